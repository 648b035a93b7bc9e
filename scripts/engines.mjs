import { existsSync } from 'node:fs';
import { CommandError } from './port.mjs';
import { run, say } from './run.mjs';

/** Where Debian and others put what drives WebKitGTK, and the small browser it comes with. */
const WEBKIT_DRIVERS = ['/usr/bin/WebKitWebDriver'];
const MINI_BROWSERS = ['x86_64', 'aarch64'].flatMap((machine) =>
	['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
);

const first = (/** @type {(string | undefined)[]} */ paths) => paths.find((path) => path && existsSync(path));

/** A Firefox that is installed: the one named by `LV_FIREFOX`, or one of the system's. */
export const findFirefox = () => first([process.env.LV_FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox']);

/**
 * A WebKitGTK that can be driven.
 * @returns {{ driver: string, browser: string } | undefined} the program that drives it, and the browser
 */
export function findWebKit() {
	const [driver, browser] = [first(WEBKIT_DRIVERS), first(MINI_BROWSERS)];
	return driver && browser && existsSync('/usr/bin/Xvfb') ? { driver, browser } : undefined;
}

/**
 * Sees to it that there are Firefox and WebKit: installed, else from the system's packages.
 * @throws {CommandError} when they cannot be had
 */
export function ensureEngines() {
	const missing = [
		...(findFirefox() ? [] : ['firefox-esr']),
		...(findWebKit() ? [] : ['webkit2gtk-driver', 'xvfb', 'xauth']),
	];
	if (missing.length === 0) {
		say('Firefox and WebKit are installed.');
		return;
	}
	say(`Installing ${missing.join(', ')} with apt for the tests in other browsers …`);
	const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
	for (const parameters of [['update'], ['install', '-y', '--no-install-recommends', ...missing]]) {
		const [command = '', ...rest] = [...sudo, 'apt-get', ...parameters];
		run(command, rest);
	}
	if (!findFirefox() || !findWebKit())
		throw new CommandError(
			'browsers → expected Firefox and WebKitGTK for the tests in other browsers\n  Received none. Install the Debian packages firefox-esr, webkit2gtk-driver and xvfb, or name a Firefox: LV_FIREFOX=/path/to/firefox npm test'
		);
}
