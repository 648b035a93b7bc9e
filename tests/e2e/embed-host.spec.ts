import { SANDBOX } from '../../src/embed/widgets.ts';
import { violationsIn } from '../support/axe.ts';
import { expect, test } from '../support/embed-host.ts';
import {
	CLARO,
	element,
	firstFrame,
	fits,
	frameAt,
	heardBy,
	hostPage,
	listen,
	RESERVED,
	shiftOf,
} from '../support/host-page.ts';
import { focusOn } from '../support/keyboard.ts';

test.describe('a host', () => {
	test.beforeEach(async ({ page }) => listen(page));

	test('with a strict policy needs no more than the page about it says', async ({ page, site, host }) => {
		await page.goto('/en/embed/');
		const policy = (await page.locator('pre', { hasText: 'frame-src' }).textContent()) ?? '';
		const ours = policy.replaceAll('https://linea-viva.example', site.url.slice(0, -1)).replaceAll('\n', ' ');
		const head = '<link rel="stylesheet" href="data:text/css,linea-viva-widget{display:block;min-height:900px}">';
		await page.goto(
			host.show({
				html: hostPage(site.url, element(CLARO), { head }),
				headers: {
					'content-security-policy': `default-src 'none'; style-src data:; require-trusted-types-for 'script'; trusted-types 'none'; ${ours}`,
					'cross-origin-embedder-policy': 'require-corp',
					'cross-origin-opener-policy': 'same-origin',
				},
			})
		);
		await expect(firstFrame(page).locator('.line:visible')).toHaveCount(1);
		await fits(page);
	});

	test('with the style sheet of a theme cannot squeeze or dress the frame', async ({ page, site, host }) => {
		const head = `<style>
			.entry-content * { box-sizing: content-box; margin: 3em 0; }
			.entry-content iframe { max-width: 50% !important; height: auto !important; border: 9px solid red; padding: 20px !important; opacity: .5; float: left; }
			.entry-content a { display: block; padding: 2em; text-transform: uppercase; }
		</style>`;
		await page.goto(
			host.show(hostPage(site.url, `<div class="entry-content">${element(`${CLARO} ${RESERVED}`)}</div>`, { head }))
		);
		await fits(page);
		const look = await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
			const { borderTopWidth, paddingTop, opacity, cssFloat } = getComputedStyle(frame);
			const share = frame.offsetWidth / (frame.parentElement?.offsetWidth ?? 1);
			return { borderTopWidth, paddingTop, opacity, cssFloat, share };
		});
		expect(look).toEqual({ borderTopWidth: '0px', paddingTop: '0px', opacity: '1', cssFloat: 'none', share: 1 });
	});

	for (const [what, width, attributes] of [
		['from right to left', 1280, 'lang="ar" dir="rtl"'],
		['320 px wide', 320, 'lang="en"'],
		['zoomed to 400 %', 1280 / 4, 'lang="en"'],
	] as const) {
		test(`${what} shows all of it, without scrolling sideways`, async ({ page, site, host }) => {
			await page.setViewportSize({ width, height: what.startsWith('zoomed') ? 256 : 800 });
			await page.goto(host.show(hostPage(site.url, element(`${CLARO} ${RESERVED}`), { attributes })));
			await expect(firstFrame(page).locator('.line:visible')).toHaveCount(1);
			await fits(page);
			const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
			expect(await page.evaluate(beyond)).toBeLessThanOrEqual(0);
			expect(await firstFrame(page).locator('html').evaluate(beyond)).toBeLessThanOrEqual(0);
		});
	}

	for (const height of [600, 800, 1600]) {
		test(`does not see its text move, in a window ${height} px high`, async ({ page, site, host }) => {
			await page.setViewportSize({ width: 1280, height });
			const body = element(`${CLARO} ${RESERVED}`) + element(`widget="keep-alive" lang="fr" ${RESERVED}`);
			await page.goto(host.show(hostPage(site.url, `${body}<p>${'Text. '.repeat(3000)}</p>`)));
			await expect(firstFrame(page).locator('.line:visible')).toHaveCount(1);
			await page.waitForLoadState('networkidle');
			for (let step = 0; step < 30; step++) {
				await page.mouse.wheel(0, 120);
				await page.waitForTimeout(30);
			}
			expect(await shiftOf(page)).toBeLessThanOrEqual(0.01);
		});
	}

	test('without script keeps a plain link, and a bare frame works alone', async ({ browser, site, host }) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		// Its own sandbox takes the script from the frame: what the context forbids may come too late for another process.
		const sandbox = SANDBOX.replace('allow-scripts', '');
		const frame = `<iframe src="${site.url}embed/es/keep-alive/?operator=claro" title="Planner" sandbox="${sandbox}" width="100%" height="900"></iframe>`;
		await page.goto(host.show(hostPage(site.url, element(CLARO) + frame)));
		await expect(page.getByRole('link', { name: 'Planner' })).toBeVisible();
		const inside = firstFrame(page);
		await expect(inside.locator('.line:visible')).toHaveCount(12);
		await expect(inside.locator('noscript p')).toBeVisible();
		await expect(inside.locator('footer a')).toHaveAttribute('rel', 'noopener');
		await context.close();
	});

	test('that allows no frames keeps a plain link, and is told', async ({ page, site, host, misdeeds }) => {
		const html = hostPage(site.url, element(CLARO) + element('widget="keep-alive" lang="en"', ''));
		const headers = { 'content-security-policy': "frame-src 'none'" };
		await page.goto(host.show({ html, headers }));
		await expect(page.getByRole('link', { name: 'Planner' })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Línea Viva' })).toHaveAttribute('rel', 'noopener');
		await expect
			.poll(() => heardBy(page), { timeout: 10_000 })
			.toContainEqual(['lineaviva:error', { v: 1, widget: 'keep-alive', error: 'silent' }]);
		expect(misdeeds.errors.splice(0).every((text) => text.includes('frame-src'))).toBe(true);
	});

	test('shows several at once, of both kinds, with the script three times', async ({ page, site, host }) => {
		const div =
			'<div data-linea-viva="keep-alive" data-lang="zh-CN" data-operator="bitel" data-theme="dark"><a href="#x">保号</a></div>';
		const body = element(CLARO) + div + element('widget="keep-alive" lang="en" operator="movistar"');
		await page.goto(host.show(hostPage(site.url, '', { scripts: 0 })));
		const before = await page.evaluate(() => Object.keys(window));
		await page.goto(host.show(hostPage(site.url, body, { scripts: 3 })));
		await expect(page.locator('iframe')).toHaveCount(3);
		for (const [nth, operator] of ['claro', 'bitel', 'movistar'].entries()) {
			await page.locator('iframe').nth(nth).scrollIntoViewIfNeeded();
			const line = frameAt(page, nth).locator('.line:visible');
			await expect(line.first()).toHaveAttribute('data-operator', operator);
			await fits(page, nth);
		}
		await expect(page.locator('iframe').nth(1)).toHaveAttribute('title', '保号');
		const names = await page.evaluate(() => Object.keys(window));
		const own = ['heard', 'shifts', 'before', 'after'];
		expect(
			names.filter((name) => !before.includes(name) && !own.includes(name) && !/^\d+$|^lv\d+$/.test(name))
		).toEqual([]);
	});

	test('may take it out and put it back, or write it anew', async ({ page, site, host }) => {
		const div = '<div data-linea-viva="keep-alive" lang="es" data-operator="entel"><a href="#x">Planner</a></div>';
		await page.goto(host.show(hostPage(site.url, `<section>${element(CLARO)}${div}</section>`)));
		await expect(page.locator('iframe')).toHaveCount(2);
		await page.evaluate(() => {
			const section = document.querySelector('section');
			section?.remove();
			document.body.prepend(section ?? '');
		});
		await expect(page.locator('iframe')).toHaveCount(2);
		await expect(firstFrame(page).locator('.line:visible').first()).toHaveAttribute('data-operator', 'claro');
		await fits(page);
		await page.evaluate((html) => {
			const section = document.querySelector('section');
			if (section) section.innerHTML = html;
		}, div);
		await expect(page.locator('iframe')).toHaveCount(1);
		await expect(firstFrame(page).locator('.line:visible').first()).toHaveAttribute('data-operator', 'entel');
		await fits(page);
	});

	test('may stand in a frame itself', async ({ page, site, host }) => {
		const inner = host.show(hostPage(site.url, element(CLARO)));
		const outer = `<!doctype html><html lang="en"><title>Outer</title><iframe src="${inner}" title="Inner" width="900" height="700"></iframe>`;
		await page.goto(host.show(outer));
		const frame = page.frameLocator('iframe').frameLocator('iframe');
		await expect(frame.locator('.line:visible')).toHaveCount(1);
		const handle = page.frameLocator('iframe').locator('iframe');
		await expect(async () => {
			const content = await frame
				.locator('lv-embed')
				.evaluate((part) => Math.ceil(part.getBoundingClientRect().height));
			expect(await handle.evaluate((part: HTMLIFrameElement) => part.offsetHeight)).toBe(content);
		}).toPass();
	});

	for (const colorScheme of ['light', 'dark'] as const) {
		test(`is as accessible with it as without, ${colorScheme}`, async ({ page, site, host, misdeeds }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto(host.show(hostPage(site.url, element(CLARO))));
			await fits(page);
			const violations: string[] = [];
			for (const frame of page.frames()) {
				for (const what of await violationsIn(frame)) violations.push(`${frame.url()} ${what}`);
			}
			expect(page.frames()).toHaveLength(2);
			// Axe tries the page with a style of its own.
			expect(misdeeds.errors.splice(0).filter((text) => !text.startsWith('Applying inline style'))).toEqual([]);
			expect(violations).toEqual([]);
		});
	}

	test('is left and entered with the keyboard', async ({ page, site, host }) => {
		await page.goto(host.show(hostPage(site.url, `<a href="#x">First</a>${element(CLARO)}<a href="#y">Last</a>`)));
		await fits(page);
		await focusOn(page.getByRole('link', { name: 'First' }));
		await page.keyboard.press('Tab');
		const frame = firstFrame(page);
		await expect(frame.locator('select[name="operator"]')).toBeFocused();
		for (let presses = 0; presses < 60; presses++) {
			await page.keyboard.press('Tab');
			if (await page.getByRole('link', { name: 'Last' }).evaluate((link) => link === document.activeElement)) return;
		}
		throw new Error('The keyboard never left the frame.');
	});
});
