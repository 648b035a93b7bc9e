import { spawnSync } from 'node:child_process';

/**
 * Runs a command with its output on this terminal.
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ timeout?: number }} [options] `timeout` in milliseconds
 * @returns {boolean} whether it ended well
 */
export function run(command, parameters, { timeout } = {}) {
	const options = timeout === undefined ? {} : { timeout };
	// Nobody's builds and tests are anybody else's statistics.
	const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
	return spawnSync(command, parameters, { stdio: 'inherit', env, ...options }).status === 0;
}

/**
 * Says what happens next.
 * @param {string} what
 */
export function say(what) {
	console.log(`\n▸ ${what}`);
}
