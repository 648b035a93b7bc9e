import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './port.mjs';
import { run, say } from './run.mjs';

const INSTALLED = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];
const MODULE = 'ngx_http_brotli_static_module.so';
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static'];

/**
 * An nginx that can send packed files as they are: the one named by `LV_NGINX`, or one of the system's.
 * @returns {{ path: string, brotliModule: string | undefined } | undefined} its program, and the file of its brotli
 *   module unless that is part of the program
 */
export function findNginx() {
	for (const path of [process.env.LV_NGINX, ...INSTALLED]) {
		if (!path || !existsSync(path)) continue;
		const built = spawnSync(path, ['-V'], { encoding: 'utf8' }).stderr;
		if (!built.includes('--with-http_gzip_static_module')) continue;
		if (/--add-module=\S*brotli/.test(built)) return { path, brotliModule: undefined };
		const folder = /--modules-path=(\S+)/.exec(built)?.[1] ?? '/usr/lib/nginx/modules';
		const brotliModule = join(folder, MODULE);
		if (existsSync(brotliModule)) return { path, brotliModule };
	}
	return undefined;
}

/**
 * Sees to it that there is such an nginx: installed, else from the system's packages.
 * @throws {CommandError} when none can be had
 */
export function ensureNginx() {
	const found = findNginx();
	if (found) {
		say(`Web server is installed: ${found.path}`);
		return;
	}
	say('Installing nginx with apt for the tests of the headers …');
	const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
	for (const parameters of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
		const [command = '', ...rest] = [...sudo, 'apt-get', ...parameters];
		run(command, rest);
	}
	if (!findNginx())
		throw new CommandError(
			`nginx → expected one with gzip_static and brotli_static for the tests of the headers\n  Received none. Install the Debian packages ${PACKAGES.join(' and ')}, or name a program that has both: LV_NGINX=/path/to/nginx npm test`
		);
}
