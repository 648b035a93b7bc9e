import type { Dirent } from 'node:fs';
import { EVERYWHERE, FOLDERS, headersOf, OWN } from './headers.ts';
import type { PageLinks } from './page-links.ts';
import type { InlineHashes } from './policy.ts';

/** Cloudflare Pages drops longer lines without a word. */
const LONGEST_LINE = 2000;

/**
 * The `_headers` file of Netlify and Cloudflare Pages.
 *
 * Where two rules meet, those hosts join the values of a header instead of choosing one, so only what is the same
 * everywhere stands at `/*` and the rest in rules that cannot meet: one for each thing that lies in the root. An unknown
 * address is therefore answered without the policy in its headers; the page it shows has its own in the head. What
 * only one page has, its links, has a rule of its own and no other header in it.
 *
 * @param root what lies in the root of the built site
 * @throws when a line is too long for a host
 */
export function headersFile(
	root: readonly Pick<Dirent, 'name' | 'isDirectory'>[],
	hashes: InlineHashes,
	links: PageLinks
): string {
	const own = new Set(Object.values(FOLDERS));
	const site = root
		.filter(({ name }) => !/^_headers$|\.(?:br|gz)$/.test(name))
		.map((item) => (item.isDirectory() ? `/${item.name}/` : addressOf(item.name)))
		.filter((path) => !own.has(path))
		.sort();
	const text = [
		rule('/*', EVERYWHERE),
		...site.map((path) => rule(path === '/' ? path : path.replace(/\/$/, '/*'), headersOf('site', hashes))),
		...OWN.map((area) => rule(`${FOLDERS[area]}*`, headersOf(area, hashes))),
		...[...links].map(([path, link]) => rule(path, { Link: link })),
	].join('\n');
	const long = text.split('\n').find((line) => line.length > LONGEST_LINE);
	if (long)
		throw new Error(
			`dist/_headers → ${long.trim().split(':')[0]}: expected at most ${LONGEST_LINE} characters\n  Received ${long.length}. Move inline scripts and styles that differ between pages into files.`
		);
	return text;
}

const addressOf = (file: string) => (file === 'index.html' ? '/' : `/${file}`);

const rule = (path: string, headers: Readonly<Record<string, string>>) =>
	`${path}\n${Object.entries(headers)
		.map(([name, value]) => `  ${name}: ${value}\n`)
		.join('')}`;
