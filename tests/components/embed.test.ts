import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { outwardLinks } from '../../src/components/Embed/outward-links.ts';
import { oembedXml } from '../../src/embed/oembed.ts';
import { type Choice, frameAddress, frameSnippet, loaderSnippet } from '../../src/embed/snippet.ts';
import { fullPath, widgetAt } from '../../src/embed/widgets.ts';

const site = 'https://site.example/';
const choice: Choice = { site, dir: 'es', tag: 'es-PE', widget: 'keep-alive', title: 'Título' };
const full: Choice = { ...choice, operator: 'claro', theme: 'dark', accent: '#0a5c8f' };

describe('the address of a frame', () => {
	it('says what was chosen, and leaves out what is so anyway', () => {
		expect(frameAddress(choice)).toBe('https://site.example/embed/es/keep-alive/');
		expect(frameAddress({ ...choice, theme: 'auto', operator: '', accent: '' })).toBe(frameAddress(choice));
		expect(frameAddress(full)).toBe(
			'https://site.example/embed/es/keep-alive/?operator=claro&theme=dark&accent=0a5c8f'
		);
	});
});

describe('the HTML to copy', () => {
	const validate = new HtmlValidate({
		extends: ['html-validate:recommended'],
		// The style attribute reserves the height; a host that forbids it is told what to do.
		rules: { 'no-inline-style': 'off', 'require-sri': 'off', 'element-required-attributes': 'error' },
	});

	it.each([
		['frame', frameSnippet(full)],
		['loader', loaderSnippet(full)],
	])('of the %s is valid', async (_name, html) => {
		const { results } = await validate.validateString(html);
		expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
	});

	it('is only text, whatever a title holds', () => {
		const hostile = { ...choice, title: '"><script>alert(1)</script>&' };
		for (const html of [frameSnippet(hostile), loaderSnippet(hostile)]) {
			expect(html).not.toContain('<script>alert');
			expect(html).toContain('&lt;script&gt;');
		}
		expect(oembedXml(hostile)).toContain('&amp;lt;script&amp;gt;');
	});
});

describe('the page a widget is a part of', () => {
	it('is found by its address, in every language', () => {
		expect(widgetAt(fullPath('zh-cn', 'keep-alive'))).toEqual({ dir: 'zh-cn', widget: 'keep-alive' });
		expect(widgetAt('/es/tools/')).toBeUndefined();
		expect(widgetAt('/')).toBeUndefined();
	});
});

describe('links in a frame', () => {
	const outward = (html: string) => outwardLinks(html, new URL(site));

	it('lead to whole addresses in a page of their own, and keep what else they have', () => {
		expect(outward('<a href="/es/x/?a=1&amp;b#c" class="full">x</a>')).toBe(
			'<a href="https://site.example/es/x/?a=1&amp;b#c" target="_blank" rel="noopener" class="full">x</a>'
		);
		expect(outward('<a lang="es" href="https://other.example/" rel="external nofollow">x</a>')).toBe(
			'<a href="https://other.example/" target="_blank" rel="external nofollow noopener" lang="es">x</a>'
		);
	});

	it('stay where they are when they dial, write or lead to a place in the same page', () => {
		for (const html of [
			'<a href="tel:123">x</a>',
			'<a href="mailto:a@b.pe">x</a>',
			'<a href="#x">x</a>',
			'<a id="x">x</a>',
		])
			expect(outward(html)).toBe(html);
	});

	it('are links only: what begins like one is left alone', () => {
		expect(outward('<abbr title="x">x</abbr><article href="/x/">')).toBe(
			'<abbr title="x">x</abbr><article href="/x/">'
		);
	});
});
