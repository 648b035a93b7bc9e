// As an address: imported as a style sheet it would be part of every page's.
import styles from './search-dialog.css?url&no-inline';

/** What we use of Pagefind's browser library, which the build writes beside the index. */
interface Pagefind {
	options(options: { noWorker: boolean }): Promise<void>;
	debouncedSearch(query: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

interface Found {
	url: string;
	excerpt: string;
	meta: { title?: string };
}

type Words = Record<'label' | 'placeholder' | 'none' | 'more' | 'close' | 'failed', string>;

const PAGE = 8;
let dialog: HTMLDialogElement | undefined;

function make<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	properties: Partial<HTMLElementTagNameMap[K]> = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
	const element = Object.assign(document.createElement(tag), properties);
	element.append(...children);
	return element;
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

function resultItem({ url, excerpt, meta }: Found): HTMLLIElement {
	const link = make('a', { href: url }, meta.title ?? url);
	link.dataset.result = '';
	return make('li', {}, link, make('p', {}, ...excerptNodes(excerpt)));
}

function build(words: Words): HTMLDialogElement {
	// Not type="search": there Escape empties the field first, and the reader presses it to leave.
	const field = make('input', {
		type: 'text',
		placeholder: words.placeholder,
		autocomplete: 'off',
		enterKeyHint: 'search',
	});
	field.setAttribute('role', 'searchbox');
	field.setAttribute('aria-label', words.label);
	const list = make('ol');
	const status = make('p');
	status.setAttribute('role', 'status');
	const more = make('button', { type: 'button', hidden: true }, words.more);
	const close = make('button', { type: 'button' }, words.close);
	const box = make('dialog', { className: 'search' }, make('div', {}, field, close), status, list, more);
	box.setAttribute('aria-label', words.label);
	close.onclick = () => box.close();
	box.onclick = (event) => {
		if (event.target === box) box.close();
	};

	const engine = (import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`) as Promise<Pagefind>).then(
		async (library) => {
			// The policy trusts no string as the address of a worker; an index of this size needs none.
			await library.options({ noWorker: true });
			return library;
		}
	);
	field.oninput = async () => {
		const query = field.value.trim();
		try {
			const found = query ? await (await engine).debouncedSearch(query) : { results: [] };
			// A newer query has overtaken this one.
			if (!found) return;
			let shown = 0;
			const showNext = async () => {
				const next = await Promise.all(found.results.slice(shown, shown + PAGE).map((result) => result.data()));
				shown += next.length;
				list.append(...next.map(resultItem));
				more.hidden = shown >= found.results.length;
			};
			list.replaceChildren();
			more.onclick = showNext;
			await showNext();
			status.textContent = query && shown === 0 ? words.none : '';
		} catch {
			status.textContent = words.failed;
		}
	};
	return box;
}

/**
 * Shows the search dialog, made on first use. Its words lie beside the page the link leads to.
 *
 * @param home address of the language, such as `/zh-cn/`
 */
export async function openSearch(home: string): Promise<void> {
	if (!dialog) {
		const words = (await (await fetch(`${home}search-words.json`)).json()) as Words;
		dialog ??= build(words);
		document.head.append(make('link', { rel: 'stylesheet', href: styles }));
		document.body.append(dialog);
	}
	if (!dialog.open) dialog.showModal();
}
