import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/locales.mjs';
import type { SearchIndex } from '../../src/search/index-format.ts';
import { DIST, pages } from '../support/dist.ts';

/** All that the first question may cost, and the next. */
const FIRST_QUESTION = 100_000;
const NEXT_QUESTION = 10_000;
/** A question needs at most so many pieces of the full texts. */
const MOST_PIECES = 3;

const read = (file: string) => readFileSync(join(DIST, file));
const packed = (file: string) => brotliCompressSync(read(file)).length;
const script = readdirSync(join(DIST, '_astro')).filter((name) => /^search-ui\..*\.js$/.test(name));
const indexOf = (dir: string) => JSON.parse(read(`search/${dir}.json`).toString('utf8')) as SearchIndex;
const written = (dir: string) =>
	pages
		.filter(({ path, document }) => path.startsWith(`/${dir}/`) && document.querySelector('[data-pagefind-body]'))
		.map(({ path }) => path);

describe.each(LOCALES.map(({ dir }) => dir))('the files of search: %s', (dir) => {
	const index = indexOf(dir);
	const largest = index.pieces
		.map((name) => statSync(join(DIST, 'search', dir, name)).size)
		.sort((a, b) => b - a)
		.slice(0, MOST_PIECES)
		.reduce((sum, size) => sum + size, 0);

	it('know every page that may be found, tools among them, and every term', () => {
		const known = index.entries.map(({ path }) => path);
		expect(known.filter((path) => !path.includes('#')).sort()).toEqual(written(dir).sort());
		expect(index.entries.filter(({ kind }) => kind === 'tool').length).toBeGreaterThan(0);
		expect(index.entries.filter(({ kind }) => kind === 'term').length).toBeGreaterThan(80);
	});

	it('know neither frames for other sites nor the fragments that tools fetch', () => {
		const known = index.entries.map(({ path }) => path);
		expect(known.filter((path) => path.startsWith('/embed/') || /\/checklists\/.+\/facts\//.test(path))).toEqual([]);
		expect(known).toContain(`/${dir}/tools/checklists/replace/`);
	});

	it('say of every question what it is about and what the answer is', () => {
		const questions = index.entries.filter(({ kind }) => kind === 'question');
		expect(questions.length).toBeGreaterThan(100);
		expect(questions.filter(({ topics, answer, aliases }) => !topics.length || !answer || aliases.length < 2)).toEqual(
			[]
		);
	});

	it('lead to places that exist', () => {
		const anchors = new Map(pages.map(({ path, document }) => [path, document]));
		const astray = index.entries.filter(({ path }) => {
			const [page = '', anchor] = path.split('#');
			const document = anchors.get(page);
			return !document || (anchor && !document.getElementById(anchor));
		});
		expect(astray.map(({ path }) => path)).toEqual([]);
	});

	it(`answer the first question within ${FIRST_QUESTION} bytes, the next within ${NEXT_QUESTION}`, () => {
		expect(script).toHaveLength(1);
		const first = [`_astro/${script[0]}`, `${dir}/search-words.json`, `search/${dir}.json`].map(packed);
		expect(first.reduce((sum, size) => sum + size, 0) + largest).toBeLessThanOrEqual(FIRST_QUESTION);
		expect(largest).toBeLessThanOrEqual(NEXT_QUESTION);
	});

	it('are all there', () => {
		expect(readdirSync(join(DIST, 'search', dir)).sort()).toEqual([...new Set(index.pieces)].sort());
	});

	it('lead without script to topics, operators and every guide and tool', () => {
		const page = pages.find(({ path }) => path === `/${dir}/search/`);
		const links = new Set(
			[...(page?.document.querySelectorAll('main a') ?? [])].map((link) => link.getAttribute('href'))
		);
		const missing = index.entries.filter(({ kind, path }) => /guide|hub|tool/.test(kind) && !links.has(path));
		expect(missing.map(({ path }) => path)).toEqual([]);
		expect([...links].filter((href) => href?.includes('/faq/topics/')).length).toBeGreaterThan(10);
	});
});
