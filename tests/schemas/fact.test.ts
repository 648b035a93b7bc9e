import { describe, expect, it } from 'vitest';
import { factSchema } from '../../src/schemas/fact.ts';
import { makeFact, refusals } from '../support/make.ts';

const refused = (changes: object) => refusals(factSchema, makeFact(changes));
const withValue = (value: object) =>
	refused({ value, say: { 'zh-CN': '要{value}。', es: 'Son {value}.', en: 'It is {value}.' } });

describe('fact', () => {
	it('accepts the smallest one', () => {
		expect(refused({})).toEqual([]);
	});

	it('refuses an unknown key', () => {
		expect(refused({ statement: 'x' })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry: expected only known keys
			  Received the unknown key "statement". Remove it, or correct its spelling.",
			]
		`);
	});

	it('refuses a sentence missing in one language', () => {
		expect(refused({ say: { 'zh-CN': '句子', en: 'sentence' } })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.say.es: expected a text
			  Received nothing. Add it.",
			]
		`);
	});

	it('refuses an empty sentence', () => {
		expect(refused({ say: { 'zh-CN': '句子', es: '', en: 'sentence' } })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.say.es: expected some words, not an empty text
			  Received "". Write them.",
			]
		`);
	});

	it('refuses a wrong unit and guesses the right one', () => {
		expect(withValue({ kind: 'duration', n: 60, unit: 'day' })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.value.unit: expected one of minutes, hours, days, business-days, months, years
			  Received "day". Write "days".",
			]
		`);
	});

	it('refuses a day that does not exist', () => {
		expect(refused({ asOf: '2026-02-30' })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.asOf: expected a day, month or year that exists
			  Received "2026-02-30". Write it as "YYYY-MM-DD", "YYYY-MM" or "YYYY", in quotes.",
			]
		`);
	});

	it('refuses a date that YAML read as a date', () => {
		expect(refused({ checkedOn: new Date('2026-02-01') })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.checkedOn: expected a text
			  Received the unquoted date 2026-02-01. Put the date in quotes.",
			]
		`);
	});

	it('accepts a month or a year where the source says no more', () => {
		expect(refused({ asOf: '2026-01' })).toEqual([]);
		expect(refused({ asOf: '2026' })).toEqual([]);
		expect(refused({ asOf: null })).toEqual([]);
	});

	it('refuses an id of another owner', () => {
		expect(refused({ id: 'claro-test-rule' })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.id: expected an id that starts with "peru-"
			  Received "claro-test-rule". Correct id or operator.",
			]
		`);
	});

	it('refuses a fact without a source, unless it is an unknown', () => {
		expect(refused({ sources: [] })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.sources: expected at least one source
			  Received []. Name one from sources/; only a value of kind "unknown" may have none.",
			]
		`);
		expect(refused({ sources: [], value: { kind: 'unknown', tried: makeFact().say } })).toEqual([]);
	});

	it('refuses a superseded fact that does not name its successor, and the reverse', () => {
		expect(refused({ status: 'superseded' })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.supersededBy: expected it exactly when status is "superseded"
			  Received nothing. Name the fact that replaced it, or correct status.",
			]
		`);
		expect(refused({ supersededBy: 'peru-new-rule' })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.supersededBy: expected it exactly when status is "superseded"
			  Received "peru-new-rule". Name the fact that replaced it, or correct status.",
			]
		`);
	});

	it('refuses a disputed fact that does not name the other side', () => {
		expect(refused({ status: 'disputed' })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.conflictsWith: expected the facts that say otherwise
			  Received nothing. Name them, or correct status.",
			]
		`);
	});

	it('refuses a figure typed in the sentence instead of printed', () => {
		expect(refused({ value: { kind: 'count', n: 7 } })).toHaveLength(3);
		expect(refused({ value: { kind: 'count', n: 7 } })[0]).toMatchInlineSnapshot(`
			"file.yaml → entry.say.zh-CN: expected a sentence that prints its figure with {value}
			  Received "这是一句话。". Put {value} where the figure and its unit stand."
		`);
	});

	it('refuses a review date that is not after the check', () => {
		expect(refused({ reviewBy: '2026-02-01' })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.reviewBy: expected a day after checkedOn
			  Received "2026-02-01". Say until when this may be relied on unread.",
			]
		`);
	});
});

describe('value', () => {
	it.each([
		['money in céntimos', { kind: 'money', centimos: 388, currency: 'PEN' }],
		['a duration', { kind: 'duration', n: 1, to: 4, unit: 'hours' }],
		['a telephone number', { kind: 'phone', number: '(01) 611 7777', dialFrom: 'peru' }],
		['a code', { kind: 'ussd', code: '*144#', dialFrom: 'own-line' }],
		['an address', { kind: 'url', href: 'https://example.pe' }],
		['an e-mail address', { kind: 'email', address: 'a@example.pe' }],
		['a count', { kind: 'count', n: 0 }],
		['a percentage', { kind: 'percent', n: 52 }],
		['a date', { kind: 'date', date: '2026-02-14' }],
	])('accepts %s', (_name, value) => {
		expect(withValue(value)).toEqual([]);
	});

	it.each([
		['money with a fraction', { kind: 'money', centimos: 3.5, currency: 'PEN' }],
		['another currency', { kind: 'money', centimos: 350, currency: 'EUR' }],
		['a range that ends before it starts', { kind: 'duration', n: 4, to: 1, unit: 'hours' }],
		['letters in a telephone number', { kind: 'phone', number: '0800-CLARO', dialFrom: 'peru' }],
		['a code without its signs', { kind: 'ussd', code: '144', dialFrom: 'peru' }],
		['a kind that does not exist', { kind: 'number', n: 4 }],
	])('refuses %s', (_name, value) => {
		expect(withValue(value)).toMatchSnapshot();
	});
});
