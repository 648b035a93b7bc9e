import { type SiteServer, serveSite } from '../../scripts/site-server.ts';

/** A server that can be stopped for good, and started again at the same address. */
export class StoppableSite {
	#server: SiteServer | undefined;
	#port = 0;
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	get url(): string {
		return `http://localhost:${this.#port}/`;
	}

	async start(): Promise<this> {
		this.#server = await serveSite(this.#folder, this.#port);
		this.#port = Number(new URL(this.#server.url).port);
		return this;
	}

	async stop(): Promise<void> {
		await this.#server?.close();
		this.#server = undefined;
	}
}
