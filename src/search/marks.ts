import type { Corpus } from './corpus.ts';
import { fold } from './fold.ts';
import type { Question } from './question.ts';
import { isStopWord } from './stop-words.ts';
import { type Unit, unitsOf } from './units.ts';

/** A part of a text; `marked` where it is what the reader asked for. */
export interface Part {
	text: string;
	marked: boolean;
}

/** A text in parts, with the words of a question, their other forms and their synonyms marked. */
export function markedParts(text: string, question: Question, corpus: Corpus): Part[] {
	// Folding may change the length of a character: each keeps the place it came from.
	let folded = '';
	const origin: number[] = [];
	let place = 0;
	for (const char of text) {
		const plain = foldedChar(char, corpus);
		for (let n = 0; n < plain.length; n++) origin.push(place);
		folded += plain;
		place += char.length;
	}
	origin.push(text.length);
	const units = unitsOf(folded);
	const hit = new Array<boolean>(text.length).fill(false);
	for (const [from, to] of hitsIn(units, question, corpus)) hit.fill(true, origin[from], origin[to]);
	const parts: Part[] = [];
	for (let at = 0; at < text.length; at++) {
		const last = parts.at(-1);
		if (last && last.marked === hit[at]) last.text += text[at];
		else parts.push({ text: text[at] as string, marked: hit[at] === true });
	}
	return parts;
}

/** Texts repeat their characters, and folding one takes longer than remembering it. */
const remembered = new Map<string, string>();

function foldedChar(char: string, { variants }: Corpus): string {
	const known = remembered.get(char) ?? fold(char, variants);
	remembered.set(char, known);
	return known;
}

/** Stretches of the folded text that the question is about. */
function* hitsIn(units: readonly Unit[], question: Question, corpus: Corpus): Generator<[number, number]> {
	const asked = new Set(corpus.concepts.mentions(question.units).map(({ concept }) => concept));
	for (const { concept, from, to } of corpus.concepts.mentions(units))
		if (asked.has(concept)) yield [(units[from] as Unit).start, (units[to - 1] as Unit).end];
	for (const [at, unit] of units.entries()) {
		const next = units[at + 1];
		if (!unit.chinese) {
			if (question.features.has(unit.text) && !isStopWord(unit.word)) yield [unit.start, unit.end];
		} else if (next?.chinese && next.start === unit.end) {
			// One character alone is everywhere; a pair that only asks weighs little.
			if ((question.features.get(unit.text + next.text) ?? 0) > LIGHT) yield [unit.start, next.end];
		}
	}
}

const LIGHT = 0.5;
