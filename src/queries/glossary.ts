import { getCollection } from 'astro:content';
import { LOCALES, type LocaleDir } from '../locales.mjs';
import type { GlossaryTerm } from '../schemas/glossary.ts';
import type { Subject } from '../schemas/names.ts';

const terms = (await getCollection('glossary')).map((entry) => entry.data);

/** The terms of a subject, in the order a dictionary of that language has: Chinese by pinyin. */
export function termsAbout(dir: LocaleDir, subject: Subject): GlossaryTerm[] {
	const { key, tag } = LOCALES.find((locale) => locale.dir === dir) ?? LOCALES[0];
	const { compare } = new Intl.Collator(tag);
	return terms.filter((term) => term.subject === subject).sort((a, b) => compare(a.term[key], b.term[key]));
}
