import type { TextKey } from '../../locales.mjs';
import type { GlossaryTerm } from '../../schemas/glossary.ts';

/** What the glossary asks of the prose of one language. */
export interface Wordings {
	/** Finds every wording, the longest first where several begin at one place. */
	pattern: RegExp;
	/** The term a wording leads to, by the wording in lower case. */
	terms: ReadonlyMap<string, string>;
	/** Wordings that are Spanish in prose of this language, in lower case. */
	spanish: ReadonlySet<string>;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Latin wordings are whole words and may begin a sentence; Chinese has no spaces between words. */
function matcher(wording: string): string {
	const words = escaped(wording)
		.replace(/^\p{Ll}/u, (letter) => `[${letter}${letter.toUpperCase()}]`)
		.replaceAll(' ', '\\s+');
	const letter = '[\\p{Script=Latin}\\d]';
	const before = /^[\p{Script=Latin}\d]/u.test(wording) ? `(?<!${letter})` : '';
	const after = /[\p{Script=Latin}\d]$/u.test(wording) ? `(?!${letter})` : '';
	return before + words + after;
}

/** The wordings of one language; none where the glossary asks nothing of it. */
export function wordingsOf(glossary: readonly GlossaryTerm[], language: TextKey): Wordings | undefined {
	const terms = new Map<string, string>();
	const spanish = new Set<string>();
	for (const term of glossary) {
		for (const wording of term.linked?.[language] ?? []) terms.set(wording.toLowerCase(), term.id);
		if (language !== 'es') for (const wording of term.spanish ?? []) spanish.add(wording.toLowerCase());
	}
	const written = new Set(
		glossary.flatMap((term) => [...(term.linked?.[language] ?? []), ...(language === 'es' ? [] : (term.spanish ?? []))])
	);
	if (written.size === 0) return undefined;
	const all = [...written].sort((a, b) => b.length - a.length || a.localeCompare(b, 'en'));
	return { pattern: new RegExp(all.map(matcher).join('|'), 'gu'), terms, spanish };
}
