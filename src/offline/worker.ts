import { answerAsset, answerFresh, isHashed, isLeft } from './answers.ts';
import { keepVisit } from './visited.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

const quiet = (work: Promise<unknown>) => work.catch(() => undefined);

/** Keeps the pages the reader has open, which were loaded before there was a worker. */
async function keepPages(): Promise<void> {
	const open = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
	for (const path of ['/', ...open.map(({ url }) => new URL(url).pathname)])
		if (!isLeft(path)) await quiet(keepVisit(path));
}

self.addEventListener('install', (event) => {
	// A full disk or a lost network must not keep the worker out: what is missing is kept on the next visit. One that
	// takes the place of another waits until no page needs that any more: browsers lose requests made in between.
	event.waitUntil(quiet(keepPages()));
});

self.addEventListener('activate', (event) => {
	event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname, search } = new URL(request.url);
	if (origin !== location.origin || isLeft(pathname + search)) return;
	const path = pathname.replace(/(\/[^/.]+)$/, '$1/');
	const answer = isHashed(path) ? answerAsset(request, path) : answerFresh(event, path);
	// Closed or broken storage: as if there were no worker.
	event.respondWith(answer.catch(() => fetch(request)));
});
