import { describe, expect, it, vi } from 'vitest';
import { cacheOf } from '../../src/offline/places.ts';
import { packStatus } from '../../src/offline/status.ts';
import { asking, DIR, faults, listOf, read, reader, save, startWorker } from '../support/memory-reader.ts';
import { versionsIn } from '../support/versions.ts';

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
		const path = `/${DIR}/page-2/`;
		let answered = false;
		const answer = answerFresh(asking(path), path).finally(() => {
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
		const cache = reader.browser.all.get(cacheOf(DIR));
		const [hash = ''] = listOf('a').groups.find((group) => group.includes(`/${DIR}/page-3/`)) ?? [];
		await cache?.put(`/held/${hash}`, new Response('{"half'));
		expect((await read(`/${DIR}/page-3/`)).status).toBe(503);
		reader.asked = [];
		// The network answers pieces, but no pages.
		reader.live = 'a';
		const path = `/${DIR}/page-3/`;
		const event = asking(path);
		const real = fetch;
		vi.stubGlobal('fetch', (input: string | Request) =>
			input === event.request ? Promise.reject(new TypeError()) : real(input)
		);
		const { answerFresh } = await startWorker();
		const answer = await answerFresh(event, path);
		expect(versionsIn(await answer.text())).toEqual(['a']);
		expect(reader.asked).toEqual([`/_astro/offline/${hash}.json`]);
		expect((await read(`/${DIR}/page-3/`)).status).toBe(200);
	});

	it('is found broken by what is missing', async () => {
		await save('a');
		const [hash = ''] = listOf('a').groups[3] ?? [];
		await reader.browser.all.get(cacheOf(DIR))?.delete(`/held/${hash}`);
		expect(await packStatus(DIR, listOf('a'))).toMatchObject({ kind: 'broken' });
		await save('a');
		expect(await packStatus(DIR, listOf('a'))).toMatchObject({ kind: 'ready', missing: 0 });
	});
});
