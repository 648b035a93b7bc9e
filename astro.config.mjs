// @ts-check
import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { contentGate } from './src/build/check-content.ts';
import { precompress } from './src/build/precompress.ts';
import { lockedDoors } from './src/build/security/locked-doors.ts';
import { siteMap } from './src/build/sitemap.ts';
import { LOCALES, SOURCE_LOCALE } from './src/locales.mjs';
import { asidesAsNotes } from './src/markdown/asides-as-notes.ts';
import { sidebar, siteTitle } from './src/navigation.ts';

export default defineConfig({
	site: process.env.SITE_URL ?? 'https://linea-viva.example',
	trailingSlash: 'always',
	markdown: {
		// CommonMark leaves `**真，**她` as literal asterisks; the remark pipeline has the extension that mends it.
		processor: unified({
			remarkPlugins: [remarkCjkFriendly],
			rehypePlugins: [asidesAsNotes],
			smartypants: false,
		}),
	},
	vite: {
		build: {
			rolldownOptions: {
				// Astro marks every module that loads content with a directive the bundler warns of, once a page and language.
				onLog: (level, log, print) => {
					if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
				},
			},
		},
	},
	integrations: [
		contentGate(),
		siteMap(),
		starlight({
			title: siteTitle,
			defaultLocale: SOURCE_LOCALE.dir,
			locales: Object.fromEntries(LOCALES.map(({ dir, tag, label }) => [dir, { label, lang: tag }])),
			sidebar,
			markdown: { processedDirs: ['./src/content/faq/'] },
			customCss: ['./src/styles/site.css'],
			routeMiddleware: './src/routeData.ts',
			components: {
				Footer: './src/components/overrides/Footer.astro',
				LanguageSelect: './src/components/overrides/LanguageSelect.astro',
			},
			disable404Route: true,
			expressiveCode: false,
			credits: false,
		}),
		lockedDoors(),
		precompress(),
	],
});
