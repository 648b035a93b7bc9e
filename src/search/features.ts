import type { Concepts } from './concepts.ts';
import { isStopWord, stopLength } from './stop-words.ts';
import type { Unit } from './units.ts';
import { WEIGHTS } from './weights.ts';

/** What a text has in it that another can have too, and how much each part counts before it is known how rare it is. */
export type Features = Map<string, number>;

const W = WEIGHTS.feature;

const add = (features: Features, name: string, weight: number) =>
	features.set(name, Math.max(features.get(name) ?? 0, weight));

/** The features of a text. Names: `#12` a concept, else words, characters and pairs of characters as they are. */
export function featuresOf(units: readonly Unit[], concepts: Concepts): Features {
	const features: Features = new Map();
	const weights = units.map(() => 1);
	for (const { concept, from, to } of concepts.mentions(units)) {
		add(features, `#${concept}`, W.concept);
		weights.fill(W.insideConcept, from, to);
	}
	softenStopWords(units, weights);
	units.forEach((unit, at) => {
		const weight = weights[at] as number;
		if (!unit.chinese) {
			add(features, unit.text, (/^\d/.test(unit.text) ? W.number : W.word) * weight);
			return;
		}
		add(features, unit.text, W.character * weight);
		const next = units[at + 1];
		if (next?.chinese && next.start === unit.end)
			add(features, unit.text + next.text, W.pair * Math.min(1, (weight + (weights[at + 1] as number)) / 2));
	});
	return features;
}

/** A word of grammar counts little, unless a concept claims it: `not receiving`. */
function softenStopWords(units: readonly Unit[], weights: number[]): void {
	const chars = units.map((unit) => (unit.chinese ? unit.text : ' '));
	for (let at = 0; at < units.length; at++) {
		const unit = units[at] as Unit;
		if (weights[at] !== 1) continue;
		const length = unit.chinese ? stopLength(chars, at) : Number(isStopWord(unit.word));
		for (let behind = at; behind < at + length; behind++) if (weights[behind] === 1) weights[behind] = W.stopWord;
		at += Math.max(0, length - 1);
	}
}
