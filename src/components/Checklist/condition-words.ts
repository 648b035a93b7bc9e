import type { Condition } from '../../rules/checklists.ts';
import type { ChecklistData } from '../../schemas/checklist.ts';
import type { OperatorId } from '../../schemas/names.ts';
import type { ValueLanguage } from '../Fact/format-value.ts';

const KEY = {
	'any-yes': 'check.whenYes',
	'any-no': 'check.whenNo',
	'operator-is': 'check.whenOperator',
	'plan-is': 'check.whenPlan',
} as const;

/**
 * When an outcome fits or a question is asked, in words that name questions by their number.
 *
 * @param brandOf how an operator is called
 */
export function conditionWords(
	conditions: readonly Condition[],
	{ items }: Pick<ChecklistData, 'items'>,
	brandOf: (id: OperatorId) => string,
	{ words }: Pick<ValueLanguage, 'words'>
): string {
	const nameOf = (rule: Condition['rule'], name: string): string => {
		if (rule === 'operator-is') return brandOf(name as OperatorId);
		if (rule === 'plan-is') return words(`plan.${name}`);
		return String(items.findIndex(({ id }) => id === name) + 1);
	};
	return conditions
		.map(({ rule, of }) => words(KEY[rule], { names: of.map((name) => nameOf(rule, name)).join(words('check.or')) }))
		.join(words('check.and'));
}

/** The letter by which the outcome at a place is called. */
export const letterOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);
