import { heldList } from './held.ts';
import { addressOfList, type PackList, piecesOf, weightOf } from './pack.ts';
import { cacheOf, NEXT } from './places.ts';
import { missingPieces } from './save-pack.ts';

/** How far the pack of a language is saved. */
export interface PackStatus {
	/** `broken`: parts of what was saved are gone. `newer`: it is whole, and the site has something newer. */
	kind: 'none' | 'unreachable' | 'paused' | 'broken' | 'ready' | 'newer';
	/** What all of the pack weighs that is saved or would be. */
	all: number;
	/** What has to be fetched of it. */
	missing: number;
	held: { list: PackList; saved: Date } | undefined;
}

/** The list the site has now; none when it is out of reach. */
export async function newestList(dir: string): Promise<PackList | undefined> {
	try {
		const answer = await fetch(addressOfList(dir));
		return answer.ok ? ((await answer.json()) as PackList) : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Looks at what is saved of a language, without making anything.
 *
 * @param newest the list the site has now, if it is within reach
 * @throws when the browser keeps nothing for pages
 */
export async function packStatus(dir: string, newest: PackList | undefined): Promise<PackStatus> {
	const name = cacheOf(dir);
	if (!(await caches.has(name))) {
		const all = newest ? weightOf(piecesOf(newest)) : 0;
		return { kind: newest ? 'none' : 'unreachable', all, missing: all, held: undefined };
	}
	const cache = await caches.open(name);
	const held = await heldList(cache);
	const list = newest ?? held?.list ?? (await heldList(cache, NEXT))?.list;
	if (!list) return { kind: 'unreachable', all: 0, missing: 0, held };
	const all = weightOf(piecesOf(list));
	const missing = weightOf(await missingPieces(cache, list));
	if (!held) return { kind: 'paused', all, missing, held };
	const lost = list.build === held.list.build ? missing : weightOf(await missingPieces(cache, held.list));
	return { kind: lost > 0 ? 'broken' : list.build === held.list.build ? 'ready' : 'newer', all, missing, held };
}
