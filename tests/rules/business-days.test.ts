import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, calendarOfHolidays, type Holiday } from '../../src/rules/business-days.ts';
import { type Day, dayOf, isoOf } from '../../src/rules/dates.ts';

const day = (iso: string): Day => dayOf(iso) ?? Number.NaN;

/** An invented country: one holiday on a fixed day, one that moves. */
const HOLIDAYS: Holiday[] = ['05-01', ['2025-04-18', '2026-04-03']];
const calendar = calendarOfHolidays(HOLIDAYS);
const ending = (iso: string, count: number) => {
	const end = addBusinessDays(day(iso), count, calendar);
	return end === undefined ? undefined : isoOf(end);
};

describe('business days', () => {
	it.each([
		['from a Monday, the next day is the first', '2026-11-23', 1, '2026-11-24'],
		['over a weekend', '2026-11-20', 1, '2026-11-23'],
		['from a Saturday', '2026-11-21', 1, '2026-11-23'],
		['from a Sunday', '2026-11-22', 1, '2026-11-23'],
		['over a holiday that moves and a weekend', '2026-04-02', 1, '2026-04-06'],
		['over a fixed holiday on a Friday', '2026-04-30', 1, '2026-05-04'],
		['a fixed holiday on a Thursday of the year before', '2025-04-30', 1, '2025-05-02'],
		['two weeks', '2026-11-23', 10, '2026-12-07'],
		['into the next year', '2025-12-31', 1, '2026-01-01'],
		['none at all is the day itself', '2026-11-22', 0, '2026-11-22'],
	])('%s', (_, from, count, expected) => {
		expect(ending(from, count)).toBe(expected);
	});

	it('are not counted in years whose moving holidays are not listed', () => {
		expect(ending('2026-12-30', 1)).toBe('2026-12-31');
		expect(ending('2026-12-31', 1)).toBeUndefined();
		expect(ending('2024-12-30', 1)).toBeUndefined();
		expect(calendarOfHolidays([['2025-01-06', '2026-01-06'], ['2026-04-03']]).years).toEqual([2026]);
		expect(calendarOfHolidays([['2027-01-06', '2025-01-06', '2026-01-06']]).years).toEqual([2025, 2026, 2027]);
	});

	it('agree with a calendar walked backwards', () => {
		const free = (iso: string) => {
			const date = new Date(`${iso}T12:00:00Z`);
			return [0, 6].includes(date.getUTCDay()) || iso.endsWith('-05-01') || ['2025-04-18', '2026-04-03'].includes(iso);
		};
		fc.assert(
			fc.property(fc.integer({ min: day('2025-01-01'), max: day('2026-06-30') }), fc.nat(90), (from, count) => {
				const end = addBusinessDays(from, count, calendar);
				if (end === undefined) return false;
				let counted = 0;
				for (let back = end; back > from; back -= 1) if (!free(isoOf(back))) counted += 1;
				return counted === count && (count === 0 || !free(isoOf(end)));
			})
		);
	});
});
