import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** What a question costs a reader's phone, with brotli at its best. */
export interface Cost {
	requests: number;
	bytes: number;
}

/** Files that no host compresses again. */
const PACKED = /\.(?:pf_[a-z]+|pagefind|bin)$/;

/** What is fetched while `act` runs. */
export async function costOf(page: Page, dist: string, act: () => Promise<unknown>): Promise<Cost> {
	const paths = new Set<string>();
	const note = (request: { url(): string }) => paths.add(decodeURI(new URL(request.url()).pathname));
	page.on('request', note);
	await act();
	await page.waitForLoadState('networkidle');
	page.off('request', note);
	const sizes = [...paths].map((path) => {
		const content = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
		return PACKED.test(path) ? content.length : brotliCompressSync(content).length;
	});
	return { requests: paths.size, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Types a question into the dialog, opened if need be, and waits for the answer. */
export async function askInDialog(page: Page, question: string): Promise<void> {
	if (!(await page.getByRole('dialog').isVisible())) await page.locator('lv-search a').click();
	await page.getByRole('searchbox').fill(question);
	await page.locator('a[data-result]').first().waitFor();
}

/**
 * Milliseconds from question to results on the page of search, warm: every question was asked once before.
 *
 * @param slowed how many times slower than this machine
 */
export async function timesOf(page: Page, questions: readonly string[], slowed: number): Promise<number[]> {
	const client = await page.context().newCDPSession(page);
	await client.send('Emulation.setCPUThrottlingRate', { rate: slowed });
	const times = await page.evaluate(async (all) => {
		const form = document.querySelector<HTMLFormElement>('lv-search-page form');
		const field = form?.querySelector('input');
		const list = document.querySelector('lv-search-page .found');
		if (!form || !field || !list) throw new Error('bench → /search/: expected a form and a list\n  Received none.');
		const ask = (question: string) =>
			new Promise<number>((resolve) => {
				field.value = question;
				const started = performance.now();
				const observer = new MutationObserver(() => {
					observer.disconnect();
					resolve(performance.now() - started);
				});
				observer.observe(list, { childList: true });
				form.requestSubmit();
			});
		for (const question of all) await ask(question);
		const measured: number[] = [];
		for (const question of all) measured.push(await ask(question));
		return measured;
	}, questions as string[]);
	await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	return times.sort((a, b) => a - b);
}
