import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { markSite } from '../../src/build/glossary/glossary-terms.ts';
import { markTerms } from '../../src/build/glossary/mark-terms.ts';
import { wordingsOf } from '../../src/build/glossary/wordings.ts';
import type { TextKey } from '../../src/locales.mjs';
import { type GlossaryTerm, glossarySchema } from '../../src/schemas/glossary.ts';
import { makeTerm } from '../support/make.ts';

const glossary: GlossaryTerm[] = [
	makeTerm({
		id: 'cancellation',
		linked: { 'zh-CN': ['销户'], es: ['dar de baja', 'baja'], en: ['cancel the line'] },
		spanish: ['baja', 'dar de baja'],
	}),
	makeTerm({ id: 'dni', linked: { 'zh-CN': ['DNI'], es: ['DNI'], en: ['DNI'] } }),
	makeTerm({ id: 'chip', linked: { en: ['SIM (chip)'] }, spanish: ['chip'] }),
].map((term) => glossarySchema.parse(term));

/** What becomes of the prose of a page. */
function marked(inside: string, key: TextKey = 'en'): string {
	const wordings = wordingsOf(glossary, key);
	if (!wordings) throw new Error('no wordings');
	const page = `<html lang="${key}"><body><nav>baja DNI</nav><main><div class="text">${inside}</div></main></body></html>`;
	const html = markTerms(page, key, wordings, (term) => `/g/#${term}`);
	expect(html.slice(0, html.indexOf('<main>'))).toBe(page.slice(0, page.indexOf('<main>')));
	return html.slice(html.indexOf('class="text">') + 13, html.lastIndexOf('</div></main>'));
}

describe('a term in prose', () => {
	it('leads to the glossary at its first mention only', () => {
		expect(marked('<p>You cancel the line. To cancel the line, wait.</p>')).toBe(
			'<p>You <a href="/g/#cancellation">cancel the line</a>. To cancel the line, wait.</p>'
		);
	});

	it('is found across languages, lines and capitals, the longest first', () => {
		expect(marked('<p>Dar de\nbaja, baja.</p>', 'es')).toBe(
			'<p><a href="/g/#cancellation">Dar de\nbaja</a>, baja.</p>'
		);
		expect(marked('<p>先销户（baja）。</p>', 'zh-CN')).toBe(
			'<p>先<a href="/g/#cancellation">销户</a>（<span lang="es">baja</span>）。</p>'
		);
		expect(marked('<p>没有DNI的人</p>', 'zh-CN')).toBe('<p>没有<a href="/g/#dni">DNI</a>的人</p>');
	});

	it('is a whole word, and an abbreviation stands in capitals', () => {
		const same = '<p>rebajas, trabaja, dni, DNIs, bajañ</p>';
		expect(marked(same)).toBe(same);
	});

	it.each([
		['a link', '<p><a href="/x/">DNI</a></p>'],
		['a heading', '<h2 id="dni">DNI</h2>'],
		['a button', '<button type="button" aria-label="DNI">DNI</button>'],
		['a quotation', '<q>DNI</q>'],
		['another language', '<span lang="en">DNI</span>'],
		['the card of a fact', '<div popover id="fact-a"><p>DNI</p></div>'],
		['the end of a page', '<section class="lv-page-end"><ol><li>DNI</li></ol></section>'],
		['script', '<script type="application/json">{"a":"baja DNI"}</script>'],
		['a drawing', '<svg><title>DNI</title></svg>'],
	])('is left alone in %s', (_, html) => {
		expect(marked(html)).toBe(html);
	});

	it('is marked as Spanish where it stands in another language, cards and headings included', () => {
		expect(marked('<h2>Your chip</h2><div popover><p>The baja &amp; the chip.</p></div>')).toBe(
			'<h2>Your <span lang="es">chip</span></h2><div popover><p>The <span lang="es">baja</span> &amp; the <span lang="es">chip</span>.</p></div>'
		);
		expect(marked('<q lang="es">dar de baja mi chip</q>')).toBe('<q lang="es">dar de baja mi chip</q>');
		expect(marked('<p>SIM (chip)</p>')).toBe('<p><a href="/g/#chip">SIM (chip)</a></p>');
	});
});

describe('a built site', () => {
	const dist = mkdtempSync(join(tmpdir(), 'linea-viva-glossary-'));
	afterEach(() => rmSync(dist, { recursive: true, force: true }));

	it('leads there from every page but the glossary itself', () => {
		const page = '<main><div class="text"><p>DNI, baja</p></div></main>';
		for (const file of ['en/a/index.html', 'en/glossary/index.html', 'es/a/index.html', '404.html']) {
			mkdirSync(dirname(join(dist, file)), { recursive: true });
			writeFileSync(join(dist, file), page);
		}
		expect(markSite(dist, glossary)).toBe(3);
		const text = (file: string) => readFileSync(join(dist, file), 'utf8').replace(/.*<p>|<\/p>.*/g, '');
		expect(text('en/a/index.html')).toBe('<a href="/en/glossary/lines/#dni">DNI</a>, <span lang="es">baja</span>');
		expect(text('en/glossary/index.html')).toBe('DNI, <span lang="es">baja</span>');
		expect(text('es/a/index.html')).toBe(
			'<a href="/es/glossary/lines/#dni">DNI</a>, <a href="/es/glossary/lines/#cancellation">baja</a>'
		);
		expect(text('404.html')).toBe('DNI, baja');
	});
});
