import { type Corpus, corpusOf } from './corpus.ts';
import type { Entry, SearchIndex } from './index-format.ts';
import { type Question, questionOf } from './question.ts';
import { type Hit, rank } from './rank.ts';
import { type LoadPiece, needsTexts, Texts } from './texts.ts';

/** What is left out: far worse than the best, or about something else. */
const WORST = 0.3;
const LEAST_COVERAGE = 0.12;
const MOST = 40;

/** Restricts what is found. */
export interface Filter {
	operator?: string | undefined;
	topic?: string | undefined;
}

/** An entry found, with what is known of the match. */
export interface Result extends Hit {
	found: Entry;
}

/** The answer to a question. */
export interface Found {
	question: Question;
	/** Best first. */
	results: Result[];
}

/** Search in one language. */
export class Search {
	readonly corpus: Corpus;
	readonly #texts: Texts;

	/** @param load fetches a piece of the full texts by its name */
	constructor(index: SearchIndex, load: LoadPiece) {
		this.corpus = corpusOf(index);
		this.#texts = new Texts(index.pieces, load);
	}

	/** Finds what answers a question. Without the full texts, as when there is no network, it answers from the rest. */
	async find(typed: string, filter: Filter = {}): Promise<Found> {
		const question = await this.#read(typed);
		let hits = rank(question, this.corpus);
		if (question.units.length > 0 && needsTexts(question, hits))
			hits = await this.#texts.widen(question, hits, this.corpus).catch(() => hits);
		const fitting = hits.filter(({ entry }) => fits(this.corpus.entries[entry], filter));
		const least = (fitting[0]?.score ?? 0) * WORST;
		const results = fitting
			.filter(({ score, coverage }) => score >= least && coverage >= LEAST_COVERAGE)
			.slice(0, MOST)
			.map((hit) => ({ ...hit, found: this.corpus.entries[hit.entry] as Entry }));
		return { question, results };
	}

	/** Reads a question. A word that looks like a slip is none when some text holds it. */
	async #read(typed: string): Promise<Question> {
		const question = questionOf(typed, this.corpus);
		const slips = question.typed.filter(({ word }) => question.guesses.some((guess) => guess.typed === word));
		const held = await Promise.all(slips.map((unit) => this.#texts.hold(unit).catch(() => false)));
		const known = slips.filter((_unit, at) => held[at]);
		for (const { text, word } of known) this.corpus.vocabulary.set(text, word);
		return known.length ? questionOf(typed, this.corpus) : question;
	}
}

/** An operator's reader is helped by what holds for all of them too. */
function fits(entry: Entry | undefined, { operator, topic }: Filter): entry is Entry {
	if (!entry) return false;
	if (operator && entry.operator && entry.operator !== operator) return false;
	if (operator && !entry.operator && entry.kind !== 'question' && entry.kind !== 'guide') return false;
	return !topic || entry.topics.includes(topic);
}
