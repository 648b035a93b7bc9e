import { z } from 'astro/zod';
import { refusal } from './refusal.ts';

/** Whether `text` names a day that exists, written `YYYY-MM-DD`. */
export function isRealDay(text: string): boolean {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (!match) return false;
	const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A day of the calendar as a quoted ISO string. Unquoted YAML dates become `Date` objects and hide 30 February. */
export const isoDay = z
	.string()
	.refine(isRealDay, refusal('a day that exists', 'Write it as "YYYY-MM-DD", in quotes.'));

/** A day, a month or a year: as precise as the source says and no more. */
export const isoMoment = z
	.string()
	.refine(
		(text) => isRealDay(text) || isRealDay(`${text}-01`) || isRealDay(`${text}-01-01`),
		refusal('a day, month or year that exists', 'Write it as "YYYY-MM-DD", "YYYY-MM" or "YYYY", in quotes.')
	);
