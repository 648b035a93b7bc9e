/** `npm test`: installs what is missing, then runs every check. Stops at the first that fails. */
import { ensureChromium } from './browser.mjs';
import { ensureEngines } from './engines.mjs';
import { ensurePackages } from './install.mjs';
import { ensureNginx } from './nginx.mjs';
import { CommandError } from './port.mjs';
import { run, say } from './run.mjs';

const CHECKS = [
	['lint', 'Lint and format'],
	['types', 'Types'],
	['test:unit', 'Unit, schema, content, component and build tests'],
	['build', 'Building the site'],
	['test:dist', 'Tests of the built site'],
	['test:e2e', 'Browser tests'],
];

try {
	ensurePackages();
	ensureChromium();
	ensureEngines();
	ensureNginx();
	for (const [script = '', title] of CHECKS) {
		say(`${title} (npm run ${script})`);
		if (!run('npm', ['run', '--silent', script])) {
			console.error(`\n✗ ${title} failed. Run it alone with: npm run ${script}`);
			process.exit(1);
		}
	}
	console.log('\n✓ Everything passed.');
} catch (error) {
	if (!(error instanceof CommandError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
