import { formatProblems, type Problem } from '../../content-check/problem.ts';
import type { Located } from '../../content-check/read.ts';
import type { Locale, LocaleDir } from '../../locales.mjs';
import type { Asked } from '../../schemas/asked.ts';
import type { GlossaryTerm } from '../../schemas/glossary.ts';
import type { Operator } from '../../schemas/operator.ts';
import type { SearchWordings } from '../../schemas/search-wordings.ts';
import { fold, variantsOf } from '../../search/fold.ts';
import type { SearchIndex } from '../../search/index-format.ts';
import { writePieces } from '../../search/postings.ts';
import { withAsked } from './asked.ts';
import { pinyinOf, variantPairs } from './chinese.ts';
import { conceptsOf } from './concepts.ts';
import { type FoundPage, keysOfPage, pageEntries, termEntries } from './entries.ts';

/** What the index is made of besides the pages. */
export interface Words {
	glossary: readonly GlossaryTerm[];
	everyday: readonly SearchWordings[];
	operators: readonly Operator[];
	/** Written wordings of pages, by language. */
	asked: Readonly<Record<LocaleDir, readonly Located<Asked>[]>>;
}

/**
 * The index of one language: its first part without the names of the pieces, and the pieces.
 *
 * @throws Error with every wording that cannot be searched for
 */
export function makeIndex(
	locale: Locale,
	pages: readonly FoundPage[],
	{ glossary, everyday, operators, asked }: Words
): { index: Omit<SearchIndex, 'pieces'>; pieces: Uint8Array<ArrayBuffer>[] } {
	const chinese = locale.key === 'zh-CN';
	const concepts = conceptsOf(everyday, glossary).map((group) =>
		chinese
			? [...new Set([...group, ...group.flatMap(pinyinOf)])]
			: group.filter((wording) => !/\p{Script=Han}/u.test(wording))
	);
	const problems: Problem[] = [];
	const entries = [
		...withAsked(pageEntries(pages, operators), asked[locale.dir], locale.dir, problems),
		...termEntries(glossary, locale),
	];
	if (problems.length) throw new Error(formatProblems(problems));
	const variants = chinese ? variantPairs(JSON.stringify([entries, concepts])) : '';
	const folding = variantsOf(variants);
	return {
		index: {
			entries,
			concepts: concepts.filter((group) => group.length > 1),
			operators: Object.fromEntries(
				operators.map(({ id, brand, typed = [] }) => [id, [brand, ...typed].map((name) => fold(name))])
			),
			variants,
		},
		pieces: writePieces(new Map(pages.map(({ text }, number) => [number, keysOfPage(text, folding)]))),
	};
}
