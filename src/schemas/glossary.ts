import { z } from 'astro/zod';
import { LOCALES } from '../locales.mjs';
import { SUBJECTS } from './names.ts';
import { kebabId } from './shared/id.ts';
import { localizedText, words } from './shared/text.ts';

const [zh, es, en] = LOCALES;
const variants = z.array(words).min(1);

/** Lists of wordings by language, each language optional. */
const wordings = z.strictObject({
	[zh.key]: variants.optional(),
	[es.key]: variants.optional(),
	[en.key]: variants.optional(),
} as Record<'zh-CN' | 'es' | 'en', z.ZodOptional<typeof variants>>);

/** A word we agree on: how it is said in each language, what it means and what it is not. */
export const glossarySchema = z.strictObject({
	id: kebabId,
	subject: z.enum(SUBJECTS).describe('the file it lives in'),
	term: localizedText,
	meaning: localizedText.describe('one or two sentences, no figure'),
	where: localizedText.describe('where a reader meets the word'),
	not: localizedText.optional().describe('what it is easily taken for and is not'),
	pronunciation: words.describe('for Chinese readers: how the Spanish word sounds, in syllables they can read aloud'),
	linked: wordings
		.optional()
		.describe('wordings whose first mention on a page leads here; a language left out is not linked in'),
	spanish: variants
		.optional()
		.describe('Spanish wordings that stand in Chinese and English prose as they are; marked there as Spanish'),
	forbidden: wordings.optional().describe('wordings we do not use; searched for in all prose of that language'),
});

export type GlossaryTerm = z.output<typeof glossarySchema>;
