import type { Page } from '@playwright/test';
import { CHECKLISTS } from '../../src/schemas/names.ts';
import { violationsIn } from '../support/axe.ts';
import { checklist } from '../support/checklists.ts';
import { focusOn } from '../support/keyboard.ts';
import { expect, test } from '../support/site.ts';

const CANCEL = 'tools/checklists/cancel/';
/** A holder in Lima with the app and nothing tied to the number. */
const READY = 'operator=claro&plan=prepaid&holder=yes&bank=no&subscriptions=no&balance=no&roaming=no&app=yes&abroad=no';

const shown = (page: Page) =>
	page.locator('[data-outcome]:is(section):visible').evaluateAll((all) => all.map((one) => one.dataset.outcome));
const questions = (page: Page) =>
	page.locator('[data-item]:visible').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.item));

test.describe('a checklist', () => {
	for (const [dir, words, kind] of [
		['zh-cn', '能在网上办', '网上能办'],
		['es', 'Puedes hacerlo en línea', 'En línea'],
		['en', 'You can do it online', 'Online'],
	] as const) {
		test(`${dir}: comes to its verdict from the address, and shows what belongs to it`, async ({ page }) => {
			await page.goto(`/${dir}/${CANCEL}?${READY}`);
			const verdict = page.locator('[data-verdict="cancel"]');
			await expect(verdict).toHaveText(words);
			await expect(verdict).toHaveAttribute('data-outcome', 'online');
			expect(await shown(page)).toEqual(['online']);
			await expect(page.locator('.kind:visible')).toHaveText(kind);
			// Prepaid, and the holder: neither debt nor a handset is asked about.
			expect(await questions(page)).toEqual(['holder', 'bank', 'subscriptions', 'balance', 'roaming', 'app', 'abroad']);
			expect(
				await page
					.locator('[data-part]:visible')
					.evaluateAll((all) => all.map((part) => (part as HTMLElement).dataset.part))
			).toEqual(['papers', 'apps', 'calls', 'deadline', 'free', 'receipt']);
			// Of the operators only the reader's own is left.
			expect(
				await page
					.locator('[data-operator]:visible')
					.evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).dataset.operator))])
			).toEqual(['claro']);
			expect(await violationsIn(page)).toEqual([]);
		});
	}

	test('every outcome it has is shown in full without script, with when it fits', async ({ browser, site }) => {
		const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
		const page = await context.newPage();
		for (const id of CHECKLISTS) {
			const { data } = checklist(id);
			await page.goto(`/es/tools/checklists/${id}/`);
			expect(await questions(page)).toEqual(data.items.map((item) => item.id));
			expect(await shown(page)).toEqual([...data.outcomes.map((outcome) => outcome.id), 'find-out']);
			expect(await page.locator('[data-outcome] p[data-when]:visible').count()).toBe(data.outcomes.length + 1);
			for (const item of data.items) {
				const text = await page.locator(`[data-item="${item.id}"]`).textContent();
				for (const step of [item.yes, item.no, item.unsure]) if (step) expect(text).toContain(step.text.es);
			}
			await expect(page.locator('.bar, .keep').first()).toBeHidden();
			await expect(page.locator('noscript p')).toContainText('Tu navegador no ejecuta scripts');
			expect(await page.locator('lv-checklist :is(input, select):enabled').count()).toBe(1);
		}
		await context.close();
	});

	test('says that there is none while questions are open', async ({ page }) => {
		for (const id of CHECKLISTS) {
			await page.goto(`/en/tools/checklists/${id}/`);
			await expect(page.locator(`[data-verdict="${id}"]`)).toHaveText(
				'Answer the questions and the verdict appears here.'
			);
			expect(await shown(page)).toEqual([]);
			expect(await violationsIn(page)).toEqual([]);
		}
	});

	test('is answered with the keyboard, keeps the answers in the address, and tells other scripts', async ({ page }) => {
		await page.goto(`/en/${CANCEL}`);
		await page.evaluate(() => {
			const told: unknown[] = [];
			Object.assign(window, { told });
			document.addEventListener('lv-verdict', (event) => told.push((event as CustomEvent).detail));
		});
		await focusOn(page.getByLabel('Operator', { exact: true }));
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Tab');
		await page.keyboard.press('ArrowDown');
		const answer = async (id: string, key: string) => {
			await focusOn(page.locator(`[name="${id}"]`).first());
			for (const one of key.split(' ')) await page.keyboard.press(one);
		};
		await answer('holder', 'Space');
		for (const id of ['bank', 'subscriptions', 'balance', 'roaming']) await answer(id, 'ArrowDown');
		await answer('app', 'Space');
		await expect(page.locator('[data-verdict]')).toHaveText('You can do it online');
		await expect(page.locator('[data-progress]')).toHaveText('6 of 7 answered');
		await expect(page).toHaveURL(
			/operator=claro&plan=prepaid&holder=yes&bank=no&subscriptions=no&balance=no&roaming=no&app=yes$/
		);
		await answer('bank', 'Space');
		await expect(page.locator('[data-verdict]')).toHaveText('Untie the number first, then cancel');
		await expect(page.locator('[data-steps] li')).toHaveText([/^\s*While the line still receives SMS/]);
		await page.getByRole('button', { name: 'See the verdict' }).press('Enter');
		await expect(page.getByRole('heading', { name: 'Verdict' })).toBeFocused();
		expect(await page.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual([
			{ checklist: 'cancel', verdict: 'online' },
			{ checklist: 'cancel', verdict: 'untie-first' },
		]);
		await page.getByRole('button', { name: 'Start again' }).press('Enter');
		await expect(page).toHaveURL(new RegExp(`${CANCEL}$`));
		expect(await shown(page)).toEqual([]);
	});

	test('answers a "not sure" that decides with what to find out, never with a guess', async ({ page }) => {
		await page.goto(`/en/${CANCEL}?${READY.replace('bank=no', 'bank=unsure')}`);
		await expect(page.locator('[data-verdict]')).toHaveText('Find this out first');
		await expect(page.locator('[data-steps] li')).toHaveText([
			/^\s*Go through the SMS the line received.+ Untie your number/,
		]);
		await page.goto(`/en/${CANCEL}?${READY.replace('roaming=no', 'roaming=unsure')}`);
		await expect(page.locator('[data-verdict]')).toHaveText('You can do it online');
		expect(await violationsIn(page)).toEqual([]);
	});

	test('keeps ticks only when asked, by name, and erases them', async ({ page }) => {
		await page.goto(`/en/${CANCEL}?${READY}`);
		const tick = page.getByLabel(/^The document the line was registered with/);
		const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
		await tick.check();
		expect(await kept()).toBe('{}');
		await page.getByLabel('Remember my ticks in this browser').check();
		expect(await kept()).toBe('{"linea-viva:ticks:1:cancel":"[\\"document\\"]"}');
		await page.reload();
		await expect(tick).toBeChecked();
		await page.getByRole('button', { name: 'Erase my ticks' }).click();
		await expect(tick).not.toBeChecked();
		await expect(page.getByText('Erased; nothing is kept.')).toBeVisible();
		expect(await kept()).toBe('{}');
		await page.evaluate(() => localStorage.setItem('linea-viva:ticks:1:cancel', '{"not": "a list"'));
		await page.reload();
		await expect(tick).not.toBeChecked();
		expect(await page.evaluate(() => document.cookie)).toBe('');
	});

	test('works where the browser keeps nothing', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('closed', 'SecurityError');
				},
			});
		});
		await page.goto(`/en/${CANCEL}?${READY}`);
		await expect(page.locator('[data-verdict]')).toHaveText('You can do it online');
		await page.getByLabel('Remember my ticks in this browser').click();
		await expect(page.getByText('This browser does not allow it')).toBeVisible();
		await expect(page.getByLabel('Remember my ticks in this browser')).not.toBeChecked();
	});

	test('is printed whole without script, and with it for the case alone', async ({ page, browser, site }) => {
		const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
		const without = await context.newPage();
		await without.emulateMedia({ media: 'print' });
		await without.goto(`/en/${CANCEL}`);
		expect(await shown(without)).toHaveLength(9);
		await expect(without.locator('.top')).toBeHidden();
		await context.close();
		await page.emulateMedia({ media: 'print' });
		// Nothing answered yet: paper takes the whole list.
		await page.goto(`/en/${CANCEL}`);
		expect(await shown(page)).toHaveLength(9);
		expect(await page.locator('[data-part]:visible').count()).toBe(7);
		await page.goto(`/en/${CANCEL}?${READY}`);
		expect(await shown(page)).toEqual(['online']);
		await expect(page.locator('.bar')).toBeHidden();
		await expect(page.locator('[data-again], [data-keep]').first()).toBeHidden();
	});

	test('cites every fact on a page where its card lies open', async ({ page }) => {
		await page.goto(`/zh-cn/${CANCEL}`);
		const marks = await page
			.locator('lv-checklist a.lv-mark')
			.evaluateAll((all) => [...new Set(all.map((mark) => (mark as HTMLAnchorElement).getAttribute('href') ?? ''))]);
		expect(marks.length).toBeGreaterThan(20);
		await page.locator('[data-item="holder"] a.lv-mark').first().click();
		await expect(page).toHaveURL(/\/zh-cn\/tools\/checklists\/cancel\/facts\/#fact-peru-cancellation-only-holder$/);
		const cards = await page.locator('.lv-card:visible').evaluateAll((all) => all.map(({ id }) => id));
		expect(marks.filter((href) => !cards.includes(href.split('#')[1] ?? ''))).toEqual([]);
		expect(await violationsIn(page)).toEqual([]);
	});

	test('is reached from the guide of its procedure and from the menu', async ({ page }) => {
		await page.goto('/en/bitel/cancel/');
		await page.getByRole('link', { name: 'Check point by point whether you can' }).click();
		await expect(page).toHaveURL(/\/en\/tools\/checklists\/cancel\/\?operator=bitel$/);
		await expect(page.getByLabel('Operator', { exact: true })).toHaveValue('bitel');
		await page.goto('/en/tools/checklists/');
		expect(await page.locator('main .lv-link-cards a').count()).toBe(CHECKLISTS.length);
	});
});
