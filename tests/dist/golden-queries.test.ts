import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/locales.mjs';
import { arrange } from '../../src/search/arrange.ts';
import type { SearchIndex } from '../../src/search/index-format.ts';
import { Search } from '../../src/search/search.ts';
import { DIST } from '../support/dist.ts';
import golden from './golden-queries.json' with { type: 'json' };

/** What must stay first, whatever is changed: questions as people type them, by language. */
describe('golden queries', () => {
	for (const { dir } of LOCALES) {
		const index = JSON.parse(readFileSync(join(DIST, 'search', `${dir}.json`), 'utf8')) as SearchIndex;
		const search = new Search(index, async (name) => readFileSync(join(DIST, 'search', dir, name)));

		it(`are forty: ${dir}`, () => {
			expect(Object.keys(golden[dir])).toHaveLength(40);
		});

		it.each(Object.entries(golden[dir]))(`${dir}: %s → %s`, async (question, page) => {
			const first = arrange((await search.find(question)).results)[0]?.results[0]?.found.path ?? '';
			expect(first.replace(/\/$/, '')).toBe(`/${dir}/${page}`);
		});
	}
});
