/** What the service worker uses of its scope; the types of pages and workers do not fit into one program. */
export interface WorkerScope {
	readonly registration: { unregister(): Promise<boolean> };
	readonly clients: {
		claim(): Promise<void>;
		matchAll(options: { includeUncontrolled: boolean; type: 'window' }): Promise<readonly { url: string }[]>;
	};
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', listener: (event: WorkEvent) => void): void;
	addEventListener(type: 'fetch', listener: (event: AskEvent) => void): void;
}

interface WorkEvent {
	waitUntil(work: Promise<unknown>): void;
}

/** A request of a page. */
export interface AskEvent extends WorkEvent {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}
