import type { Locale } from '../../locales.mjs';
import type { GlossaryTerm } from '../../schemas/glossary.ts';
import { OPERATORS } from '../../schemas/names.ts';
import type { Operator } from '../../schemas/operator.ts';
import { fold, type Variants } from '../../search/fold.ts';
import type { Entry, Kind } from '../../search/index-format.ts';
import { keysOf } from '../../search/postings.ts';
import { unitsOf } from '../../search/units.ts';
import type { PageText } from './read-page.ts';

/** A built page with its address, such as `/es/claro/keep/`. */
export interface FoundPage {
	path: string;
	text: PageText;
}

/** The kind of a page, by the place where it stands. */
export function kindOf(path: string): Kind {
	const [, first = '', second, third] = path.split('/').filter(Boolean);
	if (first === 'faq' && third) return 'question';
	if (first === 'tools' && second) return 'tool';
	if ((OPERATORS as readonly string[]).includes(first)) return second ? 'guide' : 'hub';
	return first === 'guides' && second ? 'guide' : 'list';
}

const textsOf = ({ blocks }: PageText, kind: string) =>
	blocks.filter((block) => block.kind === kind).map(({ text }) => text);

/** What else a page is called: other wordings of its question, or its name in the menu beside its operator's. */
function aliasesOf({ text }: FoundPage, kind: Kind, operator: Operator | undefined): string[] {
	if (kind === 'question') return textsOf(text, 'alias').slice(1);
	if (kind === 'hub' && operator) return [operator.brand, ...(operator.typed ?? [])];
	return text.label ? [[operator?.brand, text.label].filter(Boolean).join(' ')] : [];
}

/** Entries of pages. A page is about what the questions are about that lead on to it. */
export function pageEntries(pages: readonly FoundPage[], operators: readonly Operator[]): Entry[] {
	const leadHere = new Map<string, Set<string>>();
	for (const { text } of pages)
		for (const href of text.topic ? text.related : [])
			leadHere.set(href, (leadHere.get(href) ?? new Set()).add(text.topic));
	return pages.map((page) => {
		const { path, text } = page;
		const operator = operators.find(({ id }) => path.split('/').includes(id));
		const kind = kindOf(path);
		return {
			path,
			kind,
			...(operator ? { operator: operator.id } : {}),
			topics: text.topic ? [text.topic] : [...(leadHere.get(path) ?? [])].sort(),
			title: textsOf(text, 'title')[0] ?? '',
			aliases: aliasesOf(page, kind, operator),
			headings: textsOf(text, 'heading'),
			answer: textsOf(text, 'answer')[0] ?? text.description,
		};
	});
}

/** Entries of the terms of the glossary, each where its page explains it. */
export const termEntries = (glossary: readonly GlossaryTerm[], { dir, key }: Locale): Entry[] =>
	glossary.map(({ id, subject, term, meaning, linked }) => ({
		path: `/${dir}/glossary/${subject}/#${id}`,
		kind: 'term',
		topics: [],
		title: term[key],
		aliases: [...new Set([...Object.values(term), ...(linked?.[key] ?? [])])].filter((name) => name !== term[key]),
		headings: [],
		answer: meaning[key],
	}));

/**
 * What stands in a page, as keys of the second part of the index. Other wordings of a question are in the first.
 *
 * @param variants characters that readers' questions are folded with too
 */
export const keysOfPage = ({ blocks }: PageText, variants?: Variants): Set<string> =>
	new Set(
		blocks
			.filter(({ kind }) => kind !== 'alias')
			.flatMap(({ text }) => keysOf(unitsOf(fold(text, variants))).map(({ key }) => key))
	);
