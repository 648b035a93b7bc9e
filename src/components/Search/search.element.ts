/** A dialog needs room; a smaller screen is a page of its own. */
const ROOM = '(min-width: 40rem)';

/** Opens search on demand: nothing of it is fetched before the reader points at it, focuses it or presses "/". */
class SearchElement extends HTMLElement {
	#abort: AbortController | undefined;

	connectedCallback(): void {
		this.#abort?.abort();
		this.#abort = new AbortController();
		const { signal } = this.#abort;
		const link = this.querySelector('a');
		if (!link) return;
		const load = () => import('./search-ui.ts');
		// "/zh-cn/search/" → "/zh-cn/"
		const home = link.pathname.replace(/[^/]+\/$/, '');
		// On its own page search is there already; without a network the link itself still is.
		const page = document.querySelector('lv-search-page');
		if (page) void load();
		const open = async (event: Event) => {
			if (page) {
				event.preventDefault();
				page.querySelector('input')?.focus();
			} else if (matchMedia(ROOM).matches) {
				event.preventDefault();
				await (await load()).openSearch(home);
			} else if (event.type === 'keydown') location.assign(link.href);
		};
		link.addEventListener('pointerenter', load, { signal, once: true });
		link.addEventListener('focus', load, { signal, once: true });
		link.addEventListener(
			'click',
			(event) => {
				if (!event.ctrlKey && !event.metaKey && !event.shiftKey) void open(event);
			},
			{ signal }
		);
		addEventListener(
			'keydown',
			(event) => {
				if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
				const target = event.target as HTMLElement;
				if (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
				void open(event);
			},
			{ signal }
		);
	}

	disconnectedCallback(): void {
		this.#abort?.abort();
	}
}

if (!customElements.get('lv-search')) customElements.define('lv-search', SearchElement);
