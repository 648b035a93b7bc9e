import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { focusOn } from '../support/keyboard.ts';
import { expect, test } from '../support/site.ts';

const PLAN = 'tools/keep-alive/';
const OPERATORS = ['claro', 'movistar', 'entel', 'bitel'];
const BALANCES = ['yes', 'no', 'unknown'];

/** What stands in the list that a reader sees: each event with its day and its fact. */
const shown = (page: Page) =>
	page.locator('.line:visible').evaluateAll((lines) =>
		lines.map((line) => ({
			operator: line.getAttribute('data-operator'),
			balance: line.getAttribute('data-balance'),
			events: Object.fromEntries(
				[...line.querySelectorAll('[data-event]')].map((event) => [
					event.getAttribute('data-event'),
					[...event.querySelectorAll('time')].map((time) => `${time.dateTime} ${time.textContent}`).join(' | '),
				])
			),
		}))
	);

test.describe('the planner', () => {
	for (const [dir, written, next] of [
		['zh-cn', '2026年11月30日', '现在就充值：建议的日子（2026年10月31日）已经过了。'],
		['es', '30 de noviembre de 2026', 'Recarga ahora: ya pasó la fecha que aconsejamos (31 de octubre de 2026).'],
		['en', '30 November 2026', 'Top up now: the day we advise (31 October 2026) has passed.'],
	] as const) {
		test(`${dir}: counts from the address, and says what to do next`, async ({ page, misdeeds }) => {
			await page.goto(`/${dir}/${PLAN}?operator=entel&plan=prepaid&balance=no&last=2026-10-01&today=2026-11-22`);
			const [line, ...others] = await shown(page);
			expect(others).toEqual([]);
			expect([line?.operator, line?.balance]).toEqual(['entel', 'no']);
			expect(line?.events).toMatchObject({
				restricted: '',
				notice: expect.stringContaining('2026-11-15'),
				'act-by': expect.stringContaining('2026-10-31'),
				cancel: `2026-11-30 ${written}`,
				reassign: expect.stringContaining('2027-02-28'),
			});
			await expect(page.locator('[data-next]')).toHaveText(next);
			expect(await page.locator('.line:visible [data-event="cancel"]').getAttribute('data-fact')).toBe(
				'entel-prepaid-inactivity-days'
			);
			expect(misdeeds.errors).toEqual([]);
		});
	}

	test('says that it counts from today while no day is entered', async ({ page }) => {
		await page.goto(`/en/${PLAN}?operator=claro&balance=no&today=2026-11-22`);
		await expect(page.locator('[data-next]')).toHaveText(
			'No day entered yet: below we count as if you topped up today, 22 November 2026.'
		);
		await expect(page.locator('lv-keep-alive [data-reminders]')).toBeHidden();
	});

	test('shows the text itself where the clipboard is closed', async ({ page }) => {
		await page.addInitScript(() => {
			navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
		});
		await page.goto(`/en/${PLAN}?operator=claro&balance=no&last=2026-11-01&today=2026-11-22`);
		await page.locator('lv-keep-alive').getByRole('button', { name: 'Copy as text' }).click();
		await expect(page.locator('lv-keep-alive [data-done]')).toContainText(
			'24 December 2026 Claro, no balance · Top up by'
		);
	});

	test('shows both days where sources disagree, the earlier first', async ({ page }) => {
		await page.goto(`/en/${PLAN}?operator=bitel&balance=no&last=2026-01-01&today=2026-01-02`);
		const [line] = await shown(page);
		expect(line?.events.cancel).toBe('2026-08-29 29 August 2026 | 2026-09-13 13 September 2026');
	});

	test('answers as it did at build, cell by cell', async ({ browser, site }) => {
		const without = await (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })).newPage();
		await without.goto(`/es/${PLAN}`);
		const built = await shown(without);
		expect(built).toHaveLength(OPERATORS.length * BALANCES.length);
		await expect(without.locator('noscript p')).toContainText('Tu navegador no ejecuta scripts');
		await expect(without.locator('select, input').first()).toBeDisabled();
		const base =
			built.find(({ operator, balance }) => operator === 'movistar' && balance === 'no')?.events.cancel ?? '';
		// Movistar ends a line after 210 days: that tells the day the build stood on.
		const last = new Date(Date.parse(base.slice(0, 10)) - 210 * 86_400_000).toISOString().slice(0, 10);
		const live = await (await browser.newContext({ baseURL: site.url })).newPage();
		for (const line of built) {
			await live.goto(`/es/${PLAN}?operator=${line.operator}&balance=${line.balance}&last=${last}&today=${last}`);
			expect(await shown(live)).toEqual([line]);
		}
		await without.context().close();
		await live.context().close();
	});

	for (const timezoneId of ['Asia/Shanghai', 'America/Lima', 'Pacific/Auckland', 'Pacific/Honolulu']) {
		test.describe(timezoneId, () => {
			test.use({ timezoneId });

			test('counts the same days wherever the reader is, and takes the day of Lima for today', async ({ page }) => {
				await page.clock.setFixedTime('2028-03-01T04:30:00Z');
				await page.goto(`/en/${PLAN}?operator=claro&balance=no&last=2028-02-29`);
				const [line] = await shown(page);
				expect(line?.events).toMatchObject({
					'act-by': '2028-04-22 22 April 2028',
					restricted: '2028-04-29 29 April 2028',
					cancel: '2028-11-25 25 November 2028',
				});
				// It is still 29 February in Lima: the last top-up is no day to come.
				await expect(page.locator('#plan-last-error')).toHaveText('');
				await page.goto(`/en/${PLAN}?operator=claro&balance=no&last=2028-03-01`);
				await expect(page.locator('#plan-last-error')).toHaveText(
					'That day is yet to come. Enter the day on which you did top up.'
				);
			});
		});
	}

	test('is filled in with the keyboard, and keeps what was entered in the address only', async ({ page }) => {
		await page.goto(`/en/claro/keep/`);
		await page.getByRole('link', { name: 'Work out how long my line lives' }).press('Enter');
		await expect(page).toHaveURL(/\/en\/tools\/keep-alive\/\?operator=claro$/);
		await focusOn(page.getByLabel('Operator', { exact: true }));
		await page.keyboard.press('ArrowDown');
		await page.getByLabel('Is there balance left?').selectOption('no');
		await page.getByLabel('Day of the last top-up').fill('2026-01-31');
		await expect(page).toHaveURL(/operator=movistar&plan=prepaid&balance=no&last=2026-01-31$/);
		const [line] = await shown(page);
		expect(line?.events.cancel).toBe('2026-08-29 29 August 2026');
		expect(await page.evaluate(() => [document.cookie, JSON.stringify({ ...localStorage })])).toEqual(['', '{}']);
		await page.getByLabel('Type of line').selectOption('postpaid');
		expect(await shown(page)).toEqual([]);
		await expect(page.getByRole('link', { name: 'Postpaid: what to do before you leave' })).toBeVisible();
	});

	test('says kindly what is wrong with a day, and the rest still works', async ({ page }) => {
		await page.goto(`/en/${PLAN}?operator=claro&balance=no&last=2099-01-01&today=2026-11-22`);
		const input = page.getByLabel('Day of the last top-up');
		await expect(input).toHaveAttribute('aria-invalid', 'true');
		await expect(page.locator('[data-next]')).toHaveText('');
		await expect(page.locator('lv-keep-alive [data-reminders]')).toBeHidden();
		await input.fill('2026-11-01');
		await expect(input).toHaveAttribute('aria-invalid', 'false');
		await expect(page.locator('[data-next]')).toContainText('Your next top-up');
	});

	test('gives the days away as a calendar, as text and to Google', async ({ page, context, misdeeds }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(`/es/${PLAN}?operator=claro&balance=no&last=2026-11-01&today=2026-11-22`);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Guardar en el calendario' }).click(),
		]);
		const file = readFileSync(await download.path(), 'utf8');
		expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(5);
		expect(file).toContain('DTSTART;VALUE=DATE:20261224');
		await page.locator('lv-keep-alive').getByRole('button', { name: 'Copiar como texto' }).click();
		await expect(page.getByText('Copiado.')).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
			'24 de diciembre de 2026 Claro, sin saldo · Recarga a más tardar'
		);
		expect(await page.getByRole('link', { name: 'Google' }).getAttribute('href')).toContain(
			'dates=20261224%2F20261225'
		);
		expect(misdeeds.errors).toEqual([]);
	});
});
