import type { Page } from '@playwright/test';
import { expect, test } from '../support/site.ts';

/** Types a query into the site's search and returns the addresses of the results, best first. */
async function search(page: Page, dir: string, query: string): Promise<string[]> {
	await page.goto(`/${dir}/`);
	await page.locator('button[data-open-modal]').click();
	const field = page.locator('#starlight__search input');
	await field.fill(query);
	const links = page.locator('#starlight__search .pagefind-ui__result-link');
	await expect(links.first()).toBeVisible();
	await expect(page.locator('#starlight__search .pagefind-ui__message')).not.toContainText('…');
	const paths = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
	// A page and its sections are one result.
	return [...new Set(paths)];
}

test.describe('search', () => {
	for (const [dir, query, expected] of [
		['zh-cn', '统一密码', /^\/zh-cn\/faq\/general\/unique-password\/$/],
		// Words from the middle of a sentence.
		['zh-cn', '报失编号', /^\/zh-cn\/[a-z]+\/block\/$/],
		['zh-cn', '旧卡', /^\/zh-cn\/faq\/general\/old-sim-after-replacement\/$/],
		['zh-cn', '挂失停机', /^\/zh-cn\/[a-z]+\/block\/$/],
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
