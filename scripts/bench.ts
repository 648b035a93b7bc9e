/**
 * `npm run bench`: figures about the built site, as a table and in `bench-results.json`. It judges nothing.
 * Bytes are what a reader's phone receives from a host that serves brotli at its best.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { LOCALES } from '../src/locales.mjs';
import { packFigures } from './bench-packs.ts';
import { PAGE_TYPES } from './bench-pages.ts';
import { CHROMIUM_FLAGS, findChromium } from './browser.mjs';
import { serveSite } from './site-server.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const dist = join(project, 'dist');

/** Files that are compressed already and that no host compresses again. */
const PACKED = /\.(?:pf_[a-z]+|pagefind|bin|png|webp|avif|woff2)$/;

interface Load {
	requests: number;
	bytes: number;
	byKind: Record<string, number>;
}

function bytesOf(pathname: string): number {
	const file = join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
	const content = readFileSync(file);
	return PACKED.test(file) ? content.length : brotliCompressSync(content).length;
}

function kindOf(pathname: string): string {
	if (/^\/(?:pagefind|search)\//.test(pathname)) return 'search';
	return pathname.endsWith('/') ? 'html' : extname(pathname).slice(1);
}

/** What the browser fetches while `act` runs, each address once. */
async function loadDuring(page: Page, act: () => Promise<unknown>): Promise<Load> {
	const paths = new Set<string>();
	const note = (request: { url(): string }) => paths.add(decodeURI(new URL(request.url()).pathname));
	page.on('request', note);
	await act();
	page.off('request', note);
	const byKind: Record<string, number> = {};
	for (const path of paths) byKind[kindOf(path)] = (byKind[kindOf(path)] ?? 0) + bytesOf(path);
	return { requests: paths.size, bytes: Object.values(byKind).reduce((sum, n) => sum + n, 0), byKind };
}

async function firstSearch(page: Page, query: string): Promise<void> {
	// On a phone search is a page of its own; its dialog is what comes on top of another page.
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.locator('lv-search a').click();
	await page.getByRole('searchbox').fill(query);
	await page.locator('a[data-result]').first().waitFor();
	await page.waitForLoadState('networkidle');
}

const started = performance.now();
const build = spawnSync('npm', ['run', '--silent', 'build'], { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
if (build.status !== 0) process.exit(1);
const buildSeconds = Number(((performance.now() - started) / 1000).toFixed(1));
const pages = readdirSync(dist, { recursive: true }).filter((name) => String(name).endsWith('.html')).length;

const site = await serveSite(dist, 0);
const executablePath = findChromium();
const browser = await chromium.launch({
	...(executablePath ? { executablePath } : {}),
	args: CHROMIUM_FLAGS,
});
const loads: Record<string, Load> = {};
for (const { dir } of LOCALES) {
	for (const [type, path] of Object.entries(PAGE_TYPES)) {
		const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
		loads[`${dir} ${type}`] = await loadDuring(page, () =>
			page.goto(`${site.url}${dir}/${path}`, { waitUntil: 'networkidle' })
		);
		if (type === 'guide') {
			const query = { 'zh-cn': '统一密码', es: 'contraseña única', en: 'unique password' }[dir];
			loads[`${dir} first search`] = await loadDuring(page, () => firstSearch(page, query));
		}
		await page.context().close();
	}
}
await browser.close();
await site.close();

console.log(
	`pages          ${pages}\nbuild          ${buildSeconds} s (${((buildSeconds / pages) * 1000).toFixed(0)} ms a page)\n`
);
const kinds = [...new Set(Object.values(loads).flatMap(({ byKind }) => Object.keys(byKind)))];
console.table(
	Object.fromEntries(
		Object.entries(loads).map(([name, { requests, bytes, byKind }]) => [
			name,
			{ requests, bytes, ...Object.fromEntries(kinds.map((kind) => [kind, byKind[kind] ?? 0])) },
		])
	)
);
console.log('Packs for reading offline, in bytes');
const packs = packFigures(dist);
console.table(packs);
writeFileSync(
	join(project, 'bench-results.json'),
	`${JSON.stringify({ pages, buildSeconds, loads, packs }, null, '\t')}\n`
);
