import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { SANDBOX } from '../../src/embed/widgets.ts';
import { expect, test } from '../support/embed-host.ts';
import { focusOn } from '../support/keyboard.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a widget is asked for by the host, as attributes. */
const element = (
	attributes: string,
	inside = '<a href="https://linea-viva.example/es/tools/keep-alive/">Planner</a>'
) => `<linea-viva-widget ${attributes}>${inside}</linea-viva-widget>`;
const CLARO = 'widget="keep-alive" lang="es" operator="claro"';
const RESERVED = 'style="display:block;min-height:900px"';

/** A host's page, with a text above and below what it shows. */
const hostPage = (
	site: string,
	body: string,
	{ head = '', scripts = 1, attributes = 'lang="en"' } = {}
) => `<!doctype html>
<html ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>${head}</head>
<body><main><h1>Host</h1><p id="before">Before</p>${body}<p id="after">After</p></main>
${`<script src="${site}embed/v1.js" async></script>`.repeat(scripts)}</body></html>`;

const frameAt = (page: Page, nth: number) => page.locator('iframe').nth(nth).contentFrame();
const firstFrame = (page: Page) => frameAt(page, 0);
const heightOf = (page: Page, nth = 0) =>
	page
		.locator('iframe')
		.nth(nth)
		.evaluate((frame: HTMLIFrameElement) => frame.offsetHeight);
/** As high as what it shows: nothing to scroll inside. */
const fits = async (page: Page, nth = 0) => {
	const inside = frameAt(page, nth).locator('lv-embed');
	await expect(async () => {
		const content = await inside.evaluate((part) => Math.ceil(part.getBoundingClientRect().height));
		expect(await heightOf(page, nth)).toBe(content);
	}).toPass({ timeout: 10_000 });
};

/** Keeps what the host hears of its widgets, and how far its text was moved. */
async function listen(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const heard: unknown[] = [];
		const shifts: number[] = [];
		Object.assign(window, { heard, shifts });
		for (const type of ['lineaviva:verdict', 'lineaviva:error'])
			addEventListener(type, (event) => heard.push([type, (event as CustomEvent).detail]));
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
		}).observe({ type: 'layout-shift', buffered: true });
	});
}
const heardBy = (page: Page) => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
const shiftOf = (page: Page) =>
	page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0));

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
		const frame = `<iframe src="${site.url}embed/es/keep-alive/?operator=claro" title="Planner" sandbox="${SANDBOX}" width="100%" height="900"></iframe>`;
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

	test('is deaf to forged messages, and no height is absurd', async ({ page, site, host }) => {
		const forger = host.show(
			`<!doctype html><title>Forger</title><script>
				for (const id of ['', 'lv1', 'lv2']) {
					parent.postMessage({ type: 'linea-viva:height', v: 1, id, height: 4321 }, '*');
					parent.postMessage({ type: 'linea-viva:verdict', v: 1, id, verdict: 'forged' }, '*');
				}
				parent.postMessage('done', '*');
			</script>`
		);
		await page.goto(host.show(hostPage(site.url, `${element(CLARO)}<div id="forger"></div>`)));
		await fits(page);
		const honest = await heightOf(page);
		await page.evaluate(
			(src) =>
				new Promise((done) => {
					addEventListener('message', ({ data }) => data === 'done' && setTimeout(done, 200));
					const frame = document.createElement('iframe');
					frame.src = src;
					document.querySelector('#forger')?.append(frame);
					const lie = { type: 'linea-viva:height', v: 1, id: 'lv1', height: 4321 };
					postMessage(lie, '*');
					for (const odd of [null, 7, 'text', [], { v: 1 }, { type: {}, v: 1, id: 'lv1' }]) postMessage(odd, '*');
				}),
			forger
		);
		expect([await heightOf(page), await heardBy(page)]).toEqual([honest, []]);
		// What the widget itself says is not believed either where it makes no sense.
		const say = (message: unknown) =>
			firstFrame(page)
				.locator('html')
				.evaluate((_html, data) => parent.postMessage(data, '*'), message);
		const base = { type: 'linea-viva:height', v: 1, id: 'lv1' };
		for (const odd of [
			{ ...base, v: 2, height: 777 },
			{ ...base, id: 'lv9', height: 777 },
			{ ...base, height: 'tall' },
			{ ...base, height: null },
			{ ...base, type: 'linea-viva:verdict', verdict: '<b>x</b>' },
			{ ...base, type: 'linea-viva:verdict', verdict: 'x'.repeat(41) },
		])
			await say(odd);
		await page.waitForTimeout(200);
		expect([await heightOf(page), await heardBy(page)]).toEqual([honest, []]);
		await say({ ...base, height: 1e9 });
		await expect.poll(() => heightOf(page)).toBe(20_000);
		await firstFrame(page).locator('h1').click();
		await say({ ...base, height: -5 });
		await expect.poll(() => heightOf(page)).toBe(99);
	});

	test('hears what came out, and nothing of what was entered', async ({ page, site, host }) => {
		await page.goto(host.show(hostPage(site.url, element(CLARO))));
		const frame = firstFrame(page);
		await expect(frame.locator('.line:visible')).toHaveCount(1);
		await frame.locator('form').evaluate((form) => {
			const raise = (detail: unknown) => form.dispatchEvent(new CustomEvent('lv-verdict', { bubbles: true, detail }));
			raise(null);
			raise({ verdict: 'In Person!' });
			raise({ checklist: 'cancel', verdict: 'in-person', answers: { debt: 'yes' } });
		});
		await expect
			.poll(() => heardBy(page))
			.toEqual([['lineaviva:verdict', { v: 1, widget: 'keep-alive', verdict: 'in-person' }]]);
	});

	test('cannot be reached by a widget somebody tampered with', async ({ page, site, host, misdeeds }) => {
		await page.goto(host.show(hostPage(site.url, element(CLARO))));
		const frame = firstFrame(page);
		await expect(frame.locator('.line:visible')).toHaveCount(1);
		const reached = await frame.locator('html').evaluate(() => {
			const attempt = (what: () => unknown) => {
				try {
					return String(what());
				} catch (error) {
					return (error as Error).name;
				}
			};
			return [
				attempt(() => parent.document.body.textContent),
				attempt(() => (parent as unknown as { secret: string }).secret),
				attempt(() => localStorage.length),
				attempt(() => document.cookie),
				attempt(() => {
					(top as Window).location.href = 'about:blank';
				}),
				self.origin,
			];
		});
		expect(reached).toEqual([...Array(5).fill('SecurityError'), 'null']);
		await page.waitForTimeout(100);
		await expect(page.locator('h1').first()).toHaveText('Host');
		expect(misdeeds.errors.splice(0).join()).toContain('Unsafe attempt to initiate navigation');
	});

	test('never hears an error from the loader, whatever it writes', async ({ page, site, host, misdeeds }) => {
		const odd = [
			element('', ''),
			element('widget="../../es/" lang="es"'),
			element('widget="https://example.com/" lang="xx"'),
			element('widget="%" lang="-"'),
			'<div data-linea-viva></div>',
			'<div data-linea-viva="keep-alive" data-lang="" data-operator="\'&quot;&lt;"></div>',
		];
		await page.goto(host.show(hostPage(site.url, odd.join(''))));
		await expect(page.locator('iframe')).toHaveCount(odd.length);
		await page.waitForLoadState('networkidle');
		const sources = await page
			.locator('iframe')
			.evaluateAll((all) => all.map((frame) => (frame as HTMLIFrameElement).src));
		expect(sources.filter((src) => !src.startsWith(site.url))).toEqual([]);
		// What a frame could not load is no error of the host's.
		expect(misdeeds.errors.splice(0).filter((text) => !/40\d|frame|X-Frame-Options/i.test(text))).toEqual([]);
	});

	for (const colorScheme of ['light', 'dark'] as const) {
		test(`is as accessible with it as without, ${colorScheme}`, async ({ page, site, host, misdeeds }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto(host.show(hostPage(site.url, element(CLARO))));
			await fits(page);
			const violations: string[] = [];
			for (const frame of page.frames()) {
				await frame.evaluate(AXE);
				const found = await frame.evaluate(() =>
					(window as unknown as { axe: typeof axe }).axe
						.run(document, { iframes: false, resultTypes: ['violations'] })
						.then((results) =>
							results.violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' '))}`)
						)
				);
				violations.push(...found.map((what) => `${frame.url()} ${what}`));
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

/** The ratio of contrast between two colours a browser computed, written down once more so that ours can be wrong. */
function contrast(a: string, b: string): number {
	const luminance = (colour: string) => {
		const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
			const share = Number(part) / 255;
			return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}
