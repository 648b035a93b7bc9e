import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommandError } from './port.mjs';
import { run, say } from './run.mjs';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

/**
 * Installs the packages of the lockfile unless they are there already. Runs on the machine's own Node, which may be
 * older than the one the project brings along, so it uses nothing that was not in Node 20.
 * @throws {CommandError} when npm cannot install them
 */
export function ensurePackages() {
	const lock = createHash('sha256')
		.update(readFileSync(path('package-lock.json')))
		.digest('hex');
	const stamp = path('node_modules/.lockfile-hash');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) {
		say('Packages are installed.');
		return;
	}
	say('Installing packages (npm install) …');
	// Not `npm ci`: it refuses a lockfile without the binaries of platforms nobody here has. `--no-save` leaves it as it is.
	if (!run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']))
		throw new CommandError(
			'npm install → expected the packages of package-lock.json\n  Received an error, above. Mend it and run the command again.'
		);
	writeFileSync(stamp, lock);
}
