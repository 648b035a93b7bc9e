import { SearchBox } from './search-box.ts';

/** Results under a heading on the page before the reader asks for more. */
const AT_ONCE = 6;

/** The page of results: the question and the filters live in its address. */
class SearchPageElement extends HTMLElement {
	#abort: AbortController | undefined;

	connectedCallback(): void {
		this.#abort?.abort();
		this.#abort = new AbortController();
		const { signal } = this.#abort;
		const form = this.#part<HTMLFormElement>('form');
		const field = this.#part<HTMLInputElement>('[name="q"]');
		const selects = [...form.querySelectorAll('select')];
		const box = new SearchBox(
			{
				field,
				status: this.#part('[role="status"]'),
				list: this.#part('.found'),
				home: location.pathname.replace(/[^/]+\/$/, ''),
				atOnce: AT_ONCE,
				filter: () => Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value])),
				asked: () => history.replaceState(history.state, '', this.#address(form)),
			},
			signal
		);
		const fromAddress = () => {
			const state = new URLSearchParams(location.search);
			field.value = state.get('q') ?? '';
			for (const select of selects) {
				const wanted = state.get(select.name) ?? '';
				// A name that is none of ours chooses nothing.
				select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
			}
			void box.ask();
		};
		for (const control of [field, ...selects, ...form.querySelectorAll('button')]) control.disabled = false;
		form.addEventListener(
			'submit',
			(event) => {
				event.preventDefault();
				// What was asked before stays one step back.
				history.pushState(null, '', this.#address(form));
				void box.ask();
			},
			{ signal }
		);
		form.addEventListener('change', () => void box.ask(), { signal });
		addEventListener('popstate', fromAddress, { signal });
		// Browsers fill fields again after they ran the script, when a reader comes back.
		addEventListener('pageshow', fromAddress, { signal });
		fromAddress();
	}

	disconnectedCallback(): void {
		this.#abort?.abort();
	}

	#address(form: HTMLFormElement): string {
		const state = [...new FormData(form)].filter(([, value]) => value).map(([name, value]) => [name, String(value)]);
		const search = new URLSearchParams(state).toString();
		return search ? `?${search}` : location.pathname;
	}

	#part<E extends Element = HTMLElement>(selector: string): E {
		const part = this.querySelector<E>(selector);
		if (!part) throw new Error(`lv-search-page: part (\`${selector}\`) not found`);
		return part;
	}
}

if (!customElements.get('lv-search-page')) customElements.define('lv-search-page', SearchPageElement);
