import { BUILDS, cacheOf, NEXT, NOW } from '../../offline/places.ts';
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
		const held = (place: string) => caches.match(place, { cacheName: cacheOf(dir) });
		const say = (what: string) => {
			link.textContent = link.dataset[what] ?? null;
		};
		const now = await held(NOW);
		if (!now && !(await held(NEXT))) return;
		link.dataset.offlineState = now ? 'ready' : 'paused';
		say(link.dataset.offlineState);
		// Only readers who saved something ask what there is now, and not from a copy, which says that nobody answers.
		if (!now || document.querySelector('p.saved:not([hidden])')) return;
		const [{ build }, builds] = await Promise.all([now.json(), fetch(BUILDS)]);
		if (builds.ok && (await builds.json())[dir] !== build) say('update');
	}
}

if (!customElements.get('lv-offline-link')) customElements.define('lv-offline-link', OfflineLinkElement);
