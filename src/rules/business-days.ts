import { type Day, dayOf, isoOf } from './dates.ts';

/** When a national holiday is: the same month and day (`07-28`) every year, or listed dates where it moves. */
export type Holiday = string | readonly string[];

/** Years whose holidays are known. Beyond them nobody knows which days will be business days. */
export interface HolidayCalendar {
	years: readonly number[];
	holidays: ReadonlySet<Day | undefined>;
}

/** The holidays of the years for which every moving one is listed, as days. */
export function calendarOfHolidays(holidays: readonly Holiday[]): HolidayCalendar {
	const moving = holidays.filter((on) => typeof on !== 'string');
	const years = [...new Set(moving.flat().map(yearOf))]
		.filter((year) => moving.every((dates) => dates.some((date) => yearOf(date) === year)))
		.sort((a, b) => a - b);
	const dates = holidays.flatMap((on) => (typeof on === 'string' ? years.map((year) => `${year}-${on}`) : on));
	return { years, holidays: new Set(dates.map(dayOf)) };
}

/**
 * The day on which a term of business days ends: Monday to Friday without national holidays, the first one after `from`
 * being the first of the term.
 *
 * @returns nothing where the term leaves the years whose holidays are known
 */
export function addBusinessDays(from: Day, count: number, { years, holidays }: HolidayCalendar): Day | undefined {
	let day = from;
	for (let left = count; left > 0; ) {
		day += 1;
		if (!years.includes(yearOf(isoOf(day)))) return undefined;
		if (!isWeekend(day) && !holidays.has(day)) left -= 1;
	}
	return day;
}

const yearOf = (iso: string): number => Number(iso.slice(0, 4));

/** 1 January 1970 was a Thursday. */
const isWeekend = (day: Day): boolean => (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
