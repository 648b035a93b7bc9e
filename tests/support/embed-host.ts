import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as onNginx } from './nginx-site.ts';
import type { Misdeeds } from './site.ts';

/** A page of somebody else, who shows our widgets. */
export interface HostPage {
	html: string;
	headers?: Readonly<Record<string, string>>;
}

/** Somebody else's site, on another origin. */
export interface Host {
	/** Its address, with a slash at the end. */
	url: string;
	/** Puts a page there, and says at which address. */
	show(page: HostPage | string): string;
}

/** Tests of widgets on another site, with every header of ours in force. */
export const test = onNginx.extend<{ misdeeds: Misdeeds }, { host: Host }>({
	host: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
		async ({}, use) => {
			const pages = new Map<string, HostPage>();
			const server = createServer((request, response) => {
				const page = pages.get(request.url ?? '');
				if (!page) {
					// Browsers ask for an icon that no host here has.
					response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
					return;
				}
				response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
			});
			await new Promise<void>((listening) => {
				server.listen(0, '127.0.0.1', listening);
			});
			// Ours is `localhost`: another name, hence another site to browsers, not only another origin.
			const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
			await use({
				url,
				show: (page) => {
					const path = `/${pages.size}`;
					pages.set(path, typeof page === 'string' ? { html: page } : page);
					return new URL(path, url).href;
				},
			});
			server.closeAllConnections();
			server.close();
		},
		{ scope: 'worker' },
	],
	// Only the site and the host exist: whatever else is asked for is a misdeed.
	misdeeds: async ({ context, site, host }, use) => {
		const misdeeds: Misdeeds = { errors: [], strangers: [] };
		context.on('console', (message) => {
			if (message.type() === 'error') misdeeds.errors.push(message.text());
		});
		context.on('weberror', (error) => misdeeds.errors.push(error.error().message));
		context.on('request', (request) => {
			if (![site.url, host.url].some((url) => request.url().startsWith(url))) misdeeds.strangers.push(request.url());
		});
		await use(misdeeds);
		expect(misdeeds).toEqual({ errors: [], strangers: [] });
	},
});

export { expect };
