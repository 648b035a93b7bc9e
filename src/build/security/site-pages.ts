import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type InlineHashes, inlineHashes, union } from './policy.ts';

/** The HTML files of a built site, relative to it, sorted. */
export function pageFiles(dist: string): string[] {
	return readdirSync(dist, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile() && item.name.endsWith('.html'))
		.map((item) => relative(dist, join(item.parentPath, item.name)).split(sep).join('/'))
		.sort();
}

/** The hashes a header needs, which goes out with every page of a built site. */
export function siteHashes(dist: string): InlineHashes {
	return union(pageFiles(dist).map((file) => inlineHashes(readFileSync(join(dist, file), 'utf8'))));
}
