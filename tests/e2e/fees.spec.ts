import type { Page } from '@playwright/test';
import { focusOn } from '../support/keyboard.ts';
import { expect, test } from '../support/site.ts';

const FEES = 'tools/fees/';
const OPERATORS = ['claro', 'movistar', 'entel', 'bitel'];
const TODAY = 'today=2026-11-22';

/** What stands in the table a reader sees, row by row: operator, charge, what was found, what is counted. */
const shown = (page: Page) =>
	page
		.locator('lv-fees section:visible')
		.evaluateAll((sections) =>
			sections.flatMap((section) =>
				[...section.querySelectorAll<HTMLElement>('[data-operator]')].flatMap((bill) =>
					[...bill.querySelectorAll<HTMLElement>('[data-charge]')]
						.filter((row) => !row.hidden)
						.map((row) =>
							[
								(section as HTMLElement).dataset.procedure,
								bill.dataset.operator,
								row.dataset.charge,
								[...row.querySelectorAll('[data-found] [popovertarget]')].map((mark) =>
									mark.getAttribute('popovertarget')
								),
								row.querySelector<HTMLElement>('[data-found]')?.textContent.replaceAll(/\s+/g, ' ').trim(),
								row.querySelector('[data-amount]')?.textContent?.trim(),
							].join(' | ')
						)
				)
			)
		);

/** The bill of the operator that was chosen: charge → céntimos it adds. */
const bill = (page: Page) =>
	page
		.locator('[data-mine]:visible [data-charge]:visible')
		.evaluateAll((rows) =>
			Object.fromEntries(
				rows.map((row) => [
					row.getAttribute('data-charge'),
					row.querySelector('[data-amount]')?.getAttribute('data-centimos'),
				])
			)
		);

const total = (page: Page) => page.locator('[data-total]');

test.describe('the fees calculator', () => {
	for (const [dir, of, sum, foreign] of [
		['zh-cn', 'Entel · 保号 · 预付费（prepago）', 'S/ 65', 'CN¥ 127.63'],
		['es', 'Entel · Mantener la línea · Prepago', 'S/ 65', 'CN¥ 127.63'],
		['en', 'Entel · Keep the number · Prepaid (prepago)', 'S/ 65', 'CN¥ 127.63'],
	] as const) {
		test(`${dir}: adds up what the address asks for`, async ({ page }) => {
			// Entel ends a line after 60 days: a top-up every 30 days, 13 in a year.
			await page.goto(`/${dir}/${FEES}?operator=entel&procedure=keep&plan=prepaid&months=12&quoted=5&${TODAY}`);
			await expect(total(page)).toHaveText(sum);
			await expect(total(page)).toHaveAttribute('data-centimos', '6500');
			await expect(page.locator('[data-of]')).toHaveText(of);
			await expect(page.locator('[data-foreign]')).toContainText(foreign);
			expect(await bill(page)).toEqual({ 'top-ups': '6500', maintenance: null });
			const days = page.locator('[data-days]:visible');
			await days.locator('summary').click();
			await expect(days.locator('li')).toHaveCount(13);
			expect(await days.locator('li time').first().getAttribute('datetime')).toBe('2026-11-22');
			expect(await days.locator('li time').last().getAttribute('datetime')).toBe('2027-11-17');
			expect(await days.locator('[data-until]').getAttribute('datetime')).toBe('2027-11-22');
		});
	}

	for (const [query, centimos, lines] of [
		['operator=claro&procedure=replace&plan=prepaid&quoted=12.50', '1250', { sim: '1250', unblock: null }],
		['operator=movistar&procedure=replace&plan=control&quoted=S%2F%2012%2C5', '1250', { sim: '1250', unblock: null }],
		['operator=claro&procedure=replace&plan=prepaid', null, { sim: null, unblock: null }],
		['operator=entel&procedure=cancel&plan=prepaid', '0', { filing: '0' }],
		['operator=entel&procedure=cancel&plan=prepaid&quoted=7', '700', { filing: '700' }],
		['operator=bitel&procedure=cancel&plan=postpaid', '0', { filing: '0', owed: null }],
		['operator=bitel&procedure=cancel&plan=postpaid&quoted=1,200', '120000', { filing: '0', owed: '120000' }],
		[
			'operator=movistar&procedure=keep&plan=postpaid&months=3&quoted=39.90',
			'11970',
			{ monthly: '11970', pause: null, reconnection: null },
		],
		['operator=claro&procedure=keep&plan=prepaid&months=12&quoted=5', '3500', { 'top-ups': '3500', maintenance: null }],
		['operator=entel&procedure=port&plan=prepaid&quoted=0', '0', { porting: '0', 'new-sim': '0' }],
		['operator=bitel&procedure=port&plan=postpaid', null, { porting: '0', 'new-sim': null, delivery: null }],
	] as const) {
		test(`${query}: ${centimos ?? 'no total'}`, async ({ page }) => {
			await page.goto(`/es/${FEES}?${query}&${TODAY}`);
			expect(await bill(page)).toEqual(lines);
			expect(await total(page).getAttribute('data-centimos')).toBe(centimos);
			if (centimos === null) await expect(total(page)).toHaveText(/Aún no se sabe/);
			await expect(page.locator('.error:not(:empty)')).toHaveCount(0);
		});
	}

	test('every line names its fact, and a quoted one says so', async ({ page }) => {
		await page.goto(`/en/${FEES}?operator=claro&procedure=replace&plan=postpaid&quoted=20`);
		const row = page.locator('[data-mine] [data-charge="sim"]');
		await expect(row.locator('[data-entered]')).toBeVisible();
		await row.getByRole('button').click();
		await expect(page.locator('#fact-claro-replacement-price')).toBeVisible();
		await page.keyboard.press('Escape');
		const unblock = page.locator('[data-mine] [data-charge="unblock"]');
		await expect(unblock).toContainText('The most the law allows, tax included: S/ 4.58');
		await expect(unblock).toContainText('Old figure (2018, monthly bill): S/ 10');
		await expect(unblock.locator('[data-entered]')).toBeHidden();
	});

	test('puts the operators side by side, the chosen one first', async ({ page }) => {
		await page.goto(`/en/${FEES}?operator=bitel&procedure=keep&plan=prepaid&months=12&quoted=5&${TODAY}`);
		const sums = () =>
			page
				.locator('[data-operator]:visible')
				.evaluateAll((bills) =>
					bills.map((one) => [one.getAttribute('data-operator'), one.querySelector('[data-sum] td')?.textContent])
				);
		expect(await sums()).toEqual([
			['bitel', 'S/ 25'],
			['claro', 'S/ 35'],
			['movistar', 'S/ 20'],
			['entel', 'S/ 65'],
		]);
		await page.getByLabel('Operator', { exact: true }).selectOption('entel');
		expect((await sums()).map(([operator]) => operator)).toEqual(['entel', 'claro', 'movistar', 'bitel']);
	});

	test('takes the reader’s own exchange rates, and says which it used', async ({ page }) => {
		await page.goto(`/en/${FEES}?operator=claro&procedure=replace&quoted=10&rate-cny=0.5&rate-usd=4`);
		await expect(page.locator('[data-foreign]')).toHaveText('≈ CN¥ 20 ≈ US$ 2.50');
		await expect(page.locator('[data-about]')).toHaveText(
			'Converted at CN¥ 1 = S/ 0.5000, US$ 1 = S/ 4.0000, rounded to the nearest cent.'
		);
		await page.getByText('In yuan and US dollars').click();
		await page.getByLabel('Soles per yuan').fill('');
		await expect(page.locator('[data-foreign]')).toHaveText('≈ CN¥ 19.63 ≈ US$ 2.50');
		await expect(page).toHaveURL(/quoted=10&rate-usd=4$/);
	});

	test('says kindly what is wrong in each field, and the rest still works', async ({ page }) => {
		const wrong = 'operator=telefonica&procedure=steal&plan=x&months=-3&quoted=lots&rate-cny=0&rate-usd=abc';
		await page.goto(`/en/${FEES}?${wrong}`);
		await expect(page.locator('.error:not(:empty)')).toHaveText([
			'The address names a choice that is not here; “Claro” is used.',
			'The address names a choice that is not here; “Replace the SIM” is used.',
			'The address names a choice that is not here; “Prepaid (prepago)” is used.',
			'Enter a whole number from 1 to 120. For now we count 12 months.',
			'Enter an amount, such as 12.50. For now it is not counted.',
			'Enter a rate, such as 3.4. For now the reference rate is used.',
			'Enter a rate, such as 3.4. For now the reference rate is used.',
		]);
		const quoted = page.getByLabel('The price you were told (soles)');
		await expect(quoted).toHaveAttribute('aria-invalid', 'true');
		await quoted.fill('8');
		await expect(quoted).toHaveAttribute('aria-invalid', 'false');
		await page.getByLabel('Operator', { exact: true }).selectOption('bitel');
		await expect(page.locator('#fees-operator-error')).toHaveText('');
		await expect(total(page)).toHaveAttribute('data-centimos', '800');
	});

	test('shows without script what it shows with it, cell by cell', async ({ browser, site }) => {
		const without = await (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })).newPage();
		const live = await (await browser.newContext({ baseURL: site.url })).newPage();
		for (const dir of ['zh-cn', 'es', 'en']) {
			await without.goto(`/${dir}/${FEES}`);
			const built = (await shown(without)).sort();
			expect(built.length).toBeGreaterThan(35);
			await expect(without.locator('noscript p')).toBeVisible();
			await expect(without.locator('select, input').first()).toBeDisabled();
			await expect(without.locator('[data-result], [data-sum]').first()).toBeHidden();
			const seen = new Set<string>();
			for (const procedure of ['replace', 'cancel', 'keep', 'port'])
				for (const plan of ['prepaid', 'control', 'postpaid']) {
					await live.goto(`/${dir}/${FEES}?procedure=${procedure}&plan=${plan}`);
					for (const row of await shown(live)) seen.add(row);
				}
			expect([...seen].sort()).toEqual(built);
		}
		await without.context().close();
		await live.context().close();
	});

	test('is reached from a guide, filled in with the keyboard, and keeps everything in the address', async ({
		page,
	}) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto('/en/entel/replace/');
		await page.getByRole('link', { name: 'Work out what it costs' }).press('Enter');
		await expect(page).toHaveURL(/\/en\/tools\/fees\/\?operator=entel&procedure=replace$/);
		await expect(page.getByLabel('Operator', { exact: true })).toHaveValue('entel');
		await expect(page.getByLabel('For how many months')).toBeHidden();
		await focusOn(page.getByLabel('Procedure', { exact: true }));
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(page.getByLabel('For how many months')).toBeFocused();
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.type('6');
		await page.keyboard.press('Tab');
		await page.keyboard.type('3,5');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/operator=entel&procedure=keep&months=6&quoted=3%2C5$/);
		await expect(total(page)).toHaveText('S/ 24.50');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		expect(await page.evaluate(() => [document.cookie, JSON.stringify({ ...localStorage })])).toEqual(['', '{}']);
	});

	test('prints its result without the marks', async ({ page }) => {
		await page.goto(`/zh-cn/${FEES}?operator=claro&procedure=replace&quoted=10`);
		await page.emulateMedia({ media: 'print' });
		await expect(total(page)).toBeVisible();
		await expect(page.locator('.lv-mark').first()).toBeHidden();
		expect(await page.pdf().then((file) => file.length)).toBeGreaterThan(1000);
	});
});

test.describe('the comparison', () => {
	for (const [dir, longest] of [
		['zh-cn', '没有余额：公布的期限Claro最长，Entel最短。'],
		['es', 'Sin saldo, el plazo publicado más largo es el de Claro y el más corto, el de Entel.'],
		['en', 'Without balance, the longest published period is Claro’s and the shortest Entel’s.'],
	] as const) {
		test(`${dir}: works without script, and leads to the planner with the operator filled in`, async ({
			browser,
			site,
		}) => {
			const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
			const page = await context.newPage();
			await page.setViewportSize({ width: 320, height: 640 });
			await page.goto(`/${dir}/tools/`);
			await page.locator(`main a[href="/${dir}/tools/compare/"]`).click();
			await expect(page.locator('.verdict')).toContainText(longest);
			await expect(page.locator('.life')).toHaveCount(2);
			for (const operator of OPERATORS) {
				await expect(page.locator(`[popovertarget="fact-${operator}-incoming-sms-stop"]`).first()).toBeVisible();
				await expect(page.locator(`main a[href="/${dir}/tools/keep-alive/?operator=${operator}"]`)).toBeVisible();
			}
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
			await page.locator(`main a[href="/${dir}/guides/which-operator/"]`).click();
			await expect(page).toHaveURL(new RegExp(`/${dir}/guides/which-operator/$`));
			await context.close();
		});
	}
});
