/**
 * `npm run bench:lighthouse`: Lighthouse on a phone for one page of each type, the worst of five visits. It needs
 * `npm run build` first, takes a regular expression to visit some pages only, prints figures and judges nothing.
 * Lighthouse is fetched when it is asked for: it is larger than everything else here together.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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

function visit(url: string): Report {
	const flags = ['--output=json', '--quiet', '--chrome-flags=--headless=new --no-sandbox --disable-gpu'];
	const run = spawnSync('npm', ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url, ...flags], {
		encoding: 'utf8',
		maxBuffer: 1e9,
		env: { ...process.env, CHROME_PATH: findChromium() ?? '' },
	});
	if (run.status !== 0) throw new Error(run.stderr);
	return JSON.parse(run.stdout) as Report;
}

const only = new RegExp(process.argv[2] ?? '');
const site = await serveSite(fileURLToPath(new URL('../dist', import.meta.url)), 0);
const rows: Record<string, Record<string, number>> = {};
for (const { dir } of LOCALES) {
	for (const [type, path] of Object.entries(PAGE_TYPES)) {
		if (!only.test(`${dir} ${type}`)) continue;
		const reports = Array.from({ length: VISITS }, () => visit(`${site.url}${dir}/${path}`));
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
