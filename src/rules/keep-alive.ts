import type { Day } from './dates.ts';

/** A number of calendar days, and the fact that says so. */
export interface Term {
	days: number;
	fact: string;
}

/** When a silent prepaid line ends, as sources tell it. */
export interface SilentLine {
	/** First restriction of use that is known; none where no source tells one. */
	restricted?: Term;
	/** When the line may be cancelled: of disputed terms the shorter. */
	cancel: Term;
	/** The longer term, where sources disagree. */
	cancelOther?: Term;
}

/** What an operator does with prepaid lines that are not topped up. */
export interface OperatorTerms {
	withoutBalance: SilentLine;
	withBalance: SilentLine;
	/** How long before a cancellation the operator has to warn. */
	notice: Term;
	/** How long after a cancellation the number may go to someone else. */
	reassign: Term;
}

export const PLANS = ['prepaid', 'control', 'postpaid'] as const;
export type Plan = (typeof PLANS)[number];

export const BALANCES = ['yes', 'no', 'unknown'] as const;
export type Balance = (typeof BALANCES)[number];

/** What happens to a line, in the order in which it can happen. */
export const EVENTS = ['act-by', 'restricted', 'notice', 'cancel', 'reassign'] as const;
export type EventName = (typeof EVENTS)[number];

/** One thing that happens to a line. */
export interface LineEvent {
	name: EventName;
	/** The day; none where no source tells it. Of disputed days the earlier. */
	day?: Day;
	/** The fact it rests on; none for our advice. */
	fact?: string;
	/** The later day, where sources disagree. */
	other?: { day: Day; fact: string };
}

/** Days we advise to stay clear of the first restriction that is known. Ours: no source names one. */
export const BUFFER_DAYS = 7;

/**
 * What happens to a prepaid line after its last top-up, each with its day as far as sources tell it.
 *
 * A reader who does not know the balance is told the earlier of both days. The advice never counts on balance: it may
 * be used up or expire unseen.
 *
 * @param last day of the last top-up, or of activation
 */
export function eventsOfLine(terms: OperatorTerms, balance: Balance, last: Day): LineEvent[] {
	const line = lineFor(terms, balance);
	const cancel = last + line.cancel.days;
	const other = line.cancelOther && { day: last + line.cancelOther.days, fact: line.cancelOther.fact };
	return [
		{ name: 'act-by', day: last + adviceDays(terms) },
		line.restricted
			? { name: 'restricted', day: last + line.restricted.days, fact: line.restricted.fact }
			: { name: 'restricted' },
		{ name: 'notice', day: cancel - terms.notice.days, fact: terms.notice.fact },
		{ name: 'cancel', day: cancel, fact: line.cancel.fact, ...(other ? { other } : {}) },
		{ name: 'reassign', day: cancel + terms.reassign.days, fact: terms.reassign.fact },
	];
}

/**
 * How many days after a top-up we advise the next one: some days before the first restriction that is known, or, where
 * none is, at half of the time to the cancellation; in any case before the warning is due.
 */
export function adviceDays(terms: OperatorTerms): number {
	const { restricted, cancel } = earlierOf(terms);
	const free = restricted ? restricted.days - BUFFER_DAYS : Math.floor(cancel.days / 2);
	return Math.max(1, Math.min(free, cancel.days - terms.notice.days - 1));
}

function lineFor(terms: OperatorTerms, balance: Balance): SilentLine {
	if (balance === 'unknown') return earlierOf(terms);
	return balance === 'yes' ? terms.withBalance : terms.withoutBalance;
}

/** Of both lines the earlier of each day: what a reader has to expect who does not know the balance. */
function earlierOf({ withoutBalance, withBalance }: OperatorTerms): SilentLine {
	const first = withBalance.cancel.days < withoutBalance.cancel.days ? withBalance : withoutBalance;
	const restricted = shorter(withoutBalance.restricted, withBalance.restricted);
	return { ...first, ...(restricted ? { restricted } : {}) };
}

const shorter = (a: Term | undefined, b: Term | undefined): Term | undefined =>
	a && b ? (b.days < a.days ? b : a) : (a ?? b);
