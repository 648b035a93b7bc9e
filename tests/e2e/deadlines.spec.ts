import type { Page } from '@playwright/test';
import { expect, test } from '../support/site.ts';

const DUE = 'tools/deadlines/';

/** The deadlines a reader sees: what is due, and on which day. */
const shown = (page: Page) =>
	page
		.locator('[data-case]:visible')
		.evaluateAll((cases) =>
			cases.map((section) => [
				section.getAttribute('data-case'),
				...[...section.querySelectorAll<HTMLElement>('[data-step]:not([hidden])')].map(
					(step) => `${step.dataset.step} ${step.querySelector('time')?.textContent ?? '?'}`
				),
			])
		);

test.describe('the deadlines', () => {
	for (const [dir, days, next] of [
		['zh-cn', ['2027年1月4日', '2027年1月11日'], '下一个日子是2027年1月4日：运营商作出决定。'],
		['es', ['4 de enero de 2027', '11 de enero de 2027'], 'Lo siguiente, 4 de enero de 2027: La operadora resuelve.'],
		['en', ['4 January 2027', '11 January 2027'], 'Next, 4 January 2027: The operator decides.'],
	] as const) {
		test(`${dir}: counts business days from the address, over holidays and the turn of the year`, async ({
			page,
			misdeeds,
		}) => {
			await page.goto(`/${dir}/${DUE}?case=claim-cancellation&from=2026-12-01&today=2026-12-02`);
			expect(await shown(page)).toEqual([['claim-cancellation', `decided ${days[0]}`, `notified ${days[1]}`]]);
			await expect(page.locator('[data-next]')).toHaveText(next);
			expect(misdeeds.errors).toEqual([]);
		});
	}

	test('shows the operator’s own term, and asks for the operator only where it matters', async ({ page }) => {
		await page.goto(`/en/${DUE}?case=theft&operator=claro&from=2026-11-20&today=2026-11-22`);
		expect(await shown(page)).toEqual([
			['theft', 'claro-prepaid 18 February 2027', 'claro-postpaid 20 December 2026', 'any ?'],
		]);
		await page.getByLabel('Operator', { exact: true }).selectOption('entel');
		expect(await shown(page)).toEqual([['theft', 'any ?']]);
		await expect(page.locator('[data-reminders]')).toBeHidden();
		await page.getByLabel('What happened?').selectOption('cancel-request');
		await expect(page.getByLabel('Operator', { exact: true })).toBeHidden();
		await expect(page.getByLabel('Day of the request')).toHaveValue('2026-11-20');
		await expect(page).toHaveURL(/case=cancel-request&operator=entel&from=2026-11-20&today=2026-11-22$/);
	});

	test('says so where the holidays are not known any more', async ({ page }) => {
		await page.goto(`/en/${DUE}?case=claim-cancellation&from=2030-12-30&today=2026-11-22`);
		await expect(page.locator('[data-next]')).toHaveText(
			'We know the holidays up to 2030; beyond that we cannot count business days.'
		);
		await expect(page.locator('[data-case]:visible time:visible')).toHaveCount(0);
	});

	test('refuses a day that does not exist kindly, and counts from today', async ({ page }) => {
		await page.goto(`/en/${DUE}?case=pause&from=2026-02-30&today=2026-11-22`);
		await expect(page.locator('[data-next]')).toHaveText(
			'No day entered yet: below we count as if it began today, 22 November 2026.'
		);
		expect(await shown(page)).toEqual([['pause', 'shortest 7 December 2026', 'longest 22 January 2027']]);
	});

	test('answers as it did at build, case by case', async ({ browser, site }) => {
		const without = await (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })).newPage();
		await without.goto(`/es/${DUE}`);
		const built = await shown(without);
		expect(built.length).toBeGreaterThan(8);
		await expect(without.locator('noscript p')).toContainText('Tu navegador no ejecuta scripts');
		await expect(without.locator('form select, form input').first()).toBeDisabled();
		const live = await (await browser.newContext({ baseURL: site.url })).newPage();
		for (const [id = '', ...steps] of built) {
			await live.goto(`/es/${DUE}?case=${id}&operator=claro`);
			expect(await shown(live)).toEqual([[id, ...steps]]);
		}
		await without.context().close();
		await live.context().close();
	});

	test('draws its address as a code when asked for, and prints', async ({ page }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(`/en/${DUE}?case=pause&from=2026-11-20&today=2026-11-22`);
		expect(asked.filter((url) => url.endsWith('.mjs'))).toEqual([]);
		await page.getByRole('button', { name: 'QR code' }).press('Enter');
		await expect(page.getByRole('img', { name: page.url() })).toBeVisible();
		expect(asked.filter((url) => url.endsWith('.mjs'))).toHaveLength(1);
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('img', { name: page.url() })).toBeVisible();
		await expect(page.getByRole('button', { name: 'QR code' })).toBeHidden();
	});
});
