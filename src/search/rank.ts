import type { Corpus, Phrasing } from './corpus.ts';
import type { Entry, Kind } from './index-format.ts';
import type { Question } from './question.ts';
import { WEIGHTS } from './weights.ts';

/** A phrase is looked for where at least this much of the question is. */
const PHRASE_COVERS = 0.6;

/** An entry found, best first. */
export interface Hit {
	entry: number;
	score: number;
	/** Share of the question that the entry covers, 0 to 1. */
	coverage: number;
	/** Whether the words of the question stand in it as typed. */
	phrase: boolean;
}

/**
 * The entries that have anything of the question, best first. How good an entry answers is seen from:
 *
 * - **likeness** to the phrasing of the entry that is most like the question, and a little to the next one: the share of
 *   the question it covers, and less, the share of itself that the question covers, so that what says just this wins;
 * - **coverage** of the question by everything the entry says;
 * - **often**: how many of its phrasings have what the question has;
 * - **phrase**: the question's words stand there as they were typed.
 *
 * Words count by how rare they are. A question that names an operator prefers its pages.
 */
export function rank(question: Question, corpus: Corpus): Hit[] {
	const wanted = [...question.features].map(([feature, weight]) => ({
		feature,
		weight: weight * corpus.rarity(feature),
	}));
	const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
	if (total === 0) return [];
	const matched = new Float64Array(corpus.phrasings.length);
	const covered = corpus.entries.map(() => 0);
	const often = new Float64Array(corpus.entries.length);
	for (const { feature, weight } of wanted) {
		const best = new Map<number, number>();
		const times = new Map<number, number>();
		for (const number of corpus.postings.get(feature) ?? []) {
			const phrasing = corpus.phrasings[number];
			if (!phrasing) continue;
			matched[number] = (matched[number] ?? 0) + weight;
			best.set(phrasing.entry, Math.max(best.get(phrasing.entry) ?? 0, WEIGHTS.field[phrasing.field]));
			times.set(phrasing.entry, (times.get(phrasing.entry) ?? 0) + 1);
		}
		for (const [entry, count] of times) {
			const share = Math.sqrt(count / ((corpus.sizes[entry] ?? 0) + WEIGHTS.fewPhrasings));
			often[entry] = (often[entry] ?? 0) + weight * share;
		}
		for (const [entry, field] of best) covered[entry] = (covered[entry] ?? 0) + weight * field;
	}
	const likeness = new Float64Array(corpus.entries.length);
	const second = new Float64Array(corpus.entries.length);
	const exact = corpus.entries.map(() => false);
	const phrase = new Float64Array(corpus.entries.length);
	const phraseCounts = question.units.length > 1;
	corpus.phrasings.forEach((phrasing, number) => {
		const { entry, field, weight } = phrasing;
		const share = matched[number] ?? 0;
		if (share === 0) return;
		const like = WEIGHTS.field[field] * (share / total) * Math.min(1, share / weight) ** WEIGHTS.brevity;
		if (like > (likeness[entry] ?? 0)) {
			second[entry] = likeness[entry] ?? 0;
			likeness[entry] = like;
		} else second[entry] = Math.max(second[entry] ?? 0, like);
		// What covers little of the question cannot hold all of its words.
		if (!phraseCounts || share < total * PHRASE_COVERS) return;
		if (holdsPhrase(phrasing.plain, question.plain)) exact[entry] = true;
		phrase[entry] = Math.max(phrase[entry] ?? 0, phraseIn(phrasing, question));
	});
	const hits: Hit[] = [];
	corpus.entries.forEach((found, entry) => {
		const coverage = (covered[entry] ?? 0) / total;
		if (coverage === 0) return;
		const base =
			(likeness[entry] ?? 0) +
			WEIGHTS.second * (second[entry] ?? 0) +
			WEIGHTS.coverage * coverage +
			(WEIGHTS.often * (often[entry] ?? 0)) / total +
			(phrase[entry] ?? 0);
		hits.push({
			entry,
			score: base * kindFactor(found.kind, question) * operatorFactor(found, question.operators),
			coverage,
			phrase: exact[entry] === true,
		});
	});
	return hits.sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/** What it counts that a phrasing holds the words of a question side by side. */
function phraseIn({ field, plain, core }: Phrasing, question: Question): number {
	const exact = holdsPhrase(plain, question.plain);
	const asked = field === 'title' || field === 'alias';
	const loose = !exact && asked && question.core.trim().includes(' ') && holdsPhrase(core, question.core);
	if (!exact && !loose) return 0;
	const share = question.plain.length / plain.length;
	const inPassing = asked ? WEIGHTS.phraseInPassing + (1 - WEIGHTS.phraseInPassing) * Math.min(1, share) : 1;
	return phraseWeight(field, question) * inPassing * (loose ? WEIGHTS.loosePhrase : 1);
}

/** What it counts that the words of a question stand somewhere as typed. */
export const phraseWeight = (where: keyof typeof WEIGHTS.phrase, { short }: Question): number =>
	WEIGHTS.phrase[where] * (short ? WEIGHTS.shortPhrase : 1);

/** What the words of an entry count by what it is: a list or a term stands behind an answer that says the same. */
export function kindFactor(kind: Kind, { asksMeaning, onlyOperator }: Question): number {
	if (kind === 'term' && asksMeaning) return WEIGHTS.termAsked;
	return WEIGHTS.kind[kind] * (kind === 'hub' && onlyOperator ? WEIGHTS.hubAsked : 1);
}

function operatorFactor({ kind, operator }: Entry, named: readonly string[]): number {
	const { unnamed } = WEIGHTS.operator;
	if (operator && named.length > 0 && !named.includes(operator)) return WEIGHTS.operator.other;
	// Who names two asks how they differ, or how to go from one to the other: as if none were named.
	if (named.length !== 1) return operator ? (kind === 'question' ? unnamed.question : unnamed.page) : 1;
	if (!operator) return WEIGHTS.operator.none;
	return WEIGHTS.operator.named;
}

/** Whether the words of a phrase follow one another in a text. Chinese has no edges of words. */
export function holdsPhrase(plain: string, phrase: string): boolean {
	const bare = phrase.trim();
	const from = /^[\p{Script=Han}]/u.test(bare) ? bare : ` ${bare}`;
	return plain.includes(/[\p{Script=Han}]$/u.test(bare) ? from : `${from} `);
}
