import { type Area, EVERYWHERE, FOLDERS, headersOf, OWN } from './headers.ts';
import type { PageLinks } from './page-links.ts';
import type { InlineHashes } from './policy.ts';

/** Where and how a server serves the site. */
export interface NginxOptions {
	/** Folder of the built site, as nginx sees it. */
	root: string;
	/** What nginx listens on, such as `443 ssl http2`, `80` or `127.0.0.1:8080`. */
	listen: readonly string[];
	serverName: string;
	/** Whether its module `brotli_static` is loaded. */
	brotli: boolean;
	/** Files of the certificate and its key. Without one this server speaks plain HTTP, behind one that does not. */
	tls?: { certificate: string; key: string };
}

/** Types of the files a build writes. Others are bytes to nginx, which is right for Pagefind's. */
const TYPES: Readonly<Record<string, string>> = {
	'text/html': 'html',
	'text/css': 'css',
	'text/javascript': 'js mjs',
	'text/plain': 'txt',
	'text/xml': 'xml',
	'application/json': 'json',
	'application/manifest+json': 'webmanifest',
	'application/wasm': 'wasm',
	'image/svg+xml': 'svg',
	'image/png': 'png',
	'image/webp': 'webp',
	'image/avif': 'avif',
	'image/x-icon': 'ico',
	'font/woff2': 'woff2',
};

/** Types whose answers name the encoding of their text. */
const WITH_CHARSET = 'text/css text/javascript text/plain text/xml application/json image/svg+xml';

/** The blocks of an nginx that serves the site with its headers and its packed files: a `map` and its `server`s. */
export function nginxServer(options: NginxOptions, hashes: InlineHashes, links: PageLinks = new Map()): string {
	const { root, listen, serverName, brotli, tls } = options;
	const server = block('server', [
		...listen.map((address) => `listen ${address};`),
		`server_name ${serverName};`,
		...(tls
			? [
					`ssl_certificate ${quoted(tls.certificate)};`,
					`ssl_certificate_key ${quoted(tls.key)};`,
					'ssl_protocols TLSv1.2 TLSv1.3;',
				]
			: []),
		'',
		`root ${quoted(root)};`,
		'server_tokens off;',
		'absolute_redirect off;',
		'charset utf-8;',
		`charset_types ${WITH_CHARSET};`,
		'default_type application/octet-stream;',
		...block(
			'types',
			Object.entries(TYPES).map(([type, endings]) => `${type} ${endings};`)
		),
		'',
		'gzip_static on;',
		...(brotli ? ['brotli_static on;'] : []),
		'gzip_vary on;',
		'',
		'# A folder without a page of its own is nothing a reader can open.',
		'error_page 403 404 =404 /404.html;',
		'location = /_headers { return 404; }',
		'',
		'# A location with a header of its own inherits none, so each has them all.',
		...location('/', 'site', hashes, links.size ? ['add_header Link $page_link always;'] : []),
		...OWN.flatMap((area) =>
			// What is shown in a frame instead of a page that is not there has to be framable, too.
			location(
				`^~ ${FOLDERS[area]}`,
				area,
				hashes,
				area === 'embed' ? ['error_page 403 404 =404 /embed/404.html;'] : []
			)
		),
	]);
	// A header with an empty value is not sent.
	const map = block(
		'map $uri $page_link',
		[...links].map(([path, link]) => `${quoted(`${path}index.html`)} ${quoted(link)};`)
	);
	return `${[...(links.size ? map : []), ...(tls ? toHttps(serverName) : []), ...server].join('\n')}\n`;
}

const toHttps = (serverName: string) =>
	block('server', [
		'listen 80;',
		'listen [::]:80;',
		`server_name ${serverName};`,
		'return 301 https://$host$request_uri;',
	]);

function location(match: string, area: Area, hashes: InlineHashes, more: readonly string[]): string[] {
	const headers = Object.entries({ ...EVERYWHERE, ...headersOf(area, hashes) });
	return block(`location ${match}`, [
		...headers.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
		...more,
	]);
}

const block = (name: string, lines: readonly string[]) => [
	`${name} {`,
	...lines.map((line) => (line ? `\t${line}` : '')),
	'}',
];

/** nginx has no way to write a dollar sign that is none of its variables. */
function quoted(text: string): string {
	if (/[$\r\n]/.test(text))
		throw new Error(
			`nginx → expected a text without dollar signs and line ends\n  Received ${JSON.stringify(text)}. Choose another.`
		);
	return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
