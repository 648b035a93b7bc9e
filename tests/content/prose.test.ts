import { describe, expect, it } from 'vitest';
import { factIdsInBody, factIdsInSentence, splitSentence } from '../../src/content-check/citations.ts';
import { proseOfBody, proseOfSentence } from '../../src/content-check/prose.ts';

const words = (body: string) => proseOfBody(body).replace(/\s+/g, ' ').trim();

describe('proseOfBody', () => {
	it.each([
		['a fact', 'within <Fact id="peru-replacement-hours" /> of it', 'within of it'],
		['a list of facts', "<FactList ids={['claro-theft-number-kept-days']} />", ''],
		['an element for facts', '<span data-fact="x">60 days</span> later', 'later'],
		['a computed figure', '<strong data-computed>60</strong> days', 'days'],
		['an example the reader can tell is one', '<q data-figures-ok>50 soles</q> is told', 'is told'],
		['an import', "import { Fact } from '#components';\nText", 'Text'],
		['the target of a link', '[read this](/en/claro/block/#a-24-h) first', '[read this first'],
		['the number of a step', '1. **Do this.**\n2. Do that.', '**Do this.** Do that.'],
		['a comment', '{/* 60 days */}Text', 'Text'],
		['the fence of an aside, not its title', ':::tip[Our 2 cents]\nText\n:::', '[Our 2 cents] Text'],
	])('takes out %s', (_name, body, prose) => {
		expect(words(body)).toBe(prose);
	});

	it('keeps the lines, so that a finding can be given its line', () => {
		const body = 'import x\n\n<Fact\n\tid="peru-a"\n/>\nhere';
		expect(proseOfBody(body).split('\n')).toHaveLength(body.split('\n').length);
	});
});

describe('citations', () => {
	it('finds the facts of a body once each, in order', () => {
		const body = `<Fact id="peru-b" sentence /> and <FactList ids={['peru-a', 'peru-c']} /> then <Fact id='peru-b' />`;
		expect(factIdsInBody(body)).toEqual(['peru-b', 'peru-a', 'peru-c']);
	});

	it('takes nothing from other components', () => {
		expect(factIdsInBody('<OperatorHub operator="claro-one" /> <Facts id="peru-a" />')).toEqual([]);
	});

	it('finds and cuts the slots of a sentence', () => {
		const sentence = 'Within {peru-replacement-hours}, or {peru-b-c}.';
		expect(factIdsInSentence(sentence)).toEqual(['peru-replacement-hours', 'peru-b-c']);
		expect(splitSentence(sentence)).toEqual([
			{ words: 'Within ' },
			{ fact: 'peru-replacement-hours' },
			{ words: ', or ' },
			{ fact: 'peru-b-c' },
			{ words: '.' },
		]);
		expect(proseOfSentence(sentence)).not.toContain('peru');
	});
});
