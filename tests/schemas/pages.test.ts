import { describe, expect, it } from 'vitest';
import { faqSchema } from '../../src/schemas/faq.ts';
import { glossarySchema } from '../../src/schemas/glossary.ts';
import { operatorSchema } from '../../src/schemas/operator.ts';
import { guideFrontMatter } from '../../src/schemas/page.ts';
import { sourceSchema } from '../../src/schemas/source.ts';
import { makeFaq, makeGuide, makeOperator, makeSource, makeTerm, refusals } from '../support/make.ts';

describe('guide front matter', () => {
	const refused = (changes: object) => refusals(guideFrontMatter, makeGuide(changes));

	it('accepts the smallest one', () => {
		expect(refused({})).toEqual([]);
	});

	it('refuses a key that Starlight would let pass in silence', () => {
		expect(refused({ tittle: 'x' })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry: expected only known keys
			  Received the unknown key "tittle". Remove it, or correct its spelling.",
			]
		`);
	});

	it('refuses an operator and a procedure outside the lists', () => {
		expect(refused({ operator: 'Claro', procedure: 'replacement' })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.operator: expected one of claro, movistar, entel, bitel
			  Received "Claro". Write "claro".",
			  "file.yaml → entry.procedure: expected one of keep, top-up, block, replace, cancel, pause, contact
			  Received "replacement". Write "replace".",
			]
		`);
	});

	it('refuses a page nobody reviewed', () => {
		expect(refused({ reviewedOn: undefined })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.reviewedOn: expected a text
			  Received nothing. Add it.",
			]
		`);
	});

	it('refuses a stamp that is no hash', () => {
		expect(refused({ translationOf: 'zh-cn/claro/replace' })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.translationOf: expected the hash of the source text
			  Received "zh-cn/claro/replace". Let \`npm run stamp\` write it.",
			]
		`);
	});
});

describe('FAQ entry', () => {
	const refused = (changes: object) => refusals(faqSchema, makeFaq(changes));

	it('accepts the smallest one', () => {
		expect(refused({})).toEqual([]);
	});

	it('refuses one wording only, a topic outside the list and an odd guide', () => {
		expect(refused({ aliases: ['one'], topic: 'robbery', related: ['../claro'] })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.topic: expected one of theft, replacement, esim, keep-alive, top-up, plans, cancellation, portability, registration, ownership, foreigners, accounts, devices, roaming, abroad, claims, fees, market, contact
			  Received "robbery". Write one of the expected words.",
			  "file.yaml → entry.aliases: expected at least two wordings
			  Received ["one"]. Add how else people type it.",
			  "file.yaml → entry.related.0: expected a guide
			  Received "../claro". Write it as <folder>/<page>, such as claro/replace.",
			]
		`);
	});
});

describe('source', () => {
	const refused = (changes: object) => refusals(sourceSchema, makeSource(changes));

	it('accepts the smallest one, dated or not', () => {
		expect(refused({})).toEqual([]);
		expect(refused({ published: null })).toEqual([]);
	});

	it('refuses one without an address', () => {
		expect(refused({ url: null })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.url: expected a text
			  Received null. Write a text.",
			]
		`);
	});

	it('refuses an address nobody should follow', () => {
		expect(refused({ url: 'javascript:alert(1)' })).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.url: expected an address a reader can follow
			  Received "javascript:alert(1)". Write it in full, starting with https:// or http://.",
			]
		`);
	});
});

describe('operator and glossary', () => {
	it('accept the smallest ones', () => {
		expect(refusals(operatorSchema, makeOperator())).toEqual([]);
		expect(refusals(glossarySchema, makeTerm())).toEqual([]);
		expect(refusals(glossarySchema, makeTerm({ forbidden: { es: ['móvil'] } }))).toEqual([]);
	});

	it('refuse an operator that does not exist and one without contacts', () => {
		expect(refusals(operatorSchema, makeOperator({ id: 'telefonica', contacts: [] }))).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.id: expected one of claro, movistar, entel, bitel
			  Received "telefonica". Write one of the expected words.",
			  "file.yaml → entry.contacts: expected at least one fact
			  Received []. Name one from facts/.",
			]
		`);
	});

	it('refuse a term without its meaning in a language', () => {
		expect(refusals(glossarySchema, makeTerm({ meaning: { 'zh-CN': '意思', en: 'meaning' } }))).toMatchInlineSnapshot(`
			[
			  "file.yaml → entry.meaning.es: expected a text
			  Received nothing. Add it.",
			]
		`);
	});
});
