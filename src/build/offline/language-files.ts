import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LOCALES, type Locale } from '../../locales.mjs';

/** Folders whose files are for others than the reader of a page: social networks, other sites' frames. */
const FOR_OTHERS = /^\/(?:social|embed)\//;

/** Addresses a page or script needs; feeds and images for home screens are not read without a network. */
const NEEDED = /(?:src|href)="(\/[^"#?]+\.(?!xml|png\b)[a-z0-9]+)"/g;

const TEXT = /\.(?:html|css|js|svg|json|txt|webmanifest)$/;

/** Whether a file is text, and so worth cutting and compressing. */
export const isText = (path: string) => TEXT.test(path);

/** All files of a built site, as addresses: of a page, that of its folder. */
export function siteFiles(dist: string): Map<string, string> {
	return new Map(
		readdirSync(dist, { recursive: true, withFileTypes: true })
			.filter((item) => item.isFile())
			.map((item) => join(item.parentPath, item.name))
			.map((file): [string, string] => [
				`/${relative(dist, file).split(sep).join('/')}`.replace(/\/index\.html$/, '/'),
				file,
			])
			.sort(([a], [b]) => (a < b ? -1 : 1))
	);
}

/**
 * The addresses a reader of one language can need: everything that lies in a folder of that language, its part of the
 * search index, and what these ask for.
 */
export function filesOfLanguage(files: ReadonlyMap<string, string>, locale: Locale): string[] {
	const own = [...files.keys()].filter((path) => path.split('/').includes(locale.dir) && !FOR_OTHERS.test(path));
	return reach(files, [...own, ...searchFiles(files, locale)]);
}

/** Those addresses, what their pages ask for, and the scripts and styles these name in turn; sorted. */
function reach(files: ReadonlyMap<string, string>, from: readonly string[]): string[] {
	const all = new Set(from);
	const hashed = [...files.keys()].filter((path) => path.startsWith('/_astro/'));
	// The set grows while it is walked: scripts name scripts.
	for (const path of all) {
		const file = files.get(path);
		if (!file || !/(?:\/|\.js|\.css)$/.test(path)) continue;
		const text = readFileSync(file, 'utf8');
		if (path.endsWith('/')) {
			for (const [, address = ''] of text.matchAll(NEEDED)) if (files.has(address)) all.add(address);
		} else {
			for (const other of hashed) if (text.includes(other.slice('/_astro/'.length))) all.add(other);
		}
	}
	return [...all].sort();
}

/** Pagefind keeps the indexes of all languages in one folder and names their files after them. */
function searchFiles(files: ReadonlyMap<string, string>, { tag }: Locale): string[] {
	const entry = files.get('/pagefind/pagefind-entry.json');
	if (!entry) return [];
	const { languages } = JSON.parse(readFileSync(entry, 'utf8')) as {
		languages: Record<string, { hash: string; wasm: string | null }>;
	};
	const name = tag.toLowerCase();
	const mine = languages[name];
	if (!mine)
		throw new Error(
			`dist/pagefind → languages: expected ${name}\n  Received ${Object.keys(languages).join(', ')}. Without its index the pack of a language has no search.`
		);
	const others = LOCALES.map((locale) => locale.tag.toLowerCase()).filter((tag) => tag !== name);
	return [...files.keys()].filter((path) => {
		const rest = path.split('/pagefind/')[1] ?? '';
		if (rest === 'pagefind.js' || rest === 'pagefind-entry.json') return true;
		if (rest === `wasm.${mine.wasm ?? 'unknown'}.pagefind` || rest === `pagefind.${mine.hash}.pf_meta`) return true;
		return (
			/^(?:index|fragment|filter)\//.test(rest) && !others.some((tag) => rest.split('/')[1]?.startsWith(`${tag}_`))
		);
	});
}
