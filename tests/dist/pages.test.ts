import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/content-check/figures.ts';
import { readPages } from '../../src/content-check/pages.ts';
import { LOCALES } from '../../src/locales.mjs';
import { DIST, pages, textWithoutFigures } from '../support/dist.ts';

const inLanguage = pages.filter(({ locale }) => locale);
const written = inLanguage.filter(({ document }) => document.querySelector('.lv-page-end'));

/** What is wrong with every page, as `address: what`. */
const offenders = (check: (page: (typeof pages)[number]) => string[]) =>
	pages.flatMap((page) => check(page).map((what) => `${page.path}: ${what}`));

describe('every page', () => {
	it('is there, as often in each language', () => {
		const count = LOCALES.map(({ dir }) => inLanguage.filter(({ locale }) => locale?.dir === dir).length);
		expect(Math.min(...count)).toBeGreaterThan(40);
		expect(new Set(count).size).toBe(1);
	});

	it('says which language it is written in', () => {
		expect(
			offenders(({ document, locale }) => {
				const langs = [document.documentElement, document.querySelector('main')].map((part) =>
					part?.getAttribute('lang')
				);
				const expected = locale ? locale.tag : 'zh-CN';
				return langs.filter((lang) => lang && lang !== expected).map((lang) => `lang ${lang}`);
			})
		).toEqual([]);
	});

	it('has one first heading and skips no level below it', () => {
		expect(
			offenders(({ document }) => {
				const levels = [...(document.querySelector('main') ?? document.body).querySelectorAll('h1,h2,h3,h4,h5,h6')].map(
					({ tagName }) => Number(tagName[1])
				);
				const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
				return [
					...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
					...skips.map((level) => `skips to h${level}`),
				];
			})
		).toEqual([]);
	});

	it('links only to pages that exist, and to its own language except where it says so', () => {
		expect(
			offenders(({ document, locale, path }) =>
				[...document.querySelectorAll('a[href]')].flatMap((link) => {
					const href = link.getAttribute('href') ?? '';
					if (/^(?:https?:|tel:|mailto:)/.test(href)) return [];
					const target = new URL(href, `https://example.pe${path}`);
					const file = target.pathname.endsWith('/') ? `${target.pathname}index.html` : target.pathname;
					if (!existsSync(join(DIST, decodeURI(file)))) return [`dead link ${href}`];
					const id = decodeURIComponent(target.hash.slice(1));
					const page = pages.find((candidate) => candidate.path === target.pathname);
					if (id && id !== '_top' && !page?.document.getElementById(id)) return [`no such place ${href}`];
					const crosses = locale && !target.pathname.startsWith(`/${locale.dir}/`);
					return crosses && !link.hasAttribute('hreflang') ? [`leads out of its language: ${href}`] : [];
				})
			)
		).toEqual([]);
	});

	it('has a description, in whole words', () => {
		expect(
			offenders(({ document, path }) => {
				if (path === '/404.html') return [];
				const text = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
				return text.length < 10 || /[{}…]|undefined/.test(text) ? [`description "${text}"`] : [];
			})
		).toEqual([]);
	});

	it('loads nothing from elsewhere', () => {
		expect(
			offenders(({ document }) =>
				[...document.querySelectorAll('script[src], link[rel="stylesheet"], img[src], iframe[src], source[src]')]
					.map((part) => part.getAttribute('src') ?? part.getAttribute('href') ?? '')
					.filter((address) => /^(?:https?:)?\/\//.test(address))
			)
		).toEqual([]);
	});

	it('names no scope of styles that no style sheet has', () => {
		const sheets = readdirSync(join(DIST, '_astro')).filter((name) => name.endsWith('.css'));
		const styles = sheets.map((name) => readFileSync(join(DIST, '_astro', name), 'utf8')).join();
		const scopes = ({ html }: (typeof pages)[number]) => [...new Set(html.match(/\bastro-[a-z0-9]{8}\b/g))];
		expect(offenders((page) => scopes(page).filter((scope) => !styles.includes(scope)))).toEqual([]);
	});

	it('names every id once', () => {
		expect(
			offenders(({ document }) => {
				const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
				return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two #${id}`);
			})
		).toEqual([]);
	});

	it('shows no figure outside a fact, a computed value or what is marked as neither', () => {
		expect(
			offenders((page) =>
				page.locale ? findFigures(textWithoutFigures(page), page.locale.key).map(({ text }) => `figure ${text}`) : []
			)
		).toEqual([]);
	});

	it('escapes nothing twice', () => {
		expect(offenders(({ html }) => html.match(/&amp;(?:#x?[\da-f]+|amp|lt|gt|quot);/gi) ?? [])).toEqual([]);
	});

	it('leaves no Markdown sign in its text', () => {
		expect(
			offenders(({ document }) => {
				const main = document.querySelector('main')?.cloneNode(true) as Element | undefined;
				for (const code of main?.querySelectorAll('pre, code, script') ?? []) code.remove();
				const text = main?.textContent ?? '';
				return [...text.matchAll(/.{0,12}(?:\*\*|(?<![\w/.:])_(?=\p{L})|:::|\{[a-z]+-).{0,12}/gu)].map(
					([found]) => found
				);
			})
		).toEqual([]);
	});
});

describe('an aside in a written page', () => {
	const contentRoot = fileURLToPath(new URL('../../src/content', import.meta.url));

	it('reaches the reader as one, in guides and questions alike', () => {
		const written = readPages(contentRoot, []).map(({ file, body }) => ({
			path: `/${file
				.replace(/^docs\//, '')
				.replace(/^faq\/([^/]+)/, '$1/faq')
				.replace(/(?:^|(?<=\/))index\.mdx$/, '')
				.replace(/\.mdx$/, '/')}`,
			asides: [...body.matchAll(/^:::\w/gm)].length,
		}));
		expect(written.some(({ path, asides }) => path.includes('/faq/') && asides > 0)).toBe(true);
		const shown = written.map(({ path, asides }) => ({
			path,
			asides:
				asides - (pages.find((page) => page.path === path)?.document.querySelectorAll('.starlight-aside').length ?? 0),
		}));
		expect(shown.filter(({ asides }) => asides !== 0)).toEqual([]);
	});
});

describe('a page that cites facts', () => {
	it('is most of the site', () => {
		expect(written.length).toBeGreaterThan(100);
	});

	it('has a card for every mark and a mark for every card', () => {
		const each = (selector: string, address: (part: Element, path: string) => string) =>
			new Set(
				pages.flatMap(({ document, path }) =>
					[...document.querySelectorAll(selector)].map((part) => address(part, path))
				)
			);
		const cards = each('.lv-card', ({ id }, path) => `${path}#${id}`);
		// A mark opens a card of its own page, or leads to one that lies open on another.
		const marks = each('.lv-mark', (mark, path) =>
			mark.hasAttribute('href') ? (mark.getAttribute('href') ?? '') : `${path}#${mark.getAttribute('popovertarget')}`
		);
		expect({
			marksWithoutCard: [...marks].filter((address) => !cards.has(address)),
			cardsWithoutMark: [...cards].filter((address) => !marks.has(address)),
		}).toEqual({ marksWithoutCard: [], cardsWithoutMark: [] });
	});

	it('ends with its sources, each with an address, and says which are undated', () => {
		expect(
			offenders(({ document }) => {
				const listed = (selector: string) =>
					new Set([...document.querySelectorAll(selector)].map((link) => link.getAttribute('href')));
				const sources = [...document.querySelectorAll('.lv-sources li')];
				const cited = listed('.lv-card li a[rel~="external"]');
				// A page may rest on nothing but unknowns without a source: then it lists none.
				const found = listed('.lv-sources a');
				return [
					...[...cited].filter((href) => !found.has(href)).map((href) => `not listed: ${href}`),
					...[...found].filter((href) => !cited.has(href)).map((href) => `cited nowhere: ${href}`),
					...sources
						.filter(
							(item) =>
								!/^https?:/.test(item.querySelector('a')?.getAttribute('href') ?? '') ||
								!/·[^·]+$/.test(item.textContent ?? '')
						)
						.map((item) => `source ${item.textContent}`),
				];
			})
		).toEqual([]);
	});
});

describe('what announces the site', () => {
	const sitemap = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');

	it('lists every page of every language once, and no other', () => {
		const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
			.map((match) => new URL(match[1] ?? '').pathname)
			.sort();
		expect(listed).toEqual(['/', ...inLanguage.map(({ path }) => path)].sort());
	});

	it('names each page’s translations, and only pages that exist', () => {
		const paths = new Set(pages.map(({ path }) => path));
		expect(
			offenders(({ document, locale }) => {
				if (!locale) return [];
				const alternates = [...document.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => ({
					tag: link.getAttribute('hreflang'),
					path: new URL(link.getAttribute('href') ?? '').pathname,
				}));
				const tags = alternates.map(({ tag }) => tag).sort();
				return [
					...(tags.join() ===
					LOCALES.map(({ tag }) => tag)
						.sort()
						.join()
						? []
						: [`hreflang ${tags.join()}`]),
					...alternates.filter(({ path }) => !paths.has(path)).map(({ path }) => `hreflang to ${path}`),
				];
			})
		).toEqual([]);
	});
});
