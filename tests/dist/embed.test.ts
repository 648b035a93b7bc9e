import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/content-check/figures.ts';
import { fullPath, SANDBOX, WIDGET_IDS } from '../../src/embed/widgets.ts';
import { LOCALES } from '../../src/locales.mjs';
import { DIST, embeds, pages, textWithoutFigures } from '../support/dist.ts';

const widgets = LOCALES.flatMap((locale) =>
	WIDGET_IDS.map((widget) => ({ ...locale, widget, path: `/embed/${locale.dir}/${widget}/` }))
);
const choosers = ['/embed/', '/embed/404.html', ...WIDGET_IDS.map((widget) => `/embed/${widget}/`)];
const pageAt = (path: string) => {
	const page = [...pages, ...embeds].find((candidate) => candidate.path === path);
	if (!page) throw new Error(`dist${path} → expected a page\n  Received none. Run: npm run build`);
	return page;
};
const text = (path: string) => readFileSync(join(DIST, path), 'utf8');
const site = new URL(
	pageAt('/es/tools/keep-alive/').document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? ''
).origin;

describe('pages for frames on other sites', () => {
	it('are every widget in every language, and the choosers', () => {
		expect(embeds.map(({ path }) => path).sort()).toEqual([...widgets.map(({ path }) => path), ...choosers].sort());
	});

	it('are the same at every name of Chinese', () => {
		for (const alias of ['zh', 'zh-Hans', 'zh-CN'])
			for (const widget of WIDGET_IDS)
				expect(text(`embed/${alias}/${widget}/index.html`)).toBe(text(`embed/zh-cn/${widget}/index.html`));
	});

	it('have the choice of languages where an address does not exist', () => {
		const links = (path: string) =>
			[...pageAt(path).document.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
		expect(links('/embed/404.html').sort()).toEqual(widgets.map(({ path }) => path).sort());
		for (const widget of WIDGET_IDS)
			expect(links(`/embed/${widget}/`)).toEqual(LOCALES.map(({ dir }) => `/embed/${dir}/${widget}/`));
	});

	it.each(widgets)('$path names its full page, its language and its date, and asks not to be found', (widget) => {
		const { document } = pageAt(widget.path);
		const full = `${site}${fullPath(widget.dir, widget.widget)}`;
		expect(document.documentElement.getAttribute('lang')).toBe(widget.tag);
		expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(full);
		expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
		const link = document.querySelector('footer a[data-full]');
		expect([link?.getAttribute('href'), link?.getAttribute('target'), link?.getAttribute('rel')]).toEqual([
			full,
			'_blank',
			'noopener',
		]);
		expect(document.querySelector('footer')?.textContent).toMatch(/20\d\d/);
		expect(document.querySelectorAll('h1')).toHaveLength(1);
	});

	it.each(widgets)('$path shows the same figures and dates as its full page', (widget) => {
		const full = fullPath(widget.dir, widget.widget);
		const shown = (path: string, within: string) =>
			[...pageAt(path).document.querySelectorAll(within)].map((part) => part.textContent?.trim());
		const figures = ':is(lv-keep-alive, lv-fees, lv-checklist) :is(.lv-fact, time)';
		expect(shown(widget.path, figures).length).toBeGreaterThan(10);
		expect(shown(widget.path, figures)).toEqual(shown(full, figures));
		const cards = shown(full, '.lv-card');
		expect(shown(widget.path, '.lv-card').filter((card) => !cards.includes(card))).toEqual([]);
	});

	it.each(widgets)('$path leads away only into new pages, and only to pages that exist', ({ path }) => {
		const { document } = pageAt(path);
		const links = [...document.querySelectorAll('a[href]')].map((link) => ({
			href: link.getAttribute('href') ?? '',
			opens: `${link.getAttribute('target')} ${link.getAttribute('rel')}`,
		}));
		expect(links.length).toBeGreaterThan(5);
		const outward = links.filter(({ href }) => !/^(?:tel|mailto):/.test(href));
		expect(
			outward.filter(({ href, opens }) => !/^https?:/.test(href) || !/^_blank .*\bnoopener\b/.test(opens))
		).toEqual([]);
		const own = outward.filter(({ href }) => href.startsWith(site)).map(({ href }) => new URL(href).pathname);
		expect(own.length).toBeGreaterThan(0);
		expect(own.filter((pathname) => !existsSync(join(DIST, pathname, 'index.html')))).toEqual([]);
	});

	it('hold no figure outside a fact, and no id twice', () => {
		for (const { dir, key, path } of widgets) {
			const page = pageAt(path);
			expect([dir, findFigures(textWithoutFigures(page), key)]).toEqual([dir, []]);
			const ids = [...page.document.querySelectorAll('[id]')].map(({ id }) => id);
			expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
		}
	});

	it('keep nothing and install nothing', () => {
		for (const { document, path } of embeds) {
			const scripts = [...document.querySelectorAll('script')].map((script) => {
				const src = script.getAttribute('src');
				return src ? text(src) : (script.textContent ?? '');
			});
			const all = scripts.join('\n');
			expect([path, all.match(/serviceWorker|sessionStorage|indexedDB|\.cookie/g)]).toEqual([path, null]);
			// The checklist's script can keep ticks, where a page offers it: none of these does.
			if (!document.querySelector('lv-checklist')) expect([path, all.match(/localStorage/g)]).toEqual([path, null]);
			expect([path, document.querySelector('[data-remember]')]).toEqual([path, null]);
		}
	});

	it('are in no sitemap', () => {
		expect(text('sitemap-0.xml')).not.toContain(`${site}/embed/`);
		expect(text('sitemap-0.xml')).toContain(`${site}/es/embed/`);
	});
});

describe('oEmbed', () => {
	it.each(widgets)('of $path is named by its full page, in both forms, and says the same in each', (widget) => {
		const head = (path: string) =>
			[...pageAt(path).document.querySelectorAll('link[rel="alternate"][type$="+oembed"]')].map((link) => [
				link.getAttribute('type'),
				new URL(link.getAttribute('href') ?? '').pathname,
			]);
		const named = head(fullPath(widget.dir, widget.widget));
		expect(named.map(([type]) => type)).toEqual(['application/json+oembed', 'text/xml+oembed']);
		expect(head(widget.path)).toEqual(named);
		const [json = '', xml = ''] = named.map(([, path]) => text(path ?? ''));
		const answer = JSON.parse(json) as Record<string, unknown>;
		expect(answer).toMatchObject({
			version: '1.0',
			type: 'rich',
			provider_name: 'Línea Viva',
			width: 640,
			height: 900,
		});
		expect(answer.html).toContain(`src="${site}${widget.path}"`);
		expect(answer.html).toContain(`sandbox="${SANDBOX}"`);
		const unescaped = (value: string) => value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
		const parts = [...xml.matchAll(/^\t<(\w+)>([^<]*)<\/\1>$/gm)].map(([, name = '', value = '']) => [
			name,
			unescaped(value),
		]);
		expect(Object.fromEntries(parts)).toEqual(
			Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, String(value)]))
		);
	});
});

describe('the page about showing widgets', () => {
	it.each(LOCALES)('in $dir has both pieces of HTML for the first widget, with whole addresses', ({ dir, tag }) => {
		const { document } = pageAt(`/${dir}/embed/`);
		const code = (name: string) => document.querySelector(`[data-code="${name}"]`)?.textContent ?? '';
		expect(code('frame')).toContain(`src="${site}/embed/${dir}/${WIDGET_IDS[0]}/"`);
		expect(code('loader')).toContain(`widget="${WIDGET_IDS[0]}" lang="${tag}"`);
		expect(code('loader')).toContain(`<script src="${site}/embed/v1.js" async></script>`);
	});
});
