import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/site.ts';

const PLAN = '/en/tools/keep-alive/';
const KEY = 'linea-viva:lines:1';
const name = (page: Page) => page.getByLabel('Name the line above');
const kept = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const list = (page: Page) => page.locator('.mine li').allInnerTexts();

async function add(page: Page, as: string) {
	await name(page).fill(as);
	await name(page).press('Enter');
}

test.describe('several lines at once', () => {
	test.beforeEach(async ({ page }) => {
		await page.goto(`${PLAN}?operator=claro&plan=prepaid&balance=no&last=2026-10-01&today=2026-11-22`);
	});

	test('are listed with the day each wants its top-up, and kept only once asked for', async ({ page, misdeeds }) => {
		await add(page, 'mine');
		await page.getByLabel('Operator', { exact: true }).selectOption('entel');
		await add(page, 'Mum’s');
		await page.getByLabel('Type of line').selectOption('postpaid');
		await add(page, 'office');
		expect(await list(page)).toEqual([
			expect.stringMatching(/^mine\s+Top up by 23 November 2026\s+Remove$/),
			expect.stringMatching(/^Mum’s\s+Top up by 31 October 2026\s+Remove$/),
			expect.stringMatching(/^office\s+A line with a monthly bill/),
		]);
		expect(await kept(page)).toBeNull();
		await page.getByLabel('Remember the list in this browser').check();
		await page.reload();
		expect(await list(page)).toHaveLength(3);
		await page.getByRole('button', { name: 'Remove: office' }).press('Enter');
		expect(JSON.parse((await kept(page)) ?? '')).toHaveLength(2);
		await page.getByRole('button', { name: 'Erase all' }).press('Enter');
		expect(await kept(page)).toBeNull();
		expect(await list(page)).toEqual([]);
		expect(misdeeds.errors).toEqual([]);
	});

	test('lead back to the planner, and the way back leads back', async ({ page }) => {
		await add(page, 'mine');
		await page.getByLabel('Operator', { exact: true }).selectOption('bitel');
		await page.getByRole('link', { name: 'mine' }).press('Enter');
		await expect(page.getByLabel('Operator', { exact: true })).toHaveValue('claro');
		expect(await list(page)).toHaveLength(1);
		await page.goBack();
		await expect(page.getByLabel('Operator', { exact: true })).toHaveValue('bitel');
	});

	test('refuse a telephone number kindly', async ({ page }) => {
		await page.getByLabel('Remember the list in this browser').check();
		for (const number of ['987654321', '+51 987 654 321', 'mine 987-654']) {
			await add(page, number);
			await expect(page.locator('#mine-error')).toHaveText(
				'We keep no phone numbers here: a name is enough, such as “mine”.'
			);
		}
		await add(page, '  ');
		await expect(page.locator('#mine-error')).toHaveText('Give it a name first, such as “mine”.');
		expect(await kept(page)).toBe('[]');
		await add(page, '2nd line');
		await expect(page.locator('#mine-error')).toHaveText('');
		expect(await list(page)).toHaveLength(1);
	});

	test('go to the calendar together, the most urgent first', async ({ page }) => {
		await add(page, 'mine');
		await page.getByLabel('Operator', { exact: true }).selectOption('entel');
		await add(page, 'Mum’s');
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save all to calendar' }).click(),
		]);
		const text = readFileSync(await file.path(), 'utf8').replaceAll('\r\n ', '');
		expect([...text.matchAll(/^(?:DTSTART;VALUE=DATE:|SUMMARY:)(.*)$/gm)].map(([, value]) => value?.trim())).toEqual([
			'20261031',
			'Mum’s · Top up by',
			'20261123',
			'mine · Top up by',
		]);
	});

	test('bear a storage that is closed, or holds something else', async ({ page, misdeeds }) => {
		for (const text of [
			'no JSON',
			'{"a":1}',
			'[null,1,{"name":"x"},{"name":"<img src=x>","query":"last=2026-01-01&plan=prepaid&operator=__proto__"}]',
		]) {
			await page.evaluate(([key, value]) => localStorage.setItem(key ?? '', value ?? ''), [KEY, text]);
			await page.reload();
			await expect(page.locator('[data-mine]')).toBeVisible();
		}
		expect(await list(page)).toEqual([expect.stringMatching(/^<img src=x>\s+No day of the last top-up/)]);
		await page.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('closed', 'SecurityError');
				},
			});
		});
		await page.reload();
		await add(page, 'mine');
		await page.getByLabel('Remember the list in this browser').click();
		await expect(page.locator('#mine-error')).toHaveText(
			'This browser lets us keep nothing: the list stays on this page only.'
		);
		expect(await list(page)).toHaveLength(1);
		expect(misdeeds.errors).toEqual([]);
	});
});
