import type { Corpus, Phrasing } from './corpus.ts';
import type { Entry, Kind } from './index-format.ts';
import type { Question } from './question.ts';
import { WEIGHTS } from './weights.ts';

/** A phrase is looked for where at least this much of the question is. */
const PHRASE_COVERS = 0.4;

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
	const wanted = [...question.features].map(([feature, weight]): Wanted => [feature, weight * corpus.rarity(feature)]);
	const total = wanted.reduce((sum, [, weight]) => sum + weight, 0);
	if (total === 0) return [];
	const { matched, covered, often } = countWanted(wanted, corpus);
	const { likeness, second, phrase, exact } = compare(question, corpus, matched, total);
	const hits: Hit[] = [];
	corpus.entries.forEach((found, entry) => {
		const coverage = at(covered, entry) / total;
		if (coverage === 0) return;
		const base =
			at(likeness, entry) +
			WEIGHTS.second * at(second, entry) +
			WEIGHTS.coverage * coverage +
			(WEIGHTS.often * at(often, entry)) / total +
			at(phrase, entry);
		hits.push({
			entry,
			score: base * kindFactor(found.kind, question) * operatorFactor(found, question.operators),
			coverage,
			phrase: exact.has(entry),
		});
	});
	return hits.sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/** A feature of a question, and what it weighs here. */
type Wanted = readonly [feature: string, weight: number];

/** A number for every phrasing or entry. */
type Numbers = Float64Array;

const at = (numbers: Numbers, index: number) => numbers[index] ?? 0;

/** How much of what is wanted each phrasing has, and each entry: anywhere, and in how many of its phrasings. */
function countWanted(wanted: readonly Wanted[], corpus: Corpus): Record<'matched' | 'covered' | 'often', Numbers> {
	const matched = new Float64Array(corpus.phrasings.length);
	const covered = new Float64Array(corpus.entries.length);
	const often = new Float64Array(corpus.entries.length);
	for (const [feature, weight] of wanted) {
		const holders = new Map<number, { field: number; times: number }>();
		for (const number of corpus.postings.get(feature) ?? []) {
			const phrasing = corpus.phrasings[number];
			if (!phrasing) continue;
			matched[number] = at(matched, number) + weight;
			const { field, times } = holders.get(phrasing.entry) ?? { field: 0, times: 0 };
			holders.set(phrasing.entry, { field: Math.max(field, WEIGHTS.field[phrasing.field]), times: times + 1 });
		}
		for (const [entry, { field, times }] of holders) {
			covered[entry] = at(covered, entry) + weight * field;
			const share = times / ((corpus.sizes[entry] ?? 0) + WEIGHTS.fewPhrasings);
			often[entry] = at(often, entry) + weight * Math.sqrt(share);
		}
	}
	return { matched, covered, often };
}

/** How like the question the two nearest phrasings of each entry are, and which hold its words as typed. */
function compare(question: Question, corpus: Corpus, matched: Numbers, total: number) {
	const likeness = new Float64Array(corpus.entries.length);
	const second = new Float64Array(corpus.entries.length);
	const phrase = new Float64Array(corpus.entries.length);
	const exact = new Set<number>();
	const phraseCounts = question.units.length > 1;
	corpus.phrasings.forEach((phrasing, number) => {
		const { entry, field, weight } = phrasing;
		const share = at(matched, number);
		if (share === 0) return;
		const like = WEIGHTS.field[field] * (share / total) * Math.min(1, share / weight) ** WEIGHTS.brevity;
		if (like > at(likeness, entry)) {
			second[entry] = at(likeness, entry);
			likeness[entry] = like;
		} else second[entry] = Math.max(at(second, entry), like);
		// What covers little of the question cannot hold all of its words.
		if (!phraseCounts || share < total * PHRASE_COVERS) return;
		if (holdsPhrase(phrasing.plain, question.plain)) exact.add(entry);
		phrase[entry] = Math.max(at(phrase, entry), phraseIn(phrasing, question));
	});
	return { likeness, second, phrase, exact };
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
