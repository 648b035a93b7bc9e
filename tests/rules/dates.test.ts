import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayInLima, dayOf, FIRST_DAY, isoOf, LAST_DAY } from '../../src/rules/dates.ts';

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const day = (iso: string) => {
	const found = dayOf(iso);
	if (found === undefined) throw new Error(`${iso} is no day`);
	return found;
};

describe('a day', () => {
	it('is read as it is written, and written as it is read', () => {
		expect(dayOf('1999-12-31')).toBeUndefined();
		expect(dayOf('2000-01-01')).toBe(10_957);
		expect(dayOf('2099-12-31')).toBe(47_481);
		expect(dayOf('2100-01-01')).toBeUndefined();
		fc.assert(fc.property(anyDay, (n) => dayOf(isoOf(n)) === n));
	});

	it.each(['2026-02-30', '2026-2-3', '2026-13-01', '26-01-01', '2026-01-01T00:00', ' 2026-01-01', 'x2026-01-01', ''])(
		'is not %j',
		(text) => {
			expect(dayOf(text)).toBeUndefined();
		}
	);

	it('is that of Lima, wherever the reader is', () => {
		for (const [moment, expected] of [
			['2026-11-22T04:59:59Z', '2026-11-21'],
			['2026-11-22T05:00:00Z', '2026-11-22'],
			['2026-11-22T13:00:00+08:00', '2026-11-22'],
			['2026-11-22T12:59:59+08:00', '2026-11-21'],
			['2026-07-01T17:59:59+13:00', '2026-06-30'],
			['2026-07-01T00:00:00-10:00', '2026-07-01'],
		] as const)
			expect([moment, isoOf(dayInLima(new Date(moment)))]).toEqual([moment, expected]);
	});

	it('agrees with the time zone data of this machine', () => {
		const lima = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Lima' });
		fc.assert(
			fc.property(
				fc.date({ min: new Date('2000-01-02'), max: new Date('2099-12-30'), noInvalidDate: true }),
				(moment) => isoOf(dayInLima(moment)) === lima.format(moment)
			)
		);
	});
});

describe('months', () => {
	it.each([
		['2026-01-31', 1, '2026-02-28'],
		['2028-01-31', 1, '2028-02-29'],
		['2026-08-31', 1, '2026-09-30'],
		['2026-08-31', 6, '2027-02-28'],
		['2024-02-29', 12, '2025-02-28'],
		['2024-02-29', 48, '2028-02-29'],
		['2026-12-15', 1, '2027-01-15'],
		['2026-12-15', 0, '2026-12-15'],
	])('%s and %i months is %s', (from, months, to) => {
		expect(isoOf(addMonths(day(from), months))).toBe(to);
	});

	it('never run backwards and never leave their month', () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, months) => {
				const to = addMonths(from, months);
				const [year = 0, month = 0] = isoOf(from).split('-').map(Number);
				const [toYear = 0, toMonth = 0] = isoOf(to).split('-').map(Number);
				expect(toYear * 12 + toMonth).toBe(year * 12 + month + months);
				expect(addMonths(from, months + 1)).toBeGreaterThan(to);
			})
		);
	});
});
