import { addMonths, type Day } from './dates.ts';
import { adviceDays, type OperatorTerms } from './keep-alive.ts';

/** When to top up to keep a line for some time, and what that costs. */
export interface Schedule {
	/** Days to top up on, the earliest first. The first is today where the advised day has passed. */
	topUps: Day[];
	/** Day until which the line is to be kept. */
	until: Day;
	/** Price of all top-ups in céntimos; none where the amount is not known. */
	cost?: number;
}

/**
 * The fewest top-ups that keep a line for some months, if each is made on the day we advise.
 *
 * @param months whole months from today; 0 asks for nothing
 * @param amount of each top-up in céntimos
 */
export function scheduleFor(
	terms: OperatorTerms,
	{ last, today, months, amount }: { last: Day; today: Day; months: number; amount?: number }
): Schedule {
	const until = addMonths(today, months);
	const step = adviceDays(terms);
	const topUps: Day[] = [];
	for (let next = Math.max(today, last + step); next < until; next += step) topUps.push(next);
	return { topUps, until, ...(amount === undefined ? {} : { cost: topUps.length * amount }) };
}
