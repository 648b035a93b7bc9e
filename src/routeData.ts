import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { oembedHead } from './embed/oembed.ts';
import { widgetAt } from './embed/widgets.ts';
import { LOCALES } from './locales.mjs';
import { languagesOf } from './queries/guides.ts';
import { socialHead } from './social/head.ts';

/**
 * A page that falls back to the source language would be indexed, linked and announced under a language it is not
 * written in. It leaves the search index and names no other language; no page names a fallback as its translation.
 * (The sitemap is filtered in `build/sitemap.ts`.)
 */
export const onRequest = defineRouteMiddleware(({ locals, url, site }) => {
	const route = locals.starlightRoute;
	if (route.isFallback) route.entry.data.pagefind = false;
	const tags = tagsOf(route.id);
	route.head = route.head.filter(({ tag, attrs }) => {
		// Which program made the page is of no use to anybody.
		if (attrs?.name === 'generator') return false;
		const language = attrs?.hreflang;
		if (tag !== 'link' || attrs?.rel !== 'alternate' || typeof language !== 'string') return true;
		// No language is everybody's: Starlight's "x-default" names the source language, which most readers cannot read.
		return !route.isFallback && tags.has(language);
	});
	route.head.push(...socialHead(url.pathname, site));
	const embedded = widgetAt(url.pathname);
	if (embedded) route.head.push(...oembedHead(embedded.dir, embedded.widget, site));
});

/** Tags of the languages a page is written in. */
function tagsOf(id: string): ReadonlySet<string> {
	const [, ...slug] = id.split('/');
	const written = languagesOf(slug.join('/'));
	// Pages outside the guides (the FAQ) are built only from entries that exist in every language.
	return new Set(LOCALES.filter(({ dir }) => written.length === 0 || written.includes(dir)).map(({ tag }) => tag));
}
