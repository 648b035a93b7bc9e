import { LOCALES } from '../../locales.mjs';
import type { GlossaryTerm } from '../../schemas/glossary.ts';
import type { SearchWordings } from '../../schemas/search-wordings.ts';
import { fold } from '../../search/fold.ts';

/** `SIM卡（chip）` is called `SIM卡` and `chip`. */
const namesIn = (term: string) => term.split(/[（）()]/).map((part) => part.trim());

/** The wordings of a term, in every language. One whose name names several things is no concept: they are not the same. */
function wordingsOf({ term, linked, forbidden }: GlossaryTerm): string[] {
	return LOCALES.flatMap(({ key }) => [...namesIn(term[key]), ...(linked?.[key] ?? []), ...(forbidden?.[key] ?? [])]);
}

const namesSeveral = ({ term }: GlossaryTerm) => LOCALES.some(({ key }) => /[/、]| CPP,/.test(term[key]));

/**
 * What means the same to search: the groups of everyday words, each with the terms of the glossary it has a word of, and
 * the other terms.
 */
export function conceptsOf(everyday: readonly SearchWordings[], glossary: readonly GlossaryTerm[]): string[][] {
	const groups = everyday.map(({ words }) => new Set(words.map((word) => fold(String(word)))));
	for (const term of glossary.filter((candidate) => !namesSeveral(candidate))) {
		const names = wordingsOf(term)
			.map((name) => fold(name).trim())
			.filter(Boolean);
		const home = groups.find((group) => names.some((name) => group.has(name)));
		const group = home ?? new Set<string>();
		for (const name of names) group.add(name);
		if (!home && group.size > 1) groups.push(group);
	}
	return groups.map((group) => [...group]);
}
