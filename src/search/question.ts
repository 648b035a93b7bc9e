import { type Corpus, coreOf, plainOf } from './corpus.ts';
import { type Features, featuresOf } from './features.ts';
import { fold } from './fold.ts';
import { nearWords } from './near-words.ts';
import { isStopWord } from './stop-words.ts';
import { type Unit, unitsOf } from './units.ts';
import { WEIGHTS } from './weights.ts';

/** A question as search understands it. */
export interface Question {
	/** What was typed. */
	typed: Unit[];
	/** What was meant: words with a slip are taken for known ones. */
	units: Unit[];
	features: Features;
	/** Its words with one space between, to look for as a phrase. */
	plain: string;
	/** The stems of those that mean something, in the same way. */
	core: string;
	/** Whether it is a few words, which should then be found as they stand. */
	short: boolean;
	/** Operators it names. */
	operators: string[];
	/** Words it has that the index has not, and what they were taken for. */
	guesses: { typed: string; taken: string }[];
	/** Whether it asks what a word means. */
	asksMeaning: boolean;
	/** Whether it says nothing but the name of an operator. */
	onlyOperator: boolean;
}

const MEANING =
	/是什么|什么是|啥是|是啥|什么意思|意思|中文|que es\b|que son\b|significa|what is\b|what are\b|whats\b|mean(?:s|ing)?\b/;

/** Reads what somebody typed. */
export function questionOf(typed: string, corpus: Corpus): Question {
	const folded = fold(typed, corpus.variants);
	const units = unitsOf(folded);
	const guesses: Question['guesses'] = [];
	const meant = units.map((unit) => corrected(unit, corpus, guesses));
	const named = corpus.operators.mentions(meant);
	// Pages call an operator by its brand, whatever else readers call it.
	const brands = named.map(({ concept }) => corpus.operatorBrands[concept] ?? []);
	const asWritten = [...meant];
	for (const [at, { from, to }] of [...named.entries()].toReversed())
		asWritten.splice(from, to - from, ...(brands[at] ?? []));
	const features = featuresOf(asWritten, corpus.concepts);
	for (const { text, word } of meant)
		if (guesses.some(({ typed: slip }) => slip === word))
			features.set(text, (features.get(text) ?? 1) * WEIGHTS.feature.guess);
	for (const { text } of new Set(brands.flat()))
		features.set(text, (features.get(text) ?? 1) * WEIGHTS.feature.operatorName);
	const spoken = meant.filter(
		(unit, at) => !isStopWord(unit.word) && !named.some(({ from, to }) => at >= from && at < to)
	);
	return {
		typed: units,
		units: meant,
		features,
		plain: plainOf(units),
		core: coreOf(meant),
		short: units.length <= (units.every(({ chinese }) => chinese) ? 6 : 4),
		operators: [...new Set(named.map(({ concept }) => corpus.operatorNames[concept] as string))],
		guesses,
		asksMeaning: MEANING.test(folded),
		onlyOperator: named.length > 0 && spoken.length === 0,
	};
}

function corrected(unit: Unit, corpus: Corpus, guesses: Question['guesses']): Unit {
	const { text, word, chinese } = unit;
	if (chinese || corpus.vocabulary.has(text) || corpus.concepts.knows(text) || isStopWord(word)) return unit;
	const [best] = nearWords(text, corpus.vocabulary.keys())
		.concat(nearWords(text, corpus.concepts.words))
		.sort((a, b) => Number(a[0] !== text[0]) - Number(b[0] !== text[0]) || corpus.rarity(a) - corpus.rarity(b));
	if (!best) return unit;
	guesses.push({ typed: word, taken: corpus.vocabulary.get(best) ?? best });
	return { ...unit, text: best };
}
