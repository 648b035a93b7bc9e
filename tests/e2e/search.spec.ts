import type { Page } from '@playwright/test';
import { violationsIn } from '../support/axe.ts';
import { focusOn } from '../support/keyboard.ts';
import { expect, test } from '../support/site.ts';

const results = (page: Page) => page.locator('a[data-result]');
const paths = (page: Page) =>
	results(page).evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

/** Opens the page of search on a question. */
async function ask(page: Page, dir: string, query: string, more = ''): Promise<string[]> {
	await page.goto(`/${dir}/search/?${new URLSearchParams({ q: query })}${more}`);
	await expect(results(page).first()).toBeVisible();
	return paths(page);
}

// The worker would answer in the place of the network that a test takes away; its own tests are in offline.spec.ts.
test.use({ serviceWorkers: 'block' });

test.describe('search', () => {
	for (const [dir, query, expected] of [
		['zh-cn', '统一密码', /^\/zh-cn\/faq\/general\/unique-password\/$/],
		// Words from the middle of a sentence.
		['zh-cn', '报失编号', /^\/zh-cn\/(?:[a-z]+\/block|glossary\/claims)\/$/],
		['zh-cn', '旧卡', /^\/zh-cn\/faq\/general\/old-sim-after-replacement\/$/],
		['zh-cn', '挂失停机', /^\/zh-cn\/(?:[a-z]+\/block|tools\/counter-card\/block|faq\/[a-z]+\/theft-number)\/$/],
		['zh-cn', 'contraseña única', /^\/zh-cn\/faq\/general\/unique-password\/$/],
		['es', 'contrasena unica', /^\/es\/faq\/general\/unique-password\/$/],
		['es', 'reposición de chip', /^\/es\/(?:[a-z]+\/replace|faq\/general\/replace[a-z-]*)\/$/],
		['en', 'police report', /^\/en\/faq\/general\/police-report-needed\/$/],
	] as const) {
		test(`${dir}: ${query}`, async ({ page }) => {
			const found = await ask(page, dir, query);
			expect(
				found.slice(0, 3).some((path) => expected.test(path)),
				found.slice(0, 3).join(' ')
			).toBe(true);
			expect(found.filter((path) => !path.startsWith(`/${dir}/`))).toEqual([]);
		});
	}

	test('dialog and page give the same answer, with the short answer shown and the words marked', async ({ page }) => {
		const onPage = await ask(page, 'es', 'perdí mi chip');
		const first = page.locator('.found li').first();
		await expect(first.locator('p')).not.toBeEmpty();
		await expect(first.locator('mark').first()).toBeVisible();
		await page.goto('/es/');
		await page.locator('lv-search a').click();
		await page.getByRole('searchbox').fill('perdí mi chip');
		await expect(results(page).first()).toBeVisible();
		expect((await paths(page)).slice(0, 3)).toEqual(onPage.slice(0, 3));
	});

	test('the engine for full texts comes when a reader asks for it', async ({ page }) => {
		await ask(page, 'en', 'unique password');
		const before = (await paths(page)).length;
		await page.getByRole('button', { name: 'Search the full text' }).click();
		await expect(page.getByRole('heading', { name: 'Also in the texts' })).toBeVisible();
		expect((await paths(page)).length).toBeGreaterThan(before);
	});
});

test.describe('the dialog', () => {
	test('opens with "/", closes with Escape, and never opens in the middle of typing', async ({ page }) => {
		await page.goto('/es/');
		const dialog = page.getByRole('dialog');
		await page.keyboard.press('/');
		await expect(dialog).toBeVisible();
		await page.keyboard.type('chip/');
		await expect(page.getByRole('searchbox')).toHaveValue('chip/');
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await page.goto('/es/search/');
		await focusOn(page.getByRole('searchbox'));
		await page.keyboard.type('a/b');
		await expect(page.getByRole('searchbox')).toHaveValue('a/b');
	});

	test('is walked with the keyboard alone, from the link to a result', async ({ page }) => {
		await page.goto('/en/');
		await focusOn(page.locator('lv-search a'));
		await page.keyboard.press('Enter');
		await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
		await page.keyboard.type('lost my sim');
		await expect(results(page).first()).toBeVisible();
		await page.keyboard.press('ArrowDown');
		await expect(results(page).first()).toBeFocused();
		await page.keyboard.press('ArrowUp');
		await expect(page.getByRole('searchbox')).toBeFocused();
		await page.keyboard.press('ArrowDown');
		const href = await results(page).first().getAttribute('href');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(new RegExp(`${href}$`));
	});

	for (const colorScheme of ['light', 'dark'] as const)
		test(`is accessible with results in it, as is the page: ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto('/es/');
			await page.keyboard.press('/');
			await page.getByRole('searchbox').fill('entel recarga mínima');
			await expect(results(page).first()).toBeVisible();
			expect(await violationsIn(page)).toEqual([]);
			await ask(page, 'es', 'repocision chip claro');
			expect(await violationsIn(page)).toEqual([]);
		});

	test('leads on to the page with the same question', async ({ page }) => {
		await page.goto('/en/');
		await page.keyboard.press('/');
		await page.getByRole('searchbox').fill('top up');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/en\/search\/\?q=top\+up$/);
		await expect(results(page).first()).toBeVisible();
	});

	test('fetches nothing before the reader shows the intent, and at most six files for the first answer', async ({
		page,
	}) => {
		const fetched: string[] = [];
		page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
		await page.goto('/zh-cn/', { waitUntil: 'networkidle' });
		expect(fetched.filter((path) => /pagefind|search/.test(path))).toEqual([]);
		fetched.length = 0;
		await page.locator('lv-search a').hover();
		await expect.poll(() => fetched.some((path) => path.includes('search-ui'))).toBe(true);
		await page.locator('lv-search a').click();
		await page.getByRole('searchbox').fill('报失编号');
		await expect(results(page).first()).toBeVisible();
		expect(fetched.length).toBeLessThanOrEqual(6);
	});
});

test.describe('typing', () => {
	test('half-typed pinyin is no question', async ({ page }) => {
		await page.goto('/zh-cn/search/');
		const field = page.getByRole('searchbox');
		await focusOn(field);
		const client = await page.context().newCDPSession(page);
		await client.send('Input.imeSetComposition', { text: 'buka', selectionStart: 4, selectionEnd: 4 });
		await expect(field).toHaveValue('buka');
		await page.waitForTimeout(400);
		await expect(results(page)).toHaveCount(0);
		await client.send('Input.insertText', { text: '补卡' });
		await expect(results(page).first()).toBeVisible();
		await expect(field).toHaveValue('补卡');
	});

	test('a slow answer never replaces that of a later question', async ({ page }) => {
		let release = () => {};
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		await page.route('**/search/es/*.bin', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto('/es/search/');
		const field = page.getByRole('searchbox');
		// The first part has none of these words: the answer waits for the full texts.
		const asked = page.waitForRequest('**/search/es/*.bin');
		await field.fill('qqzzw kkjjw');
		await asked;
		await field.fill('contraseña única');
		await expect(results(page).first()).toHaveAttribute('href', /unique-password/);
		release();
		await page.waitForLoadState('networkidle');
		await expect(results(page).first()).toHaveAttribute('href', /unique-password/);
	});

	test('the outcome is said politely, once it is there', async ({ page }) => {
		await ask(page, 'en', 'unique password');
		const status = page.locator('lv-search-page > [role="status"]');
		await expect(status).toHaveText(/^\d+ results?$/);
		await page.getByRole('searchbox').fill('');
		await expect(status).toBeEmpty();
		await expect(results(page)).toHaveCount(0);
	});

	test('a slip is forgiven and said', async ({ page }) => {
		await ask(page, 'es', 'portabildad');
		await expect(page.locator('.hint')).toContainText('«portabilidad»');
		expect((await paths(page))[0]).toMatch(/\/port/);
	});
});

test.describe('the page', () => {
	test('keeps question and filters in its address, and goes back', async ({ page }) => {
		const all = await ask(page, 'en', 'top up');
		expect(all.some((path) => path.startsWith('/en/entel/'))).toBe(true);
		await page.getByRole('combobox', { name: 'Operator' }).selectOption('claro');
		await expect(page).toHaveURL(/operator=claro/);
		await expect
			.poll(async () => (await paths(page)).filter((path) => /\/(?:entel|bitel|movistar)\//.test(path)))
			.toEqual([]);
		await page.getByRole('combobox', { name: 'Topic' }).selectOption('top-up');
		await expect(page).toHaveURL(/topic=top-up/);
		await results(page).first().click();
		await page.goBack();
		await expect(page.getByRole('searchbox')).toHaveValue('top up');
		await expect(page.getByRole('combobox', { name: 'Operator' })).toHaveValue('claro');
		await expect(results(page).first()).toBeVisible();
	});

	test('shows every kind of page in the same way', async ({ page }) => {
		await ask(page, 'en', 'calculate cost');
		const looks = await page
			.locator('.found li')
			.evaluateAll((items) =>
				items.map((item) => [(item as HTMLElement).dataset.kind, getComputedStyle(item).display])
			);
		expect(new Set(looks.map(([kind]) => kind)).size).toBeGreaterThan(1);
		expect(new Set(looks.map(([, display]) => display)).size).toBe(1);
	});

	test('what was asked before stays one step back', async ({ page }) => {
		await ask(page, 'en', 'apostille');
		await page.keyboard.press('Tab');
		await focusOn(page.getByRole('searchbox'));
		await page.keyboard.press('Enter');
		await page.getByRole('searchbox').fill('roaming');
		await expect(page).toHaveURL(/q=roaming/);
		await page.goBack();
		await expect(page.getByRole('searchbox')).toHaveValue('apostille');
	});

	test('reads filters from the address and passes over what is none', async ({ page }) => {
		await ask(page, 'en', 'top up', '&operator=bitel&topic=<script>');
		await expect(page.getByRole('combobox', { name: 'Operator' })).toHaveValue('bitel');
		await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('');
		expect((await paths(page)).filter((path) => /\/(?:claro|entel|movistar)\//.test(path))).toEqual([]);
	});

	test('a question without a result says so and leads on, and a hostile one is only text', async ({ page }) => {
		await page.goto(`/en/search/?q=${encodeURIComponent('<img/src=x>zzqqxx')}`);
		await expect(page.getByRole('status').first()).toContainText('Nothing found');
		await expect(page.locator('.found a[href="/en/claro/"]')).toBeVisible();
		await expect(page.locator('main img')).toHaveCount(0);
	});

	test('says so when search cannot be loaded, and works when it can again', async ({ page, misdeeds }) => {
		await page.route('**/search/en.json', (route) => route.abort());
		await page.goto('/en/search/?q=apostille');
		await expect(page.getByRole('status').first()).toContainText('could not be loaded');
		await page.unroute('**/search/en.json');
		await page.getByRole('searchbox').fill('apostille china');
		await expect(results(page).first()).toBeVisible();
		// The browser itself reports the request that this test cut.
		misdeeds.errors.splice(0, misdeeds.errors.length, ...misdeeds.errors.filter((text) => !/ERR_FAILED/.test(text)));
	});

	test('answers what it holds with the server gone', async ({ page, context, misdeeds }) => {
		await ask(page, 'en', 'unique password');
		const before = await paths(page);
		await context.setOffline(true);
		await page.getByRole('searchbox').fill('apostille');
		await expect(results(page).first()).toHaveAttribute('href', /apostille/);
		await page.getByRole('searchbox').fill('unique password');
		await expect.poll(() => paths(page)).toEqual(before);
		// Chromium asks for the icon again whenever the address changes.
		misdeeds.errors.splice(0, misdeeds.errors.length, ...misdeeds.errors.filter((text) => !/DISCONNECTED/.test(text)));
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 } });

	test('search is a page, and nothing of it is wider than the screen', async ({ page }) => {
		await page.goto('/zh-cn/claro/');
		await page.locator('lv-search a').click();
		await expect(page).toHaveURL(/\/zh-cn\/search\/$/);
		await page.getByRole('searchbox').fill('卡丢了怎么办');
		await expect(results(page).first()).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the way to search leads to topics, operators and a map', async ({ page }) => {
		await page.goto('/zh-cn/claro/');
		await page.locator('lv-search a').click();
		await expect(page).toHaveURL(/\/zh-cn\/search\/$/);
		await expect(page.getByRole('searchbox')).toBeDisabled();
		await expect(page.locator('main a[href="/zh-cn/faq/topics/theft/"]')).toBeVisible();
		await expect(page.locator('main a[href="/zh-cn/claro/"]')).toBeVisible();
		await expect(page.locator('main a[href="/zh-cn/tools/keep-alive/"]')).toBeVisible();
	});
});
