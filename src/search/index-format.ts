/** What an entry of the index leads to. */
export const KINDS = ['question', 'guide', 'hub', 'tool', 'term', 'list'] as const;
export type Kind = (typeof KINDS)[number];

/** A page, or a term of the glossary, as search knows it. Texts are as the reader sees them. */
export interface Entry {
	/** Address on this site, with the place in the page where there is one. */
	path: string;
	kind: Kind;
	/** The operator whose page it is. */
	operator?: string;
	/** What it is about, as named in `TOPICS`. */
	topics: string[];
	title: string;
	/** How else people ask it, or what else it is called. */
	aliases: string[];
	headings: string[];
	/** The short answer, else what the page says it holds. */
	answer: string;
}

/**
 * The first part of the index of one language: all that answers most questions. Full texts are in the second part, in
 * pieces of which a query needs few: `postings.ts`.
 */
export interface SearchIndex {
	entries: Entry[];
	/** Folded wordings that mean the same. */
	concepts: string[][];
	/** Folded names of operators, by operator. */
	operators: Record<string, string[]>;
	/** Traditional characters, each followed by the Simplified one that stands in the index. */
	variants: string;
	/** Names of the pieces of the second part, in order. */
	pieces: string[];
}
