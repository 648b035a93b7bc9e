import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, MOST, parseAmount, parseRate, rateText } from '../../src/rules/money.ts';

describe('a typed amount', () => {
	it.each([
		['12.50', 1250],
		['12,50', 1250],
		['12.5', 1250],
		['12,5', 1250],
		['12', 1200],
		['0', 0],
		['0.05', 5],
		['007', 700],
		['S/ 12.50', 1250],
		['S/12,50', 1250],
		['s/. 12.50', 1250],
		['PEN 12', 1200],
		['12 soles', 1200],
		['1 sol', 100],
		['12.50 PEN', 1250],
		['  12.50  ', 1250],
		['  S/ 12  ', 1200],
		['１２．５０', 1250],
		['12，50', 1250],
		['1,200.00', 120_000],
		['12,345,678.90', undefined],
		['99,999.99', 9_999_999],
		['1200', 120_000],
		['100000', MOST],
		['100000.01', undefined],
		['1,200', 120_000],
		['1,200,00', 120_000],
		['12,000,000', undefined],
		['1.200', undefined],
		['1,20.00', undefined],
		['12.345', undefined],
		['.5', undefined],
		['12.', undefined],
		['-12', undefined],
		['+12', undefined],
		['1e3', undefined],
		['0x10', undefined],
		['12 13', undefined],
		['US$ 12', undefined],
		['12 dólares', undefined],
		['S/', undefined],
		['S/ 12 x', undefined],
		['x S/ 12', undefined],
		['', undefined],
		['9999999999', undefined],
		['NaN', undefined],
	])('%j is %j', (text, centimos) => {
		expect(parseAmount(text)).toBe(centimos);
	});
});

describe('a typed rate', () => {
	it.each([
		['3.416', 34_160],
		['3,416', 34_160],
		['0.5093', 5093],
		['S/ 3.4', 34_000],
		['3', 30_000],
		['0.0001', 1],
		['1000', MOST],
		['1000.0001', undefined],
		['0', undefined],
		['0.00001', undefined],
		['3.41600', undefined],
		['-3', undefined],
		['', undefined],
	])('%j is %j', (text, rate) => {
		expect(parseRate(text)).toBe(rate);
	});
});

const centimos = fc.integer({ min: 0, max: MOST });
const rates = fc.integer({ min: 1, max: MOST });

describe('a rate', () => {
	it('is written with four decimals', () => {
		expect([1, 5093, 34_160, 100_000].map(rateText)).toEqual(['0.0001', '0.5093', '3.4160', '10.0000']);
	});

	it('is read back as it was written', () => {
		fc.assert(fc.property(rates, (rate) => parseRate(rateText(rate)) === rate));
	});
});

describe('an amount', () => {
	it('is read whatever the point is, and whatever stands around it', () => {
		const written = fc.tuple(centimos, fc.constantFrom('.', ','), fc.constantFrom('', 'S/ ', 'PEN '));
		fc.assert(
			fc.property(written, ([amount, point, sign]) => {
				const text = `${sign}${Math.trunc(amount / 100)}${point}${String(amount % 100).padStart(2, '0')}`;
				return parseAmount(text) === amount;
			})
		);
	});
});

describe('conversion', () => {
	it.each([
		// S/ 341.60 are 100 dollars.
		[34_160, 34_160, 10_000],
		[5093, 5093, 10_000],
		[1250, 34_160, 366],
		[1250, 5093, 2454],
		[0, 34_160, 0],
		// Halves are rounded up: 0.5, 1.5 and 2.5 cents.
		[1, 20_000, 1],
		[3, 20_000, 2],
		[5, 20_000, 3],
		// A little less than a half is not.
		[1, 20_001, 0],
		[1, 19_999, 1],
	])('%i céntimos at %i are %i', (amount, rate, expected) => {
		expect(convert(amount, rate)).toBe(expected);
	});

	it('stays within half a hundredth of what big numbers say', () => {
		fc.assert(
			fc.property(centimos, rates, (amount, rate) => {
				const exact = (2n * BigInt(amount) * 10_000n + BigInt(rate)) / (2n * BigInt(rate));
				expect(BigInt(convert(amount, rate))).toBe(exact);
			})
		);
	});

	it('comes back within the price of half a hundredth', () => {
		fc.assert(
			fc.property(centimos, rates, (amount, rate) => {
				const back = (convert(amount, rate) * rate) / 10_000;
				expect(Math.abs(back - amount)).toBeLessThanOrEqual(rate / 20_000 + 1e-6);
			})
		);
	});

	it('never gives less for more', () => {
		fc.assert(
			fc.property(centimos, centimos, rates, (one, other, rate) => {
				const [less, more] = [Math.min(one, other), Math.max(one, other)];
				expect(convert(less, rate)).toBeLessThanOrEqual(convert(more, rate));
			})
		);
	});
});
