import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { packFigures } from '../../scripts/bench-packs.ts';
import { siteFiles } from '../../src/build/offline/language-files.ts';
import { writePack } from '../../src/build/offline/write-pack.ts';
import { readWords, writeSearch } from '../../src/build/search/search-index.ts';
import { LOCALES } from '../../src/locales.mjs';
import { heldFile } from '../../src/offline/held.ts';
import { addressOfGroup, addressOfList, type PackList, piecesOf, weightOf } from '../../src/offline/pack.ts';
import { BUILDS, placeOf } from '../../src/offline/places.ts';
import { MARK, MARK_DAY, MARK_OVERDUE, marked, UNSAVED } from '../../src/offline/saved-mark.ts';
import type { SearchIndex } from '../../src/search/index-format.ts';
import { DIST, embeds, pages } from '../support/dist.ts';
import { FakeCaches } from '../support/fake-caches.ts';

/** More than two thousand: it also checks and mends what it holds, puts pages together, and says their dates. */
const WORKER = 2_000;
const PER_100_PAGES = 800_000;

const listOf = (dir: string): PackList => JSON.parse(readFileSync(join(DIST, addressOfList(dir)), 'utf8'));
const fileOf = (path: string) => join(DIST, path.endsWith('/') ? `${path}index.html` : path);
const pathsOf = ({ groups, files }: PackList) =>
	new Set([...groups.flatMap(([, , ...paths]) => paths), ...files.map(([path]) => path)]);

describe('the service worker', () => {
	const text = readFileSync(join(DIST, 'sw.js'), 'utf8');

	it(`weighs at most ${WORKER} bytes with gzip`, () => {
		expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(WORKER);
	});

	it('knows no build: it stays until its own code changes', () => {
		for (const { dir } of LOCALES) expect(text).not.toContain(listOf(dir).build);
	});
});

it('what the site offers is said in one small file', () => {
	const builds = LOCALES.map(({ dir }) => [dir, listOf(dir).build]);
	expect(JSON.parse(readFileSync(join(DIST, BUILDS), 'utf8'))).toEqual(Object.fromEntries(builds));
});

describe.each(LOCALES.map(({ dir }) => dir))('the pack of %s', (dir) => {
	const list = listOf(dir);
	const paths = pathsOf(list);
	const mine = pages.filter(({ locale }) => locale?.dir === dir);

	it('has every page of the language and everything these ask for', () => {
		const needed = mine.flatMap(({ path, html }) => [
			path,
			...[...html.matchAll(/(?:src|href)="(\/_astro\/[^"]+)"/g)].map(([, asset = '']) => asset),
		]);
		expect(mine.length).toBeGreaterThan(200);
		expect([...new Set(needed)].filter((path) => !paths.has(path))).toEqual([]);
	});

	it('has all of search, and nothing that is for others or only adds to it', () => {
		const { pieces } = JSON.parse(readFileSync(join(DIST, `search/${dir}.json`), 'utf8')) as SearchIndex;
		expect(pieces.length).toBeGreaterThan(20);
		const needed = [`/search/${dir}.json`, ...pieces.map((name) => `/search/${dir}/${name}`)];
		expect(needed.filter((path) => !paths.has(path))).toEqual([]);
		expect([...paths].some((path) => path.startsWith('/_astro/search-ui.'))).toBe(true);
		expect([...paths].filter((path) => /^\/(?:pagefind|embed|social)\//.test(path))).toEqual([]);
	});

	it('has what scripts of the language fetch', () => {
		const scripts = [...paths].filter((path) => /^\/_astro\/.*\.m?js$/.test(path));
		const named = scripts.flatMap((path) =>
			[...readFileSync(fileOf(path), 'utf8').matchAll(/["'`](?:\.\/|\/_astro\/)([\w.~@-]+\.(?:m?js|css))["'`]/g)].map(
				([, name]) => `/_astro/${name}`
			)
		);
		expect(named.length).toBeGreaterThan(0);
		expect([...new Set(named)].filter((path) => !paths.has(path))).toEqual([]);
		const own = [...siteFiles(join(DIST, dir)).keys()].filter((path) => !/\.(?:br|gz)$|\/pack\.json$/.test(path));
		expect(own.filter((path) => !paths.has(`/${dir}${path}`))).toEqual([]);
	});

	it('gives back every file as it was, byte by byte', async () => {
		const browser = new FakeCaches();
		const cache = await browser.open('pack');
		for (const { address, hash } of piecesOf(list))
			await cache.put(placeOf(hash), new Response(new Uint8Array(readFileSync(join(DIST, address)))));
		vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
		const wrong: string[] = [];
		for (const path of paths) {
			const held = await heldFile(cache, list, path);
			const same = held !== undefined && Buffer.from(held as string).equals(readFileSync(fileOf(path)));
			if (!same) wrong.push(path);
		}
		vi.unstubAllGlobals();
		expect(wrong).toEqual([]);
	});

	it('says of every piece what it weighs on the way', () => {
		const said = list.groups.map(([hash, bytes]) => [hash, bytes]);
		const weighed = list.groups.map(([hash]) => [hash, statSync(join(DIST, `${addressOfGroup(hash)}.br`)).size]);
		expect(said).toEqual(weighed);
		expect(list.files.filter(([path, , bytes]) => statSync(fileOf(path)).size !== bytes)).toEqual([]);
	});

	it(`weighs at most ${PER_100_PAGES} bytes for 100 pages with gzip`, () => {
		expect(packFigures(DIST)[dir]?.gzipPer100Pages).toBeLessThanOrEqual(PER_100_PAGES);
	});
});

describe('a change of one fact', () => {
	let root = '';
	beforeAll(() => {
		root = mkdtempSync(join(tmpdir(), 'linea-viva-delta-'));
		return () => rmSync(root, { recursive: true });
	});

	it('fetches at most five bytes of a hundred again', async () => {
		const locale = LOCALES[0];
		const mine = pages.filter((page) => page.locale === locale);
		const standing = new Map<string, number>();
		for (const { document } of mine)
			for (const card of document.querySelectorAll('.lv-card')) standing.set(card.id, (standing.get(card.id) ?? 0) + 1);
		const byUse = [...standing].sort(([, a], [, b]) => a - b);
		// The one that stands on the most pages.
		const [id = '', uses = 0] = byUse.at(-1) ?? [];
		expect(uses).toBeGreaterThan(30);
		const say = mine
			.map(({ document }) => document.getElementById(id)?.querySelector('.lv-card-say')?.textContent)
			.find(Boolean);
		const [part = ''] = /[\p{L}\d]{4,}/u.exec(say ?? '') ?? [];
		for (const { path, html, document } of mine) {
			const file = join(root, path, 'index.html');
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, document.getElementById(id) ? html.replaceAll(part, `${part}9`) : html);
		}
		// Search reads the changed pages, as in a build; the other languages have none here.
		for (const { dir } of LOCALES) mkdirSync(join(root, dir), { recursive: true });
		const words = readWords(resolve(import.meta.dirname, '../../src/content'));
		writeSearch(root, { ...words, asked: { ...words.asked, es: [], en: [] } });
		const unchanged = [...siteFiles(DIST)].filter(
			([path]) => !/\.(?:br|gz)$|\/pack\.json$|^\/search\/[^/]+\/./.test(path)
		);
		const changed = new Map([...unchanged, ...siteFiles(root)]);
		const before = listOf(locale.dir);
		const after = await writePack(root, changed, locale);
		const held = new Set(piecesOf(before).map(({ hash }) => hash));
		const fetched = weightOf(piecesOf(after).filter(({ hash }) => !held.has(hash)));
		expect(fetched).toBeGreaterThan(0);
		expect(fetched / weightOf(piecesOf(after))).toBeLessThanOrEqual(0.05);
	});
});

describe('pages', () => {
	const framed = pages.filter(({ locale }) => locale);

	it('can say that they are copies, and since when a fact on them is overdue', () => {
		const silent = framed.filter(({ html }) =>
			[`${MARK} hidden>`, MARK_DAY, `${MARK_OVERDUE} hidden>`].some((part) => !html.includes(part))
		);
		expect(silent.map(({ path }) => path)).toEqual([]);
		const withFact = framed.find(({ document }) => document.querySelector('.lv-card'))?.html ?? '';
		const saved = new Date('2026-11-22T12:00:00Z');
		expect(marked(withFact, saved, '2026-11-22')).toContain(`${MARK_OVERDUE} hidden>`);
		expect(marked(withFact, saved, '2099-01-01')).toContain(`${MARK_OVERDUE}>`);
		expect(marked(withFact, saved, '2099-01-01')).toContain(`${MARK}>`);
	});

	it('of saving can stand for one that was not saved', () => {
		const saving = framed.filter(({ path }) => path.endsWith('/offline/'));
		expect(saving.length).toBe(LOCALES.length);
		expect(saving.filter(({ html }) => !html.includes(`${UNSAVED} hidden>`))).toEqual([]);
	});

	it('in frames of other sites set no worker to work', () => {
		expect(embeds.length).toBeGreaterThan(10);
		const known = ({ html }: (typeof pages)[number]) =>
			[html, ...[...html.matchAll(/ src="(\/[^"]+\.js)"/g)].map(([, path = '']) => readFileSync(fileOf(path), 'utf8'))]
				.join('')
				.includes('/sw.js');
		expect(framed.every(known)).toBe(true);
		expect(embeds.filter(known).map(({ path }) => path)).toEqual([]);
	});

	it('name a manifest in their language, whose icons and shortcuts exist', () => {
		for (const { dir, tag } of LOCALES) {
			const named = new Set(
				framed
					.filter(({ path }) => path.startsWith(`/${dir}/`))
					.map(({ document }) => document.querySelector('link[rel="manifest"]')?.getAttribute('href'))
			);
			expect([...named]).toEqual([`/${dir}/site.webmanifest`]);
			const manifest = JSON.parse(readFileSync(join(DIST, dir, 'site.webmanifest'), 'utf8'));
			expect(manifest).toMatchObject({ lang: tag, start_url: `/${dir}/`, display: 'standalone' });
			expect(manifest.icons.map((icon: { purpose?: string }) => icon.purpose)).toContain('maskable');
			const addresses = [
				...manifest.icons.map((icon: { src: string }) => icon.src),
				...manifest.shortcuts.map((shortcut: { url: string }) => shortcut.url),
			];
			expect(manifest.shortcuts.length).toBe(2);
			expect(addresses.filter((path: string) => !existsSync(fileOf(path)))).toEqual([]);
		}
	});
});
