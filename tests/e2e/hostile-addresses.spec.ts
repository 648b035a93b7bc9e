import type { Page } from '@playwright/test';
import { OPERATORS } from '../../src/schemas/names.ts';
import { expect, test } from '../support/site.ts';

/** What somebody may write into an address to see whether it becomes more than words. */
const HOSTILE = [
	'',
	'<img src=x onerror=alert(1)>',
	'"><img src=x onerror=alert(1)>',
	'//evil.example',
	'javascript:alert(1)',
	'../..',
	'%00',
	'\u202e',
	"';--",
	'"]',
	'__proto__',
	'constructor',
	'-1',
	'1e9',
	'2026-02-30',
	'9999-12-31',
	'{{date}}',
	'{{choice}}',
	'😀',
	'9'.repeat(400),
];

/** A page whose script reads its address. */
interface Tool {
	path: string;
	names: readonly string[];
	/** Values it does know. */
	good: readonly string[];
	rounds: number;
	/** Parts it makes itself, which are not counted. */
	made?: string;
	/** Something the reader sees whatever the address says. */
	seen: string;
}

const TOOLS: readonly Tool[] = [
	{
		path: 'tools/keep-alive/',
		names: ['operator', 'plan', 'balance', 'last', 'today', 'x'],
		good: ['entel', 'no', '2026-01-01'],
		rounds: 500,
		seen: 'lv-keep-alive form',
	},
	{
		path: 'tools/fees/',
		names: ['operator', 'procedure', 'plan', 'months', 'quoted', 'rate-cny', 'rate-usd', 'today'],
		good: ['entel', 'keep', 'replace', 'postpaid', '12', '3.5'],
		rounds: 250,
		made: '.days li, .days li *, [data-words]',
		seen: '[data-total]:not(:empty)',
	},
	{
		path: 'tools/deadlines/',
		names: ['case', 'operator', 'from', 'today', 'x'],
		good: ['theft', 'pause', 'claro', '2026-02-28'],
		rounds: 120,
		seen: '[data-case]:not([hidden])',
	},
	{
		path: 'tools/checklists/cancel/',
		names: ['operator', 'plan', 'holder', 'bank', 'app', '__proto__', 'constructor', 'x"]'],
		good: ['claro', 'prepaid', 'yes', 'no', 'unsure'],
		rounds: 120,
		made: '[data-steps] *',
		seen: '[data-verdict]',
	},
	{
		path: 'tools/counter-card/',
		names: ['operator', 'procedure', 'today'],
		good: ['bitel'],
		rounds: 100,
		seen: 'a[data-card]',
	},
	{
		path: 'tools/counter-card/replace/',
		names: ['operator', 'procedure', 'today'],
		good: ['bitel', 'replace'],
		rounds: 100,
		seen: '.numbers',
	},
];

// A worker would keep a copy of every one of these addresses.
test.use({ serviceWorkers: 'block' });

/** How many elements a page is made of. */
const partsOf = (page: Page, made = '[data-none]') =>
	page.locator('main').evaluate((main, selector) => main.querySelectorAll(`*:not(${selector})`).length, made);

/** Puts an address in the place of the one the page has, and lets its element wake again. */
const awake = (page: Page, address: string) =>
	page.evaluate((next) => {
		history.replaceState(null, '', next);
		const element = [...document.querySelectorAll('main *')].find(({ localName }) => localName.startsWith('lv-'));
		element?.querySelector('form')?.reset();
		element?.replaceWith(element);
	}, address);

for (const { path, names, good, rounds, made, seen } of TOOLS) {
	test(`${path} takes any address for what it is: words`, async ({ page, misdeeds }) => {
		test.setTimeout(rounds * 1_000);
		await page.goto(`/en/${path}`);
		const before = await partsOf(page, made);
		let seed = 7;
		const pick = (list: readonly string[]) => {
			seed = (seed * 48_271) % 2_147_483_647;
			return list[seed % list.length] as string;
		};
		for (let round = 0; round < rounds; round += 1) {
			const query = new URLSearchParams(names.map((name) => [name, pick([...HOSTILE, ...good])]));
			const address = `/en/${path}?${query}`;
			// The page is the same for every address: what reads the address is its element, which begins anew.
			if (round % 5) await awake(page, address);
			else await page.goto(address, { waitUntil: 'domcontentloaded' });
			const parts = await partsOf(page, made);
			expect([String(query), new URL(page.url()).pathname, parts]).toEqual([String(query), `/en/${path}`, before]);
			await expect(page.locator(seen).first()).toBeVisible();
			const operator = query.get('operator') ?? '';
			if (OPERATORS.some((name) => name === operator))
				await expect(page.locator('main select[name="operator"]').first()).toHaveValue(operator);
		}
		expect(misdeeds.errors).toEqual([]);
	});
}
