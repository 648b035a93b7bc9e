/**
 * `npm run bench:lighthouse`: Lighthouse on a phone for one page of each type, the worst of five visits. It needs
 * `npm run build` first, takes a regular expression to visit some pages only, prints figures and judges nothing.
 * Lighthouse is fetched when it is asked for: it is larger than everything else here together.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LOCALES } from '../src/locales.mjs';
import { PAGE_TYPES } from './bench-pages.ts';
import { findChromium } from './browser.mjs';
import { serveSite } from './site-server.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const VISITS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const AUDITS = {
	'LCP ms': 'largest-contentful-paint',
	'TBT ms': 'total-blocking-time',
	CLS: 'cumulative-layout-shift',
} as const;

/** What Lighthouse writes, as far as it is read here. */
interface Report {
	categories: Record<string, { score: number | null }>;
	audits: Record<string, { numericValue?: number }>;
}

const run = promisify(execFile);

/** Not the synchronous way: the server that Lighthouse visits runs in this process. */
async function visit(url: string): Promise<Report> {
	const flags = ['--output=json', '--quiet', '--chrome-flags=--headless=new --no-sandbox --disable-gpu'];
	const { stdout } = await run('npm', ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url, ...flags], {
		maxBuffer: 1e9,
		env: { ...process.env, CHROME_PATH: findChromium() ?? '' },
	});
	return JSON.parse(stdout) as Report;
}

const only = new RegExp(process.argv[2] ?? '');
const site = await serveSite(fileURLToPath(new URL('../dist', import.meta.url)), 0);
const rows: Record<string, Record<string, number>> = {};
for (const { dir } of LOCALES) {
	for (const [type, path] of Object.entries(PAGE_TYPES)) {
		if (!only.test(`${dir} ${type}`)) continue;
		const reports: Report[] = [];
		for (let visits = 0; visits < VISITS; visits += 1) reports.push(await visit(`${site.url}${dir}/${path}`));
		rows[`${dir} ${type}`] = {
			...Object.fromEntries(
				CATEGORIES.map((category) => [
					category,
					Math.min(...reports.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100))),
				])
			),
			...Object.fromEntries(
				Object.entries(AUDITS).map(([name, audit]) => [
					name,
					Number(Math.max(...reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN)).toFixed(3)),
				])
			),
		};
		console.log(`${dir} ${type}`, rows[`${dir} ${type}`]);
	}
}
await site.close();
console.table(rows);
