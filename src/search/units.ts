import { stem } from './stem.ts';

/** The smallest piece search compares: a Chinese character, a Latin word, a number. */
export interface Unit {
	/** Characters as they are, words as their stems, numbers as written. */
	text: string;
	/** The word before it was cut to its stem. */
	word: string;
	chinese: boolean;
	/** Where it stands in the folded text. */
	start: number;
	end: number;
}

const PIECE = /(\p{Script=Han})|(\p{N}+)|(?:(?!\p{Script=Han})\p{L})+/gu;

/** The units of a folded text, in order. */
export function unitsOf(folded: string): Unit[] {
	const units: Unit[] = [];
	PIECE.lastIndex = 0;
	for (let match = PIECE.exec(folded); match; match = PIECE.exec(folded)) {
		const [word, han, number] = match;
		units.push({
			text: han ?? number ?? stem(word),
			word,
			chinese: han !== undefined,
			start: match.index,
			end: match.index + word.length,
		});
	}
	return units;
}
