/** `npm start`: installs what is missing, builds the site, serves it. */
import { ensurePackages } from './install.mjs';
import { assertPortFree, CommandError, portFrom } from './port.mjs';
import { run, say } from './run.mjs';

try {
	await assertPortFree(portFrom(process.env.PORT));
	ensurePackages();
	say('Building the site …');
	if (!run('npm', ['run', '--silent', 'build'])) process.exitCode = 1;
	else if (!run('npm', ['run', '--silent', 'preview'])) process.exitCode = 1;
} catch (error) {
	if (!(error instanceof CommandError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
