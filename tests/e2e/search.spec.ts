import type { Page } from '@playwright/test';
import { expect, test } from '../support/site.ts';

/** Types a query into the site's search and returns the addresses of the results, best first. */
async function search(page: Page, dir: string, query: string): Promise<string[]> {
	await page.goto(`/${dir}/`);
	await page.locator('lv-search a').click();
	await page.getByRole('searchbox').fill(query);
	const links = page.locator('a[data-result]');
	await expect(links.first()).toBeVisible();
	return links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

test.describe('search', () => {
	for (const [dir, query, expected] of [
		['zh-cn', '统一密码', /^\/zh-cn\/faq\/general\/unique-password\/$/],
		// Words from the middle of a sentence.
		['zh-cn', '报失编号', /^\/zh-cn\/[a-z]+\/block\/$/],
		['zh-cn', '旧卡', /^\/zh-cn\/faq\/general\/old-sim-after-replacement\/$/],
		['zh-cn', '挂失停机', /^\/zh-cn\/(?:[a-z]+\/block|faq\/[a-z]+\/theft-number)\/$/],
		['zh-cn', 'contraseña única', /^\/zh-cn\/faq\/general\/unique-password\/$/],
		['es', 'contraseña única', /^\/es\/faq\/general\/unique-password\/$/],
		['es', 'contrasena unica', /^\/es\/faq\/general\/unique-password\/$/],
		['es', 'reposición de chip', /^\/es\/[a-z]+\/replace\/$/],
		['en', 'unique password', /^\/en\/faq\/general\/unique-password\/$/],
		['en', 'police report', /^\/en\/faq\/general\/police-report-needed\/$/],
	] as const) {
		test(`${dir}: ${query}`, async ({ page }) => {
			const found = await search(page, dir, query);
			expect(
				found.slice(0, 3).some((path) => expected.test(path)),
				found.slice(0, 3).join(' ')
			).toBe(true);
			expect(found.filter((path) => !path.startsWith(`/${dir}/`))).toEqual([]);
		});
	}
});

test('search opens with "/", closes with Escape, and never in the middle of typing', async ({ page }) => {
	await page.goto('/es/');
	const dialog = page.getByRole('dialog');
	await page.keyboard.press('/');
	await expect(dialog).toBeVisible();
	await page.keyboard.type('chip/');
	await expect(page.getByRole('searchbox')).toHaveValue('chip/');
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
});

test('nothing of search is fetched before the reader shows the intent', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await page.goto('/en/', { waitUntil: 'networkidle' });
	expect(fetched.filter((path) => /pagefind|search-dialog/.test(path))).toEqual([]);
	await page.locator('lv-search a').hover();
	await expect.poll(() => fetched.some((path) => path.includes('search-dialog'))).toBe(true);
});

test('a query without a result says so, and a hostile one is only text', async ({ page }) => {
	await page.goto('/en/');
	await page.locator('lv-search a').click();
	await page.getByRole('searchbox').fill('<img/src=x>zzqqxx');
	await expect(page.getByRole('status')).toContainText('Nothing found');
	await expect(page.locator('dialog img')).toHaveCount(0);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the way to search leads to all questions', async ({ page }) => {
		await page.goto('/zh-cn/claro/');
		await page.locator('lv-search a').click();
		await expect(page).toHaveURL(/\/zh-cn\/faq\/$/);
	});
});
