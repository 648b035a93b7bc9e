import { expect, test } from '../support/embed-host.ts';
import { CLARO, element, firstFrame, fits, heardBy, heightOf, hostPage, listen } from '../support/host-page.ts';

test.describe('between a widget and its host, nothing passes but what should: the host', () => {
	test.beforeEach(async ({ page }) => listen(page));

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
});
