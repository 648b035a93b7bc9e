import { createServer } from 'node:net';

/** Ends a command with a message in our one form: where → what, received, then the fix. */
export class CommandError extends Error {}

/**
 * The port the site is served on: `PORT`, or 4321.
 * @param {string | undefined} text
 * @returns {number}
 * @throws {CommandError} when it is no port
 */
export function portFrom(text) {
	const port = Number(text ?? 4321);
	if (Number.isInteger(port) && port >= 0 && port <= 65_535 && text?.trim() !== '') return port;
	throw new CommandError(
		`environment → PORT: expected a whole number from 0 to 65535\n  Received ${JSON.stringify(text)}. Write for example: PORT=8080 npm start`
	);
}

/**
 * What to say when another program listens on that port.
 * @param {number} port
 */
export const portTaken = (port) =>
	new CommandError(
		`environment → PORT: expected a free port\n  Received ${port}, which another program is using. Stop that program, or write: PORT=${port + 1} npm start`
	);

/**
 * Finds out before a long build whether the port can be had.
 * @param {number} port
 * @returns {Promise<void>}
 * @throws {CommandError} when it is taken
 */
export function assertPortFree(port) {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', (error) => reject('code' in error && error.code === 'EADDRINUSE' ? portTaken(port) : error));
		probe.listen(port, () => probe.close(() => resolve()));
	});
}
