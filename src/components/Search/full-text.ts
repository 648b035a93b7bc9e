import { make } from './make.ts';

/** What we use of Pagefind's browser library, which the build writes beside its index. */
interface Pagefind {
	options(options: { noWorker: boolean }): Promise<void>;
	search(query: string): Promise<{ results: { data(): Promise<FullText> }[] }>;
}

/** A page that Pagefind found. */
interface FullText {
	url: string;
	excerpt: string;
	meta: { title?: string };
}

const MOST = 10;
let engine: Promise<Pagefind> | undefined;

async function loadEngine(): Promise<Pagefind> {
	const library = (await import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`)) as Pagefind;
	// The policy trusts no string as the address of a worker; an index of this size needs none.
	await library.options({ noWorker: true });
	return library;
}

/** Pagefind marks hits in an escaped excerpt. It becomes nodes, never HTML: nothing here can inject anything. */
function excerptNodes(excerpt: string): (Node | string)[] {
	const plain = (text: string) =>
		text.replace(
			/&(?:lt|gt|amp|quot|#39);/g,
			(entity) => ({ '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' })[entity] ?? "'"
		);
	return excerpt
		.split(/(<mark>.*?<\/mark>)/)
		.map((part) => (part.startsWith('<mark>') ? make('mark', { textContent: plain(part.slice(6, -7)) }) : plain(part)));
}

/**
 * Pages whose text has the words of a question anywhere, with the passage. The engine and what it needs weigh more than
 * all of our index, so they come only when a reader asks for them.
 *
 * @param shown addresses that stand there already
 */
export async function fullTextItems(query: string, shown: ReadonlySet<string>): Promise<HTMLLIElement[]> {
	engine ??= loadEngine();
	engine.catch(() => {
		engine = undefined;
	});
	const { results } = await (await engine).search(query);
	const pages = await Promise.all(results.slice(0, MOST + shown.size).map((result) => result.data()));
	return pages
		.filter(({ url }) => !shown.has(url))
		.slice(0, MOST)
		.map(({ url, excerpt, meta }) => {
			const link = make('a', { href: url }, meta.title ?? url);
			link.dataset.result = '';
			return make('li', {}, link, make('p', {}, ...excerptNodes(excerpt)));
		});
}
