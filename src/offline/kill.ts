import { OURS } from './places.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

/** Takes the place of the service worker where one has to go: forgets everything and itself. */
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => {
	const forget = async () => {
		for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
	};
	event.waitUntil(forget().finally(() => self.registration.unregister()));
});
