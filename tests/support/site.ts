import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type SiteServer, serveSite } from '../../scripts/site-server.ts';

const DIST = resolve(import.meta.dirname, '../../dist');

/** What a page did that no page of ours may do. */
export interface Misdeeds {
	/** Messages the page wrote to the console as errors, and errors nobody caught. */
	errors: string[];
	/** Requests to any other origin. */
	strangers: string[];
}

/**
 * Tests on the built site, served on a free port by this worker. Every test fails when a page logs an error or asks
 * anything of another origin.
 */
export const test = base.extend<{ misdeeds: Misdeeds }, { site: SiteServer }>({
	site: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
		async ({}, use) => {
			const site = await serveSite(DIST, 0);
			await use(site);
			await site.close();
		},
		{ scope: 'worker' },
	],
	baseURL: async ({ site }, use) => use(site.url),
	misdeeds: [
		async ({ context, site }, use) => {
			const misdeeds: Misdeeds = { errors: [], strangers: [] };
			context.on('console', (message) => {
				if (message.type() === 'error') misdeeds.errors.push(message.text());
			});
			context.on('weberror', (error) => misdeeds.errors.push(error.error().message));
			context.on('request', (request) => {
				if (!request.url().startsWith(site.url)) misdeeds.strangers.push(request.url());
			});
			await use(misdeeds);
			expect(misdeeds).toEqual({ errors: [], strangers: [] });
		},
		{ auto: true },
	],
});

export { expect };
