import type { Filter, Found } from '../../search/search.ts';
import { fullTextItems } from './full-text.ts';
import { loadSearch } from './load-index.ts';
import { make } from './make.ts';
import { loadWords, type SearchWords } from './search-words.ts';
import { nothingNodes, resultNodes, statusOf } from './show-results.ts';

/** Letters that follow one another quickly are one question. */
const PAUSE = 80;

/** The parts of a search on a page or in a dialog, which share all that follows. */
export interface SearchParts {
	field: HTMLInputElement;
	/** Where the outcome is said and read out. */
	status: HTMLElement;
	list: HTMLElement;
	/** Address of the language, such as `/zh-cn/`. */
	home: string;
	/** Results under a heading before the reader asks for more. */
	atOnce: number;
	filter?: () => Filter;
	/** Told what is being asked, before it is answered. */
	asked?: (query: string) => void;
}

/** Asks while the reader types, and shows the answer to the last question only. */
export class SearchBox {
	readonly #parts: SearchParts;
	#turn = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#shown = '';

	constructor(parts: SearchParts, signal: AbortSignal) {
		this.#parts = parts;
		const { field, list } = parts;
		const later = () => {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => void this.ask(), PAUSE);
		};
		field.addEventListener(
			'input',
			(event) => {
				// Half a syllable of pinyin is no question.
				if (!(event as InputEvent).isComposing) later();
			},
			{ signal }
		);
		field.addEventListener('compositionend', later, { signal });
		for (const part of [field, list])
			part.addEventListener('keydown', (event) => this.#walk(event as KeyboardEvent), { signal });
	}

	/** Answers what stands in the field. */
	async ask(): Promise<void> {
		clearTimeout(this.#timer);
		const { field, status, list, home, filter, asked } = this.#parts;
		const query = field.value.trim();
		const wanted = filter?.() ?? {};
		const key = JSON.stringify([query, wanted]);
		if (key === this.#shown) return;
		const turn = ++this.#turn;
		this.#shown = key;
		asked?.(query);
		if (!query) {
			list.replaceChildren();
			status.textContent = '';
			return;
		}
		try {
			const words = await loadWords(home);
			if (turn === this.#turn && !list.hasChildNodes()) status.textContent = words.loading;
			const search = await loadSearch(home.replaceAll('/', ''));
			const found = await search.find(query, wanted);
			// A newer question has overtaken this one.
			if (turn !== this.#turn) return;
			const showing = { words, corpus: search.corpus, atOnce: this.#parts.atOnce };
			const none = found.results.length === 0;
			list.replaceChildren(...(none ? nothingNodes(query, showing) : resultNodes(found, showing)));
			list.append(...this.#fullTexts(query, found, words));
			status.textContent = statusOf(found, words, list.closest<HTMLElement>('[lang]')?.lang ?? 'en');
		} catch {
			if (turn !== this.#turn) return;
			this.#shown = '';
			list.replaceChildren();
			status.textContent = (await loadWords(home).catch(() => undefined))?.failed ?? status.dataset.failed ?? '';
		}
	}

	/** The way to what only the full texts hold. */
	#fullTexts(query: string, { results }: Found, words: SearchWords): Node[] {
		const button = make('button', { type: 'button' }, words.texts);
		const status = make('p');
		status.setAttribute('role', 'status');
		button.onclick = async () => {
			button.disabled = true;
			status.textContent = words.loading;
			const shown = new Set(results.map(({ found }) => found.path));
			const items = await fullTextItems(query, shown).catch(() => undefined);
			button.disabled = false;
			status.textContent = items ? (items.length ? '' : words.textsNone) : words.textsAway;
			if (!items?.length) return;
			button.replaceWith(make('h2', {}, words.textsFound), make('ol', {}, ...items));
			items[0]?.querySelector('a')?.focus();
		};
		return [button, status];
	}

	/** The arrow keys walk from the field through the results and back. */
	#walk(event: KeyboardEvent): void {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (!step || event.isComposing) return;
		const { field, list } = this.#parts;
		const stops: HTMLElement[] = [field, ...list.querySelectorAll<HTMLElement>('a[data-result]')];
		const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
		if (!next) return;
		event.preventDefault();
		next.focus();
	}
}
