import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A running server of the built site. */
export interface SiteServer {
	/** Its address, with a slash at the end. */
	url: string;
	close(): Promise<void>;
}

/**
 * Serves a folder as a static host would: packed files to those who take them, `404.html` for what is not there, that
 * of pages for frames among them. Frames in a sandbox have no origin, so their files are for everybody here, too.
 *
 * @param port 0 for any free one
 * @throws the error of `listen`, such as `EADDRINUSE`
 */
export function serveSite(folder: string, port: number): Promise<SiteServer> {
	const files = sirv(folder, {
		dev: true,
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders: (response) => response.setHeader('access-control-allow-origin', '*'),
	});
	const notFound = (path = '') => readFileSync(join(folder, path.startsWith('/embed/') ? 'embed' : '', '404.html'));
	const server = createServer((request, response) =>
		files(request, response, () => {
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound(request.url));
		})
	);
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, () => {
			const { port: actual } = server.address() as AddressInfo;
			resolve({
				url: `http://localhost:${actual}/`,
				close: () =>
					new Promise((done, failed) => {
						server.closeAllConnections();
						server.close((error) => (error ? failed(error) : done()));
					}),
			});
		});
	});
}
