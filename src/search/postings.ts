import { isStopWord } from './stop-words.ts';
import type { Unit } from './units.ts';

/**
 * The second part of the index: which pages hold which pairs of neighbouring words, in pieces chosen by a hash, so that a
 * question needs few of them. A piece is numbers in groups of seven bits: for each key, in the order of their marks, the
 * step from the last mark, how many pages, and the steps from one page to the next.
 */
export const PIECES = 192;

/** Bits of a mark: with those of the piece enough that hardly two keys of a site share them. */
const MARK_BITS = 20;

/** Where a key is found. */
export interface Place {
	piece: number;
	mark: number;
}

/** FNV-1a, 32 bits. */
export function placeOf(key: string): Place {
	let hash = 0x811c9dc5;
	for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
	hash ^= hash >>> 15;
	return { piece: (hash >>> 0) % PIECES, mark: Math.imul(hash, 0x9e3779b1) >>> (32 - MARK_BITS) };
}

/** A stretch of a text that can be looked up. */
export interface Key {
	key: string;
	/** How many units it is long. */
	units: number;
}

/**
 * The keys of a text: every word that means something, every two neighbours, and every three Chinese characters. A
 * number stands alone: figures change, and a reader who saved everything then fetches few pieces again.
 */
export function keysOf(units: readonly Unit[]): Key[] {
	const keys: Key[] = [];
	units.forEach((unit, at) => {
		const [next, third] = [units[at + 1], units[at + 2]];
		if (!unit.chinese && !isStopWord(unit.word)) keys.push({ key: unit.text, units: 1 });
		if (!next || [unit, next].some(({ text }) => /^\p{N}/u.test(text))) return;
		const chinese = unit.chinese && next.chinese;
		keys.push({ key: chinese ? unit.word + next.word : `${unit.word} ${next.word}`, units: 2 });
		if (chinese && third?.chinese) keys.push({ key: unit.text + next.text + third.text, units: 3 });
	});
	return keys;
}

/** Writes the pieces. @param pages keys by number of the page */
export function writePieces(pages: ReadonlyMap<number, ReadonlySet<string>>): Uint8Array<ArrayBuffer>[] {
	const pieces = Array.from({ length: PIECES }, () => new Map<number, Set<number>>());
	for (const [page, keys] of pages)
		for (const key of keys) {
			const { piece, mark } = placeOf(key);
			const marks = pieces[piece] as Map<number, Set<number>>;
			marks.set(mark, (marks.get(mark) ?? new Set()).add(page));
		}
	return pieces.map((marks) => {
		const bytes: number[] = [];
		let before = 0;
		for (const [mark, holders] of [...marks].sort(([a], [b]) => a - b)) {
			bytes.push(...sevens(mark - before), ...sevens(holders.size));
			before = mark;
			let last = 0;
			for (const page of [...holders].sort((a, b) => a - b)) {
				bytes.push(...sevens(page - last));
				last = page;
			}
		}
		return Uint8Array.from(bytes);
	});
}

/** Reads a piece: pages by the mark of a key. */
export function readPiece(bytes: Uint8Array): Map<number, number[]> {
	const marks = new Map<number, number[]>();
	let at = 0;
	const number = () => {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = bytes[at++] ?? 0;
			value |= (byte & 0x7f) << shift;
			if (byte < 0x80) return value;
		}
	};
	let mark = 0;
	while (at < bytes.length) {
		mark += number();
		const pages: number[] = [];
		let page = 0;
		for (let left = number(); left > 0; left--) {
			page += number();
			pages.push(page);
		}
		marks.set(mark, pages);
	}
	return marks;
}

function sevens(value: number): number[] {
	const bytes: number[] = [];
	let rest = value;
	while (rest > 0x7f) {
		bytes.push((rest & 0x7f) | 0x80);
		rest >>= 7;
	}
	return [...bytes, rest];
}
