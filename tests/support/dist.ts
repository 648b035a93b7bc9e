import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { ALIASES } from '../../src/build/embed-addresses.ts';
import { LOCALES, type Locale } from '../../src/locales.mjs';

/** The built site. */
export const DIST = resolve(import.meta.dirname, '../../dist');

if (!existsSync(DIST)) throw new Error('dist → expected the built site\n  Received nothing. Run: npm run build');

/** One built page. */
export interface BuiltPage {
	/** Address with slashes around it, such as `/zh-cn/claro/replace/`. */
	path: string;
	/** The language its address names; none for the chooser and the 404 page. */
	locale: Locale | undefined;
	html: string;
	document: Document;
}

const EMBED = '/embed/';

const everyPage: BuiltPage[] = readdirSync(DIST, { recursive: true, withFileTypes: true })
	.filter((item) => item.isFile() && item.name.endsWith('.html'))
	.map((item) => relative(DIST, join(item.parentPath, item.name)).split(sep).join('/'))
	.sort()
	.map((file) => {
		const html = readFileSync(join(DIST, file), 'utf8');
		const path = file === '404.html' ? '/404.html' : `/${file.replace(/index\.html$/, '')}`;
		const locale = LOCALES.find(({ dir }) => path.startsWith(`/${dir}/`));
		return { path, locale, html, document: parseHTML(html).document as unknown as Document };
	});

/** Every HTML page of the built site, in the order of their addresses, but those for frames on other sites. */
export const pages = everyPage.filter(({ path }) => !path.startsWith(EMBED));

/** The pages for frames on other sites; copies at other addresses are left out, `dist/embed.test.ts` holds them. */
export const embeds = everyPage.filter(
	({ path }) => path.startsWith(EMBED) && !Object.keys(ALIASES).some((alias) => path.startsWith(`${EMBED}${alias}/`))
);

/** What a reader of a page finds in its text: facts, computed values and what is marked as no figure taken out. */
export function textWithoutFigures(page: BuiltPage): string {
	const main = (page.document.querySelector('main') ?? page.document.body).cloneNode(true) as Element;
	for (const part of main.querySelectorAll('.lv-fact, .lv-card, [data-computed], [data-figures-ok], script, style'))
		part.replaceWith(' ');
	return (main.textContent ?? '').replace(/\s+/g, ' ');
}
