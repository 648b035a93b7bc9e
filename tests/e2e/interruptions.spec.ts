import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import { CutProxy } from '../support/cut-proxy.ts';
import { DIST } from '../support/dist.ts';
import { KillableBrowser } from '../support/killable-browser.ts';
import { StoppableSite } from '../support/stoppable-site.ts';
import { PAGES_OF_A_LANGUAGE, Versions } from '../support/versions.ts';

/** What the page about saving does, for the pages of a site that has no scripts. */
interface Saving {
	newestList(dir: string): Promise<unknown>;
	savePack(cache: Cache, list: unknown, progress: () => void): Promise<void>;
}

const ROUNDS = 50;
const source = (name: string) => fileURLToPath(new URL(`../../src/offline/${name}.ts`, import.meta.url));

let saving = '';
let versions: Versions;
let live: string;
let site: StoppableSite;

test.beforeAll(async () => {
	const { outputFiles } = await build({
		stdin: {
			contents: `export * from '${source('status')}'; export * from '${source('save-pack')}';`,
			resolveDir: import.meta.dirname,
		},
		bundle: true,
		format: 'iife',
		globalName: 'saving',
		write: false,
	});
	saving = outputFiles[0]?.text ?? '';
});

test.beforeEach(async () => {
	versions = new Versions();
	live = versions.folder('live');
	await versions.build('a');
	versions.deploy('a', live);
	site = await new StoppableSite(live).start();
});
test.afterEach(async () => {
	await site.stop();
	versions.dispose();
});

async function deploy(version: string, worker?: 'kill'): Promise<void> {
	await versions.build(version, worker);
	versions.deploy(version, live);
}

/** A tab with a worker behind it, on a page of the site. */
async function tab(context: BrowserContext, address = `${site.url}es/page-0/`): Promise<Page> {
	const page = await context.newPage();
	await page.goto(address);
	await page.evaluate(async () => {
		await navigator.serviceWorker.register('/sw.js');
		await navigator.serviceWorker.ready;
	});
	await page.addScriptTag({ content: saving });
	return page;
}

/** Saves what is deployed. */
const save = (page: Page) =>
	page.evaluate(async () => {
		const { newestList, savePack } = (window as unknown as { saving: Saving }).saving;
		await savePack(await caches.open('lv-pack-es'), await newestList('es'), () => undefined);
	});

/** What is wrong with the pages a reader gets now: blank ones, and those that mix versions. */
async function faults(page: Page): Promise<string[]> {
	return page.evaluate(async (count) => {
		const wrong: string[] = [];
		const versionsIn = (text: string) => [...new Set([...text.matchAll(/version-(\w+)/g)].map(([, name]) => name))];
		for (let index = 0; index < count; index++) {
			const html = await fetch(`/es/page-${index}/`).then((answer) => answer.text());
			const [version, ...others] = versionsIn(html);
			if (!version || others.length || !html.includes('</html>')) wrong.push(`page-${index} ${version} ${others}`);
			const [, style = ''] = /href="(\/_astro\/[^"]+)"/.exec(html) ?? [];
			const css = await fetch(style).then(
				(answer) => answer.text(),
				() => ''
			);
			if (String(versionsIn(css)) !== version) wrong.push(`page-${index} ${version}: style of ${versionsIn(css)}`);
		}
		return wrong;
	}, PAGES_OF_A_LANGUAGE);
}

/** Makes the browser forget what the worker had in memory. */
async function restartWorker(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('ServiceWorker.enable');
	await session.send('ServiceWorker.stopAllWorkers');
	await session.detach();
}

test(`an update that is interrupted ${ROUNDS} times mixes nothing and leaves nothing blank`, async () => {
	test.setTimeout(600_000);
	const browser = new KillableBrowser();
	try {
		let context = await browser.start();
		await save(await tab(context));
		let done = 0;
		for (let round = 0; round < ROUNDS; round++) {
			await deploy(`v${round}`);
			const ended = save(await tab(context)).then(
				() => true,
				() => false
			);
			// Any moment will do: what must hold holds at all of them.
			await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
			await site.stop();
			// The network goes, or the phone with it.
			if (round % 2) {
				await browser.kill();
				context = await browser.start();
			}
			if (await ended) done++;
			const reader = await context.newPage();
			await reader.goto(`${site.url}es/page-${1 + (round % 20)}/`);
			expect([round, await faults(reader)]).toEqual([round, []]);
			for (const open of context.pages()) if (open !== reader) await open.close();
			await site.start();
		}
		expect(done).toBeLessThan(ROUNDS);
		const page = await tab(context);
		await save(page);
		await site.stop();
		expect(await faults(page)).toEqual([]);
		expect(await page.evaluate(() => fetch('/es/page-9/').then((answer) => answer.text()))).toContain(
			`version-v${ROUNDS - 1}`
		);
	} finally {
		await browser.dispose();
	}
});

test(`saving goes on where it ended, cut off at ${ROUNDS} bytes`, async ({ context }) => {
	test.setTimeout(600_000);
	const proxy = new CutProxy(site.url);
	const page = await tab(context, `${await proxy.start()}es/page-0/`);
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	const spent = async (work: () => Promise<unknown>) => {
		const before = proxy.sent;
		await work();
		return proxy.sent - before;
	};
	const all = await spent(() => save(page));
	let cut = 0;
	for (let round = 0; round < ROUNDS; round++) {
		await page.evaluate(() => caches.delete('lv-pack-es'));
		const end = Math.floor(Math.random() * all);
		proxy.budget = end;
		const whole = await save(page).then(
			() => true,
			() => false
		);
		proxy.budget = Number.POSITIVE_INFINITY;
		const held = await page.evaluate(async () => (await (await caches.open('lv-pack-es')).keys()).length);
		const rest = await spent(() => save(page));
		if (whole) continue;
		cut++;
		// What was held is not fetched again.
		if (held > 10) expect([end, rest < all]).toEqual([end, true]);
		expect([end, await faults(page)]).toEqual([end, []]);
	}
	expect(cut).toBeGreaterThan(ROUNDS / 2);
	await proxy.stop();
	expect(await faults(page)).toEqual([]);
});

test('a tab that was opened two versions ago still gets what it needs', async ({ context }) => {
	const old = await tab(context);
	await save(old);
	for (const version of ['b', 'c']) {
		await deploy(version);
		await save(await tab(context));
	}
	await restartWorker(old);
	const style = () =>
		old.evaluate(() =>
			fetch('/_astro/page.version-a.css')
				.then((answer) => answer.text())
				.catch(String)
		);
	expect(await style()).toContain('version-a');
	await site.stop();
	expect(await style()).toContain('version-a');
	expect(await faults(old)).toEqual([]);
});

test('a new worker waits for the pages of the old one, which go on working', async ({ context }) => {
	const page = await tab(context);
	await save(page);
	await deploy('b');
	appendFileSync(join(live, 'sw.js'), '// New code.');
	const states = () =>
		page.evaluate(async () => {
			const registration = await navigator.serviceWorker.getRegistration();
			return [registration?.active?.state, registration?.waiting?.state];
		});
	await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
	await expect.poll(states).toEqual(['activated', 'installed']);
	await site.stop();
	expect(await faults(page)).toEqual([]);
	await site.start();
	await page.close();
	const later = await tab(context);
	await expect
		.poll(() => later.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting))
		.toBeNull();
});

test('a broken entry is mended when the site is within reach, and never shown', async ({ context }) => {
	const page = await tab(context);
	await save(page);
	const spoil = () =>
		page.evaluate(async () => {
			const cache = await caches.open('lv-pack-es');
			const { list } = { list: (await (await cache.match('/held/now'))?.json()) as { groups: string[][] } };
			const [hash] = list.groups.find((group) => group.includes('/es/page-5/')) ?? [];
			await cache.put(`/held/${hash}`, new Response('{"/es/page-5/":"<html>half'));
		});
	const read = async () =>
		page.evaluate(() =>
			fetch('/es/page-5/').then(
				(answer) => answer.text(),
				() => 'none'
			)
		);
	await spoil();
	await restartWorker(page);
	await site.stop();
	expect(await read()).toBe('none');
	await site.start();
	// Pages are out of reach, pieces are not.
	await context.route('**/es/page-5/', (route) => route.abort());
	expect(await read()).toContain('version-a');
	await context.unroute('**/es/page-5/');
	await site.stop();
	await restartWorker(page);
	expect(await read()).toContain('version-a');
});

test('the kill switch removes the worker and everything it kept', async ({ context }) => {
	const page = await tab(context);
	await save(page);
	await deploy('dead', 'kill');
	await page.goto(`${site.url}es/page-1/`);
	const left = () =>
		page.evaluate(async () => ({
			workers: (await navigator.serviceWorker.getRegistrations()).length,
			caches: await caches.keys(),
		}));
	await expect.poll(left, { timeout: 15_000 }).toEqual({ workers: 0, caches: [] });
	await page.goto(`${site.url}es/page-2/`);
	await expect(page.locator('h1')).toHaveText('page-2 version-dead');
});

test('a full disk is said, and nothing that was there is lost', async ({ page }) => {
	const real = await new StoppableSite(DIST).start();
	await page.goto(`${real.url}en/claro/replace/`);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.goto(`${real.url}en/offline/`);
	const session = await page.context().newCDPSession(page);
	const { usage } = await session.send('Storage.getUsageAndQuota', { origin: real.url });
	await session.send('Storage.overrideQuotaForOrigin', { origin: real.url, quotaSize: usage + 200_000 });
	await page.locator('[data-offline-save]').click();
	await expect(page.locator('[data-offline-state="error"]')).toContainText('no room', { timeout: 20_000 });
	await real.stop();
	await page.goto(`${real.url}en/claro/replace/`);
	await expect(page.locator('p.saved')).toBeVisible();
});
