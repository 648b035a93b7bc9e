import { ASSETS, BUILD_NOTE, cacheOf, NEXT, NOW } from '../../offline/places.ts';
import { registerWorker } from '../../offline/register.ts';

/** Sets the service worker to work, and says at the end of a page how far the language is saved. */
class OfflineLinkElement extends HTMLElement {
	connectedCallback(): void {
		registerWorker();
		const link = this.querySelector('a');
		// Closed storage: the link says nothing.
		if (link) this.#show(link).catch(() => undefined);
		// The page about saving has no link to itself. As a script of its own, what it has in common with every page would
		// be one more file that every page asks for.
		else void import('./offline-elements.ts');
	}

	async #show(link: HTMLAnchorElement): Promise<void> {
		// "/zh-cn/offline/" → "zh-cn"
		const dir = link.pathname.split('/')[1] ?? '';
		const held = (place: string, cacheName: string) => caches.match(place, { cacheName });
		const now = await held(NOW, cacheOf(dir));
		const next = now ?? (await held(NEXT, cacheOf(dir)));
		if (!next) return;
		const build = await held(BUILD_NOTE, ASSETS);
		const newest = build && (await build.json())[dir];
		const newer = now && newest && newest !== (await now.json()).build;
		link.dataset.offlineState = now ? 'ready' : 'paused';
		link.textContent = (newer ? link.dataset.update : link.dataset[link.dataset.offlineState]) ?? null;
	}
}

if (!customElements.get('lv-offline-link')) customElements.define('lv-offline-link', OfflineLinkElement);
