import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundPage } from '../../src/build/search/entries.ts';
import type { LocaleDir } from '../../src/locales.mjs';
import type { Judgement } from './judgements.ts';
import { relatedTo } from './mechanical.ts';

/**
 * Ten or more questions a page, by writers who knew the titles of all pages and the short answer of that one, nothing
 * else of it: `plain` are what most people would type, `told` say what happened in the reader's own words.
 */
export const PAGE_SETS = ['plain', 'told'] as const;
export type PageSet = (typeof PAGE_SETS)[number];

/** The questions written for one page. */
export interface PageQuestions {
	/** Its address below the language. */
	page: string;
	questions: string[];
}

/** The questions of a set in one language; none where nobody has written any yet. */
export function pageQuestions(set: PageSet, dir: LocaleDir): PageQuestions[] {
	const file = join(import.meta.dirname, set, `${dir}.jsonl`);
	if (!existsSync(file)) return [];
	return readFileSync(file, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as PageQuestions);
}

/** Whether a question is kept aside: a third, whichever others there are. Nothing is tuned to those. */
export const keptAside = (question: string): boolean =>
	(createHash('md5').update(question).digest()[0] as number) % 3 === 0;

/** The questions of every set, each answered by its page; what this leads on to helps. */
export const pageJudgements = (dir: LocaleDir, pages: readonly FoundPage[]): Judgement[] =>
	PAGE_SETS.flatMap((set) =>
		pageQuestions(set, dir).flatMap(({ page, questions }) =>
			questions.map((question) => ({
				question,
				set,
				right: [page],
				helps: relatedTo(`/${dir}/${page}/`, pages),
				aside: keptAside(question),
			}))
		)
	);
