import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conceptsOf } from '../../src/build/search/concepts.ts';
import { readWords } from '../../src/build/search/search-index.ts';
import { LOCALES } from '../../src/locales.mjs';
import { judgementsOf } from './judgements.ts';
import { keptAside, PAGE_SETS, pageQuestions } from './page-questions.ts';

const SRC = resolve(import.meta.dirname, '../../src');
const words = readWords(join(SRC, 'content'));

/** Whether a page below a language exists, as its source says. */
function exists(dir: string, page: string): boolean {
	const [path = '', anchor] = page.split('#');
	const [first, ...rest] = path.split('/');
	const content = (file: string) => existsSync(join(SRC, 'content', file));
	if (first === 'faq') return content(`faq/${dir}/${rest.join('/')}.mdx`);
	if (first === 'glossary') return words.glossary.some(({ id, subject }) => id === anchor && rest[0] === subject);
	if (first === 'tools') return existsSync(join(SRC, 'pages/[locale]', `${path}.astro`));
	return content(`docs/${dir}/${path}.mdx`) || content(`docs/${dir}/${path}/index.mdx`);
}

const sets = LOCALES.flatMap(({ dir }) => PAGE_SETS.map((set) => ({ dir, set, pages: pageQuestions(set, dir) })));

it('there are questions written for pages in every language', () => {
	expect(sets.filter(({ set, pages }) => set === 'plain' && pages.length < 200)).toEqual([]);
});

describe.each(sets.filter(({ pages }) => pages.length))('the $set questions: $dir', ({ dir, pages }) => {
	const all = pages.flatMap(({ questions }) => questions);

	it('are about ten a page or more, a third of them kept aside', () => {
		expect(all.length / pages.length).toBeGreaterThan(9.5);
		expect(all.filter(keptAside).length / all.length).toBeCloseTo(1 / 3, 1);
	});

	it('are asked once, of one page, and are not those judged by hand', () => {
		expect(new Set(all).size).toBe(all.length);
		const judged = new Set(judgementsOf(dir).map(({ question }) => question));
		expect(all.filter((question) => judged.has(question))).toEqual([]);
	});

	it('stand in no index when they are kept aside', () => {
		const indexed = new Set(words.asked[dir].flatMap(({ entry }) => entry.words));
		expect(all.filter((question) => keptAside(question) && indexed.has(question))).toEqual([]);
	});
});

describe.each(LOCALES.map(({ dir }) => dir))('the judged questions: %s', (dir) => {
	const judgements = judgementsOf(dir);

	it('are many, each asked once, a part of them kept aside', () => {
		expect(judgements.length).toBeGreaterThanOrEqual(150);
		expect(new Set(judgements.map(({ question }) => question)).size).toBe(judgements.length);
		const aside = judgements.filter((judgement) => judgement.aside).length / judgements.length;
		expect(aside).toBeGreaterThan(0.25);
		expect(aside).toBeLessThan(0.45);
	});

	it('are answered by pages that exist', () => {
		const missing = judgements
			.flatMap(({ right, helps = [] }) => [...right, ...helps])
			.filter((page) => !exists(dir, page));
		expect([...new Set(missing)]).toEqual([]);
	});
});

describe('words that mean the same', () => {
	it('stand in one group', () => {
		const seen = new Map<string, string>();
		const twice = words.everyday.flatMap(({ id, words: group }) =>
			group.flatMap((word) => {
				const first = seen.get(word.toLowerCase());
				seen.set(word.toLowerCase(), id);
				return first ? [`${word}: ${first}, ${id}`] : [];
			})
		);
		expect(twice).toEqual([]);
	});

	it('take in the terms of the glossary, but none that names several things', () => {
		const groups = conceptsOf(words.everyday, words.glossary);
		const groupOf = (word: string) => groups.find((group) => group.includes(word));
		expect(groupOf('补卡')).toContain('sim replacement');
		expect(groupOf('预付费')).not.toContain('后付费');
		expect(groupOf('lista blanca')).not.toContain('lista negra');
	});
});
