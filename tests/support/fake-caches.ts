/** What a browser does with a cache it cannot write to. */
export class QuotaExceededError extends Error {
	override readonly name = 'QuotaExceededError';
}

/** A phone that dies, a tab that is closed: nothing after it happens. */
export class Killed extends Error {}

const pathOf = (key: RequestInfo | URL) =>
	new URL(key instanceof Request ? key.url : String(key), 'https://site.example').pathname;

/** A cache in memory. Each write is whole or does not happen, as browsers promise. */
export class FakeCache {
	readonly entries = new Map<string, { body: ArrayBuffer; headers: Headers }>();
	readonly #beforeWrite: () => void;

	constructor(beforeWrite: () => void) {
		this.#beforeWrite = beforeWrite;
	}

	async match(key: RequestInfo | URL): Promise<Response | undefined> {
		const entry = this.entries.get(pathOf(key));
		return entry && new Response(entry.body.slice(0), { headers: entry.headers });
	}

	async put(key: RequestInfo | URL, response: Response): Promise<void> {
		const body = await response.arrayBuffer();
		this.#beforeWrite();
		this.entries.delete(pathOf(key));
		this.entries.set(pathOf(key), { body, headers: new Headers(response.headers) });
	}

	async delete(key: RequestInfo | URL): Promise<boolean> {
		this.#beforeWrite();
		return this.entries.delete(pathOf(key));
	}

	async keys(): Promise<{ url: string }[]> {
		return [...this.entries.keys()].map((path) => ({ url: `https://site.example${path}` }));
	}
}

/** The caches of a browser, in memory. */
export class FakeCaches {
	readonly all = new Map<string, FakeCache>();
	/** Called before every write: throw here what a browser would. */
	beforeWrite: () => void = () => undefined;

	async open(name: string): Promise<Cache> {
		const cache = this.all.get(name) ?? new FakeCache(() => this.beforeWrite());
		this.all.set(name, cache);
		return cache as unknown as Cache;
	}

	async has(name: string): Promise<boolean> {
		return this.all.has(name);
	}

	async keys(): Promise<string[]> {
		return [...this.all.keys()];
	}

	async delete(name: string): Promise<boolean> {
		return this.all.delete(name);
	}
}
