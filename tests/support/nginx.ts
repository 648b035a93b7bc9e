import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findNginx } from '../../scripts/nginx.mjs';
import type { SiteServer } from '../../scripts/site-server.ts';
import { nginxServer } from '../../src/build/security/nginx.ts';
import { pageLinks } from '../../src/build/security/page-links.ts';
import { siteHashes } from '../../src/build/security/site-pages.ts';

/** Everything nginx would otherwise write into the system's folders. */
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/**
 * Serves a built site with the configuration that `npm run nginx-conf` prints, on a free port, from a folder of its own.
 *
 * @throws when nginx does not start, with what it said
 */
export async function serveWithNginx(dist: string): Promise<SiteServer> {
	const nginx = findNginx();
	if (!nginx) throw new Error('nginx → expected one with brotli_static\n  Received none. Run: npm test');
	const prefix = mkdtempSync(join(tmpdir(), 'linea-viva-nginx-'));
	const port = await freePort();
	const server = nginxServer(
		{ root: dist, serverName: 'localhost', listen: [`127.0.0.1:${port}`], brotli: true },
		siteHashes(dist),
		pageLinks(dist)
	);
	const configuration = join(prefix, 'nginx.conf');
	writeFileSync(
		configuration,
		[
			...(nginx.brotliModule ? [`load_module ${nginx.brotliModule};`] : []),
			// One process that stays in the foreground, is whoever started it, and ends with its id.
			'daemon off;',
			'master_process off;',
			`pid ${prefix}/nginx.pid;`,
			'error_log stderr warn;',
			'events {}',
			'http {',
			'access_log off;',
			...TEMPORARY.map((name) => `${name}_temp_path ${prefix}/${name};`),
			server,
			'}',
		].join('\n')
	);
	const child = spawn(nginx.path, ['-p', prefix, '-c', configuration, '-e', 'stderr'], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let said = '';
	child.stderr.on('data', (text) => {
		said += text;
	});
	const close = async () => {
		await end(child);
		rmSync(prefix, { recursive: true, force: true });
	};
	const url = `http://localhost:${port}/`;
	for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
		if (await answers(url)) return { url, close };
		await pause(50);
	}
	await close();
	throw new Error(`nginx → expected it to start\n  Received: ${said.trim() || 'no answer'}. See ${configuration}.`);
}

const answers = (url: string) =>
	fetch(url, { method: 'HEAD' }).then(
		() => true,
		() => false
	);

async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, 'exit');
	child.kill('SIGTERM');
	await ended;
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	await once(probe, 'close');
	if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
	return address.port;
}
