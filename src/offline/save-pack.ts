import { fetchPiece, heldList } from './held.ts';
import { type PackList, type Piece, piecesOf } from './pack.ts';
import { NEXT, NOW, OLDER, placeOf } from './places.ts';

/** As many pieces at once as a browser asks one old server for. */
const AT_ONCE = 6;

/** What a list needs and the cache has not. */
export async function missingPieces(cache: Cache, list: PackList): Promise<Piece[]> {
	const held = new Set((await cache.keys()).map(({ url }) => url.slice(url.lastIndexOf('/') + 1)));
	const all = piecesOf(list).filter(({ hash }) => !held.has(hash));
	return [...new Map(all.map((piece) => [piece.hash, piece])).values()];
}

/**
 * Fetches what is missing of a list and then switches to it. Up to the switch the pack that holds stays as it is; what
 * was fetched stays too, so that the next attempt goes on where this one ended.
 *
 * @param progress told the weight of every piece that is saved
 * @throws what the network, the storage or the signal threw
 */
export async function savePack(
	cache: Cache,
	list: PackList,
	progress: (bytes: number) => void,
	signal?: AbortSignal
): Promise<void> {
	await put(cache, NEXT, list);
	const waiting = await missingPieces(cache, list);
	const failed: unknown[] = [];
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			for (let piece = waiting.shift(); piece && failed.length === 0; piece = waiting.shift()) {
				try {
					const content = await fetchPiece(piece.address, piece.hash, signal);
					await cache.put(placeOf(piece.hash), new Response(content));
					progress(piece.bytes);
				} catch (error) {
					failed.push(error);
				}
			}
		})
	);
	if (failed.length > 0) throw failed[0];
	await switchTo(cache, list);
}

/**
 * Makes a whole list the one that holds, by one write. Two older ones stay for tabs that were opened under them.
 */
async function switchTo(cache: Cache, list: PackList): Promise<void> {
	const now = (await heldList(cache))?.list;
	if (now && now.build !== list.build) {
		const [newer = '', oldest = ''] = OLDER;
		const older = (await heldList(cache, newer))?.list;
		// Equal where an attempt ended here.
		if (older && older.build !== now.build) await put(cache, oldest, older);
		await put(cache, newer, now);
	}
	await put(cache, NOW, list);
	await cache.delete(NEXT);
	await sweep(cache);
}

/** Removes pieces that no list needs any more. */
async function sweep(cache: Cache): Promise<void> {
	const lists = [NOW, NEXT, ...OLDER];
	const held = await Promise.all(lists.map((place) => heldList(cache, place)));
	const needed = new Set([
		...lists,
		...held.flatMap((one) => (one ? piecesOf(one.list).map(({ hash }) => placeOf(hash)) : [])),
	]);
	for (const { url } of await cache.keys())
		if (!needed.has(new URL(url).pathname)) await cache.delete(new URL(url).pathname);
}

const put = (cache: Cache, place: string, list: PackList) =>
	cache.put(place, new Response(JSON.stringify(list), { headers: { date: new Date().toUTCString() } }));
