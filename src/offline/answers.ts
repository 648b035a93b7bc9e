import { heldFile, heldList, savedOn } from './held.ts';
import { ASSETS, BUILD_NOTE, BUILDS, cacheOf, NOW, OLDER, PAGES } from './places.ts';
import { marked, shown, UNSAVED } from './saved-mark.ts';
import { headersOf, keep, keepVisit, MOST_ASSETS } from './visited.ts';

/** How long a reader waits for the network while a copy is there. */
const PATIENCE = 3000;

const TYPES: Readonly<Record<string, string>> = {
	js: 'text/javascript',
	mjs: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	svg: 'image/svg+xml',
	webmanifest: 'application/manifest+json',
};

/** What the service worker leaves to the network: what other sites frame, itself, and what packs are made of. */
export const isLeft = (address: string) =>
	/^\/(?:embed\/|_astro\/offline\/|sw\.js)|\/pack\.json$|\?piece=/.test(address);

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

/**
 * The answer to any other request: the network's, or, when there is none in time, a copy.
 *
 * @param later keeps the worker awake for what it does behind the reader's back
 */
export async function answerFresh(
	request: Request,
	path: string,
	later: (work: Promise<unknown>) => void
): Promise<Response> {
	const isPage = request.mode === 'navigate';
	const network = fetch(request).then((answer) => {
		if (isPage) later(Promise.allSettled([keepVisit(path, answer.clone()), noteBuilds()]));
		return answer;
	});
	later(network.catch(() => undefined));
	const inTime = await Promise.race([
		network.catch(() => undefined),
		new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE)),
	]);
	if (inTime && inTime.status < 500) return inTime;
	const copy = await (isPage ? savedPage(path) : fromPacks(path));
	return copy ?? network.catch(async () => (isPage && (await standIn(path))) || Response.error());
}

let noted = false;

/** Notes what the site offers, once while the worker is awake, for readers who saved something. */
async function noteBuilds(): Promise<void> {
	if (noted || !(await caches.keys()).some((name) => name.startsWith(cacheOf('')))) return;
	noted = true;
	const answer = await fetch(BUILDS);
	if (answer.ok) await (await caches.open(ASSETS)).put(BUILD_NOTE, answer);
}

/** The newest copy of a page, which says when it was saved. */
async function savedPage(path: string): Promise<Response | undefined> {
	const visited = await (await caches.open(PAGES)).match(path);
	return (
		(await fromPack(path.split('/')[1] ?? '', path, visited && savedOn(visited))) ??
		(visited && page(await visited.text(), savedOn(visited)))
	);
}

/** The page about saving, in the place of one that was not saved. */
async function standIn(path: string): Promise<Response | undefined> {
	const saved = await savedPage(`/${path.split('/')[1]}/offline/`);
	return saved && new Response(shown(await saved.text(), UNSAVED), { status: 503, headers: saved.headers });
}

/** A file of any language's pack. */
async function fromPacks(path: string): Promise<Response | undefined> {
	for (const name of await caches.keys()) {
		const dir = name.split(cacheOf(''))[1];
		const found = dir && (await fromPack(dir, path));
		if (found) return found;
	}
	return undefined;
}

/** A file of a language's pack, if that was saved after a moment; an older list serves where a newer one cannot. */
async function fromPack(dir: string, path: string, after?: Date): Promise<Response | undefined> {
	if (!(await caches.has(cacheOf(dir)))) return undefined;
	const cache = await caches.open(cacheOf(dir));
	for (const place of [NOW, ...OLDER]) {
		const held = await heldList(cache, place);
		if (!held || (after && held.saved < after)) continue;
		const content = await heldFile(cache, held.list, path);
		if (content === undefined) continue;
		if (path.endsWith('/')) return page(String(content), held.saved);
		const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
		return new Response(content, { headers: headersOf(type, held.saved) });
	}
	return undefined;
}

const page = (html: string, saved: Date) =>
	new Response(marked(html, saved, new Date().toISOString().slice(0, 10)), {
		headers: headersOf('text/html; charset=utf-8', saved),
	});
