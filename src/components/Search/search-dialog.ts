import { make } from './make.ts';
import { SearchBox } from './search-box.ts';
// As text: a file of its own would be one more request before the first answer.
import styles from './search-results.css?inline';
import { loadWords, type SearchWords } from './search-words.ts';

/** Results under a heading in the dialog; the page has them all. */
const AT_ONCE = 4;

let dialog: HTMLDialogElement | undefined;

function build(words: SearchWords, home: string): HTMLDialogElement {
	// Not type="search": there Escape empties the field first, and the reader presses it to leave.
	const field = make('input', {
		type: 'text',
		name: 'q',
		placeholder: words.placeholder,
		autocomplete: 'off',
		enterKeyHint: 'search',
	});
	field.setAttribute('role', 'searchbox');
	field.setAttribute('aria-label', words.label);
	const status = make('p');
	status.setAttribute('role', 'status');
	const list = make('div', { className: 'found' });
	const close = make('button', { type: 'button' }, words.close);
	const form = make('form', { action: `${home}search/` }, field, close);
	form.setAttribute('role', 'search');
	const all = make('a', { href: `${home}search/` }, words.all);
	const box = make('dialog', { className: 'search' }, form, status, list, make('p', {}, all));
	box.setAttribute('aria-label', words.label);
	close.onclick = () => box.close();
	box.onclick = (event) => {
		if (event.target === box) box.close();
	};
	const asked = (query: string) => {
		all.search = query ? `?${new URLSearchParams({ q: query })}` : '';
	};
	new SearchBox({ field, status, list, home, atOnce: AT_ONCE, asked }, new AbortController().signal);
	return box;
}

/**
 * Shows the search dialog, made on first use. Its words lie beside the page the link leads to.
 *
 * @param home address of the language, such as `/zh-cn/`
 */
export async function openSearch(home: string): Promise<void> {
	const words = await loadWords(home);
	if (!dialog) {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(styles);
		document.adoptedStyleSheets.push(sheet);
		dialog = build(words, home);
		document.body.append(dialog);
	}
	if (!dialog.open) dialog.showModal();
}
