import { focusOn } from '../support/keyboard.ts';
import { expect, test } from '../support/site.ts';

/** What a reader of each language taps, from the chooser to a source. */
const READERS = [
	{
		tag: 'zh-CN',
		choose: '进入中文版',
		operator: 'Movistar（Integratel）',
		guide: '补卡',
		value: '1至4小时',
		close: '关闭',
	},
	{
		tag: 'es-PE',
		choose: 'Entrar en español',
		operator: 'Entel',
		guide: 'Reponer el chip',
		value: '1 a 4 horas',
		close: 'Cerrar',
	},
	{
		tag: 'en',
		choose: 'Continue in English',
		operator: 'Bitel',
		guide: 'Replace the SIM',
		value: '1 to 4 hours',
		close: 'Close',
	},
];

for (const javaScriptEnabled of [true, false]) {
	test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

		for (const { tag, choose, operator, guide, value, close } of READERS) {
			test(`${tag}: from the language to the source of a figure`, async ({ page }) => {
				await page.goto('/');
				await page.getByRole('link', { name: choose }).click();
				await expect(page.locator('html')).toHaveAttribute('lang', tag);

				await page.locator('.lv-operators').getByRole('link', { name: operator, exact: true }).click();
				await page.getByRole('main').getByRole('link', { name: guide }).first().click();
				await expect(page).toHaveURL(/\/replace\/$/);

				const fact = page.locator('.lv-fact:has([popovertarget="fact-peru-replacement-hours"])').first();
				await expect(fact).toContainText(value);
				await fact.getByRole('button').click();

				const card = page.locator('#fact-peru-replacement-hours');
				await expect(card).toBeVisible();
				await expect(card).toContainText(value);
				const source = card.getByRole('link', { name: /Norma de Condiciones de Uso/ });
				await expect(source).toHaveAttribute('href', /^https:\/\/gestion\.pe\//);

				await card.getByRole('button', { name: close }).click();
				await expect(card).toBeHidden();
				await expect(
					page.locator('.lv-sources').getByRole('link', { name: /Norma de Condiciones de Uso/ })
				).toHaveAttribute('href', /^https:\/\/gestion\.pe\//);
			});

			test(`${tag}: the language links stay on the page`, async ({ page }) => {
				const dir = tag === 'zh-CN' ? 'zh-cn' : tag.slice(0, 2);
				await page.setViewportSize({ width: 1280, height: 900 });
				await page.goto(`/${dir}/claro/block/`);
				const other = READERS.find((reader) => reader.tag !== tag)?.tag ?? '';
				await page.locator(`.languages a[hreflang="${other}"]`).first().click();
				await expect(page).toHaveURL(/\/claro\/block\/$/);
				await expect(page.locator('html')).toHaveAttribute('lang', other);
			});
		}
	});
}

test('a citation opens and closes from the keyboard, and gives the focus back', async ({ page }) => {
	await page.goto('/en/claro/replace/');
	const mark = page.locator('[popovertarget="fact-peru-replacement-hours"]').first();
	await focusOn(mark);
	await page.keyboard.press('Enter');
	const card = page.locator('#fact-peru-replacement-hours');
	await expect(card).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(card.getByRole('link').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(card).toBeHidden();
	await expect(mark).toBeFocused();
});

test('the cards of a page stand at its end on paper', async ({ page }) => {
	await page.goto('/es/claro/replace/');
	const card = page.locator('#fact-peru-replacement-hours');
	await expect(card).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(card).toBeVisible();
	await expect(page.locator('.lv-mark').first()).toBeHidden();
});

test('an address that does not exist is answered in every language', async ({ page, misdeeds }) => {
	const response = await page.goto('/es/no-such-page/');
	expect(response?.status()).toBe(404);
	await expect(page.getByText('这一页不存在')).toBeVisible();
	await expect(page.getByText('Esta página no existe')).toBeVisible();
	await expect(page.getByText('This page does not exist')).toBeVisible();
	// The browser itself reports the status it was sent; nothing else may be there.
	expect(misdeeds.errors.splice(0)).toEqual([expect.stringContaining('404')]);
});

for (const javaScriptEnabled of [true, false]) {
	test.describe(`the menu, with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
		test.use({ javaScriptEnabled, viewport: { width: 320, height: 640 } });

		test('reaches any operator’s procedure in two taps', async ({ page }) => {
			await page.goto('/zh-cn/faq/');
			await page.getByRole('button', { name: '菜单' }).click();
			await page.locator('#menu').locator('a[href="/zh-cn/entel/replace/"]').click();
			await expect(page).toHaveURL(/\/zh-cn\/entel\/replace\/$/);
		});
	});
}

test('a chosen theme holds on the next page and is forgotten on request', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('/en/claro/');
	const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const light = await background();
	await page.getByLabel('Colours').selectOption('dark');
	const dark = await background();
	expect(dark).not.toBe(light);
	await page.goto('/en/entel/');
	expect(await background()).toBe(dark);
	await page.getByLabel('Colours').selectOption('');
	expect(await background()).toBe(light);
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('the chooser remembers nothing', async ({ page, context }) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Entrar en español' }).click();
	await page.goto('/');
	await expect(page.getByRole('link')).toHaveCount(3);
	expect(await context.cookies()).toEqual([]);
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});
