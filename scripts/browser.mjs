import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CommandError } from './port.mjs';
import { run, say } from './run.mjs';

/** With which a Chromium starts as root, without a screen, and asks nobody for anything. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A Chromium the browser tests can use: the one named by `LV_CHROMIUM`, one of the system's, or Playwright's own.
 * @returns {string | undefined} its path
 */
export function findChromium() {
	const own = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
	return [process.env.LV_CHROMIUM, ...INSTALLED, own].find((path) => path && existsSync(path));
}

/**
 * Sees to it that there is a Chromium: installed, else downloaded by Playwright, else from the system's packages.
 * @throws {CommandError} when none can be had
 */
export function ensureChromium() {
	const found = findChromium();
	if (found) {
		say(`Browser is installed: ${found}`);
		return;
	}
	say('Downloading Chromium for the browser tests …');
	if (run('npx', ['playwright', 'install', '--with-deps', 'chromium'], { timeout: 300_000 }) && findChromium()) return;
	say('That did not work; installing Chromium with apt …');
	const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
	for (const parameters of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
		const [command = '', ...rest] = [...sudo, 'apt-get', ...parameters];
		run(command, rest);
	}
	if (!findChromium())
		throw new CommandError(
			'browser → expected Chromium for the browser tests\n  Received none. Install it and name its path: LV_CHROMIUM=/path/to/chromium npm test'
		);
}
