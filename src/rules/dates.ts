/** A calendar day, counted from 1 January 1970. No hours and no zones: a rule counts days, not moments. */
export type Day = number;

const MS = 86_400_000;

/** Peru is five hours behind Greenwich all year; it has had no summer time since 1994. */
const LIMA_MS = 5 * 3_600_000;

/** Days the tools can count with. Four figures a year, so that every day is written the same length. */
export const FIRST_DAY: Day = Date.UTC(2000, 0, 1) / MS;
export const LAST_DAY: Day = Date.UTC(2099, 11, 31) / MS;

/**
 * The day written as `2026-11-22`.
 *
 * @returns nothing where there is no such day (30 February), or it lies outside what the tools count with
 */
export function dayOf(iso: string): Day | undefined {
	const match = /(\d{4})-(\d{2})-(\d{2})/.exec(iso);
	if (!match) return undefined;
	const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / MS;
	return isoOf(day) === iso && day >= FIRST_DAY && day <= LAST_DAY ? day : undefined;
}

/** A day as `2026-11-22`. */
export const isoOf = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10);

/** The day it is in Lima, where the rules count, whatever day it is where the reader is. */
export const dayInLima = (moment: Date): Day => Math.floor((moment.getTime() - LIMA_MS) / MS);

/** The same date so many months later, or the last day of a shorter month: 31 January and one month is 28 February. */
export function addMonths(day: Day, months: number): Day {
	const date = new Date(day * MS);
	const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
	const last = new Date(first);
	last.setUTCMonth(last.getUTCMonth() + 1, 0);
	return first / MS + Math.min(date.getUTCDate(), last.getUTCDate()) - 1;
}
