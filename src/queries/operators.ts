import { getCollection } from 'astro:content';
import type { OperatorId } from '../schemas/names.ts';
import type { Operator } from '../schemas/operator.ts';

/** The operators in the order of lists. */
export const operators: readonly Operator[] = (await getCollection('operators'))
	.map((entry) => entry.data)
	.sort((a, b) => a.order - b.order);

/** The operators as choices of a field, by brand. */
export const operatorOptions = operators.map(({ id, brand }) => ({ value: id, label: brand }));

/**
 * One operator.
 * @throws when its file is missing
 */
export function operatorOf(id: OperatorId): Operator {
	const operator = operators.find((candidate) => candidate.id === id);
	if (!operator)
		throw new Error(
			`queries/operators.ts → id: expected an operator in src/content/operators/\n  Received "${id}". Add its file.`
		);
	return operator;
}
