import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProjectCopy } from '../support/project-copy.ts';

/** The texts in the search index of one language, as Pagefind stores them. */
function indexedTexts(dist: string, language: string): string {
	const folder = join(dist, 'pagefind/fragment');
	return readdirSync(folder)
		.filter((name) => name.startsWith(`${language}_`))
		.map((name) => gunzipSync(readFileSync(join(folder, name))).toString('utf8'))
		.join('\n');
}

describe('a guide that was not translated', () => {
	let copy: ProjectCopy;
	let dist: string;
	const page = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');

	beforeAll(() => {
		copy = new ProjectCopy();
		dist = join(copy.root, 'dist');
		copy.write(
			'src/content/docs/zh-cn/guides/only-here.mdx',
			'---\ntitle: 只有中文\ndescription: 只有中文\nreviewedOn: "2026-11-21"\n---\n这一页只有中文。\n'
		);
		// The gate refuses such content; this is about what readers would meet if it did not.
		copy.edit('astro.config.mjs', 'contentGate(),', '');
		const { ok, output } = copy.build();
		if (!ok) throw new Error(output);
	});
	afterAll(() => copy.dispose());

	it('is served under the other language, in the language it is written in', () => {
		expect(/<main[^>]*\slang="([^"]+)"/.exec(page('es/guides/only-here'))?.[1]).toBe('zh-CN');
	});

	it('stays out of that language’s search index', () => {
		const spanish = indexedTexts(dist, 'es-pe');
		expect(spanish).toContain('/es/claro/block/');
		expect(spanish).not.toContain('/es/guides/only-here/');
		expect(indexedTexts(dist, 'zh-cn')).toContain('/zh-cn/guides/only-here/');
	});

	it('is no language’s translation: not in hreflang', () => {
		const hreflang = (html: string) =>
			[...html.matchAll(/hreflang="([^"]+)" href="https/g)].map((match) => match[1]).sort();
		expect(hreflang(page('zh-cn/guides/only-here'))).toEqual(['zh-CN']);
		expect(hreflang(page('es/guides/only-here'))).toEqual([]);
		expect(hreflang(page('es/claro/block'))).toEqual(['en', 'es-PE', 'zh-CN']);
	});

	it('stays out of the sitemap, on its own and as an alternate', () => {
		expect(existsSync(join(dist, 'sitemap-0.xml'))).toBe(true);
		const sitemap = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
		expect(sitemap).toContain('/zh-cn/guides/only-here/');
		expect(sitemap).not.toContain('/es/guides/only-here/');
	});
});
