import { getEntry } from 'astro:content';
import type { LocaleTag } from '../locales.mjs';
import type { WordKey } from '../schemas/words.ts';

/**
 * The interface words of one language, for pages that speak several at once; elsewhere use `Astro.locals.t`.
 * @throws when the file of that language is missing
 */
export async function wordsOf(tag: LocaleTag): Promise<Record<WordKey, string>> {
	// The loader lower-cases ids; file names keep the tag's own case.
	const entry = await getEntry('i18n', tag.toLowerCase());
	if (!entry)
		throw new Error(
			`queries/words.ts → tag: expected a file in src/content/i18n/\n  Received "${tag}". Add ${tag}.json with every key.`
		);
	return entry.data as Record<WordKey, string>;
}
