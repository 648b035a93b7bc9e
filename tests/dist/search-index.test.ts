import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/locales.mjs';
import { DIST, pages } from '../support/dist.ts';

const PAGEFIND = join(DIST, 'pagefind');

/** The addresses in the search index of each language, from the fragments Pagefind wrote. */
const indexed = new Map(
	LOCALES.map(({ tag }) => {
		const prefix = `${tag.toLowerCase()}_`;
		const fragments = readdirSync(join(PAGEFIND, 'fragment')).filter((name) => name.startsWith(prefix));
		const urls = fragments.map((name) => {
			const text = gunzipSync(readFileSync(join(PAGEFIND, 'fragment', name))).toString('utf8');
			return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
		});
		return [tag, urls.sort()];
	})
);

describe('the search index', () => {
	it('has one part a language and no other', () => {
		const entry = JSON.parse(readFileSync(join(PAGEFIND, 'pagefind-entry.json'), 'utf8')) as {
			version: string;
			languages: Record<string, { page_count: number }>;
		};
		expect(Object.keys(entry.languages).sort()).toEqual(LOCALES.map(({ tag }) => tag.toLowerCase()).sort());
		expect(entry.version).toMatch(/^(?:1\.(?:[6-9]|\d\d)|[2-9])/);
	});

	it.each(LOCALES.map(({ tag, dir }) => [tag, dir]))(
		'of %s holds every page written in it, and no other',
		(tag, dir) => {
			const written = pages
				.filter(({ path, document }) => path.startsWith(`/${dir}/`) && document.querySelector('[data-pagefind-body]'))
				.map(({ path }) => path);
			expect(written.length).toBeGreaterThan(40);
			expect(indexed.get(tag)).toEqual(written.sort());
		}
	);

	it('leaves out the lists of questions, which would stand before the answers', () => {
		for (const urls of indexed.values())
			expect(urls.filter((url) => /\/faq\/(?:[a-z-]+\/)?$|\/faq\/topics\//.test(url))).toEqual([]);
	});
});
