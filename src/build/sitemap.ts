import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { LOCALES, SOURCE_LOCALE } from '../locales.mjs';

/**
 * Whether the page at `pathname` is written in the language its address names.
 * A guide that only exists in the source language is served there as a fallback and must not be announced, nor must a
 * page for frames, which is part of another.
 *
 * @param docs folder of the guides
 */
export function isWritten(pathname: string, docs: string): boolean {
	const [dir = '', ...rest] = pathname.split('/').filter(Boolean);
	const has = (language: string) =>
		['.mdx', '/index.mdx'].some((ending) => existsSync(`${docs}/${[language, ...rest].join('/')}${ending}`));
	if (dir === 'embed') return false;
	if (!LOCALES.some((locale) => locale.dir === dir)) return true;
	return has(dir) || !has(SOURCE_LOCALE.dir);
}

/** The sitemap, with the languages of each page and without fallback pages. */
export function siteMap() {
	const docs = fileURLToPath(new URL('../content/docs', import.meta.url));
	return sitemap({
		filter: (page) => isWritten(new URL(page).pathname, docs),
		i18n: {
			defaultLocale: SOURCE_LOCALE.dir,
			locales: Object.fromEntries(LOCALES.map(({ dir, tag }) => [dir, tag])),
		},
	});
}
