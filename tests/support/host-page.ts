import { expect, type Page } from '@playwright/test';

/** What a widget is asked for by the host, as attributes. */
export const element = (
	attributes: string,
	inside = '<a href="https://linea-viva.example/es/tools/keep-alive/">Planner</a>'
) => `<linea-viva-widget ${attributes}>${inside}</linea-viva-widget>`;
export const CLARO = 'widget="keep-alive" lang="es" operator="claro"';
export const RESERVED = 'style="display:block;min-height:900px"';

/** A host's page, with a text above and below what it shows. */
export const hostPage = (
	site: string,
	body: string,
	{ head = '', scripts = 1, attributes = 'lang="en"' } = {}
) => `<!doctype html>
<html ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>${head}</head>
<body><main><h1>Host</h1><p id="before">Before</p>${body}<p id="after">After</p></main>
${`<script src="${site}embed/v1.js" async></script>`.repeat(scripts)}</body></html>`;

export const frameAt = (page: Page, nth: number) => page.locator('iframe').nth(nth).contentFrame();
export const firstFrame = (page: Page) => frameAt(page, 0);
export const heightOf = (page: Page, nth = 0) =>
	page
		.locator('iframe')
		.nth(nth)
		.evaluate((frame: HTMLIFrameElement) => frame.offsetHeight);
/** As high as what it shows: nothing to scroll inside. */
export const fits = async (page: Page, nth = 0) => {
	const inside = frameAt(page, nth).locator('lv-embed');
	await expect(async () => {
		const content = await inside.evaluate((part) => Math.ceil(part.getBoundingClientRect().height));
		expect(await heightOf(page, nth)).toBe(content);
	}).toPass({ timeout: 10_000 });
};

/** Keeps what the host hears of its widgets, and how far its text was moved. */
export async function listen(page: Page): Promise<void> {
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
export const heardBy = (page: Page) => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
export const shiftOf = (page: Page) =>
	page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0));
