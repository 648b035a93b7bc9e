import type { SearchIndex } from '../../search/index-format.ts';
import { Search } from '../../search/search.ts';

const loading = new Map<string, Promise<Search>>();

async function answerOf(address: string): Promise<Response> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`lv-search: index (${address}) not found`);
	return response;
}

/**
 * Search in a language, its index fetched once a page.
 *
 * @param dir the folder of the language
 */
export function loadSearch(dir: string): Promise<Search> {
	const load = async () => {
		const index = (await (await answerOf(`/search/${dir}.json`)).json()) as SearchIndex;
		return new Search(index, async (name) => {
			const piece = await answerOf(`/search/${dir}/${name}`);
			return new Uint8Array(await piece.arrayBuffer());
		});
	};
	const known = loading.get(dir) ?? load();
	loading.set(dir, known);
	// A reader who had no network may have one at the next letter.
	known.catch(() => loading.delete(dir));
	return known;
}
