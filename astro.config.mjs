// @ts-check
import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { contentGate } from './src/build/check-content.ts';
import { embedAddresses } from './src/build/embed-addresses.ts';
import { glossaryTerms } from './src/build/glossary/glossary-terms.ts';
import { offlinePacks, offlineWorker } from './src/build/offline/offline.ts';
import { ownStyles } from './src/build/own-styles.ts';
import { precompress } from './src/build/precompress.ts';
import { searchIndex } from './src/build/search/search-index.ts';
import { lockedDoors } from './src/build/security/locked-doors.ts';
import { siteMap } from './src/build/sitemap.ts';
import { smallLoader } from './src/build/small-loader.ts';
import { socialImages } from './src/build/social-images/social-images.ts';
import { LOCALES, SOURCE_LOCALE } from './src/locales.mjs';
import { asidesAsNotes } from './src/markdown/asides-as-notes.ts';
import { siteTitle } from './src/navigation.ts';
import { sidebar } from './src/sidebar.ts';

/** Parts of Starlight that we replace; the reason stands on the first line of each file. */
const overrides = (/** @type {string[]} */ names) =>
	Object.fromEntries(names.map((name) => [name, `./src/components/overrides/${name}.astro`]));

export default defineConfig({
	site: process.env.SITE_URL ?? 'https://linea-viva.example',
	trailingSlash: 'always',
	// A reader on a poor connection pays for every page fetched ahead.
	prefetch: false,
	markdown: {
		// CommonMark leaves `**真，**她` as literal asterisks; the remark pipeline has the extension that mends it.
		processor: unified({
			remarkPlugins: [remarkCjkFriendly],
			rehypePlugins: [asidesAsNotes],
			smartypants: false,
		}),
	},
	vite: {
		environments: {
			client: {
				build: {
					// What tools share comes in one file, however many of them share it.
					rolldownOptions: {
						output: {
							codeSplitting: {
								groups: [{ name: 'tools', test: /src\/(?:calendar|elements|rules)\//, minShareCount: 2 }],
							},
						},
					},
				},
			},
		},
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
		ownStyles(),
		siteMap(),
		socialImages(),
		starlight({
			title: siteTitle,
			defaultLocale: SOURCE_LOCALE.dir,
			locales: Object.fromEntries(LOCALES.map(({ dir, tag, label }) => [dir, { label, lang: tag }])),
			sidebar,
			markdown: { processedDirs: ['./src/content/faq/'], headingLinks: false },
			customCss: ['./src/styles/site.css'],
			routeMiddleware: './src/routeData.ts',
			components: overrides([
				'Banner',
				'ContentPanel',
				'DraftContentNotice',
				'FallbackContentNotice',
				'Footer',
				'Header',
				'Hero',
				'LanguageSelect',
				'MarkdownContent',
				'PageFrame',
				'PageSidebar',
				'PageTitle',
				'Pagination',
				'Sidebar',
				'SkipLink',
				'ThemeProvider',
				'TwoColumnContent',
			]),
			disable404Route: true,
			expressiveCode: false,
			credits: false,
		}),
		glossaryTerms(),
		embedAddresses(),
		smallLoader(),
		searchIndex(),
		offlineWorker(),
		lockedDoors(),
		offlinePacks(),
		precompress(),
	],
});
