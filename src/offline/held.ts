import { addressOfGroup, CLOSE, hashOf, OPEN, type PackList } from './pack.ts';
import { NOW, placeOf } from './places.ts';

/** When a copy was saved. */
export const savedOn = ({ headers }: Response) => new Date(headers.get('date') ?? 0);

/** A list that is held, and when it was saved. */
export async function heldList(cache: Cache, place = NOW): Promise<{ list: PackList; saved: Date } | undefined> {
	const held = await cache.match(place);
	try {
		return held && { list: await held.json(), saved: savedOn(held) };
	} catch {
		// A list that was cut off is no list.
		return undefined;
	}
}

const parsed = new Map<string, Promise<Record<string, string>>>();

/**
 * What a pack has at an address.
 *
 * @returns nothing when it has not, or when a part is broken and the network cannot mend it
 */
export async function heldFile(
	cache: Cache,
	{ groups, files }: PackList,
	path: string
): Promise<string | ArrayBuffer | undefined> {
	try {
		const [, hash = ''] = files.find(([address]) => address === path) ?? [];
		if (hash) return await bytes(cache, path, hash);
		const load = (group: string) => {
			const texts = parsed.get(group) ?? bytes(cache, addressOfGroup(group), group).then(json);
			parsed.set(group, texts);
			// What could not be read today may be mended tomorrow.
			texts.catch(() => parsed.delete(group));
			return texts;
		};
		const own = groups.filter((group) => group.includes(path, 2));
		if (own.length === 0) return undefined;
		const runs = await Promise.all(own.map(async ([group]) => (await load(group))[path]));
		/** Shared texts may hold others. */
		const whole = async (text = ''): Promise<string> => {
			const parts = text.split(MARKS);
			for (let at = 1; at < parts.length; at += 2) {
				const [group = 0, name = ''] = (parts[at] ?? '').split(/:(.*)/s);
				parts[at] = await whole((await load(groups[Number(group)]?.[0] ?? ''))[name]);
			}
			return parts.join('');
		};
		return await whole(runs.join(''));
	} catch {
		return undefined;
	}
}

const MARKS = new RegExp(`${OPEN}(.+?)${CLOSE}`, 's');

const json = (content: ArrayBuffer) => JSON.parse(new TextDecoder().decode(content));

/** A piece that is whole: the one held, or else the one the site still has, which then takes its place. */
async function bytes(cache: Cache, address: string, hash: string): Promise<ArrayBuffer> {
	const held = await (await cache.match(placeOf(hash)))?.arrayBuffer();
	if (held && (await hashOf(held)) === hash) return held;
	const content = await fetchPiece(address, hash);
	await cache.put(placeOf(hash), new Response(content));
	return content;
}

/**
 * A piece from the site.
 *
 * @throws when the site is out of reach, or has another version at that address
 */
export async function fetchPiece(address: string, hash: string, signal?: AbortSignal): Promise<ArrayBuffer> {
	// The query keeps the service worker, and copies of other versions, out of it.
	const answer = await fetch(`${address}?piece=${hash}`, signal ? { signal } : {});
	const content = await answer.arrayBuffer();
	if ((await hashOf(content)) === hash) return content;
	throw new Error(`${address}: expected version ${hash}`);
}
