import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from './headers-file.ts';
import { lockPage, refuseDeadScript } from './page.ts';
import { pageLinks } from './page-links.ts';
import { type InlineHashes, sha256, union } from './policy.ts';
import { pageFiles } from './site-pages.ts';
import { rulesFor, styleValues } from './style-attributes.ts';
import { tagsOf } from './tags.ts';

/**
 * Gives every built page a content-security policy and the site its `_headers`. It changes pages and reads scripts, so
 * it stands behind every integration that writes either, and before those that weigh or pack the result.
 */
export function lockedDoors(): AstroIntegration {
	return {
		name: 'locked-doors',
		hooks: {
			'astro:build:done': ({ dir, logger }) => {
				try {
					const pages = lockSite(fileURLToPath(dir));
					logger.info(`${pages} page(s) have a content-security policy.`);
				} catch (error) {
					// Where this file threw says nothing about the page that is to be mended.
					if (error instanceof Error && / → /.test(error.message)) error.stack = '';
					throw error;
				}
			},
		},
	};
}

/**
 * Locks the pages of a built site and writes its `_headers`.
 *
 * @returns how many pages there are
 */
export function lockSite(dist: string): number {
	const files = pageFiles(dist);
	// Pages are read twice rather than held: ten thousand of them fill the memory of a small machine.
	const values = new Set<string>();
	for (const file of files) {
		const html = readFileSync(join(dist, file), 'utf8');
		const tags = [...tagsOf(html)];
		refuseDeadScript(tags, file);
		for (const value of styleValues(tags)) values.add(value);
	}
	const styles = rulesFor(values);
	const known = new Map<string, string>();
	const integrityOf = (address: string) => {
		const path = decodeURI(new URL(address, 'https://site.example').pathname);
		const hash = known.get(path) ?? sha256(readFileSync(join(dist, path)));
		known.set(path, hash);
		return hash;
	};
	let hashes: InlineHashes = { scripts: [], styles: [] };
	for (const file of files) {
		const path = join(dist, file);
		const locked = lockPage(readFileSync(path, 'utf8'), styles, integrityOf);
		writeFileSync(path, locked.html);
		hashes = union([hashes, locked.hashes]);
	}
	const root = readdirSync(dist, { withFileTypes: true });
	writeFileSync(join(dist, '_headers'), headersFile(root, hashes, pageLinks(dist)));
	return files.length;
}
