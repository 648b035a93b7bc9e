import type { SiteServer } from '../../scripts/site-server.ts';
import { DIST } from './dist.ts';
import { serveWithNginx } from './nginx.ts';
import { test as base, expect } from './site.ts';

/** Tests on the built site as nginx serves it, with every header in force. */
export const test = base.extend<object, { site: SiteServer }>({
	site: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
		async ({}, use) => {
			const site = await serveWithNginx(DIST);
			await use(site);
			await site.close();
		},
		{ scope: 'worker' },
	],
});

export { expect };
