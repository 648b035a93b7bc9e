import type { Page } from '@playwright/test';
import { COUNTER_PROCEDURES } from '../../src/schemas/names.ts';
import { focusOn } from '../support/keyboard.ts';
import { expect, test } from '../support/site.ts';

const CARD = 'tools/counter-card/';
const LANGUAGES = ['zh-cn', 'es', 'en'];
const OPERATORS = ['claro', 'movistar', 'entel', 'bitel'];

const shownOperators = (page: Page) =>
	page
		.locator('.numbers [data-operator]:visible')
		.evaluateAll((lines) => lines.map((line) => line.getAttribute('data-operator')));

/** A4 pages of the printed page. */
async function printed(page: Page): Promise<number> {
	const pdf = await page.pdf({ format: 'A4' });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test.describe('the counter card', () => {
	for (const dir of LANGUAGES) {
		test(`${dir}: an address that names operator and procedure shows that card`, async ({ page }) => {
			for (const procedure of COUNTER_PROCEDURES) {
				await page.goto(`/${dir}/${CARD}?operator=bitel&procedure=${procedure}`);
				await expect(page).toHaveURL(new RegExp(`/${dir}/${CARD}${procedure}/\\?operator=bitel$`));
				expect(await shownOperators(page)).toEqual(['bitel']);
				await expect(page.getByText(/^Buenos días\. /)).toBeVisible();
			}
		});

		test(`${dir}: Spanish is large, nothing is wider than a small phone, and a request fits its screen`, async ({
			page,
		}) => {
			await page.setViewportSize({ width: 320, height: 700 });
			for (const procedure of COUNTER_PROCEDURES) {
				await page.goto(`/${dir}/${CARD}${procedure}/`);
				const look = await page.evaluate(() => ({
					wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
					smallest: Math.min(
						...[...document.querySelectorAll('.say')].map((say) => parseFloat(getComputedStyle(say).fontSize))
					),
					request: document.querySelector('.part')?.getBoundingClientRect().height ?? 0,
				}));
				expect([procedure, look.wide, look.smallest]).toEqual([procedure, 0, 24]);
				expect(look.request).toBeLessThan(700);
			}
		});

		test(`${dir}: prints one sheet a part, whatever the card`, async ({ page }) => {
			test.setTimeout(120_000);
			for (const procedure of COUNTER_PROCEDURES)
				for (const query of ['', '?operator=entel']) {
					await page.goto(`/${dir}/${CARD}${procedure}/${query}`);
					const sheets = await page.locator('.sheet').count();
					expect([procedure, query, await printed(page)]).toEqual([procedure, query, sheets]);
				}
		});
	}

	test('prints the card and nothing around it', async ({ page }) => {
		await page.goto(`/zh-cn/${CARD}replace/`);
		await page.emulateMedia({ media: 'print' });
		for (const hidden of ['h1', '.top', '.lv-page-end', '.choice', '.onward', 'footer'])
			await expect(page.locator(hidden).first()).toBeHidden();
		await expect(page.getByText(/^Buenos días\. /)).toBeVisible();
		await expect(page.locator('.sounds').first()).toBeVisible();
	});

	test('is complete without script: every card by a link, every operator’s numbers on it', async ({
		browser,
		site,
	}) => {
		const page = await (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })).newPage();
		for (const dir of LANGUAGES) {
			await page.goto(`/${dir}/${CARD}?operator=claro&procedure=cancel`);
			const cards = page.locator('a[data-card]');
			await expect(cards).toHaveCount(COUNTER_PROCEDURES.length);
			await expect(page.locator('select[name="operator"]')).toBeDisabled();
			await cards.nth(2).click();
			await expect(page).toHaveURL(new RegExp(`/${dir}/${CARD}cancel/$`));
			expect(await shownOperators(page)).toEqual(OPERATORS);
			await page.locator('.answer input').first().fill('30/11/2026');
			await page.locator('.tick input').first().check();
			await expect(page.locator('.tick input').first()).toBeChecked();
		}
		await page.context().close();
	});

	test('is used with the keyboard alone, and keeps nothing', async ({ page }) => {
		await page.goto('/en/claro/cancel/');
		await page.getByRole('link', { name: 'Card in Spanish for the clerk' }).press('Enter');
		await expect(page).toHaveURL(/\/en\/tools\/counter-card\/cancel\/\?operator=claro$/);
		await page.getByRole('checkbox', { name: 'El número de la línea' }).press('Space');
		await expect(page.getByRole('checkbox', { name: 'El número de la línea' })).toBeChecked();
		await focusOn(page.getByRole('textbox', { name: '¿De cuánto será mi último recibo?' }));
		await page.keyboard.type('35.90');
		const { pathname, search, hash } = new URL(page.url());
		expect(pathname + search + hash).not.toContain('35');
		await focusOn(page.getByLabel('Operator', { exact: true }));
		await page.keyboard.press('ArrowDown');
		await expect(page).toHaveURL(/cancel\/\?operator=movistar$/);
		expect(await shownOperators(page)).toEqual(['movistar']);
		await page.getByRole('link', { name: 'All cards' }).press('Enter');
		await expect(page).toHaveURL(/counter-card\/\?operator=movistar$/);
		await page.getByRole('link', { name: 'SIM replacement' }).press('Enter');
		await expect(page).toHaveURL(/replace\/\?operator=movistar$/);
		expect(await page.evaluate(() => [document.cookie, JSON.stringify({ ...localStorage })])).toEqual(['', '{}']);
		await page.getByLabel('Operator', { exact: true }).selectOption('');
		await expect(page).toHaveURL(/replace\/$/);
		expect(await shownOperators(page)).toEqual(OPERATORS);
	});
});
