import type { Corpus } from './corpus.ts';
import type { Entry } from './index-format.ts';
import { keysOf, placeOf, readPiece } from './postings.ts';
import type { Question } from './question.ts';
import { type Hit, kindFactor, phraseWeight } from './rank.ts';
import { type Unit, unitsOf } from './units.ts';
import { WEIGHTS } from './weights.ts';

/** Fetches a piece of the second part of the index by its name. */
export type LoadPiece = (name: string) => Promise<Uint8Array>;

/** A question needs at most so many pieces: each is a request. */
const MOST_PIECES = 3;
/** Covering less of a question means that its answer may stand further down a page. */
const THIN = 0.5;

/** Whether a question is to be looked up in the full texts as well. */
export function needsTexts({ units, short }: Question, hits: readonly Hit[]): boolean {
	const [best] = hits;
	if (!best || best.coverage < THIN) return true;
	return short && units.length > 1 && !hits.some(({ phrase }) => phrase);
}

/** The full texts of a language, piece by piece. */
export class Texts {
	readonly #names: readonly string[];
	readonly #load: LoadPiece;
	readonly #pieces = new Map<number, Promise<Map<number, number[]>>>();

	constructor(names: readonly string[], load: LoadPiece) {
		this.#names = names;
		this.#load = load;
	}

	/** Whether a word that the first part lacks stands in some text. */
	async hold(unit: Unit): Promise<boolean> {
		return (await this.#piece(unit.text)).has(placeOf(unit.text).mark);
	}

	/** Hits of the first part, and those in the texts, best first. */
	async widen(question: Question, hits: readonly Hit[], corpus: Corpus): Promise<Hit[]> {
		const keys = chosenKeys(question, corpus);
		const found = await Promise.all(keys.map(async (key) => (await this.#piece(key)).get(placeOf(key).mark) ?? []));
		const weights = found.map((pages) => Math.log(1 + corpus.entries.length / (1 + pages.length)));
		const total = weights.reduce((sum, weight) => sum + weight, 0);
		const shares = new Map<number, number>();
		found.forEach((pages, at) => {
			for (const page of pages) shares.set(page, (shares.get(page) ?? 0) + (weights[at] as number) / total);
		});
		const widened = new Map(hits.map((hit) => [hit.entry, { ...hit }]));
		for (const [entry, share] of shares) {
			const hit = widened.get(entry) ?? { entry, score: 0, coverage: 0, phrase: false };
			// Nothing holds words with a slip as they were typed: marks that say so are of other words.
			const asTyped = question.short && question.units.length > 1 && question.guesses.length === 0;
			const whole = asTyped && share > 0.999 && !hit.phrase;
			const says = WEIGHTS.text * share + (whole ? phraseWeight('text', question) : 0);
			hit.score += says * kindFactor((corpus.entries[entry] as Entry).kind, question);
			hit.coverage = Math.max(hit.coverage, share * 0.9);
			hit.phrase ||= whole;
			widened.set(entry, hit);
		}
		return [...widened.values()].sort((a, b) => b.score - a.score || a.entry - b.entry);
	}

	#piece(key: string): Promise<Map<number, number[]>> {
		const { piece } = placeOf(key);
		const loading = this.#pieces.get(piece) ?? this.#load(this.#names[piece] as string).then(readPiece);
		this.#pieces.set(piece, loading);
		// What failed once may work when the reader has a network again.
		loading.catch(() => this.#pieces.delete(piece));
		return loading;
	}
}

/** The rarest stretches of neighbours, then the rarest words, as far as the pieces go. */
function chosenKeys(question: Question, corpus: Corpus): string[] {
	const units = question.typed.filter(({ text }) => question.short || corpus.rarity(text) > 0);
	const keys = keysOf(units).sort((a, b) => b.units - a.units || rarityOf(b.key, corpus) - rarityOf(a.key, corpus));
	// Where there is a stretch, what it is made of says no more.
	const longest = question.short ? keys.filter((key) => key.units === keys[0]?.units) : keys;
	const pieces = new Set<number>();
	return [...new Set(longest.map(({ key }) => key))].filter((key) => {
		const { piece } = placeOf(key);
		if (!pieces.has(piece) && pieces.size === MOST_PIECES) return false;
		pieces.add(piece);
		return true;
	});
}

const rarityOf = (key: string, corpus: Corpus) => unitsOf(key).reduce((sum, { text }) => sum + corpus.rarity(text), 0);
