import { SANDBOX } from '../../src/embed/widgets.ts';
import { contrast } from '../support/contrast.ts';
import { expect, test } from '../support/embed-host.ts';
import {
	CLARO,
	element,
	firstFrame,
	fits,
	heardBy,
	heightOf,
	hostPage,
	listen,
	RESERVED,
} from '../support/host-page.ts';

// A worker of the full page would ask for a host that is not there.
test.use({ serviceWorkers: 'block' });

test.describe('a widget on another site', () => {
	test.beforeEach(async ({ page }) => listen(page));

	for (const [lang, title] of [
		['zh', '号码能活到哪天'],
		['zh-Hans', '号码能活到哪天'],
		['zh-CN', '号码能活到哪天'],
		['es', '¿Hasta cuándo vive tu línea?'],
		['es-PE', '¿Hasta cuándo vive tu línea?'],
		['en-GB', 'How long does your line live?'],
	] as const) {
		test(`speaks ${lang}, shows one operator, and is as high as what it shows`, async ({ page, site, host }) => {
			const body = element(`widget="keep-alive" lang="${lang}" operator="entel" ${RESERVED}`);
			await page.goto(host.show(hostPage(site.url, body)));
			const frame = firstFrame(page);
			await expect(frame.locator('h1')).toHaveText(title);
			await expect(frame.locator('.line:visible')).toHaveCount(1);
			await expect(frame.locator('.line:visible').first()).toHaveAttribute('data-operator', 'entel');
			await fits(page);
			await expect(page.locator('linea-viva-widget > a')).toBeHidden();
			const attributes = await page
				.locator('iframe')
				.evaluate((part) => Object.fromEntries([...part.attributes].map(({ name, value }) => [name, value])));
			expect(attributes).toMatchObject({
				title: 'Planner',
				sandbox: SANDBOX,
				loading: 'lazy',
				referrerpolicy: 'no-referrer',
			});
			expect(SANDBOX).not.toContain('same-origin');
		});
	}

	test('takes the language of the page around it', async ({ page, site, host }) => {
		const body = element('widget="keep-alive"');
		await page.goto(host.show(hostPage(site.url, body, { attributes: 'lang="es"' })));
		await expect(firstFrame(page).locator('html')).toHaveAttribute('lang', 'es-PE');
	});

	test('asks for the language where it speaks none of the host, and says so', async ({ page, site, host }) => {
		await page.goto(host.show(hostPage(site.url, element('widget="keep-alive" lang="fr" operator="claro"'))));
		const frame = firstFrame(page);
		await expect(frame.getByRole('link')).toHaveCount(3);
		expect(await heardBy(page)).toEqual([['lineaviva:error', { v: 1, widget: 'keep-alive', error: 'language' }]]);
		await frame.getByRole('link', { name: 'English' }).click();
		await expect(frame.locator('h1')).toHaveText('How long does your line live?');
		await expect(frame.locator('.line:visible').first()).toHaveAttribute('data-operator', 'claro');
	});

	test('offers what there is where a tool does not exist, and says so', async ({ page, site, host, misdeeds }) => {
		await page.goto(host.show(hostPage(site.url, element('widget="horoscope" lang="es"'))));
		await expect(firstFrame(page).getByRole('link')).not.toHaveCount(0);
		await expect
			.poll(() => heardBy(page))
			.toEqual([['lineaviva:error', { v: 1, widget: 'horoscope', error: 'address' }]]);
		expect(misdeeds.errors.splice(0).join()).toContain('404');
	});

	test('shows every operator where the host names one that does not exist', async ({ page, site, host }) => {
		await page.goto(host.show(hostPage(site.url, element('widget="keep-alive" lang="en" operator="tuenti"'))));
		const frame = firstFrame(page);
		await expect(frame.locator('.line:visible')).toHaveCount(4);
		await frame.getByLabel('Operator', { exact: true }).selectOption('bitel');
		await expect(frame.locator('.line:visible')).toHaveCount(1);
		await frame.getByLabel('Day of the last top-up').fill('2026-11-01');
		await expect(frame.locator('[data-next]')).not.toHaveText('');
		// It may save no file, so it offers none; the full page does.
		await expect(frame.getByRole('button')).not.toHaveCount(0);
		await expect(frame.locator('[data-reminders]')).toHaveCount(0);
	});

	test('grows while somebody works in it', async ({ page, site, host }) => {
		await page.setViewportSize({ width: 1280, height: 1600 });
		await page.goto(host.show(hostPage(site.url, element(`${CLARO} ${RESERVED}`))));
		const frame = firstFrame(page);
		await expect(frame.locator('.line:visible')).toHaveCount(1);
		await frame.locator('h1').click();
		await frame.locator('select[name="operator"]').selectOption('');
		await expect(frame.locator('.line:visible')).toHaveCount(4);
		await fits(page);
		expect(await heightOf(page)).toBeGreaterThan(1600);
	});

	test('takes the theme and the accent of the host, and any accent can be read', async ({ page, site, host }) => {
		const looks = [
			['dark', '#111'],
			['light', '#ffff00'],
			['light', '0a5c8f'],
			['dark', 'red;background:url(x)'],
			['blue', ''],
		];
		for (const [theme, accent] of looks) {
			const body = element(`${CLARO} theme="${theme}" accent="${accent}"`);
			await page.goto(host.show(hostPage(site.url, body)));
			const frame = firstFrame(page);
			await expect(frame.locator('.line:visible')).toHaveCount(1);
			const seen = await frame
				.locator('time:visible')
				.first()
				.evaluate((time) => ({
					scheme: getComputedStyle(document.documentElement).colorScheme,
					text: getComputedStyle(time).color,
					paper: getComputedStyle(document.body).backgroundColor,
				}));
			expect([theme, seen.scheme]).toEqual([theme, theme === 'blue' ? 'light dark' : theme]);
			expect([accent, contrast(seen.text, seen.paper) >= 4.5]).toEqual([accent, true]);
			if (accent === '0a5c8f') expect(seen.text).toBe('rgb(10, 92, 143)');
			if (accent?.startsWith('red')) expect(seen.text).toBe('rgb(255, 171, 157)');
		}
	});

	test('leads to its full page in a page of its own, with what was entered', async ({
		page,
		context,
		site,
		host,
		misdeeds,
	}) => {
		// The address the built site has; nothing else answers there.
		await context.route('https://linea-viva.example/**', async (route) => {
			const { pathname, search } = new URL(route.request().url());
			await route.fulfill({ response: await route.fetch({ url: new URL(pathname + search, site.url).href }) });
		});
		await page.goto(host.show(hostPage(site.url, element(`${CLARO} theme="dark"`))));
		const frame = firstFrame(page);
		await frame.locator('input[name="last"]').fill('2026-11-01');
		const opened = context.waitForEvent('page');
		await frame.locator('a[data-full]').click();
		const full = await opened;
		await expect(full.locator('h1')).toHaveText('¿Hasta cuándo vive tu línea?');
		const { searchParams } = new URL(full.url());
		expect(Object.fromEntries(searchParams)).toMatchObject({ operator: 'claro', last: '2026-11-01' });
		expect(searchParams.has('theme')).toBe(false);
		expect(await full.evaluate(() => [self.origin, opener])).toEqual(['https://linea-viva.example', null]);
		await expect(full.locator('.line:visible')).toHaveCount(1);
		// What the page still asked for would ask for a host that is not there.
		await full.waitForLoadState('networkidle');
		await context.unrouteAll({ behavior: 'wait' });
		await full.close();
		expect(misdeeds.strangers.splice(0).every((url) => url.startsWith('https://linea-viva.example/'))).toBe(true);
	});

	test('opens the card of a fact beside its mark, however high the frame is', async ({ page, site, host }) => {
		await page.setViewportSize({ width: 400, height: 700 });
		await page.goto(host.show(hostPage(site.url, element('widget="keep-alive" lang="en"'))));
		await fits(page);
		const frame = firstFrame(page);
		const mark = frame.locator('.line:visible .lv-mark').first();
		await mark.click();
		const card = frame.locator('.lv-card:popover-open');
		await expect(card).toBeVisible();
		const [markBox, cardBox] = [await mark.boundingBox(), await card.boundingBox()];
		expect(Math.abs((cardBox?.y ?? 0) - ((markBox?.y ?? 0) + (markBox?.height ?? 0)))).toBeLessThan(30);
	});
});
