import type { Mention } from './concepts.ts';
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

/** A text as search reads it, which does not depend on what was asked. */
interface ReadText {
	units: Unit[];
	mentions: Mention[];
	/** Where each folded character stands in the text; folding may change how many there are. */
	origin: number[];
}

/** The same answers are shown for question after question: each text is read once. */
const readBefore = new WeakMap<Corpus, Map<string, ReadText>>();

function readText(text: string, corpus: Corpus): ReadText {
	const texts = readBefore.get(corpus) ?? new Map<string, ReadText>();
	readBefore.set(corpus, texts);
	const known = texts.get(text);
	if (known) return known;
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
	const read = { units, mentions: corpus.concepts.mentions(units), origin };
	texts.set(text, read);
	return read;
}

/** A text in parts, with the words of a question, their other forms and their synonyms marked. */
export function markedParts(text: string, question: Question, corpus: Corpus): Part[] {
	const read = readText(text, corpus);
	const parts: Part[] = [];
	let done = 0;
	const add = (to: number, marked: boolean) => {
		if (to <= done) return;
		const last = parts.at(-1);
		if (last?.marked === marked) last.text += text.slice(done, to);
		else parts.push({ text: text.slice(done, to), marked });
		done = to;
	};
	const hits = [...hitsIn(read, question, corpus)].sort(([a], [b]) => a - b);
	for (const [from, to] of hits) {
		add(read.origin[from] as number, false);
		add(read.origin[to] as number, true);
	}
	add(text.length, false);
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
function* hitsIn({ units, mentions }: ReadText, question: Question, corpus: Corpus): Generator<[number, number]> {
	const asked = new Set(corpus.concepts.mentions(question.units).map(({ concept }) => concept));
	for (const { concept, from, to } of mentions)
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
