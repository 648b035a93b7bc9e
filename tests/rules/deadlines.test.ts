import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOfHolidays } from '../../src/rules/business-days.ts';
import { dayOf, isoOf } from '../../src/rules/dates.ts';
import { DEADLINE_UNITS, type Deadline, daysOfDeadlines } from '../../src/rules/deadlines.ts';

const calendar = calendarOfHolidays([['2025-04-18', '2026-04-03']]);
const told = (deadlines: Deadline[], start: string) =>
	daysOfDeadlines(deadlines, dayOf(start) ?? Number.NaN, calendar).map((day) => (day === undefined ? '?' : isoOf(day)));

describe('deadlines', () => {
	it('are counted in their own units', () => {
		const of = (n: number, unit: (typeof DEADLINE_UNITS)[number]): Deadline => ({ id: unit, term: { n, unit } });
		expect(told([of(3, 'days'), of(3, 'business-days'), of(1, 'months'), of(2, 'years')], '2026-04-02')).toEqual([
			'2026-04-05',
			'2026-04-08',
			'2026-05-02',
			'2028-04-02',
		]);
		expect(told([of(1, 'months'), of(1, 'years')], '2024-01-31')).toEqual(['2024-02-29', '2025-01-31']);
	});

	it('follow one another, or count from the first day', () => {
		expect(
			told(
				[
					{ id: 'decide', term: { n: 1, unit: 'business-days' } },
					{ id: 'notify', term: { n: 2, unit: 'days' }, after: 'decide' },
					{ id: 'apart', term: { n: 2, unit: 'days' } },
				],
				'2026-11-20'
			)
		).toEqual(['2026-11-23', '2026-11-25', '2026-11-22']);
	});

	it('stay open where no term is known, and so do those that follow', () => {
		expect(
			told(
				[
					{ id: 'kept' },
					{ id: 'after', term: { n: 2, unit: 'days' }, after: 'kept' },
					{ id: 'apart', term: { n: 1, unit: 'days' } },
				],
				'2026-11-20'
			)
		).toEqual(['?', '?', '2026-11-21']);
	});

	it('stay open where business days leave the years that are known, and so do those that follow', () => {
		expect(
			told(
				[
					{ id: 'decide', term: { n: 1, unit: 'business-days' } },
					{ id: 'notify', term: { n: 1, unit: 'days' }, after: 'decide' },
				],
				'2026-12-31'
			)
		).toEqual(['?', '?']);
	});

	it('never come earlier for a later start', () => {
		const deadline = fc.record({
			id: fc.constant('one'),
			term: fc.record({ n: fc.nat(60), unit: fc.constantFrom(...DEADLINE_UNITS) }),
		});
		const start = fc.integer({ min: dayOf('2025-01-01') ?? 0, max: dayOf('2026-06-01') ?? 0 });
		fc.assert(
			fc.property(deadline, start, fc.nat(120), (one, from, later) => {
				const [first = Number.NaN] = daysOfDeadlines([one], from, calendar);
				const [second = Number.POSITIVE_INFINITY] = daysOfDeadlines([one], from + later, calendar);
				return first <= second && first >= from;
			})
		);
	});
});
