import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageFiles } from './site-pages.ts';
import { attributeOf, tagsOf } from './tags.ts';

/** What the `Link` header of a page says, by its address. */
export type PageLinks = ReadonlyMap<string, string>;

/**
 * Where the oEmbed of pages is, for consumers that read no HTML: the same as their heads say. A page for frames has no
 * such header, since nobody is handed its address.
 */
export function pageLinks(dist: string): PageLinks {
	return new Map(
		pageFiles(dist)
			.filter((file) => !file.startsWith('embed/'))
			.flatMap((file): [string, string][] => {
				const value = linkOf(readFileSync(join(dist, file), 'utf8'));
				return value ? [[`/${file.replace(/index\.html$/, '')}`, value]] : [];
			})
	);
}

function linkOf(html: string): string {
	// Cheaper than reading the tags of every page.
	if (!html.includes('+oembed"')) return '';
	return [...tagsOf(html)]
		.filter((tag) => tag.name === 'link' && attributeOf(tag, 'type')?.endsWith('+oembed'))
		.map((tag) => `<${attributeOf(tag, 'href')}>; rel="alternate"; type="${attributeOf(tag, 'type')}"`)
		.join(', ');
}
