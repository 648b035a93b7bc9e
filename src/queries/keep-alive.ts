import type { OperatorTerms, SilentLine, Term } from '../rules/keep-alive.ts';
import { factsOfLife, type Operator } from '../schemas/operator.ts';
import { factAnswer } from './facts.ts';
import { operators } from './operators.ts';

/** Rules that hold at every operator. */
export const NOTICE = 'peru-prepaid-notice-days';
export const REASSIGN = 'peru-prepaid-reassignment-days';
/** What to do about a line that was cancelled without the warning. */
export const CLAIM = 'peru-claim-cancelled-without-notice';

/** A fact as a number of days; nothing where it is an unknown. */
function termOf(id: string): Term | undefined {
	const { value } = factAnswer(id).fact;
	if (value.kind === 'unknown') return undefined;
	if (value.kind !== 'duration' || value.unit !== 'days' || value.to !== undefined)
		throw new Error(
			`queries/keep-alive.ts → ${id}: expected a number of days or an unknown\n  Received a value of kind "${value.kind}". Name another fact in src/content/operators/.`
		);
	return { days: value.n, fact: id };
}

function known(id: string): Term {
	const term = termOf(id);
	if (!term)
		throw new Error(
			`queries/keep-alive.ts → ${id}: expected a number of days\n  Received an unknown. A line without an end cannot be planned for: name another fact in src/content/operators/.`
		);
	return term;
}

function lineOf({ restricted, end, endDisputed }: Operator['life']['withBalance']): SilentLine {
	const first = termOf(restricted);
	return {
		...(first ? { restricted: first } : {}),
		cancel: known(end),
		...(endDisputed ? { cancelOther: known(endDisputed) } : {}),
	};
}

/** What an operator does with silent prepaid lines, from the facts its data names. */
export const termsOf = ({ life }: Pick<Operator, 'life'>): OperatorTerms => ({
	withoutBalance: lineOf(life.withoutBalance),
	withBalance: lineOf(life.withBalance),
	notice: known(NOTICE),
	reassign: known(REASSIGN),
});

/** Facts the planner shows, each operator's in turn. */
export const planFactIds = (): string[] => [
	...new Set([
		...operators.flatMap((operator) => [...factsOfLife(operator), `${operator.id}-incoming-sms-stop`]),
		NOTICE,
		REASSIGN,
		CLAIM,
	]),
];
