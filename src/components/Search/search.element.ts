/** Opens search on demand: nothing of it is fetched before the reader points at it, focuses it or presses "/". */
class SearchElement extends HTMLElement {
	#abort: AbortController | undefined;

	connectedCallback(): void {
		this.#abort?.abort();
		this.#abort = new AbortController();
		const { signal } = this.#abort;
		const link = this.querySelector('a');
		const load = () => import('./search-dialog.ts');
		// "/zh-cn/faq/" → "/zh-cn/"
		const home = link?.pathname.replace(/[^/]+\/$/, '') ?? '/';
		// Without a network the link itself is still there.
		const open = async () => (await load()).openSearch(home);
		link?.addEventListener('pointerenter', load, { signal, once: true });
		link?.addEventListener('focus', load, { signal, once: true });
		link?.addEventListener(
			'click',
			(event) => {
				if (event.ctrlKey || event.metaKey || event.shiftKey) return;
				event.preventDefault();
				void open();
			},
			{ signal }
		);
		addEventListener(
			'keydown',
			(event) => {
				if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
				const target = event.target as HTMLElement;
				if (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
				event.preventDefault();
				void open();
			},
			{ signal }
		);
	}

	disconnectedCallback(): void {
		this.#abort?.abort();
	}
}

if (!customElements.get('lv-search')) customElements.define('lv-search', SearchElement);
