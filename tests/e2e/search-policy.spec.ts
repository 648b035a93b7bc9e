import { LOCALES } from '../../src/locales.mjs';
import { expect, test } from '../support/nginx-site.ts';
import { refusedIn, watchPolicy } from '../support/policy-watch.ts';

const QUERIES = { 'zh-cn': '补卡', es: 'chip', en: 'SIM' };

for (const { dir } of LOCALES) {
	test(`the policy refuses nothing when a reader searches: ${dir}`, async ({ page }) => {
		await watchPolicy(page);
		await page.goto(`/${dir}/`);
		await page.keyboard.press('/');
		await page.locator('dialog[open] input').fill(QUERIES[dir]);
		await expect(page.locator(`dialog[open] a[href^="/${dir}/"]`).first()).toBeVisible();
		await page.locator('dialog[open] .found > button').last().click();
		await expect(page.locator('dialog[open] .found > button').last()).toBeEnabled();
		expect(await refusedIn(page)).toEqual([]);
		await page.goto(`/${dir}/search/?q=${QUERIES[dir]}`);
		await expect(page.locator('a[data-result]').first()).toBeVisible();
		expect(await refusedIn(page)).toEqual([]);
	});
}
