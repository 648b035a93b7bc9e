/**
 * `npm run --silent nginx-conf`: prints `server` blocks for the built site, for a file below `/etc/nginx/sites-enabled/`.
 *
 * --root /srv/linea-viva        folder of the built site on that server (this project's dist/)
 * --name linea-viva.example     its name (the host of SITE_URL)
 * --certificate … --key …       files for HTTPS; without them it speaks plain HTTP, to stand behind a server that does not
 * --listen 127.0.0.1:8080       what to listen on (443 or 80, every address)
 * --no-brotli                   for an nginx without the module brotli_static
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nginxServer } from '../src/build/security/nginx.ts';
import { pageLinks } from '../src/build/security/page-links.ts';
import { siteHashes } from '../src/build/security/site-pages.ts';
import { CommandError } from './port.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

function options() {
	try {
		return parseArgs({
			options: {
				root: { type: 'string', default: dist },
				name: { type: 'string', default: new URL(process.env.SITE_URL ?? 'https://linea-viva.example').hostname },
				certificate: { type: 'string' },
				key: { type: 'string' },
				listen: { type: 'string', multiple: true },
				brotli: { type: 'boolean', default: true },
			},
			allowNegative: true,
		}).values;
	} catch (error) {
		throw new CommandError(
			`nginx-conf → expected only the parameters at the top of scripts/nginx-conf.ts\n  Received others: ${(error as Error).message}. Correct them.`
		);
	}
}

try {
	const { root, name, certificate, key, listen, brotli } = options();
	if (!existsSync(dist))
		throw new CommandError('dist → expected the built site\n  Received nothing. Run: npm run build');
	if ((certificate === undefined) !== (key === undefined))
		throw new CommandError(
			'nginx-conf → expected a certificate and its key\n  Received only one of them. Name both: --certificate … --key …'
		);
	const everywhere = certificate ? ['443 ssl http2', '[::]:443 ssl http2'] : ['80', '[::]:80'];
	const tls = certificate && key ? { tls: { certificate, key } } : {};
	const server = { root, serverName: name, listen: listen ?? everywhere, brotli, ...tls };
	process.stdout.write(nginxServer(server, siteHashes(dist), pageLinks(dist)));
} catch (error) {
	if (!(error instanceof CommandError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
