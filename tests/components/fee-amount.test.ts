import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOfLine } from '../../src/elements/fee-amount.ts';
import { formatMoney } from '../../src/elements/format.ts';
import { LOCALES } from '../../src/locales.mjs';
import type { Line } from '../../src/rules/fees.ts';
import { MOST, parseAmount } from '../../src/rules/money.ts';

const none = { missing: 'ask', maybe: 'not counted' };
const told = (line: Partial<Line>) =>
	amountOfLine({ id: 'sim', times: 1, entered: false, due: true, ...line }, none, 'en');

describe('the amount of a line', () => {
	it('is what it adds, with its price where it falls due more than once', () => {
		expect(told({ price: 1250, amount: 1250 })).toBe('S/ 12.50');
		expect(told({ price: 0, amount: 0 })).toBe('S/ 0');
		expect(told({ times: 7, price: 500, amount: 3500 })).toBe('7 × S/ 5 = S/ 35');
	});

	it('says what is missing', () => {
		expect(told({})).toBe('ask');
		expect(told({ times: 7 })).toBe('7 × ask');
		expect(told({ due: false, price: 458 })).toBe('not counted');
	});
});

it('money is read back as it was written, in every language', () => {
	for (const { tag } of LOCALES)
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: MOST }),
				(amount) => parseAmount(formatMoney(amount, 'PEN', tag)) === amount
			)
		);
});
