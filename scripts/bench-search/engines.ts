import type { Page } from '@playwright/test';
import MiniSearch from 'minisearch';
import type { FoundPage } from '../../src/build/search/entries.ts';
import { arrange } from '../../src/search/arrange.ts';
import { fold } from '../../src/search/fold.ts';
import type { Search } from '../../src/search/search.ts';
import { unitsOf } from '../../src/search/units.ts';

/** Addresses that an engine finds, in the order in which a reader sees them. */
export type Ask = (question: string) => Promise<string[]>;

/** Our search, as the page shows it. */
export const ours =
	(search: Search): Ask =>
	async (question) =>
		arrange((await search.find(question)).results).flatMap(({ results }) => results.map(({ found }) => found.path));

/** Pagefind as it is, in a browser on a page of the language. */
export const pagefind =
	(page: Page): Ask =>
	(question) =>
		page.evaluate(async (query) => {
			const library = await import(`${location.origin}/pagefind/pagefind.js`);
			await library.options({ noWorker: true });
			const { results } = await library.search(query);
			const found: { url: string }[] = await Promise.all(
				results.slice(0, 10).map((result: { data(): Promise<unknown> }) => result.data())
			);
			return found.map(({ url }) => url);
		}, question);

/** Words, and of Chinese every two neighbours. */
const bigrams = (text: string): string[] =>
	unitsOf(fold(text)).flatMap(({ word, chinese, end }, at, all) => {
		const next = all[at + 1];
		return chinese && next?.chinese && next.start === end ? [word + next.word] : [word];
	});

/** MiniSearch on the same pages, with bigrams, slips and beginnings of words. */
export function miniSearch(pages: readonly FoundPage[]): { ask: Ask; index: string } {
	const engine = new MiniSearch({
		fields: ['title', 'aliases', 'answer', 'text'],
		idField: 'path',
		tokenize: bigrams,
		searchOptions: { boost: { title: 4, aliases: 3, answer: 2 }, fuzzy: 0.2, prefix: true },
	});
	engine.addAll(
		pages.map(({ path, text: { blocks } }) => {
			const of = (kind: string) =>
				blocks
					.filter((block) => block.kind === kind)
					.map(({ text }) => text)
					.join('\n');
			return { path, title: of('title'), aliases: of('alias'), answer: of('answer'), text: of('heading') + of('text') };
		})
	);
	return {
		ask: async (question) => engine.search(question).map(({ id }) => String(id)),
		index: JSON.stringify(engine),
	};
}
