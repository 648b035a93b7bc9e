import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { LOCALES } from './locales.mjs';
import { languagesOf } from './queries/guides.ts';

/**
 * A page that falls back to the source language would be indexed, linked and announced under a language it is not
 * written in. It leaves the search index and names no other language; no page names a fallback as its translation.
 * (The sitemap is filtered in `build/sitemap.ts`.)
 */
export const onRequest = defineRouteMiddleware(({ locals }) => {
	const route = locals.starlightRoute;
	if (route.isFallback) route.entry.data.pagefind = false;
	const [, ...slug] = route.id.split('/');
	const written = new Set(languagesOf(slug.join('/')));
	// Pages outside the docs collection (the FAQ) are built only from entries that exist in every language.
	if (written.size === 0) return;
	const tags = new Set(LOCALES.filter(({ dir }) => written.has(dir)).map(({ tag }) => tag as string));
	route.head = route.head.filter(({ tag, attrs }) => {
		const language = attrs?.hreflang;
		if (tag !== 'link' || attrs?.rel !== 'alternate' || typeof language !== 'string') return true;
		return !route.isFallback && tags.has(language);
	});
});
