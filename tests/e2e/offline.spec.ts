import { expect, type Page, test } from '@playwright/test';
import { BUILDS, cacheOf, NOW } from '../../src/offline/places.ts';
import { DIST, pages } from '../support/dist.ts';
import { StoppableSite } from '../support/stoppable-site.ts';

/** Real questions, and a language's own planner, against a server that is gone for good. */
const SAVED = [
	{ dir: 'zh-cn', queries: ['统一密码', '旧卡', 'contraseña única'], texts: '全文', away: '需要联网' },
	{ dir: 'es', queries: ['contrasena unica', 'reposición de chip'], texts: 'en el texto', away: 'hace falta internet' },
	{ dir: 'en', queries: ['unique password', 'police report'], texts: 'full text', away: 'needs the network' },
] as const;

let site: StoppableSite;
test.beforeEach(async () => {
	site = await new StoppableSite(DIST).start();
});
test.afterEach(() => site.stop());

/** Waits until a worker answers for the page, as on a reader's second visit. */
async function visit(page: Page, path: string): Promise<void> {
	await page.goto(site.url + path);
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
}

async function save(page: Page, dir: string): Promise<void> {
	await visit(page, `${dir}/offline/`);
	await page.locator('[data-offline-save]').click();
	await page.locator('[data-offline-state="ready"]').waitFor({ timeout: 60_000 });
}

async function search(page: Page, dir: string, query: string): Promise<string[]> {
	await page.goto(`${site.url}${dir}/`);
	await page.locator('lv-search a').click();
	await page.getByRole('searchbox').fill(query);
	const links = page.locator('a[data-result]');
	await expect(links.first()).toBeVisible({ timeout: 15_000 });
	return links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

/** Tools that answer from their address: each is asked a question, and must know it though the pack has no query. */
async function askTools(page: Page, dir: string): Promise<void> {
	const ask = async (path: string) => {
		await page.goto(`${site.url}${dir}/tools/${path}`);
		await expect(page.locator('p.saved')).toBeVisible();
	};
	const only = async (id: string, other: string) => {
		const choice = page.locator('main select[name="operator"]').first();
		await expect(choice).toBeEnabled();
		await expect(choice).toHaveValue(id);
		const shown = (id: string) =>
			page
				.locator(`main [data-operator="${id}"]`)
				.evaluateAll((lines) => [...new Set(lines.map((line) => !(line as HTMLElement).hidden))]);
		expect(await shown(id)).toEqual([true]);
		expect(await shown(other)).toEqual([false]);
	};
	await ask('checklists/cancel/?operator=entel');
	await only('entel', 'claro');
	await ask('counter-card/replace/?operator=claro');
	await only('claro', 'entel');
	await ask('fees/?operator=entel&procedure=keep&plan=prepaid&months=12&quoted=5&today=2026-11-22');
	await expect(page.locator('[data-total]')).toHaveAttribute('data-centimos', '6500');
	await ask('deadlines/?case=pause&from=2026-11-22&today=2026-11-22');
	await expect(page.locator('[data-case="pause"] [data-step="shortest"] time')).toHaveAttribute(
		'datetime',
		'2026-12-07'
	);
}

test('what was read is there when the server is gone, with its date; what was not says so', async ({ page }) => {
	await visit(page, 'en/claro/replace/');
	await page.goto(`${site.url}en/guides/first-hour/`);
	await site.stop();
	for (const path of ['en/claro/replace/', 'en/guides/first-hour/', 'en/faq/', 'en/offline/']) {
		await page.goto(`${site.url}${path}?from=home`);
		await expect(page.locator('p.saved')).toBeVisible();
		await expect(page.locator('p.saved')).toContainText(String(new Date().getFullYear()));
		await expect(page.locator('b.saved')).toBeHidden();
		// Its style sheet came along.
		expect(await page.locator('header.top').evaluate((top) => getComputedStyle(top).position)).toBe('sticky');
	}
	expect((await page.goto(`${site.url}en/entel/cancel/`))?.status()).toBe(503);
	await expect(page.locator('.unsaved')).toBeVisible();
	await expect(
		page.getByRole('link', { name: 'Replace a SIM' }).or(page.locator('[data-visited] a')).first()
	).toBeVisible();
});

for (const { dir, queries, texts, away } of SAVED) {
	test(`a saved language works with the server gone: ${dir}`, async ({ page }) => {
		test.setTimeout(90_000);
		await page.goto(`${site.url}${dir}/offline/`);
		const button = page.locator('[data-offline-save]');
		await expect(button).toContainText(/\d[.,]\d+\s?MB/);
		const online = [];
		for (const query of queries) online.push(await search(page, dir, query));
		await save(page, dir);
		await site.stop();
		const mine = pages.filter(({ locale }) => locale?.dir === dir);
		const missing = await page.evaluate(
			async (paths) => {
				const wrong: string[] = [];
				for (const path of paths) {
					const html = await fetch(path).then((answer) => (answer.ok ? answer.text() : ''));
					if (!/<main[\s>]/.test(html) || !html.includes('</html>')) wrong.push(path);
					for (const [, asset = ''] of html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g))
						if (!(await caches.match(asset)) && !(await fetch(asset)).ok) wrong.push(`${path} ${asset}`);
				}
				return wrong;
			},
			mine.map(({ path }) => path)
		);
		expect(mine.length).toBeGreaterThan(200);
		expect(missing).toEqual([]);
		// A browser runs no script that does not say it is one.
		const types = await page.evaluate(async (dir) => {
			const cache = await caches.open(`lv-pack-${dir}`);
			const list = (await (await cache.match('/held/now'))?.json()) as { groups: string[][]; files: string[][] };
			const scripts = [...list.groups, ...list.files].flat().filter((path) => /\.m?js$/.test(String(path)));
			return Promise.all(scripts.map(async (path) => [path, (await fetch(path)).headers.get('content-type')]));
		}, dir);
		expect(types.length).toBeGreaterThan(5);
		expect(types.filter(([, type]) => type !== 'text/javascript')).toEqual([]);
		for (const { path } of mine.filter((_page, index) => index % 25 === 0)) {
			await page.goto(site.url + path.slice(1));
			await expect(page.locator('h1')).toBeVisible();
			await expect(page.locator('p.saved')).toBeVisible();
		}
		for (const [index, query] of queries.entries()) expect(await search(page, dir, query)).toEqual(online[index]);
		await page.goto(`${site.url}${dir}/tools/keep-alive/?operator=claro&last=2026-01-15&today=2026-02-01`);
		await expect(page.locator('[data-next]')).not.toBeEmpty();
		await askTools(page, dir);
		await page.goto(`${site.url}${dir}/search/?q=chip`);
		await page.getByRole('button', { name: texts }).click();
		await expect(page.locator('.found [role="status"]')).toContainText(away);
		await expect(page.locator('a[data-result]').first()).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('header.top')).toBeHidden();
		await page.emulateMedia({ media: null });
		await page.goto(`${site.url}${dir}/`);
		await expect(page.locator('footer [data-offline-state="ready"]')).toBeVisible();
	});
}

test('saving can be paused, goes on, and can be undone', async ({ page }) => {
	await visit(page, 'en/offline/');
	await page.route(/_astro\/offline/, async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 100));
		await route.continue();
	});
	const state = page.locator('[data-offline-state]');
	await page.locator('[data-offline-save]').click();
	await expect(state).toHaveAttribute('data-offline-state', 'saving');
	await page.locator('[data-pause]').click();
	await expect(state).toHaveAttribute('data-offline-state', 'paused');
	await expect(page.getByRole('progressbar')).toBeVisible();
	await page.reload();
	await expect(state).toHaveAttribute('data-offline-state', 'paused');
	await page.locator('[data-offline-save]').click();
	await expect(state).toHaveAttribute('data-offline-state', 'ready', { timeout: 60_000 });
	await page.locator('[data-remove]').click();
	await expect(state).toHaveAttribute('data-offline-state', 'none');
	expect(await page.evaluate(() => caches.keys())).not.toContain('lv-pack-en');
});

test('every page says when the site has something newer than what was saved, to those who saved', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
	await visit(page, 'en/claro/');
	await page.waitForLoadState('networkidle');
	expect(asked).not.toContain(BUILDS);
	await save(page, 'en');
	await page.goto(`${site.url}en/claro/`);
	const link = page.locator('lv-offline-link a');
	await expect(link).toHaveText((await link.getAttribute('data-ready')) ?? '');
	await expect.poll(() => asked).toContain(BUILDS);
	// As if that had been saved under an older build.
	await page.evaluate(
		async ({ place, cacheName }) => {
			const cache = await caches.open(cacheName);
			const list = await (await cache.match(place))?.json();
			await cache.put(
				place,
				Response.json({ ...list, build: 'older' }, { headers: { date: new Date().toUTCString() } })
			);
		},
		{ place: NOW, cacheName: cacheOf('en') }
	);
	await page.reload();
	await expect(link).toHaveText((await link.getAttribute('data-update')) ?? '');
	await site.stop();
	await page.reload();
	await expect(link).toHaveText((await link.getAttribute('data-ready')) ?? '');
});

test('a frame sets no worker to work', async ({ page }) => {
	await page.route('**/host.html', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html><iframe src="/en/faq/"></iframe>' })
	);
	await page.goto(`${site.url}host.html`);
	await page.frameLocator('iframe').locator('h1').waitFor();
	expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test.describe('a browser that keeps nothing for pages', () => {
	test('is told so kindly, and the page works', async ({ page }) => {
		await page.addInitScript(() => {
			const closed = () => Promise.reject(new DOMException('closed', 'SecurityError'));
			for (const name of ['open', 'has', 'match', 'keys', 'delete'])
				Object.defineProperty(CacheStorage.prototype, name, { value: closed });
		});
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await page.goto(`${site.url}en/offline/`);
		await expect(page.locator('[data-offline-state="error"]')).toContainText('browser');
		await page.goto(`${site.url}en/`);
		await expect(page.locator('footer [data-offline-state="none"]')).toBeVisible();
		expect(errors).toEqual([]);
	});
});
