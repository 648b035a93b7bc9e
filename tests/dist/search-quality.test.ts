import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findablePages } from '../../src/build/search/search-index.ts';
import { LOCALES } from '../../src/locales.mjs';
import type { SearchIndex } from '../../src/search/index-format.ts';
import { Search } from '../../src/search/search.ts';
import { figuresOf, type Judgement, judgementsOf, placeOfAnswer } from '../search/judgements.ts';
import { phrases } from '../search/mechanical.ts';
import { PAGE_SETS, pageJudgements, pageQuestions } from '../search/page-questions.ts';
import { DIST } from '../support/dist.ts';

/**
 * Shares in percent below which search has got worse: of questions judged by hand the first answer and the first three,
 * of exact phrases the first, of those written for pages and kept aside the first three.
 */
const LEAST = {
	'zh-cn': { first: 97, firstThree: 99, phrase: 99, written: 88 },
	es: { first: 92.5, firstThree: 98.5, phrase: 99, written: 84 },
	en: { first: 97, firstThree: 99, phrase: 99, written: 86 },
};
const PHRASES = 300;

describe.each(LOCALES)('search in $dir', ({ dir, tag }) => {
	const index = JSON.parse(readFileSync(join(DIST, 'search', `${dir}.json`), 'utf8')) as SearchIndex;
	const search = new Search(index, async (name) => readFileSync(join(DIST, 'search', dir, name)));
	const pages = findablePages(DIST, dir);
	const least = LEAST[dir];

	async function figures(judgements: readonly Judgement[]) {
		const places = [];
		for (const judgement of judgements) {
			const { results } = await search.find(judgement.question);
			const bare = judgement.set === 'exact phrase' ? /#.*/ : '';
			const found = results.map((result) => result.found.path.replace(bare, ''));
			places.push({ place: placeOfAnswer(judgement, dir, found), found: found.length });
		}
		return figuresOf(places);
	}

	it('answers the questions judged by hand', async () => {
		const { first, firstThree, none } = await figures(judgementsOf(dir));
		expect(first).toBeGreaterThanOrEqual(least.first);
		expect(firstThree).toBeGreaterThanOrEqual(least.firstThree);
		expect(none).toBe(0);
	});

	it('finds the page a phrase stands on', async () => {
		const { first } = await figures(phrases(pages, index, tag, PHRASES));
		expect(first).toBeGreaterThanOrEqual(least.phrase);
	});

	it('answers questions written for a page by those who did not know it', async () => {
		const aside = pageJudgements(dir, pages).filter((judgement) => judgement.aside);
		const { firstThree, none } = await figures(aside);
		expect(firstThree).toBeGreaterThanOrEqual(least.written);
		expect(none).toBeLessThanOrEqual(0.5);
	});

	it('was asked about every page it can lead to', () => {
		const known = index.entries.filter(({ kind }) => /question|guide|tool|hub/.test(kind)).map(({ path }) => path);
		for (const set of PAGE_SETS) {
			const asked = pageQuestions(set, dir).map(({ page }) => `/${dir}/${page}/`);
			expect(asked.filter((path) => !known.includes(path))).toEqual([]);
		}
	});
});
