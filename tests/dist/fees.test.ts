import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/locales.mjs';
import { type Charge, FEE_PROCEDURES, type FeeProcedure } from '../../src/rules/fees.ts';
import { PLANS } from '../../src/rules/keep-alive.ts';
import { parseRate, rateText } from '../../src/rules/money.ts';
import { OPERATORS } from '../../src/schemas/names.ts';
import { pages } from '../support/dist.ts';

const documents = LOCALES.map(({ dir }) => {
	const page = pages.find(({ path }) => path === `/${dir}/tools/fees/`);
	if (!page) throw new Error(`dist/${dir}/tools/fees/ → expected a page`);
	return page.document;
});
const data = documents.map(
	(document) =>
		JSON.parse(document.querySelector('lv-fees script[type="application/json"]')?.textContent ?? '') as {
			rates: Record<string, number>;
			operators: Record<string, { every: number; charges: Record<FeeProcedure, Charge[]> }>;
		}
);
const [known] = data;
const rows = documents.map((document) =>
	[...document.querySelectorAll('.bill [data-charge]')].map((row) => ({
		operator: row.closest('[data-operator]')?.getAttribute('data-operator') ?? '',
		charge: row.getAttribute('data-charge') ?? '',
		facts: [...row.querySelectorAll('[popovertarget]')].map((mark) => mark.getAttribute('popovertarget') ?? ''),
	}))
);

describe('what operators charge', () => {
	it('is the same in every language', () => {
		for (const other of data) expect(other).toEqual(known);
		for (const other of rows) expect(other).toEqual(rows[0]);
	});

	it('has one price in every case that the reader may fill in', () => {
		for (const operator of OPERATORS)
			for (const procedure of FEE_PROCEDURES)
				for (const plan of PLANS) {
					const charges = known?.operators[operator]?.charges[procedure] ?? [];
					const quotable = charges.filter((charge) => charge.quotable?.includes(plan) && charge.plans.includes(plan));
					expect([operator, procedure, plan, quotable.length]).toEqual([operator, procedure, plan, 1]);
				}
	});

	it('is counted only where a fact tells a price of today', () => {
		const priced = Object.values(known?.operators ?? {}).flatMap(({ charges }) =>
			Object.values(charges).flatMap((list) => list.filter(({ price }) => price !== undefined))
		);
		expect(new Set(priced.map(({ id, price }) => `${id} ${price}`))).toEqual(new Set(['filing 0', 'porting 0']));
	});

	it('speaks of the operator it stands under, or of all; only a reader’s own bill has no fact', () => {
		const [first = []] = rows;
		const strangers = first.filter(({ operator, facts }) =>
			facts.some((fact) => !fact.startsWith('fact-peru-') && !fact.startsWith(`fact-${operator}-`))
		);
		expect(strangers).toEqual([]);
		expect(new Set(first.filter(({ facts }) => facts.length === 0).map(({ charge }) => charge))).toEqual(
			new Set(['monthly'])
		);
	});

	it('has a card for every fact it names', () => {
		for (const document of documents)
			for (const mark of document.querySelectorAll('lv-fees [popovertarget]'))
				expect(document.getElementById(mark.getAttribute('popovertarget') ?? '')).not.toBeNull();
	});

	it('converts at rates it could read itself', () => {
		for (const rate of Object.values(known?.rates ?? {})) expect(parseRate(rateText(rate))).toBe(rate);
	});
});
