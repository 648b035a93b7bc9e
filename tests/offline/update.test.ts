import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressOfList, type PackList, piecesOf, weightOf } from '../../src/offline/pack.ts';
import { cacheOf, NOW } from '../../src/offline/places.ts';
import { missingPieces, savePack } from '../../src/offline/save-pack.ts';
import { packStatus } from '../../src/offline/status.ts';
import { type FakeCache, FakeCaches, Killed, QuotaExceededError } from '../support/fake-caches.ts';
import { PAGES_OF_A_LANGUAGE, Versions, versionsIn } from '../support/versions.ts';

const DIR = 'es';
const versions = new Versions();
const sites = new Map<string, Map<string, Uint8Array<ArrayBuffer>>>();

beforeAll(async () => {
	for (const version of ['a', 'b', 'c', 'd']) {
		await versions.build(version);
		sites.set(version, versions.files(version));
	}
});
afterAll(() => versions.dispose());

let browser: FakeCaches;
/** The version that is deployed; none when the server is gone. */
let live: string | undefined;
let asked: string[];
let onFetch: () => void;

beforeEach(() => {
	browser = new FakeCaches();
	live = 'a';
	asked = [];
	onFetch = () => undefined;
	vi.stubGlobal('caches', browser);
	vi.stubGlobal('fetch', async (input: string | Request) => {
		const path = new URL(input instanceof Request ? input.url : input, 'https://site.example').pathname;
		asked.push(path);
		onFetch();
		if (!live) throw new TypeError('no network');
		const body = sites.get(live)?.get(path);
		const type = path.endsWith('/') ? 'text/html' : 'application/octet-stream';
		return new Response(body ?? 'not found', { status: body ? 200 : 404, headers: { 'content-type': type } });
	});
});

const listOf = (version: string): PackList =>
	JSON.parse(new TextDecoder().decode(sites.get(version)?.get(addressOfList(DIR))));

async function save(version: string, signal?: AbortSignal): Promise<void> {
	live = version;
	await savePack(await browser.open(cacheOf(DIR)), listOf(version), () => undefined, signal);
}

/** A worker that was just started: nothing is in its memory yet. */
async function startWorker(): Promise<typeof import('../../src/offline/answers.ts')> {
	vi.resetModules();
	return import('../../src/offline/answers.ts');
}

/** What a reader gets at an address while the server is gone. */
async function read(path: string, worker = startWorker()): Promise<Response> {
	const { answerAsset, answerFresh } = await worker;
	const was = live;
	live = undefined;
	const request = { url: `https://site.example${path}`, mode: 'navigate' } as Request;
	const answer = path.startsWith('/_astro/')
		? await answerAsset(request, path).catch(() => Response.error())
		: await answerFresh(
				path.endsWith('/') ? request : ({ url: request.url, mode: 'cors' } as Request),
				path,
				() => undefined
			);
	live = was;
	return answer;
}

/** What is wrong with the pages of a saved language: blank ones, and those that mix versions. */
async function faults(): Promise<string[]> {
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
function resetTo(before: FakeCache['entries']): void {
	const entries = browser.all.get(cacheOf(DIR))?.entries;
	entries?.clear();
	for (const [key, value] of before) entries?.set(key, value);
}

/** Always the same numbers, so that what fails once fails again. */
function* numbers(seed: number): Generator<number> {
	for (let state = seed; ; ) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		yield state / 2 ** 32;
	}
}

describe('a saved language', () => {
	it('has every page and what it needs when the server is gone', async () => {
		await save('a');
		expect(await faults()).toEqual([]);
		expect(await (await read(`/${DIR}/same.json`)).json()).toEqual({ text: 'the same in every version '.repeat(500) });
		expect((await read(`/${DIR}/nothing/`)).status).toBe(503);
	});

	it('says of every page that it is a copy, and of a page that was not saved that it is not', async () => {
		await save('a');
		const today = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
		const copy = await (await read(`/${DIR}/page-1/`)).text();
		expect(copy).toContain(`<p class="saved"><time>${today}</time><b class="saved" hidden>`);
		expect(await (await read(`/${DIR}/nothing/`)).text()).toContain('<p class="unsaved">');
		expect(await (await read(`/${DIR}/offline/`)).text()).toContain('<p class="unsaved" hidden>');
	});

	it('is shown where the network takes too long', async () => {
		await save('a');
		const { answerFresh } = await startWorker();
		vi.stubGlobal('fetch', () => new Promise(() => undefined));
		vi.useFakeTimers();
		const page = { url: `https://site.example/${DIR}/page-2/`, mode: 'navigate' } as Request;
		let answered = false;
		const answer = answerFresh(page, `/${DIR}/page-2/`, () => undefined).finally(() => {
			answered = true;
		});
		await vi.advanceTimersByTimeAsync(2_000);
		expect(answered).toBe(false);
		await vi.advanceTimersByTimeAsync(2_000);
		vi.useRealTimers();
		await vi.waitFor(() => expect(answered).toBe(true));
		expect(versionsIn(await (await answer).text())).toEqual(['a']);
	});

	it('mends what is broken once the site is within reach, and only that', async () => {
		await save('a');
		const cache = browser.all.get(cacheOf(DIR));
		const [hash = ''] = listOf('a').groups.find((group) => group.includes(`/${DIR}/page-3/`)) ?? [];
		await cache?.put(`/held/${hash}`, new Response('{"half'));
		expect((await read(`/${DIR}/page-3/`)).status).toBe(503);
		asked = [];
		// The network answers pieces, but no pages.
		live = 'a';
		const page = { url: `https://site.example/${DIR}/page-3/`, mode: 'navigate' } as Request;
		const real = fetch;
		vi.stubGlobal('fetch', (input: string | Request) =>
			input === page ? Promise.reject(new TypeError()) : real(input)
		);
		const { answerFresh } = await startWorker();
		const answer = await answerFresh(page, `/${DIR}/page-3/`, () => undefined);
		expect(versionsIn(await answer.text())).toEqual(['a']);
		expect(asked).toEqual([`/_astro/offline/${hash}.json`]);
		expect((await read(`/${DIR}/page-3/`)).status).toBe(200);
	});

	it('is found broken by what is missing', async () => {
		await save('a');
		const [hash = ''] = listOf('a').groups[3] ?? [];
		await browser.all.get(cacheOf(DIR))?.delete(`/held/${hash}`);
		expect(await packStatus(DIR, listOf('a'))).toMatchObject({ kind: 'broken' });
		await save('a');
		expect(await packStatus(DIR, listOf('a'))).toMatchObject({ kind: 'ready', missing: 0 });
	});
});

describe('saving that is interrupted', () => {
	it('goes on where it ended, at 50 places', async () => {
		const pieces = piecesOf(listOf('a'));
		const all = new Set(pieces.map(({ hash }) => hash)).size;
		const random = numbers(50);
		for (let round = 0; round < 50; round++) {
			browser.all.clear();
			const after = Math.floor((random.next().value ?? 0) * all);
			let fetched = 0;
			onFetch = () => {
				if (fetched++ >= after) throw new TypeError('no network');
			};
			asked = [];
			await expect(save('a')).rejects.toThrow('no network');
			onFetch = () => undefined;
			const cache = await browser.open(cacheOf(DIR));
			const left = await missingPieces(cache, listOf('a'));
			expect(await packStatus(DIR, undefined)).toMatchObject({ kind: 'paused', missing: weightOf(left) });
			asked = [];
			await save('a');
			expect(asked.length).toBe(left.length);
			expect(asked.length).toBe(all - after);
		}
		expect(await faults()).toEqual([]);
	});

	it('loses nothing that was there when the disk is full', async () => {
		await save('a');
		let writes = 0;
		browser.beforeWrite = () => {
			if (writes++ > 3) throw new QuotaExceededError();
		};
		await expect(save('b')).rejects.toThrow(QuotaExceededError);
		expect(await faults()).toEqual([]);
		expect(versionsIn(await (await read(`/${DIR}/page-0/`)).text())).toEqual(['a']);
	});

	it('stops when the reader says so', async () => {
		const controller = new AbortController();
		onFetch = () => {
			controller.abort();
			controller.signal.throwIfAborted();
		};
		await expect(save('a', controller.signal)).rejects.toThrow(/abort/i);
		expect(await packStatus(DIR, listOf('a'))).toMatchObject({ kind: 'paused' });
	});
});

describe('an update', () => {
	it('fetches only what changed, and says beforehand how much', async () => {
		await save('a');
		const { missing, all, kind } = await packStatus(DIR, listOf('b'));
		expect(kind).toBe('newer');
		const same = listOf('a').groups.filter(([hash]) => listOf('b').groups.some(([other]) => other === hash));
		expect(same.length).toBeGreaterThan(0);
		expect(missing).toBe(all - same.reduce((sum, [, bytes]) => sum + bytes, 0));
		asked = [];
		await save('b');
		expect(asked.filter((path) => same.some(([hash]) => path.includes(hash)))).toEqual([]);
	});

	it('mixes nothing and leaves nothing blank over 1,000 interruptions', async () => {
		await save('a');
		const before = new Map(browser.all.get(cacheOf(DIR))?.entries);
		const random = numbers(1000);
		const chance = () => random.next().value ?? 0;
		// How many steps an update has, to be interrupted at any of them.
		let steps = 0;
		const count = () => {
			steps++;
		};
		onFetch = count;
		await save('b');
		const fetches = steps;
		browser.beforeWrite = count;
		resetTo(before);
		steps = 0;
		await save('b');
		const all = steps;
		const after = { a: 0, b: 0 };
		for (let round = 0; round < 1000; round++) {
			resetTo(before);
			// A network that drops, or a phone that dies: then nothing at all is written any more.
			const drops = chance() < 0.3;
			const end = Math.floor(chance() * (drops ? fetches : all));
			steps = 0;
			onFetch = () => {
				if (steps++ >= end) throw new Killed();
			};
			browser.beforeWrite = drops ? () => undefined : onFetch;
			await expect(save('b')).rejects.toThrow(Killed);
			onFetch = () => undefined;
			browser.beforeWrite = () => undefined;
			const path = `/${DIR}/page-${Math.floor(chance() * PAGES_OF_A_LANGUAGE)}/`;
			const html = await (await read(path)).text();
			const named = versionsIn(html);
			expect([round, end, named.length, html.includes('</html>')]).toEqual([round, end, 1, true]);
			after[named[0] as 'a' | 'b']++;
			if (round % 100 === 0) expect([round, end, await faults()]).toEqual([round, end, []]);
			if (round % 50 > 0) continue;
			await save('b');
			expect([round, await faults()]).toEqual([round, []]);
			expect(versionsIn(await (await read(path)).text())).toEqual(['b']);
		}
		// Both sides of the switch were met.
		expect(after.a).toBeGreaterThan(100);
		expect(after.b).toBeGreaterThan(0);
	});

	it('leaves tabs that were opened two versions ago what they need, and forgets what is older', async () => {
		const style = (version: string) => `/_astro/page.version-${version}.css`;
		for (const version of ['a', 'b', 'c']) await save(version);
		for (const version of ['a', 'b', 'c']) expect((await read(style(version))).status).toBe(200);
		expect(versionsIn(await (await read(`/${DIR}/page-0/`)).text())).toEqual(['c']);
		await save('d');
		expect((await read(style('b'))).status).toBe(200);
		expect((await read(style('a'))).type).toBe('error');
		const needed = ['b', 'c', 'd'].flatMap((version) => piecesOf(listOf(version)).map(({ hash }) => hash));
		const held = [...(browser.all.get(cacheOf(DIR))?.entries.keys() ?? [])];
		expect(held.filter((path) => !needed.includes(path.slice('/held/'.length))).sort()).toEqual([
			NOW,
			'/held/older',
			'/held/oldest',
		]);
	});
});
