import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestAndShortest, type Span } from '../../src/rules/compare.ts';

describe('the longest and the shortest span', () => {
	it('are named, every one where several are equal', () => {
		const spans = [
			{ id: 'sol', days: 60 },
			{ id: 'luna', days: 270 },
			{ id: 'mar', days: 60 },
			{ id: 'rio', days: 90 },
		];
		expect(longestAndShortest(spans)).toEqual({ longest: ['luna'], shortest: ['sol', 'mar'] });
	});

	it('leave out what is not known, and are nobody’s where nothing is', () => {
		expect(longestAndShortest([{ id: 'sol' }, { id: 'luna', days: 5 }])).toEqual({
			longest: ['luna'],
			shortest: ['luna'],
		});
		expect(longestAndShortest([{ id: 'sol' }])).toEqual({ longest: [], shortest: [] });
	});

	it('are beaten by nobody', () => {
		const spans = fc.uniqueArray(fc.record({ id: fc.string(), days: fc.option(fc.nat(500), { nil: undefined }) }), {
			selector: ({ id }) => id,
		}) as fc.Arbitrary<Span[]>;
		fc.assert(
			fc.property(spans, (some) => {
				const { longest, shortest } = longestAndShortest(some);
				for (const { id, days } of some) {
					if (days === undefined) expect([...longest, ...shortest]).not.toContain(id);
					for (const other of some.filter((one) => one.days !== undefined && days !== undefined)) {
						if (longest.includes(id)) expect(days).toBeGreaterThanOrEqual(other.days ?? 0);
						if (shortest.includes(id)) expect(days).toBeLessThanOrEqual(other.days ?? 0);
						if (!longest.includes(id) && longest.includes(other.id)) expect(days).toBeLessThan(other.days ?? 0);
					}
				}
			})
		);
	});
});
