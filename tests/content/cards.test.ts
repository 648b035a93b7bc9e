import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLists } from '../../src/content-check/read.ts';
import { COUNTER_PROCEDURES } from '../../src/schemas/names.ts';
import { phraseSchema } from '../../src/schemas/phrase.ts';

const root = fileURLToPath(new URL('../../src/content', import.meta.url));
const phrases = readLists(root, 'phrases', phraseSchema, []).map(({ entry }) => entry);
const cards = COUNTER_PROCEDURES.map((procedure) => ({
	procedure,
	of: (part: string) => phrases.filter((phrase) => phrase.part === part && phrase.procedures.includes(procedure)),
}));

const words = (text: string) => text.match(/[\p{L}]+/gu) ?? [];
/** Spanish letters as the pronunciation writes them, as far as they differ, without accents. */
const skeleton = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z]/g, '');

describe('the counter cards', () => {
	it('ask for what the clerk must say, and for a name', () => {
		for (const { procedure, of } of cards) {
			const asked = of('question').map(({ id }) => id);
			expect([procedure, asked.length >= 3 && asked.length <= 6, asked.at(-1)]).toEqual([
				procedure,
				true,
				'clerk-name',
			]);
		}
	});

	it('speak to the clerk as usted: no tú, no vos', () => {
		const familiar =
			/(?<![\p{L}])(?:tú|tu|tus|te|ti|contigo|vos|puedes|tienes|quieres|dame|dime|dime|oye)(?![\p{L}])/iu;
		const found = phrases.filter(({ say }) => familiar.test(say.es)).map(({ id }) => id);
		expect(found).toEqual([]);
		for (const { of } of cards) expect(of('request')[0]?.say.es).toMatch(/^Buenos días\. .+[.?]$/);
	});

	it('sound out every word of a phrase', () => {
		const spoken = phrases.filter(({ part }) => part === 'phrase');
		expect(spoken.length).toBeGreaterThan(10);
		for (const { id, say, sounds = '' } of spoken)
			expect([id, sounds.split(' ').length]).toEqual([id, words(say.es).length]);
		// Sounds keep the vowels of the spelling, but for the u of que and qui and the silent ones.
		const vowels = (text: string) =>
			skeleton(text.replace(/qu/gi, 'k').replace(/y(?!\p{L})/gu, 'i')).replace(/[^aeiou]/g, '');
		for (const { id, say, sounds = '' } of spoken.filter(({ say }) => !/[A-Z]{2}/.test(say.es)))
			expect([id, vowels(sounds)]).toEqual([id, vowels(say.es)]);
	});

	it('type no space between Chinese and Latin letters', () => {
		const spaced = phrases.filter(({ say }) =>
			/[\p{Script=Han}，。；：] +[A-Za-z0-9]|[A-Za-z0-9] +\p{Script=Han}/u.test(say['zh-CN'])
		);
		expect(spaced.map(({ id }) => id)).toEqual([]);
	});

	it('stand with their phrases in order, no place taken twice', () => {
		for (const { procedure, of } of cards)
			for (const part of ['document', 'question', 'call', 'phrase']) {
				const places = of(part).map(({ order }) => order);
				expect([procedure, part, new Set(places).size]).toEqual([procedure, part, places.length]);
			}
	});
});
