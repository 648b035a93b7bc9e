import { addressOfGroup, type Group, hashOf, type PackList, PLACE } from './pack.ts';
import { NOW, placeOf } from './places.ts';

/** When a copy was saved. */
export const savedOn = ({ headers }: Response) => new Date(headers.get('date') as string);

/** A list that is held, and when it was saved. */
export async function heldList(cache: Cache, place = NOW): Promise<{ list: PackList; saved: Date } | undefined> {
	const held = await cache.match(place);
	// A list that was cut off is no list.
	const list: PackList | undefined = await held?.json().catch(() => undefined);
	return held && list && { list, saved: savedOn(held) };
}

const parsed: Record<string, Record<string, string>> = {};

/**
 * What a pack has at an address.
 *
 * @returns nothing when it has not
 * @throws when a part is broken and the network cannot mend it
 */
export async function heldFile(cache: Cache, { groups, files }: PackList, path: string): Promise<string | ArrayBuffer> {
	const raw = files.find(([address]) => address === path);
	if (raw) return bytes(cache, path, raw[1]);
	/** The texts of a group by their names; groups and lists fit each other, so none is missing. */
	const load = async (group: string): Promise<Record<string, string>> =>
		(parsed[group] ??= await new Response(await bytes(cache, addressOfGroup(group), group)).json());
	const own = groups.filter((group) => group.includes(path, 2));
	let text = (await Promise.all(own.map(async ([group]) => (await load(group))[path]))).join('');
	// Shared texts may hold others.
	for (let mark = PLACE.exec(text); mark; mark = PLACE.exec(text)) {
		const [place, group, name] = mark as unknown as [string, number, string];
		const shared = (await load((groups[group] as Group)[0]))[name] as string;
		text = text.replace(place, () => shared);
	}
	return text;
}

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
	const answer = await fetch(`${address}?piece=${hash}`, { signal: signal ?? null });
	const content = await answer.arrayBuffer();
	if ((await hashOf(content)) === hash) return content;
	throw new Error(`${address}: expected version ${hash}`);
}
