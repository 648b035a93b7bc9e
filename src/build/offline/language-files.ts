import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Locale } from '../../locales.mjs';

/** Folders whose files are for others than the reader of a page: social networks, other sites' frames. */
const FOR_OTHERS = /^\/(?:social|embed)\//;

/** Addresses a page or script needs; feeds and images for home screens are not read without a network. */
const NEEDED = /(?:src|href)="(\/[^"#?]+\.(?!xml|png\b)[a-z0-9]+)"/g;

const TEXT = /\.(?:html|css|m?js|svg|json|txt|webmanifest)$/;

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
 * The addresses a reader of one language can need: everything that lies in a folder of that language, its search, and
 * what these ask for. Not Pagefind, which weighs as much as all pages and only adds passages to what search finds.
 */
export function filesOfLanguage(files: ReadonlyMap<string, string>, { dir }: Locale): string[] {
	const own = [...files.keys()].filter((path) => path.split('/').includes(dir) && !FOR_OTHERS.test(path));
	return reach(files, [...own, ...[`/search/${dir}.json`].filter((path) => files.has(path))]);
}

/** Those addresses, what their pages ask for, and the scripts and styles these name in turn; sorted. */
function reach(files: ReadonlyMap<string, string>, from: readonly string[]): string[] {
	const all = new Set(from);
	const hashed = [...files.keys()].filter((path) => path.startsWith('/_astro/'));
	// The set grows while it is walked: scripts name scripts.
	for (const path of all) {
		const file = files.get(path);
		if (!file || !/(?:\/|\.m?js|\.css)$/.test(path)) continue;
		const text = readFileSync(file, 'utf8');
		if (path.endsWith('/')) {
			for (const [, address = ''] of text.matchAll(NEEDED)) if (files.has(address)) all.add(address);
		} else {
			for (const other of hashed) if (text.includes(other.slice('/_astro/'.length))) all.add(other);
		}
	}
	return [...all].sort();
}
