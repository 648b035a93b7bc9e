import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EVERYWHERE, FOLDERS, headersOf, OWN } from '../../src/build/security/headers.ts';
import { pageLinks } from '../../src/build/security/page-links.ts';
import { TRUSTED_TYPES } from '../../src/build/security/policy.ts';
import { siteHashes } from '../../src/build/security/site-pages.ts';
import { DIST, embeds, pages as sitePages } from '../support/dist.ts';

const pages = [...sitePages, ...embeds];

const hash = (content: string | Uint8Array) => `sha256-${createHash('sha256').update(content).digest('base64')}`;
const quoted = (content: string) => `'${hash(content)}'`;

/** The directives of a policy, each with its sources. */
function directives(policy: string): Map<string, string[]> {
	return new Map(
		policy.split(';').map((directive) => {
			const [name = '', ...sources] = directive.trim().split(' ');
			return [name, sources];
		})
	);
}

const META = 'meta[http-equiv="Content-Security-Policy"]';
const policyOf = (document: Document) =>
	directives(document.querySelector(META)?.getAttribute('content') ?? "script-src 'none'");

/** Everything in a page, contents of templates included. */
function everythingIn(document: Document): Element[] {
	const all = [...document.querySelectorAll('*')];
	const templates = all.filter((element) => element.localName === 'template') as HTMLTemplateElement[];
	return [...all, ...templates.flatMap(({ content }) => [...content.querySelectorAll('*')])];
}

const DATA = /^(?:application|text)\/(?:ld\+)?json$/;
const scriptsOf = (document: Document) =>
	everythingIn(document).filter(
		(element) => element.localName === 'script' && !DATA.test(element.getAttribute('type') ?? '')
	);
const inlineScriptsOf = (document: Document) => scriptsOf(document).filter((script) => !script.hasAttribute('src'));
const stylesOf = (document: Document) => everythingIn(document).filter(({ localName }) => localName === 'style');

/** What is wrong with every page, as `address: what`. */
const offenders = (check: (document: Document) => string[]) =>
	pages.flatMap(({ path, document }) => check(document).map((what) => `${path}: ${what}`));

describe('the policy of every page', () => {
	it('stands once, behind the charset and before all else', () => {
		expect(
			offenders((document) => {
				const [charset, policy] = document.head.children;
				return [
					...(document.querySelectorAll(META).length === 1 ? [] : ['not one policy']),
					...(charset?.hasAttribute('charset') && policy?.matches(META) ? [] : ['not behind the charset']),
				];
			})
		).toEqual([]);
	});

	it('allows what the site does and nothing else', () => {
		const withoutHashes = (framing: boolean) => [
			...new Set(
				pages
					.filter(({ document }) => (document.querySelector('iframe') !== null) === framing)
					.map(({ document }) =>
						(document.querySelector(META)?.getAttribute('content') ?? '').replace(/ 'sha256-[\w+/]{43}='/g, '')
					)
			),
		];
		const policy = (framing: boolean) =>
			[
				"default-src 'none'",
				"script-src 'self' 'wasm-unsafe-eval'",
				"style-src 'self'",
				"img-src 'self' data:",
				"connect-src 'self'",
				"manifest-src 'self'",
				"worker-src 'self'",
				...(framing ? ["frame-src 'self'"] : []),
				"form-action 'self'",
				"base-uri 'none'",
				"require-trusted-types-for 'script'",
				`trusted-types ${TRUSTED_TYPES.join(' ') || "'none'"}`,
			].join(';');
		expect(withoutHashes(false)).toEqual([policy(false)]);
		expect(withoutHashes(true)).toEqual([policy(true)]);
	});

	it('lets nothing but the page about frames show one', () => {
		const framing = pages.filter(({ document }) => document.querySelector('iframe')).map(({ path }) => path);
		expect(framing).toEqual(['/en/embed/', '/es/embed/', '/zh-cn/embed/']);
	});

	it('names the hash of every script and style in the page, and no other', () => {
		expect(
			offenders((document) => {
				const policy = policyOf(document);
				return (
					[
						['script-src', inlineScriptsOf(document)],
						['style-src', stylesOf(document)],
					] as const
				).flatMap(([directive, elements]) => {
					const named = (policy.get(directive) ?? []).filter((source) => source.startsWith("'sha256-"));
					const needed = new Set(elements.map(({ textContent }) => quoted(textContent ?? '')));
					return [
						...[...needed].filter((source) => !named.includes(source)).map((source) => `${directive} lacks ${source}`),
						...named.filter((source) => !needed.has(source)).map((source) => `${directive} has ${source} in vain`),
					];
				});
			})
		).toEqual([]);
		expect(pages.some(({ document }) => inlineScriptsOf(document).length > 0 || stylesOf(document).length > 0)).toBe(
			true
		);
	});

	it('leaves nothing dead: no style attributes, no script in attributes', () => {
		expect(
			offenders((document) =>
				everythingIn(document).flatMap((element) =>
					[...element.attributes]
						.filter(({ name, value }) => /^(?:style$|on)/.test(name) || /^\s*javascript:/i.test(value))
						.map(({ name, value }) => `<${element.localName} ${name}="${value}">`)
				)
			)
		).toEqual([]);
	});

	it('lets scripts create only the Trusted Types policies they do create', () => {
		const scripts = [
			...readdirSync(DIST, { recursive: true, encoding: 'utf8' })
				.filter((file) => file.endsWith('.js') && !file.startsWith('pagefind'))
				.map((file) => readFileSync(join(DIST, file), 'utf8')),
			...pages.flatMap(({ document }) => inlineScriptsOf(document).map(({ textContent }) => textContent ?? '')),
		];
		const created = scripts.flatMap((text) => [...text.matchAll(/createPolicy\(\s*["'`]([^"'`]+)/g)].map((m) => m[1]));
		expect([...new Set(created)].sort()).toEqual([...TRUSTED_TYPES].sort());
	});
});

describe('scripts in files', () => {
	it('are named with the hash of the file that is there', () => {
		const files = pages.flatMap(({ path, document }) =>
			scriptsOf(document)
				.filter((script) => script.hasAttribute('src'))
				.map((script) => ({ path, src: script.getAttribute('src') ?? '', integrity: script.getAttribute('integrity') }))
		);
		expect(files.length).toBeGreaterThan(0);
		const hashes = new Map(files.map(({ src }) => [src, hash(readFileSync(join(DIST, src)))]));
		expect(files.filter(({ src, integrity }) => integrity !== hashes.get(src))).toEqual([]);
	});
});

describe('_headers', () => {
	const text = readFileSync(join(DIST, '_headers'), 'utf8');
	const rules = new Map(
		text
			.trim()
			.split('\n\n')
			.map((rule) => {
				const [path = '', ...lines] = rule.split('\n');
				return [
					path,
					Object.fromEntries(
						lines.map((line) =>
							line
								.trim()
								.split(/: (.*)/s)
								.slice(0, 2)
						)
					),
				];
			})
	);
	const hashes = siteHashes(DIST);
	const links = pageLinks(DIST);

	it('has the headers that are the same everywhere once, for every address', () => {
		expect(rules.get('/*')).toEqual(EVERYWHERE);
		const again = [...rules].filter(
			([path, headers]) => path !== '/*' && Object.keys(headers).some((h) => h in EVERYWHERE)
		);
		expect(again).toEqual([]);
	});

	it('has the headers of its part for every page and every hashed file, from one rule only', () => {
		const matches = (path: string) =>
			[...rules.keys()].filter(
				(rule) =>
					rule !== '/*' && !links.has(rule) && (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule)
			);
		for (const path of [
			...pages.map((page) => page.path),
			'/_astro/x.js',
			'/embed/x/',
			'/social/es/home.png',
			'/favicon.svg',
		]) {
			const [rule = '', ...others] = matches(path);
			expect([path, others]).toEqual([path, []]);
			const area = OWN.find((name) => path.startsWith(FOLDERS[name])) ?? 'site';
			expect([path, rules.get(rule)]).toEqual([path, headersOf(area, hashes)]);
		}
	});

	it('says of the pages that have an oEmbed where it is, and nothing else', () => {
		expect(links.size).toBeGreaterThan(0);
		for (const [path, link] of links) {
			expect(rules.get(path)).toEqual({ Link: link });
			const document = pages.find((page) => page.path === path)?.document;
			expect(link.match(/(?<=<)[^>]+(?=>; rel="alternate"; type=")/g)).toEqual(
				[...(document?.querySelectorAll('link[type$="+oembed"]') ?? [])].map((tag) => tag.getAttribute('href'))
			);
		}
	});

	it('lets every page run what its own policy lets it run', () => {
		const header = directives(rules.get('/es/*')?.['Content-Security-Policy'] ?? '');
		expect(
			offenders((document) =>
				[...policyOf(document)].flatMap(([name, sources]) =>
					sources.filter((source) => !header.get(name)?.includes(source)).map((source) => `${name} ${source}`)
				)
			)
		).toEqual([]);
	});

	it('keeps pages out of frames, except those that are made for them', () => {
		const framable = [...rules]
			.filter(([, headers]) => headers['Content-Security-Policy'])
			.filter(
				([, headers]) =>
					headers['X-Frame-Options'] !== 'DENY' ||
					directives(headers['Content-Security-Policy'] ?? '')
						.get('frame-ancestors')
						?.join() !== "'none'"
			)
			.map(([path]) => path);
		expect(framable).toEqual(['/embed/*']);
	});
});

describe('packed files', () => {
	it('stand beside every text file, unpack to it, and beside no other', () => {
		const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
			.filter((item) => item.isFile())
			.map((item) => join(item.parentPath, item.name));
		const packed = files.filter((file) => file.endsWith('.br'));
		const texts = files.filter((file) => /\.(?:html|css|m?js|svg|xml|json|txt|webmanifest)$/.test(file));
		expect(packed.map((file) => relative(DIST, file.slice(0, -3))).sort()).toEqual(
			texts.map((file) => relative(DIST, file)).sort()
		);
		for (const file of texts.filter((name, index) => extname(name) !== '.html' || index % 10 === 0)) {
			const content = readFileSync(file);
			expect(brotliDecompressSync(readFileSync(`${file}.br`)).equals(content)).toBe(true);
			expect(gunzipSync(readFileSync(`${file}.gz`)).equals(content)).toBe(true);
		}
		expect(existsSync(join(DIST, '_headers.br'))).toBe(false);
	});
});
