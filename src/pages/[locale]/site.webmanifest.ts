import type { APIRoute, GetStaticPaths } from 'astro';
import { LOCALES, localeOfDir } from '../../locales.mjs';
import { siteTitle } from '../../navigation.ts';
import { wordsOf } from '../../queries/words.ts';

export const getStaticPaths = (() => LOCALES.map(({ dir }) => ({ params: { locale: dir } }))) satisfies GetStaticPaths;

/** What a reader's device needs to keep the site among its apps, in one language. */
export const GET: APIRoute = async ({ params }) => {
	const { dir, tag } = localeOfDir(params.locale);
	const words = await wordsOf(tag);
	const home = `/${dir}/`;
	return Response.json({
		id: home,
		name: siteTitle[tag],
		short_name: 'Línea Viva',
		description: words['site.tagline'],
		lang: tag,
		start_url: home,
		scope: '/',
		display: 'standalone',
		display_override: ['minimal-ui'],
		background_color: '#fbf7f2',
		theme_color: '#a3262a',
		icons: [
			{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
			{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
			{ src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
			{ src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
		],
		shortcuts: [
			{ name: words['nav.stolen'], url: `${home}guides/first-hour/` },
			{ name: words['plan.title'], url: `${home}tools/keep-alive/` },
		].map((shortcut) => ({ ...shortcut, icons: [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }] })),
	});
};
