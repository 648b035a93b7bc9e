import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageFiles } from './security/site-pages.ts';

/** Starlight's style sheets, all of which our own replaces. */
const REPLACED =
	/\/starlight\/dist\/(?:style\/(?:layers|props|reset|asides|util|markdown|anchor-links)\.css|components\/Page\.astro)$/;
/** Remembers which groups of Starlight's sidebar are open; ours has no groups. */
const SIDEBAR_STATE = /\/starlight\/dist\/components-internals\/SidebarPersistState/;
const PRINT = /\/starlight\/dist\/style\/print\.css$/;
/** What those style sheets choose by: on the elements of Starlight's own page frame. */
const HOOKS = / (?:class="astro-\w{8}"|data-theme="dark"|data-has-(?:hero|sidebar|toc)(?=[ >]))/g;
const FRAME = /<(?:html|body|main)\b[^>]*>/g;

/**
 * Starlight imports its style sheets in components that cannot be overridden. The site has a design of its own, so they
 * would be bytes that every reader downloads to have them undone. What they choose by goes with them.
 */
export function ownStyles(): AstroIntegration {
	const print = fileURLToPath(new URL('../styles/print.css', import.meta.url));
	return {
		name: 'own-styles',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({
					vite: {
						plugins: [
							{
								name: 'own-styles',
								enforce: 'pre',
								async resolveId(source, importer, options) {
									if (!/\.css|SidebarPersistState/.test(source) || !importer?.includes('/starlight/')) return null;
									const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
									const [path = '', query] = resolved?.id.split('?') ?? [];
									if (PRINT.test(path)) return query ? `${print}?${query}` : print;
									if (SIDEBAR_STATE.test(path)) return '\0replaced.js';
									return REPLACED.test(path) ? '\0replaced.css' : null;
								},
								load: (id) => (id.startsWith('\0replaced.') ? '' : null),
							},
						],
					},
				});
			},
			'astro:build:done': ({ dir }) => {
				const dist = fileURLToPath(dir);
				for (const file of pageFiles(dist).map((page) => join(dist, page))) {
					const html = readFileSync(file, 'utf8');
					writeFileSync(
						file,
						html.replace(FRAME, (tag) => tag.replace(HOOKS, ''))
					);
				}
			},
		},
	};
}
