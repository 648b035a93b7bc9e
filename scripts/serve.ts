/** `npm run preview`: serves the built site on http://localhost:4321/, or on PORT. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommandError, portFrom, portTaken } from './port.mjs';
import { serveSite } from './site-server.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

try {
	const port = portFrom(process.env.PORT);
	if (!existsSync(dist))
		throw new CommandError('dist → expected the built site\n  Received nothing. Run: npm run build');
	const site = await serveSite(dist, port).catch((error: NodeJS.ErrnoException) => {
		throw error.code === 'EADDRINUSE' ? portTaken(port) : error;
	});
	console.log(`Línea Viva is at ${site.url} (Ctrl+C stops it)`);
} catch (error) {
	if (!(error instanceof CommandError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
