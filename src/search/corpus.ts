import { Concepts } from './concepts.ts';
import { type Features, featuresOf } from './features.ts';
import { fold, type Variants, variantsOf } from './fold.ts';
import type { Entry, SearchIndex } from './index-format.ts';
import { isStopWord } from './stop-words.ts';
import { type Unit, unitsOf } from './units.ts';
import type { WEIGHTS } from './weights.ts';

type Field = keyof typeof WEIGHTS.field;

/** One text of an entry: its title, one of its aliases, a heading, the answer. */
export interface Phrasing {
	entry: number;
	field: Field;
	/** The words with one space between, and around. */
	plain: string;
	/** The stems of those that mean something, in the same way. */
	core: string;
	features: Features;
	/** Sum of the weights of its features. */
	weight: number;
}

/** The index of a language, made ready for questions. */
export interface Corpus {
	entries: readonly Entry[];
	phrasings: readonly Phrasing[];
	concepts: Concepts;
	operators: Concepts;
	operatorNames: readonly string[];
	/** How pages write the name of each, in the same order. */
	operatorBrands: readonly (readonly Unit[])[];
	variants: Variants;
	/** Phrasings a feature stands in. */
	postings: ReadonlyMap<string, number[]>;
	/** How many phrasings each entry has. */
	sizes: readonly number[];
	/** How rare a feature is among the entries. */
	rarity(feature: string): number;
	/** Latin words of the index: their stems, each with a word it stands for. */
	vocabulary: Map<string, string>;
}

/** The words of a text as one string that can be searched for a phrase. */
export function plainOf(units: readonly Unit[]): string {
	let plain = '';
	for (const [at, { word, chinese }] of units.entries()) plain += chinese && units[at - 1]?.chinese ? word : ` ${word}`;
	return `${plain} `;
}

/** The stems of the words that mean something, as one string. */
export const coreOf = (units: readonly Unit[]): string =>
	plainOf(units.filter(({ word }) => !isStopWord(word)).map((unit) => ({ ...unit, word: unit.text })));

/** Prepares an index: reads every text of it once. */
export function corpusOf(index: SearchIndex): Corpus {
	const variants = variantsOf(index.variants);
	const concepts = new Concepts(index.concepts);
	const operatorNames = Object.keys(index.operators);
	const phrasings: Phrasing[] = [];
	const holders = new Map<string, Set<number>>();
	const vocabulary = new Map<string, string>();
	index.entries.forEach((entry, number) => {
		const read = (field: Field, text: string) => {
			const units = unitsOf(fold(text, variants));
			if (units.length === 0) return;
			const features = featuresOf(units, concepts);
			phrasings.push({ entry: number, field, plain: plainOf(units), core: coreOf(units), features, weight: 0 });
			for (const { text: cut, word, chinese } of units) if (!chinese) vocabulary.set(cut, word);
			for (const feature of features.keys()) {
				const entries = holders.get(feature) ?? new Set();
				holders.set(feature, entries.add(number));
			}
		};
		read('title', entry.title);
		for (const alias of entry.aliases) read('alias', alias);
		for (const heading of entry.headings) read('heading', heading);
		read('answer', entry.answer);
	});
	const count = index.entries.length;
	const rarity = (feature: string) => {
		const held = holders.get(feature)?.size ?? 0;
		return Math.log(1 + (count - held + 0.5) / (held + 0.5));
	};
	const postings = new Map<string, number[]>();
	const sizes = index.entries.map(() => 0);
	for (const { entry } of phrasings) sizes[entry] = (sizes[entry] ?? 0) + 1;
	phrasings.forEach((phrasing, number) => {
		for (const [feature, weight] of phrasing.features) {
			phrasing.weight += weight * rarity(feature);
			const list = postings.get(feature);
			if (list) list.push(number);
			else postings.set(feature, [number]);
		}
	});
	return {
		entries: index.entries,
		phrasings,
		concepts,
		operators: new Concepts(Object.values(index.operators)),
		operatorNames,
		operatorBrands: Object.values(index.operators).map(([brand = '']) => unitsOf(brand)),
		variants,
		postings,
		sizes,
		rarity,
		vocabulary,
	};
}
