/**
 * Every number the ranking rests on. They were chosen on two thirds of the questions of `tests/search/`, judged by hand and
 * plain, and on the wordings in `src/content/asked/`, asked of an index without them. The last third of the questions is
 * kept aside to see whether they hold for what nobody looked at (`npm run bench:search`).
 */
export const WEIGHTS = {
	/** What a part of a text counts, before it is known how rare it is. */
	feature: {
		word: 2.15,
		/** `60`, `1844`: nobody types one by chance. */
		number: 3.1,
		/** Any wording of a concept: `销户`, `baja`, `cancel`. */
		concept: 2.25,
		/** The words of such a wording themselves: they only tell it from its synonyms. */
		insideConcept: 0.42,
		/** Two neighbouring Chinese characters. */
		pair: 0.55,
		character: 0.82,
		stopWord: 0.62,
		/** An operator's name chooses among pages; it does not say what the question is about. */
		operatorName: 0.74,
		/** A word guessed from a slip of the fingers, against one that was typed. */
		guess: 0.8,
	},
	/** How near a text of an entry is to what people ask. */
	field: { title: 1, alias: 0.8, heading: 0.55, answer: 0.68 },
	/** How much a phrasing loses that says more than the question; 0 nothing, 1 in proportion. */
	brevity: 0.31,
	/** The next best phrasing, beside the best. */
	second: 0.38,
	/** Share of the question that anything in the entry covers, beside its best phrasing. */
	coverage: 1,
	/** In how many of its phrasings an entry has what the question has. */
	often: 1.15,
	/** As many phrasings without it every entry is taken to have: one that has few would weigh too much. */
	fewPhrasings: 2,
	/** The words of the question stand there as typed: of a sentence, and of a few words. */
	phrase: { title: 1, alias: 1, heading: 0.7, answer: 0.7, text: 0.7 },
	shortPhrase: 3.36,
	/** Such a phrase where words of grammar stand between, or others than were typed: `perdí solo el chip`. */
	loosePhrase: 0.49,
	/** What is left of a phrase in a title or an alias that says much else. */
	phraseInPassing: 0.5,
	/** Share of the looked-up words that stand in the full text. */
	text: 0.35,
	kind: { question: 1, guide: 1.17, tool: 1, hub: 1.21, term: 0.5, list: 0.6 },
	/** A term when somebody asks what a word means, and a hub when nothing but the operator is named. */
	termAsked: 1.61,
	hubAsked: 2,
	/**
	 * Pages of the operator that is named, of another, of none; and pages of an operator when none is named: guides stand
	 * beside a general one, questions hardly do.
	 */
	operator: { named: 1.45, other: 0.45, none: 0.85, unnamed: { page: 0.7, question: 0.95 } },
};
