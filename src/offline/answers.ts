import { heldFile, heldList, savedOn } from './held.ts';
import { ASSETS, NOW, OLDER, PAGES } from './places.ts';
import { marked, shown, UNSAVED } from './saved-mark.ts';
import { headersOf, keep, keepVisit, MOST_ASSETS } from './visited.ts';
import type { AskEvent } from './worker-scope.ts';

/** How long a reader waits for the network while a copy is there. */
const PATIENCE = 3000;

/** What the service worker leaves to the network: what other sites frame, and what packs are made of. */
export const isLeft = (address: string) => /^\/embed\/|\/pack\.json$|\?piece=/.test(address);

/** Whether a file is named by its content: those of pages, and the pieces of search. */
export const isHashed = (path: string) => /^\/(?:_astro|search\/[\w-]+)\//.test(path);

/** The answer to a request for a hashed file: one name, one content, so any copy will do. */
export async function answerAsset(request: Request, path: string): Promise<Response> {
	const held = (await (await caches.open(ASSETS)).match(path)) ?? (await fromPacks(path));
	if (held) return held;
	const fresh = await fetch(request);
	// Without its first part, which is not hashed, a piece of search is of no use to keep.
	if (fresh.ok && path.startsWith('/_astro/'))
		await keep(ASSETS, MOST_ASSETS, path, fresh.clone()).catch(() => undefined);
	return fresh;
}

/** The answer to any other request: the network's, or, when there is none in time, a copy. */
export async function answerFresh(event: AskEvent, path: string): Promise<Response> {
	const { request } = event;
	const isPage = request.mode === 'navigate';
	const network = fetch(request);
	const answered = network.catch(() => undefined);
	// Awake until the page is kept, though its reader has it.
	event.waitUntil(
		answered
			.then(async (answer) => {
				if (isPage && answer) await keepVisit(path, answer.clone());
			})
			.catch(() => undefined)
	);
	const inTime = await Promise.race([answered, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))]);
	if (inTime && inTime.status < 500) return inTime;
	const copy = await (isPage ? savedPage(path) : fromPacks(path));
	return copy ?? network.catch(async () => (isPage && (await standIn(path))) || network);
}

/** The newest copy of a page, which says when it was saved. */
async function savedPage(path: string): Promise<Response | undefined> {
	const visited = await (await caches.open(PAGES)).match(path);
	const saved = visited && savedOn(visited);
	return (await fromPacks(path, saved)) ?? (saved && page(await visited.text(), saved));
}

/** The page about saving, in the place of one that was not saved. */
async function standIn(path: string): Promise<Response | undefined> {
	const saved = await savedPage(`/${path.split('/')[1]}/offline/`);
	return saved && new Response(shown(await saved.text(), UNSAVED), { status: 503, headers: saved.headers });
}

/** A file of any language's pack that was saved after a moment; an older list serves where a newer one cannot. */
async function fromPacks(path: string, after?: Date): Promise<Response | undefined> {
	for (const name of await caches.keys()) {
		const cache = await caches.open(name);
		// Caches that hold no pack have no list.
		for (const place of [NOW, ...OLDER]) {
			const held = await heldList(cache, place);
			if (!held || (after && held.saved < after)) continue;
			const content = await heldFile(cache, held.list, path).catch(() => undefined);
			if (!content) continue;
			if (path.endsWith('/')) return page(content as string, held.saved);
			const type = held.list.types[path.split('.').at(-1) as string] as string;
			return new Response(content, { headers: headersOf(type, held.saved) });
		}
	}
	return undefined;
}

const page = (html: string, saved: Date) =>
	new Response(marked(html, saved, new Date().toISOString().slice(0, 10)), {
		headers: headersOf('text/html; charset=utf-8', saved),
	});
