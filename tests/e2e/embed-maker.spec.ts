import { expect, test } from '../support/embed-host.ts';
import { firstFrame } from '../support/host-page.ts';

test.describe('the page about showing widgets', () => {
	test('shows what was chosen and writes the HTML for it, which works', async ({ page, context, site, host }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('/en/embed/');
		await page.locator('#embed-language').selectOption('es');
		await page.locator('#embed-operator').selectOption('bitel');
		await page.locator('#embed-theme').selectOption('dark');
		await page.getByLabel('Colour of your site').fill('#0a5c8f');
		const preview = page.frameLocator('lv-embed-maker iframe');
		await page.locator('lv-embed-maker iframe').scrollIntoViewIfNeeded();
		await expect(preview.locator('html')).toHaveAttribute('lang', 'es-PE');
		await expect(preview.locator('.line:visible').first()).toHaveAttribute('data-operator', 'bitel');
		for (const nth of [0, 1]) {
			await page.getByRole('button', { name: 'Copy the code' }).nth(nth).click();
			await expect(page.getByText('Copied.').nth(0)).toBeVisible();
			// Our own pages may not read what is copied.
			const other = await context.newPage();
			await other.goto(host.show('<!doctype html><title>Reader</title>'));
			const html = await other.evaluate(() => navigator.clipboard.readText());
			expect(html).toBe(await page.locator('[data-code]').nth(nth).textContent());
			const local = html.replaceAll('https://linea-viva.example/embed/', `${site.url}embed/`);
			await other.goto(host.show(`<!doctype html><html lang="fr"><title>Host</title>${local}`));
			const frame = firstFrame(other);
			await expect(frame.locator('html')).toHaveAttribute('lang', 'es-PE');
			await expect(frame.locator('.line:visible').first()).toHaveAttribute('data-operator', 'bitel');
			expect(await frame.locator('html').evaluate((root) => root.style.colorScheme)).toBe('dark');
			await other.close();
		}
	});

	test('says kindly what is wrong with a colour', async ({ page }) => {
		await page.goto('/en/embed/');
		const field = page.getByLabel('Colour of your site');
		await field.fill('reddish');
		await expect(field).toHaveAttribute('aria-invalid', 'true');
		await expect(page.locator('lv-embed-maker .error')).toContainText('such as #0a5c8f');
		await expect(page.locator('[data-code="frame"]')).not.toContainText('accent');
		await field.fill('#0a5');
		await expect(field).toHaveAttribute('aria-invalid', 'false');
		await expect(page.locator('[data-code="frame"]')).toContainText('accent=0a5');
	});
});
