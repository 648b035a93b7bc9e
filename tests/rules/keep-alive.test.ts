import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../../src/rules/dates.ts';
import {
	adviceDays,
	BALANCES,
	BUFFER_DAYS,
	EVENTS,
	eventsOfLine,
	type OperatorTerms,
	type SilentLine,
} from '../../src/rules/keep-alive.ts';

const notice = { days: 15, fact: 'notice' };
const reassign = { days: 90, fact: 'reassign' };

/** Invented operators, one for each way in which sources leave something open. */
const TERMS: Record<string, OperatorTerms> = {
	'cuts early, ends later with no balance': {
		withoutBalance: { restricted: { days: 60, fact: 'cut' }, cancel: { days: 270, fact: 'end' } },
		withBalance: {
			restricted: { days: 60, fact: 'cut' },
			cancel: { days: 210, fact: 'balance' },
			cancelOther: { days: 270, fact: 'end' },
		},
		notice,
		reassign,
	},
	'tells no restriction and one end': {
		withoutBalance: { cancel: { days: 210, fact: 'end' } },
		withBalance: { cancel: { days: 210, fact: 'end' } },
		notice,
		reassign,
	},
	'ends soon, later with balance': {
		withoutBalance: { cancel: { days: 60, fact: 'end' } },
		withBalance: { cancel: { days: 210, fact: 'balance' } },
		notice,
		reassign,
	},
	'is disputed on both': {
		withoutBalance: {
			restricted: { days: 90, fact: 'cut' },
			cancel: { days: 240, fact: 'early' },
			cancelOther: { days: 255, fact: 'late' },
		},
		withBalance: {
			restricted: { days: 210, fact: 'cut-balance' },
			cancel: { days: 210, fact: 'balance' },
			cancelOther: { days: 270, fact: 'late-balance' },
		},
		notice,
		reassign,
	},
	'ends before it could warn': {
		withoutBalance: { cancel: { days: 10, fact: 'end' } },
		withBalance: { cancel: { days: 10, fact: 'end' } },
		notice,
		reassign,
	},
};
const all = Object.entries(TERMS);

const at = (iso: string) => dayOf(iso) ?? Number.NaN;
const told = (name: string, balance: (typeof BALANCES)[number], last = '2026-01-31') =>
	Object.fromEntries(
		eventsOfLine(TERMS[name] as OperatorTerms, balance, at(last)).map((event) => [
			event.name,
			[event.day === undefined ? '?' : isoOf(event.day), event.fact, event.other && isoOf(event.other.day)],
		])
	);

describe('what happens to a silent line', () => {
	it('without balance, where use is cut first', () => {
		expect(told('cuts early, ends later with no balance', 'no')).toEqual({
			'act-by': ['2026-03-25', undefined, undefined],
			restricted: ['2026-04-01', 'cut', undefined],
			notice: ['2026-10-13', 'notice', undefined],
			cancel: ['2026-10-28', 'end', undefined],
			reassign: ['2027-01-26', 'reassign', undefined],
		});
	});

	it('with balance, where the general rule is shorter than the operator’s own', () => {
		expect(told('cuts early, ends later with no balance', 'yes')).toMatchObject({
			cancel: ['2026-08-29', 'balance', '2026-10-28'],
			reassign: ['2026-11-27', 'reassign', undefined],
		});
	});

	it('with no restriction told: it stays open, and the advice is half of the time', () => {
		expect(told('tells no restriction and one end', 'yes')).toMatchObject({
			restricted: ['?', undefined, undefined],
			'act-by': ['2026-05-16', undefined, undefined],
		});
	});

	it('with an unknown balance: the earlier of every day, and its own dispute', () => {
		expect(told('is disputed on both', 'unknown')).toMatchObject({
			restricted: ['2026-05-01', 'cut', undefined],
			cancel: ['2026-08-29', 'balance', '2026-10-28'],
		});
		expect(told('ends soon, later with balance', 'unknown')).toEqual(told('ends soon, later with balance', 'no'));
	});

	it('with an unknown balance and the same terms either way: those without balance', () => {
		const line = (name: string): SilentLine => ({
			restricted: { days: 30, fact: `${name} cut` },
			cancel: { days: 90, fact: `${name} end` },
		});
		const terms = { withoutBalance: line('without'), withBalance: line('with'), notice, reassign };
		const facts = eventsOfLine(terms, 'unknown', 0).map(({ fact }) => fact);
		expect(facts).toEqual([undefined, 'without cut', 'notice', 'without end', 'reassign']);
	});

	it('advises the same day whatever the balance: it may run out unseen', () => {
		for (const [name] of all)
			expect([name, ...new Set(BALANCES.map((balance) => told(name, balance)['act-by']?.[0]))]).toHaveLength(2);
		expect(told('ends soon, later with balance', 'yes')['act-by']).toEqual(['2026-03-02', undefined, undefined]);
	});

	it('advises a day even where there is no time to warn', () => {
		expect(adviceDays(TERMS['ends before it could warn'] as OperatorTerms)).toBe(1);
	});
});

/** The same rules, written as a table of dates and counted on a calendar instead of with numbers. */
function oracle(terms: OperatorTerms, balance: string, last: string): Record<string, string | undefined> {
	const plus = (days: number) => {
		const date = new Date(`${last}T12:00:00Z`);
		date.setUTCDate(date.getUTCDate() + days);
		return date.toISOString().slice(0, 10);
	};
	const lines: SilentLine[] =
		balance === 'yes'
			? [terms.withBalance]
			: balance === 'no'
				? [terms.withoutBalance]
				: [terms.withoutBalance, terms.withBalance];
	const both = [terms.withoutBalance, terms.withBalance];
	const min = (values: (number | undefined)[]) => {
		const known = values.filter((value) => value !== undefined);
		return known.length > 0 ? Math.min(...known) : undefined;
	};
	const cancel = min(lines.map((line) => line.cancel.days)) ?? 0;
	const restricted = min(lines.map((line) => line.restricted?.days));
	const anyCancel = min(both.map((line) => line.cancel.days)) ?? 0;
	const anyRestricted = min(both.map((line) => line.restricted?.days));
	const wanted = anyRestricted === undefined ? (anyCancel - (anyCancel % 2)) / 2 : anyRestricted - 7;
	const advice = wanted < anyCancel - 15 ? wanted : anyCancel - 16;
	return {
		'act-by': plus(Math.max(advice, 1)),
		restricted: restricted === undefined ? undefined : plus(restricted),
		notice: plus(cancel - 15),
		cancel: plus(cancel),
		reassign: plus(cancel + 90),
	};
}

describe('every operator, balance and day from 2020 to 2060', () => {
	const first = at('2020-01-01');
	const last = at('2060-12-31');

	it.each(all)('%s', (_, terms) => {
		for (const balance of BALANCES) {
			for (let day = first; day <= last; day += 1) {
				const events = eventsOfLine(terms, balance, day);
				const expected = oracle(terms, balance, isoOf(day));
				for (const { name, day: when } of events) {
					const found = when === undefined ? undefined : isoOf(when);
					if (found !== expected[name]) expect([balance, isoOf(day), name, found]).toEqual(expected[name]);
				}
				if (events.length !== EVENTS.length) expect(events.map(({ name }) => name)).toEqual(EVENTS);
			}
		}
	});
});

const term = (fact: string) => fc.record({ days: fc.integer({ min: 1, max: 800 }), fact: fc.constant(fact) });
const line = fc.record(
	{ restricted: term('cut'), cancel: term('end'), cancelOther: term('other') },
	{ requiredKeys: ['cancel'] }
) as fc.Arbitrary<SilentLine>;
const terms = fc.record({
	withoutBalance: line,
	withBalance: line,
	notice: term('notice'),
	reassign: term('reassign'),
});
const anyDay = fc.integer({ min: at('2020-01-01'), max: at('2060-12-31') });
const balances = fc.constantFrom(...BALANCES);

describe('whatever the terms', () => {
	it('a later top-up never gives an earlier day', () => {
		fc.assert(
			fc.property(terms, balances, anyDay, fc.integer({ min: 0, max: 999 }), (some, balance, last, later) => {
				const before = eventsOfLine(some, balance, last);
				const after = eventsOfLine(some, balance, last + later);
				before.forEach((event, index) => {
					expect(after[index]?.day).toBe(event.day === undefined ? undefined : event.day + later);
				});
			})
		);
	});

	it('an unknown balance never promises more than a known one', () => {
		fc.assert(
			fc.property(terms, anyDay, (some, last) => {
				const [unknown, ...known] = (['unknown', 'yes', 'no'] as const).map((balance) =>
					eventsOfLine(some, balance, last)
				);
				for (const events of known)
					events.forEach((event, index) => {
						if (event.day !== undefined) expect(unknown?.[index]?.day).toBeLessThanOrEqual(event.day);
					});
			})
		);
	});

	it('the advised day lies before every restriction it knows of, if there is a day left at all', () => {
		fc.assert(
			fc.property(terms, (some) => {
				const days = adviceDays(some);
				expect(days).toBeGreaterThanOrEqual(1);
				for (const { restricted, cancel } of [some.withoutBalance, some.withBalance]) {
					if (restricted && restricted.days > BUFFER_DAYS)
						expect(days).toBeLessThanOrEqual(restricted.days - BUFFER_DAYS);
					if (cancel.days > some.notice.days + 1) expect(days).toBeLessThan(cancel.days - some.notice.days);
				}
			})
		);
	});
});
