import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type BuiltPage, DIST, embeds, pages } from '../support/dist.ts';

/** Bytes a reader on a poor connection waits for. Fourteen and a half thousand is what arrives in one round trip. */
const FIRST_VIEW = 14_600;
const WHOLE_PAGE = 20_000;
const HOME = 25_000;
const SCRIPT = 4_000;
const REQUESTS = 5;
/** A tool brings up to three scripts of its own: its elements, and the rules that tools share. */
const TOOL = { script: SCRIPT + 6_000, requests: REQUESTS + 3, whole: WHOLE_PAGE + 2_000 };

/** What a host's reader pays for a widget, and for the script that makes its frame as high as it is. */
const EMBED = 15_000;
const LOADER = 1_200;

const compressed = new Map<string, number>();
const bytes = (path: string): number => {
	const known = compressed.get(path) ?? brotliCompressSync(readFileSync(join(DIST, path))).length;
	compressed.set(path, known);
	return known;
};

/** Scripts with what they import at once, which a browser asks for as well. */
function withImports(scripts: string[]): string[] {
	const all = new Set(scripts);
	for (const script of all)
		for (const match of readFileSync(join(DIST, script), 'utf8').matchAll(
			/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g
		))
			all.add(script.replace(/[^/]+$/, match[1] ?? ''));
	return [...all];
}

/** What a page asks for before the reader does anything, by kind. */
function loads({ document, path, html }: BuiltPage) {
	const address = (selector: string, attribute: string) =>
		[...document.querySelectorAll(selector)].map((part) => part.getAttribute(attribute) ?? '');
	const styles = address('link[rel="stylesheet"]:not([media="print"])', 'href');
	const print = address('link[rel="stylesheet"][media="print"]', 'href');
	const scripts = withImports(address('script[src]', 'src'));
	const icons = address('link[rel~="icon"]', 'href')
		.filter((href) => href.startsWith('/'))
		.slice(0, 1);
	const images = address('img[src]', 'src');
	const own = brotliCompressSync(html).length;
	const sum = (all: string[]) => all.reduce((total, one) => total + bytes(one), 0);
	// Data a tool reads runs nothing; its bytes are those of the page.
	const inline = [...document.querySelectorAll('script:not([src], [type="application/json"])')].reduce(
		(n, script) => n + (script.textContent ?? '').length,
		0
	);
	return {
		path,
		first: own + sum(styles),
		whole: own + sum([...styles, ...print, ...scripts, ...icons, ...images]),
		script: sum(scripts) + inline,
		requests: 1 + styles.length + print.length + scripts.length + icons.length + images.length,
	};
}

const all = pages.map(loads);
const over = (what: 'first' | 'whole' | 'script' | 'requests', limit: (path: string) => number) =>
	all.filter((page) => page[what] > limit(page.path)).map((page) => `${page.path} ${page[what]}`);
const isTool = (path: string) => /^\/[a-z-]+\/(?:tools|embed)\//.test(path);
const isHome = (path: string) => /^\/[a-z-]+\/$/.test(path);

describe('the weight of every page, compressed with brotli', () => {
	it('measures every page', () => {
		expect(all.length).toBeGreaterThan(150);
		expect(Math.min(...all.map(({ first }) => first))).toBeGreaterThan(500);
	});

	it(`shows itself within ${FIRST_VIEW} bytes of HTML and style`, () => {
		expect(over('first', () => FIRST_VIEW)).toEqual([]);
	});

	it(`is whole within ${WHOLE_PAGE} bytes, a home page within ${HOME}, a tool within ${TOOL.whole}`, () => {
		expect(over('whole', (path) => (isHome(path) ? HOME : isTool(path) ? TOOL.whole : WHOLE_PAGE))).toEqual([]);
	});

	it(`runs at most ${SCRIPT} bytes of script before the reader does anything, a tool ${TOOL.script}`, () => {
		expect(over('script', (path) => (isTool(path) ? TOOL.script : SCRIPT))).toEqual([]);
	});

	it(`asks at most ${REQUESTS} times, a tool ${TOOL.requests}`, () => {
		expect(over('requests', (path) => (isTool(path) ? TOOL.requests : REQUESTS))).toEqual([]);
	});
});

describe('the weight of a widget on another site', () => {
	it(`is at most ${EMBED} bytes for the whole page`, () => {
		const heavy = embeds.map(loads).filter(({ whole }) => whole > EMBED || whole < 500);
		expect(heavy.map(({ path, whole }) => `${path} ${whole}`)).toEqual([]);
		expect(embeds.length).toBeGreaterThan(3);
	});

	it(`is at most ${LOADER} bytes for the loader, packed with gzip`, () => {
		const { length } = gzipSync(readFileSync(join(DIST, 'embed/v1.js')), { level: 9 });
		expect(length).toBeLessThanOrEqual(LOADER);
		expect(length).toBeGreaterThan(500);
	});
});
