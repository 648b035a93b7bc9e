/** The words of search in the reader's language, from `/<dir>/search-words.json`; keys without `search.`. */
export type SearchWords = Record<
	| 'label'
	| 'placeholder'
	| 'loading'
	| 'none'
	| 'weak'
	| 'count_one'
	| 'count_other'
	| 'corrected'
	| 'closest'
	| 'answers'
	| 'guides'
	| 'tools'
	| 'terms'
	| 'more'
	| 'all'
	| 'texts'
	| 'textsFound'
	| 'textsNone'
	| 'textsAway'
	| 'nearest'
	| 'hubs'
	| 'close'
	| 'failed',
	string
>;

const loading = new Map<string, Promise<SearchWords>>();

/** @param home address of the language, such as `/zh-cn/` */
export function loadWords(home: string): Promise<SearchWords> {
	const known = loading.get(home) ?? fetch(`${home}search-words.json`).then((response) => response.json());
	loading.set(home, known);
	known.catch(() => loading.delete(home));
	return known;
}

/** A text with its `{{name}}` filled in. */
export const filled = (text: string, values: Record<string, string | number>): string =>
	text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
