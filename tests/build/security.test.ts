import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { packFolder } from '../../src/build/precompress.ts';
import { lockSite } from '../../src/build/security/locked-doors.ts';
import { nginxServer } from '../../src/build/security/nginx.ts';
import { inlineHashes, sha256 } from '../../src/build/security/policy.ts';
import { attributeOf, tagsOf } from '../../src/build/security/tags.ts';

const root = mkdtempSync(join(tmpdir(), 'linea-viva-locked-'));
let dist = '';
let sites = 0;

beforeEach(() => {
	dist = join(root, String(sites++));
	mkdirSync(join(dist, '_astro'), { recursive: true });
	writeFileSync(join(dist, '_astro/page.js'), 'run();');
});
afterAll(() => rmSync(root, { recursive: true }));

/** The page that becomes of one, with its policy taken out. */
function locked(html: string): string {
	writeFileSync(join(dist, 'index.html'), html);
	lockSite(dist);
	return readFileSync(join(dist, 'index.html'), 'utf8').replace(/<meta http-equiv[^>]*>/, '');
}

const page = (body: string, head = '') =>
	`<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('tags', () => {
	const names = (html: string) => [...tagsOf(html)].map(({ name }) => name);

	it('are found behind comments, quoted brackets and text that looks like tags', () => {
		expect(names('<!-- <i> --><p title="a > b" hidden><BR/>')).toEqual(['p', 'br']);
		expect(names('<script>if (a<b) "<i>"</script><style>/*<i>*/</style><title><i></title><u>')).toEqual([
			'script',
			'style',
			'title',
			'u',
		]);
	});

	it('have their attributes as a browser reads them', () => {
		const [tag] = tagsOf(`<a HREF='x?a=1&amp;b' title="&#34;&#x41;" data-x=1 hidden>`);
		if (!tag) throw new Error('no tag');
		expect(['href', 'title', 'data-x', 'hidden', 'id'].map((name) => attributeOf(tag, name))).toEqual([
			'x?a=1&b',
			'"A',
			'1',
			'',
			undefined,
		]);
	});
});

describe('hashes', () => {
	it('are of what a browser runs', () => {
		const { scripts, styles } = inlineHashes(
			'<script>a</script><script type="module">b</script><script src="/c.js"></script><script type="application/ld+json">d</script><style>e</style>'
		);
		expect(scripts).toEqual([sha256('a'), sha256('b')].sort());
		expect(styles).toEqual([sha256('e')]);
	});

	it('are of text with the line ends a browser makes of them', () => {
		expect(inlineHashes('<script>a\r\nb\rc</script>').scripts).toEqual([sha256('a\nb\nc')]);
	});
});

describe('style attributes', () => {
	it('become classes, beside those an element has, with the weight of an attribute', () => {
		expect(locked(page('<p style="color: red;">a</p><p class="x" style="color:red">b</p><p style="">c</p>'))).toBe(
			page('<p class="_0">a</p><p class="x _0">b</p><p>c</p>', '<style>._0:not(#_){color:red}</style>')
		);
	});

	it('find room in a style element that is there, and leave strings and brackets as they are', () => {
		const own = '<style media="print">a{}</style><style>b{}</style>';
		expect(locked(page(`<p style='background: url("a; b")'>a</p>`, own))).toBe(
			page(
				'<p class="_0">a</p>',
				'<style media="print">a{}</style><style>b{}._0:not(#_){background: url("a; b")}</style>'
			)
		);
	});

	it('leave pages without any as they are', () => {
		const plain = page('<p data-style="x">style="y"</p>');
		expect(locked(plain)).toBe(plain);
	});

	it('are refused where all pages would pay for them', () => {
		const rows = Array.from({ length: 100 }, (_row, index) => `<p style="width:${index}%">`).join('');
		expect(() => locked(page(rows))).toThrow(
			/^dist → style attributes: expected at most 2000 bytes of rules for all of them\n {2}Received \d+ bytes for 100 values, such as "width:99%"\. Write classes/
		);
	});
});

describe('a page', () => {
	it('has a policy with its own hashes; the header names those of all pages', () => {
		mkdirSync(join(dist, 'b'));
		writeFileSync(join(dist, 'b/index.html'), page('<script>b</script>'));
		locked(page('<script>a</script>'));
		const policy = (file: string) =>
			/Content-Security-Policy[:"].*?script-src ([^;]*)/s.exec(readFileSync(join(dist, file), 'utf8'))?.[1];
		expect(policy('index.html')).toBe(`'self' 'wasm-unsafe-eval' '${sha256('a')}'`);
		expect(policy('b/index.html')).toBe(`'self' 'wasm-unsafe-eval' '${sha256('b')}'`);
		expect(policy('_headers')).toBe(
			`'self' 'wasm-unsafe-eval' ${[sha256('a'), sha256('b')]
				.sort()
				.map((hash) => `'${hash}'`)
				.join(' ')}`
		);
	});

	it('has it before everything it rules, also without a charset or a head', () => {
		for (const [html, before] of [
			[
				'<!doctype html><html><head><meta name="a"><meta charset="utf-8"><script>a</script></head>',
				'<meta charset="utf-8">',
			],
			['<!doctype html><html><head><script>a</script></head>', '<head>'],
			['<!doctype html><title>Redirect</title>', '<!doctype html>'],
		] as const) {
			locked(html);
			expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain(
				`${before}<meta http-equiv="Content-Security-Policy"`
			);
		}
	});

	it('names its scripts with the hash of their files', () => {
		expect(locked(page('<script type="module" src="/_astro/page.js"></script>'))).toBe(
			page(`<script type="module" src="/_astro/page.js" integrity="${sha256('run();')}"></script>`)
		);
	});

	it.each([
		[
			'<p onclick="go()">',
			'dist/index.html → <p onclick>: expected no script in an event attribute\n  Received "go()".',
		],
		[
			'<a href=" javascript&#58;go()">',
			'dist/index.html → <a href>: expected an address that is no script\n  Received " javascript:go()".',
		],
	])('is refused when it would be dead: %s', (html, message) => {
		expect(() => locked(page(html))).toThrow(
			`${message} Browsers will not run it here: listen with addEventListener in a script.`
		);
	});
});

describe('the file of headers', () => {
	it('is refused when a host would drop a line of it', () => {
		const scripts = Array.from({ length: 40 }, (_script, index) => `<script>${index}</script>`).join('');
		expect(() => locked(page(scripts))).toThrow(
			/^dist\/_headers → Content-Security-Policy: expected at most 2000 characters\n {2}Received \d+\. Move/
		);
	});
});

describe('nginx', () => {
	const options = { root: '/srv/site', serverName: 'site.example', listen: ['80'], brotli: true };
	const none = { scripts: [], styles: [] };

	it('redirects to HTTPS when it has a certificate', () => {
		const text = nginxServer(
			{ ...options, listen: ['443 ssl'], tls: { certificate: '/etc/c.pem', key: '/etc/k.pem' } },
			none
		);
		expect(text).toContain('return 301 https://$host$request_uri;');
		expect(text).toContain('ssl_certificate "/etc/c.pem";');
		expect(nginxServer(options, none)).not.toMatch(/ssl|https:/);
	});

	it('does without a module it has not', () => {
		expect(nginxServer(options, none)).toContain('brotli_static on;');
		expect(nginxServer({ ...options, brotli: false }, none)).not.toContain('brotli');
	});

	it('refuses what it would read as a variable', () => {
		expect(() => nginxServer({ ...options, root: '/srv/$site' }, none)).toThrow(
			'nginx → expected a text without dollar signs and line ends\n  Received "/srv/$site". Choose another.'
		);
	});
});

describe('packed files', () => {
	it('are of text only, and the same whenever they are made', async () => {
		writeFileSync(join(dist, 'a.html'), 'text '.repeat(1000));
		writeFileSync(join(dist, 'a.pf_index'), 'packed');
		expect(await packFolder(dist)).toBe(2);
		const packed = readFileSync(join(dist, 'a.html.gz'));
		expect(gunzipSync(packed).toString()).toBe('text '.repeat(1000));
		// Where gzip has room for the time.
		expect(packed.readUInt32LE(4)).toBe(0);
	});
});
