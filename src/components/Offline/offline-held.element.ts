import { heldList } from '../../offline/held.ts';
import { cacheOf, PAGES } from '../../offline/places.ts';
import { OfflineWords } from '../../offline/saying.ts';

/** Lists what is on the device: the languages that are saved, and the pages that were read. */
class OfflineHeldElement extends HTMLElement {
	#abort: AbortController | undefined;

	connectedCallback(): void {
		this.#abort?.abort();
		this.#abort = new AbortController();
		addEventListener('lv-offline', () => void this.#list(), { signal: this.#abort.signal });
		void this.#list();
	}

	disconnectedCallback(): void {
		this.#abort?.abort();
	}

	async #list(): Promise<void> {
		try {
			await this.#listLanguages();
			await this.#listPages();
		} catch {
			// Closed storage: nothing is held, as the page says without script.
		}
	}

	async #listLanguages(): Promise<void> {
		const words = new OfflineWords(this);
		const languages = JSON.parse(this.dataset.languages ?? '{}') as Record<string, string>;
		const items: HTMLElement[] = [];
		for (const [dir, language] of Object.entries(languages)) {
			if (!(await caches.has(cacheOf(dir)))) continue;
			const held = await heldList(await caches.open(cacheOf(dir)));
			if (held) items.push(item(`/${dir}/offline/`, words.say('entry', { language, ...words.gapsOf(held) })));
		}
		this.querySelector('[data-languages-held]')?.replaceChildren(...items);
		const nothing = this.querySelector<HTMLElement>('[data-nothing]');
		if (nothing) nothing.hidden = items.length > 0;
	}

	async #listPages(): Promise<void> {
		const section = this.querySelector<HTMLElement>('[data-visited]');
		if (!section || !(await caches.has(PAGES))) return;
		const pages = await caches.open(PAGES);
		const items: HTMLElement[] = [];
		for (const request of (await pages.keys()).toReversed()) {
			const { pathname } = new URL(request.url);
			if (!pathname.startsWith(`/${this.dataset.dir}/`) || pathname === location.pathname) continue;
			const html = (await (await pages.match(request))?.text()) ?? '';
			const [, title = pathname] = /<title>(.*?)(?: \| .*)?<\/title>/.exec(html) ?? [];
			items.push(item(pathname, plain(title)));
		}
		section.hidden = items.length === 0;
		section.querySelector('ul')?.replaceChildren(...items);
	}
}

/** A title as the page has it, its character references resolved. */
const plain = (html: string) =>
	html.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) =>
		code ? String.fromCodePoint(Number(code)) : ({ amp: '&', lt: '<', gt: '>', quot: '"' }[name ?? ''] ?? whole)
	);

function item(href: string, text: string): HTMLLIElement {
	const link = Object.assign(document.createElement('a'), { href, textContent: text });
	const entry = document.createElement('li');
	entry.append(link);
	return entry;
}

if (!customElements.get('lv-offline-held')) customElements.define('lv-offline-held', OfflineHeldElement);
