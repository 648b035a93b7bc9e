import { savedOn } from './held.ts';
import { ASSETS, PAGES } from './places.ts';

/** How many of each. The files of dozens of builds: a page that is kept finds those it was built with. */
const MOST_PAGES = 100;
export const MOST_ASSETS = 500;

/** How long what a reader needs first is kept before it is fetched again: a day. */
const FRESH = 86_400_000;

/** Hashed files, as pages and scripts name them. */
const ASSET = /(?:\/_astro\/|["'`]\.\/)([\w.~@-]+\.\w+)/g;

/** The headers of a copy: its kind, when it was saved, and that nobody may frame it. */
export const headersOf = (type: string, saved: Date) => ({
	'content-type': type,
	date: saved.toUTCString(),
	'x-frame-options': 'DENY',
});

/**
 * Keeps a page and the hashed files it names.
 *
 * @param answer of the site, read here to its end
 */
async function keepPage(path: string, answer: Response): Promise<void> {
	if (!answer.ok || answer.redirected || !/html/.test(answer.headers.get('content-type') as string)) return;
	const html = await answer.text();
	// Files first: a page is kept once it is whole.
	await keepAssets(html);
	const copy = new Response(html, { headers: headersOf('text/html; charset=utf-8', new Date()) });
	await keep(PAGES, MOST_PAGES, path, copy);
}

/** Keeps a page the reader is on, and those of its language that a reader without a network needs first. */
export async function keepVisit(path: string, answer?: Response): Promise<void> {
	await keepPage(path, answer ?? (await fetch(path)));
	const [, dir] = path.split('/');
	const pages = await caches.open(PAGES);
	for (const page of dir ? [`/${dir}/offline/`, `/${dir}/faq/`] : []) {
		const held = await pages.match(page);
		if (!held || +savedOn(held) < Date.now() - FRESH) await keepPage(page, await fetch(page));
	}
}

/** Keeps the hashed files that a text names, and those that scripts among them name. */
async function keepAssets(text: string): Promise<void> {
	const assets = await caches.open(ASSETS);
	for (const [, name] of text.matchAll(ASSET)) {
		const address = `/_astro/${name}`;
		if (await assets.match(address)) continue;
		const answer = await fetch(address);
		if (!answer.ok) continue;
		// Before what it names: scripts name each other.
		await keep(ASSETS, MOST_ASSETS, address, answer.clone());
		if (/\.m?js$/.test(address)) await keepAssets(await answer.text());
	}
}

/** Keeps one thing more, and forgets the oldest where there are too many. */
export async function keep(name: string, most: number, path: string, answer: Response): Promise<void> {
	const cache = await caches.open(name);
	await cache.put(path, answer);
	for (const old of (await cache.keys()).slice(0, -most)) await cache.delete(old);
}
