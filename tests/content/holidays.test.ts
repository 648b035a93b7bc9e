import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLists } from '../../src/content-check/read.ts';
import { addBusinessDays, calendarOfHolidays } from '../../src/rules/business-days.ts';
import { dayOf, isoOf } from '../../src/rules/dates.ts';
import { holidaySchema } from '../../src/schemas/holiday.ts';

const root = fileURLToPath(new URL('../../src/content', import.meta.url));
const holidays = readLists(root, 'holidays', holidaySchema, []).map(({ entry }) => entry);
const calendar = calendarOfHolidays(holidays.map(({ on }) => on));

/** Easter Sunday as Gauss computed it, for the years from 1900 to 2099. */
function easter(year: number): Date {
	const moon = (19 * (year % 19) + 24) % 30;
	const week = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
	const late = (moon === 29 && week === 6) || (moon === 28 && week === 6 && year % 19 > 10);
	return new Date(Date.UTC(year, 2, 22 + moon + week - (late ? 7 : 0)));
}

describe('the national holidays of Peru', () => {
	it('are known for seven years, as many a year as the law names', () => {
		expect(calendar.years).toEqual([2024, 2025, 2026, 2027, 2028, 2029, 2030]);
		expect(holidays).toHaveLength(16);
		for (const year of calendar.years)
			expect([year, [...calendar.holidays].filter((day = 0) => isoOf(day).startsWith(`${year}`)).length]).toEqual([
				year,
				16,
			]);
	});

	it('move with Easter where they move', () => {
		for (const [id, days] of [
			['holy-thursday', 3],
			['good-friday', 2],
		] as const) {
			const expected = calendar.years.map((year) =>
				new Date(easter(year).getTime() - days * 86_400_000).toISOString().slice(0, 10)
			);
			expect(holidays.find((holiday) => holiday.id === id)?.on).toEqual(expected);
		}
	});

	it('are left out of the twenty business days before Christmas 2026', () => {
		const end = addBusinessDays(dayOf('2026-11-25') ?? Number.NaN, 20, calendar);
		expect(end && isoOf(end)).toBe('2026-12-28');
	});
});
