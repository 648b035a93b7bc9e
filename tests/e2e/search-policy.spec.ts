import { LOCALES } from '../../src/locales.mjs';
import { pages } from '../support/dist.ts';
import { expect, test } from '../support/nginx-site.ts';
import { refusedIn, watchPolicy } from '../support/policy-watch.ts';

const QUERIES = { 'zh-cn': '补卡', es: 'chip', en: 'SIM' };

/** Starlight's own search interface assigns HTML, which Trusted Types refuse. */
const stock = pages.some(({ html }) => html.includes('id="starlight__search"'));

for (const { dir } of LOCALES) {
	test(`the policy refuses nothing when a reader searches: ${dir}`, async ({ page }) => {
		test.skip(stock, 'this interface assigns HTML');
		await watchPolicy(page);
		await page.goto(`/${dir}/`);
		await page.keyboard.press('/');
		await page.locator('dialog[open] input').fill(QUERIES[dir]);
		await expect(page.locator(`dialog[open] a[href^="/${dir}/"]`).first()).toBeVisible();
		expect(await refusedIn(page)).toEqual([]);
	});
}
