import { addBusinessDays, type HolidayCalendar } from './business-days.ts';
import { addMonths, type Day } from './dates.ts';

/** Units a deadline is counted in. Business days are Peruvian. */
export const DEADLINE_UNITS = ['days', 'business-days', 'months', 'years'] as const;
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

/** One deadline of a procedure. */
export interface Deadline {
	id: string;
	/** How long; none where no source tells it. */
	term?: { n: number; unit: DeadlineUnit };
	/** Id of the deadline it follows; none where it counts from the first day. */
	after?: string;
}

/**
 * The last day of each deadline.
 *
 * @param start the day the procedure began
 * @returns the days in the order of the deadlines; nothing where the term is not known, where it follows such a one, or
 * where it needs holidays of years nobody knows
 */
export function daysOfDeadlines(
	deadlines: readonly Deadline[],
	start: Day,
	calendar: HolidayCalendar
): (Day | undefined)[] {
	const ends = new Map<string, Day | undefined>();
	return deadlines.map(({ id, term, after }) => {
		const from = after === undefined ? start : ends.get(after);
		const end = term === undefined || from === undefined ? undefined : endOf(from, term, calendar);
		ends.set(id, end);
		return end;
	});
}

function endOf(from: Day, { n, unit }: NonNullable<Deadline['term']>, calendar: HolidayCalendar): Day | undefined {
	if (unit === 'business-days') return addBusinessDays(from, n, calendar);
	if (unit === 'days') return from + n;
	return addMonths(from, unit === 'years' ? 12 * n : n);
}
