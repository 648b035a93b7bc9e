import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCALES } from '../../src/locales.mjs';
import { DIST, embeds, pages } from '../support/dist.ts';
import { serveWithNginx } from '../support/nginx.ts';
import { expect, test } from '../support/nginx-site.ts';
import { bestScore, observatory } from '../support/observatory.ts';
import { refusedIn, watchPolicy } from '../support/policy-watch.ts';

const HALVES = [0, 1];

test.describe(() => {
	// A worker would keep a copy of every page; what the policy says to it is asked below.
	test.use({ serviceWorkers: 'block' });

	for (const half of HALVES) {
		const mine = [...pages, ...embeds].filter((_page, index) => index % HALVES.length === half);

		test(`the policy refuses nothing on pages, part ${half + 1} of ${HALVES.length}: ${mine.length} of ${pages.length}`, async ({
			page,
			misdeeds,
		}) => {
			test.setTimeout(30_000 + mine.length * 2_000);
			await watchPolicy(page);
			const faults: string[] = [];
			for (const { path } of mine) {
				const answer = await page.goto(path);
				if (answer?.status() !== 200) faults.push(`${path} answered ${answer?.status()}`);
				const said = [...(await refusedIn(page)), ...misdeeds.errors.splice(0), ...misdeeds.strangers.splice(0)];
				faults.push(...said.map((fault) => `${path} ${fault}`));
			}
			expect(faults).toEqual([]);
		});
	}
});

for (const { dir } of LOCALES) {
	for (const width of [360, 1280]) {
		test(`the policy refuses nothing when ${dir} uses what the frame offers, ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await watchPolicy(page);
			await page.goto(`/${dir}/claro/replace/`);
			let used = 0;
			for (const select of await page.locator('select:visible').all()) {
				const values = await select
					.locator('option')
					.evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value));
				// Choosing a language leaves the page.
				if (values.some((value) => value.startsWith('/'))) continue;
				for (const value of values) await select.selectOption(value);
				used += values.length;
			}
			const controls = page.locator('button:visible:not([data-open-modal]), summary:visible');
			const count = await controls.count();
			for (let index = 0; index < count; index++) {
				const control = controls.nth(index);
				if (!(await control.isVisible())) continue;
				await control.click({ timeout: 2_000, force: true }).catch(() => undefined);
				await page.keyboard.press('Escape');
				used++;
			}
			expect(used).toBeGreaterThan(2);
			expect(new URL(page.url()).pathname).toBe(`/${dir}/claro/replace/`);
			expect(await refusedIn(page)).toEqual([]);
		});
	}
}

test('the policy refuses nothing to the search engine', async ({ page }) => {
	await watchPolicy(page);
	await page.goto('/es/');
	const found = await page.evaluate(async () => {
		const engine = await import(`${location.origin}/pagefind/pagefind.js`);
		// Its worker is started from an address that nobody vouched for.
		await engine.options({ noWorker: true });
		const { results } = await engine.search('chip');
		return (await results[0].data()).url as string;
	});
	expect(found).toMatch(/^\/es\//);
	expect(await refusedIn(page)).toEqual([]);
});

test('the policy refuses nothing to the service worker, nor to saving a language', async ({ page }) => {
	await watchPolicy(page);
	await page.goto('/es/offline/');
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.locator('[data-offline-save]').click();
	await page.locator('[data-offline-state="ready"]').waitFor({ timeout: 25_000 });
	expect(await refusedIn(page)).toEqual([]);
	await page.context().setOffline(true);
	await page.goto('/es/guides/first-hour/');
	await expect(page.locator('p.saved')).toBeVisible();
	expect(await refusedIn(page)).toEqual([]);
});

test('what the policy refuses is noticed', async ({ page, misdeeds }) => {
	await watchPolicy(page);
	await page.goto('/');
	await page.evaluate(() => {
		document.body.setAttribute('style', 'color: red');
		try {
			document.body.innerHTML = '<p>text</p>';
		} catch {
			// Refused, as it should be.
		}
	});
	const directives = (await refusedIn(page)).map((text) => text.split(' ')[0]);
	expect([...new Set(directives)].sort()).toEqual(['require-trusted-types-for', 'style-src-attr']);
	expect(misdeeds.errors.splice(0).length).toBeGreaterThan(0);
});

test.describe('nginx', () => {
	const hashed = readdirSync(join(DIST, '_astro')).find((name) => name.endsWith('.css'));

	/** The headers that decide who may use an answer, and how long. */
	const ofInterest = (headers: Record<string, string>) => ({
		cache: headers['cache-control'],
		frames: headers['x-frame-options'],
		ancestors: /frame-ancestors [^;]+/.exec(headers['content-security-policy'] ?? '')?.[0],
		resource: headers['cross-origin-resource-policy'],
		cors: headers['access-control-allow-origin'],
	});
	const SITE = { cache: 'no-cache', frames: 'DENY', ancestors: "frame-ancestors 'none'", resource: 'same-origin' };

	const EMBED = { cache: 'no-cache', frames: undefined, ancestors: undefined, resource: 'cross-origin', cors: '*' };

	for (const [what, path, status, expected] of [
		['a page', '/es/claro/replace/', 200, SITE],
		[
			'a file whose name changes',
			`/_astro/${hashed}`,
			200,
			{ ...SITE, cache: 'public, max-age=31536000, immutable', resource: 'cross-origin', cors: '*' },
		],
		['an image that other sites show', '/social/es/home.png', 200, { ...SITE, resource: 'cross-origin' }],
		['the service worker', '/sw.js', 200, SITE],
		['the list of a pack', '/es/offline/pack.json', 200, SITE],
		['an unknown page', '/es/nothing/', 404, SITE],
		['an unknown file with a changing name', '/_astro/nothing.js', 404, SITE],
		['a page for frames', '/embed/es/keep-alive/', 200, EMBED],
		['an unknown page for frames', '/embed/xx/nothing/', 404, EMBED],
		['what oEmbed says', '/embed/oembed/es/keep-alive.json', 200, EMBED],
		['the loader', '/embed/v1.js', 200, EMBED],
		['a folder without a page', '/_astro/', 404, SITE],
		['the file for other hosts', '/_headers', 404, SITE],
	] as const) {
		test(`sends the headers of ${what}`, async ({ request }) => {
			const answer = await request.get(path, { maxRedirects: 0 });
			if (status) expect(answer.status()).toBe(status);
			expect(ofInterest(answer.headers())).toEqual({ cors: undefined, ...expected });
			expect(answer.headers()).toMatchObject({
				'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'no-referrer',
				'cross-origin-opener-policy': 'same-origin',
				'cross-origin-embedder-policy': 'require-corp',
			});
			expect(answer.headers()['permissions-policy']).toMatch(/^(?:[a-z-]+=\(\)(?:, |$))+$/);
		});
	}

	test('shows what is meant for frames to anyone', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'linea-viva-embed-'));
		mkdirSync(join(folder, 'embed'));
		writeFileSync(join(folder, 'embed/index.html'), '<!doctype html><title>x</title>');
		const site = await serveWithNginx(folder);
		try {
			const answer = await fetch(`${site.url}embed/`);
			expect(answer.status).toBe(200);
			expect(ofInterest(Object.fromEntries(answer.headers))).toEqual({
				cache: 'no-cache',
				frames: undefined,
				ancestors: undefined,
				resource: 'cross-origin',
				cors: '*',
			});
			expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
		} finally {
			await site.close();
			rmSync(folder, { recursive: true });
		}
	});

	for (const encoding of ['br', 'gzip'] as const) {
		test(`sends packed files as they are: ${encoding}`, async ({ request }) => {
			for (const path of ['/es/', `/_astro/${hashed}`, '/sitemap-0.xml', '/favicon.svg', '/nothing/']) {
				const answer = await request.get(path, { headers: { 'accept-encoding': encoding } });
				expect([path, answer.headers()['content-encoding']]).toEqual([path, encoding]);
				expect(answer.headers().vary).toBe('Accept-Encoding');
			}
			const plain = await request.get('/es/', { headers: { 'accept-encoding': 'identity' } });
			const packed = await request.get('/es/', { headers: { 'accept-encoding': encoding } });
			expect(await packed.text()).toBe(await plain.text());
			expect(plain.headers()['content-encoding']).toBeUndefined();
		});
	}

	test('leads to the address with a slash, on the host that was asked', async ({ request }) => {
		const answer = await request.get('/es', { maxRedirects: 0 });
		expect([answer.status(), answer.headers().location]).toEqual([301, '/es/']);
	});

	test('gets A+ with all bonus points from the Observatory, for every page', async ({ request }) => {
		const { headers } = await request.get('/es/').then((answer) => ({ headers: new Headers(answer.headers()) }));
		const short = pages.filter(({ document }) => {
			const { grade, score } = observatory({ headers, document });
			return grade !== 'A+' || score < bestScore(document);
		});
		expect(short.map(({ path }) => path)).toEqual([]);
		expect(pages.some(({ document }) => bestScore(document) === 135)).toBe(true);
	});
});
