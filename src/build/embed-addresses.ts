import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What other sites call our languages. A static host keeps no list of names, so each is a folder of its own. */
export const ALIASES: Readonly<Record<string, string>> = { zh: 'zh-cn', 'zh-Hans': 'zh-cn', 'zh-CN': 'zh-cn' };

/**
 * Gives pages for frames every address they may be asked at. It copies finished pages, so it stands behind what changes
 * their text and before what locks, weighs and packs them.
 */
export function embedAddresses(): AstroIntegration {
	return {
		name: 'embed-addresses',
		hooks: {
			'astro:build:done': ({ dir }) => addressEmbeds(fileURLToPath(new URL('embed/', dir))),
		},
	};
}

/** The same in a folder of pages for frames. */
export function addressEmbeds(embed: string): void {
	for (const [alias, dir] of Object.entries(ALIASES)) {
		// Where file names have no case, `zh-CN` is there already.
		if (!existsSync(join(embed, alias))) cpSync(join(embed, dir), join(embed, alias), { recursive: true });
	}
	// Hosts look for the page of what is not there from the folder upwards; the one of the site refuses to be framed.
	cpSync(join(embed, 'index.html'), join(embed, '404.html'));
}
