import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { addressOfList, type PackList } from '../../src/offline/pack.ts';
import { cacheOf } from '../../src/offline/places.ts';
import { savePack } from '../../src/offline/save-pack.ts';
import type { AskEvent } from '../../src/offline/worker-scope.ts';
import { type FakeCache, FakeCaches } from './fake-caches.ts';
import { PAGES_OF_A_LANGUAGE, Versions, versionsIn } from './versions.ts';

/** The language that is saved. */
export const DIR = 'es';
const versions = new Versions();
const sites = new Map<string, Map<string, Uint8Array<ArrayBuffer>>>();

beforeAll(async () => {
	for (const version of ['a', 'b', 'c', 'd']) {
		await versions.build(version);
		sites.set(version, versions.files(version));
	}
});
afterAll(() => versions.dispose());

/** A reader with a browser made of memory, and the site as it is now. */
export const reader = {
	browser: new FakeCaches(),
	/** The version that is deployed; none when the server is gone. */
	live: undefined as string | undefined,
	/** Addresses the site was asked for. */
	asked: [] as string[],
	/** Called before every answer of the site: throw here what a network would. */
	onFetch: (): void => undefined,
};

beforeEach(() => {
	reader.browser = new FakeCaches();
	reader.live = 'a';
	reader.asked = [];
	reader.onFetch = () => undefined;
	vi.stubGlobal('caches', reader.browser);
	vi.stubGlobal('fetch', async (input: string | Request) => {
		const path = new URL(input instanceof Request ? input.url : input, 'https://site.example').pathname;
		reader.asked.push(path);
		reader.onFetch();
		if (!reader.live) throw new TypeError('no network');
		const body = sites.get(reader.live)?.get(path);
		const type = path.endsWith('/') ? 'text/html' : 'application/octet-stream';
		return new Response(body ?? 'not found', { status: body ? 200 : 404, headers: { 'content-type': type } });
	});
});

/** The list of a version's pack. */
export const listOf = (version: string): PackList =>
	JSON.parse(new TextDecoder().decode(sites.get(version)?.get(addressOfList(DIR))));

/** Saves a version, which is deployed from then on. */
export async function save(version: string, signal?: AbortSignal): Promise<void> {
	reader.live = version;
	await savePack(await reader.browser.open(cacheOf(DIR)), listOf(version), () => undefined, signal);
}

/** A worker that was just started: nothing is in its memory yet. */
export async function startWorker(): Promise<typeof import('../../src/offline/answers.ts')> {
	vi.resetModules();
	return import('../../src/offline/answers.ts');
}

/** A request of a page: to go to another, or for a file. */
export const asking = (path: string): AskEvent => ({
	request: { url: `https://site.example${path}`, mode: path.endsWith('/') ? 'navigate' : 'cors' } as Request,
	waitUntil: () => undefined,
	respondWith: () => undefined,
});

/** What a reader gets at an address while the server is gone. */
export async function read(path: string, worker = startWorker()): Promise<Response> {
	const { answerAsset, answerFresh, isHashed } = await worker;
	const was = reader.live;
	reader.live = undefined;
	const event = asking(path);
	const answer = await (isHashed(path) ? answerAsset(event.request, path) : answerFresh(event, path)).catch(() =>
		Response.error()
	);
	reader.live = was;
	return answer;
}

/** What is wrong with the pages of a saved language: blank ones, and those that mix versions. */
export async function faults(): Promise<string[]> {
	const wrong: string[] = [];
	const whole = new Set<string | undefined>();
	const worker = startWorker();
	for (let index = 0; index < PAGES_OF_A_LANGUAGE; index++) {
		const path = `/${DIR}/page-${index}/`;
		const html = await (await read(path, worker)).text();
		const named = versionsIn(html);
		for (const version of named) whole.add(version);
		if (named.length !== 1 || !html.includes('</html>')) wrong.push(`${path} has versions [${named}]`);
		const style = /href="(\/_astro\/[^"]+)"/.exec(html)?.[1] ?? '';
		if (versionsIn(await (await read(style, worker)).text())[0] !== named[0]) wrong.push(`${path} has another style`);
	}
	if (whole.size !== 1) wrong.push(`pages of versions [${[...whole]}] at once`);
	return wrong;
}

/** Puts the saved language back to what it was. */
export function resetTo(before: FakeCache['entries']): void {
	const entries = reader.browser.all.get(cacheOf(DIR))?.entries;
	entries?.clear();
	for (const [key, value] of before) entries?.set(key, value);
}

/** Always the same numbers, so that what fails once fails again. */
export function* numbers(seed: number): Generator<number> {
	for (let state = seed; ; ) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		yield state / 2 ** 32;
	}
}
