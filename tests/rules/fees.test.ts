import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, isoOf } from '../../src/rules/dates.ts';
import { type Case, type Charge, linesOf, MONTHS, topUpsFor, totalOf } from '../../src/rules/fees.ts';
import { PLANS, type Plan } from '../../src/rules/keep-alive.ts';

/** Charges of an invented operator, one for each way in which something may have to be paid. */
const FILING: Charge = { id: 'filing', plans: PLANS, price: 0, quotable: ['prepaid'] };
const SIM: Charge = { id: 'sim', plans: PLANS, quotable: PLANS };
const CARD: Charge = { id: 'card', plans: PLANS, price: 150 };
const HANDSET: Charge = { id: 'handset', plans: ['control', 'postpaid'], maybe: true, quotable: ['postpaid'] };
const FINE: Charge = { id: 'fine', plans: PLANS, maybe: true, price: 999 };
const TOP_UPS: Charge = { id: 'top-ups', plans: ['prepaid'], each: 'top-up', quotable: ['prepaid'] };
const RENT: Charge = { id: 'rent', plans: ['control', 'postpaid'], each: 'month', price: 2990 };

const own = (change: Partial<Case> = {}): Case => ({ plan: 'prepaid', months: 12, topUps: 7, ...change });

describe('what a charge adds to a bill', () => {
	it('its published price, once', () => {
		expect(linesOf([CARD], own())).toEqual([
			{ id: 'card', times: 1, price: 150, amount: 150, entered: false, due: true },
		]);
	});

	it('nothing while its price is not known, and the bill says that one is missing', () => {
		expect(linesOf([SIM], own())).toStrictEqual([{ id: 'sim', times: 1, entered: false, due: true }]);
		expect(totalOf(linesOf([SIM, CARD, FILING], own()))).toEqual({ centimos: 150, missing: 1 });
		expect(totalOf(linesOf([SIM, TOP_UPS], own()))).toEqual({ centimos: 0, missing: 2 });
	});

	it('what the reader was quoted, before what is published', () => {
		expect(linesOf([SIM, CARD, FILING], own({ quoted: 500 }))).toEqual([
			{ id: 'sim', times: 1, price: 500, amount: 500, entered: true, due: true },
			{ id: 'card', times: 1, price: 150, amount: 150, entered: false, due: true },
			{ id: 'filing', times: 1, price: 500, amount: 500, entered: true, due: true },
		]);
		expect(linesOf([FILING], own({ quoted: 500, plan: 'postpaid' }))).toEqual([
			{ id: 'filing', times: 1, price: 0, amount: 0, entered: false, due: true },
		]);
	});

	it('a quote of nothing is a quote', () => {
		expect(linesOf([SIM], own({ quoted: 0 }))).toEqual([
			{ id: 'sim', times: 1, price: 0, amount: 0, entered: true, due: true },
		]);
	});

	it('nothing where it falls due in some cases only, unless it was quoted', () => {
		expect(linesOf([FINE], own())).toEqual([{ id: 'fine', times: 1, price: 999, entered: false, due: false }]);
		expect(linesOf([HANDSET], own({ plan: 'postpaid' }))).toEqual([
			{ id: 'handset', times: 1, entered: false, due: false },
		]);
		expect(linesOf([HANDSET], own({ plan: 'postpaid', quoted: 70_000 }))).toEqual([
			{ id: 'handset', times: 1, price: 70_000, amount: 70_000, entered: true, due: true },
		]);
		expect(totalOf(linesOf([FINE, HANDSET], own({ plan: 'control', quoted: 5 })))).toEqual({ centimos: 0, missing: 0 });
	});

	it('as often as it falls due', () => {
		expect(linesOf([TOP_UPS, RENT], own({ quoted: 300 }))).toEqual([
			{ id: 'top-ups', times: 7, price: 300, amount: 2100, entered: true, due: true },
		]);
		expect(linesOf([TOP_UPS, RENT], own({ plan: 'control' }))).toEqual([
			{ id: 'rent', times: 12, price: 2990, amount: 35_880, entered: false, due: true },
		]);
	});
});

const prices = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined });
const plans = fc.constantFrom<Plan>(...PLANS);
const charges = fc.array(
	fc
		.record({
			id: fc.string(),
			plans: fc.subarray([...PLANS]),
			price: prices,
			each: fc.constantFrom(undefined, 'month' as const, 'top-up' as const),
			maybe: fc.constantFrom(undefined, true as const),
			quotable: fc.option(fc.subarray([...PLANS]), { nil: undefined }),
		})
		.map((charge) => Object.fromEntries(Object.entries(charge).filter(([, value]) => value !== undefined)) as never)
) as fc.Arbitrary<Charge[]>;
const cases = fc
	.record({ plan: plans, months: fc.integer({ min: 1, max: 120 }), topUps: fc.nat(130), quoted: prices })
	.map(({ quoted, ...rest }): Case => (quoted === undefined ? rest : { ...rest, quoted }));

describe('whatever the charges', () => {
	it('a total is the sum of its lines, and misses those that are due without a price', () => {
		fc.assert(
			fc.property(charges, cases, (some, mine) => {
				const lines = linesOf(some, mine);
				let sum = 0;
				let missing = 0;
				for (const line of lines) {
					if (line.amount !== undefined) sum += line.amount;
					else if (line.due) missing += 1;
				}
				expect(totalOf(lines)).toEqual({ centimos: sum, missing });
				expect(Number.isSafeInteger(sum)).toBe(true);
			})
		);
	});

	it('more months, top-ups or a higher quote never cost less', () => {
		fc.assert(
			fc.property(charges, cases, fc.nat(50), (some, mine, more) => {
				const total = (change: Partial<Case>) => totalOf(linesOf(some, { ...mine, ...change })).centimos;
				const now = total({});
				expect(total({ months: mine.months + more })).toBeGreaterThanOrEqual(now);
				expect(total({ topUps: mine.topUps + more })).toBeGreaterThanOrEqual(now);
				if (mine.quoted !== undefined) expect(total({ quoted: mine.quoted + more })).toBeGreaterThanOrEqual(now);
			})
		);
	});
});

const at = (iso: string) => dayOf(iso) ?? Number.NaN;
const days = (every: number, months: number, from: string) => topUpsFor(every, months, at(from)).map(isoOf);

/** The same, walked day by day: a top-up whenever the last one is as old as it may be. */
function walk(every: number, months: number, from: string): string[] {
	const day = new Date(`${from}T12:00:00Z`);
	const end = new Date(day);
	end.setUTCMonth(end.getUTCMonth() + months);
	// 31 January and one month runs over into March: back to the last day of February.
	if (end.getUTCDate() !== day.getUTCDate()) end.setUTCDate(0);
	const written: string[] = [];
	for (let age = 0; day < end; day.setUTCDate(day.getUTCDate() + 1), age += 1)
		if (age % every === 0) written.push(day.toISOString().slice(0, 10));
	return written;
}

describe('top-ups that keep a line', () => {
	it('start at once and follow each other as late as they may', () => {
		expect(days(30, 3, '2026-01-31')).toEqual(['2026-01-31', '2026-03-02', '2026-04-01']);
		expect(days(60, 5, '2026-11-22')).toEqual(['2026-11-22', '2027-01-21', '2027-03-22']);
	});

	it('make none on the day on which the time is over', () => {
		// From 1 February to 1 March are 28 days.
		expect(days(28, 1, '2027-02-01')).toEqual(['2027-02-01']);
		expect(days(27, 1, '2027-02-01')).toEqual(['2027-02-01', '2027-02-28']);
	});

	it('agree with a walk through the calendar, for every day of eight years', () => {
		for (const every of [30, 53, 1])
			for (let from = at('2023-12-31'); from < at('2032-01-02'); from += 1) {
				const months = 1 + (from % 13);
				const [counted, walked] = [days(every, months, isoOf(from)), walk(every, months, isoOf(from))];
				if (counted.join() !== walked.join()) expect([every, months, counted]).toEqual([every, months, walked]);
			}
	});

	it('are never fewer for more months, and leave no gap longer than they may', () => {
		const anyDay = fc.integer({ min: at('2020-01-01'), max: at('2060-12-31') });
		const months = fc.integer({ min: MONTHS.least, max: MONTHS.most });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 400 }), anyDay, months, months, (every, from, one, other) => {
				const short = topUpsFor(every, Math.min(one, other), from);
				const until = addMonths(from, Math.max(one, other));
				const long = topUpsFor(every, Math.max(one, other), from);
				expect(short).toEqual(long.slice(0, short.length));
				const gaps = [...long.slice(1), until].map((day, index) => day - (long[index] ?? 0));
				expect(Math.max(...gaps)).toBeLessThanOrEqual(every);
				expect(long.at(-1)).toBeLessThan(until);
			})
		);
	});
});
