import { getCollection } from 'astro:content';
import { LOCALES, type LocaleDir } from '../locales.mjs';
import type { GlossaryTerm } from '../schemas/glossary.ts';

const terms = (await getCollection('glossary')).map((entry) => entry.data);

/** Every term, in the order a dictionary of that language has: Chinese by pinyin. */
export function glossary(dir: LocaleDir): GlossaryTerm[] {
	const { key, tag } = LOCALES.find((locale) => locale.dir === dir) ?? LOCALES[0];
	const { compare } = new Intl.Collator(tag);
	return [...terms].sort((a, b) => compare(a.term[key], b.term[key]));
}
