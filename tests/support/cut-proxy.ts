import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A connection to a site that breaks after so many bytes, in the middle of whatever is under way. */
export class CutProxy {
	/** Bytes that still come through. */
	budget = Number.POSITIVE_INFINITY;
	/** Bytes that have come through. */
	sent = 0;
	#server: Server | undefined;
	readonly #open = new Set<Socket>();
	readonly #target: string;

	/** @param target address of the site */
	constructor(target: string) {
		this.#target = target;
	}

	async start(): Promise<string> {
		const { port } = new URL(this.#target);
		this.#server = createServer((near) => {
			const far = connect(Number(port), 'localhost');
			for (const socket of [near, far]) {
				this.#open.add(socket);
				socket.on('error', () => socket.destroy());
				socket.on('close', () => {
					this.#open.delete(socket);
					near.destroy();
					far.destroy();
				});
			}
			near.pipe(far);
			far.on('data', (bytes) => {
				const through = bytes.subarray(0, Math.max(0, this.budget));
				this.budget -= bytes.length;
				this.sent += through.length;
				near.write(through);
				if (this.budget < 0) this.cut();
			});
		});
		this.#server.listen(0);
		await once(this.#server, 'listening');
		return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
	}

	/** Breaks every connection. */
	cut(): void {
		for (const socket of this.#open) socket.destroy();
	}

	async stop(): Promise<void> {
		this.cut();
		await new Promise((resolve) => this.#server?.close(resolve));
	}
}
