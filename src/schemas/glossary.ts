import { z } from 'astro/zod';
import { LOCALES } from '../locales.mjs';
import { kebabId } from './shared/id.ts';
import { localizedText, words } from './shared/text.ts';

const [zh, es, en] = LOCALES;
const variants = z.array(words).min(1);

/** A word we agree on: how it is said in each language and what it means. */
export const glossarySchema = z.strictObject({
	id: kebabId,
	term: localizedText,
	meaning: localizedText.describe('one or two sentences, no figure'),
	forbidden: z
		.strictObject({
			[zh.key]: variants.optional(),
			[es.key]: variants.optional(),
			[en.key]: variants.optional(),
		} as Record<'zh-CN' | 'es' | 'en', z.ZodOptional<typeof variants>>)
		.optional()
		.describe('wordings we do not use; searched for in all prose of that language'),
});

export type GlossaryTerm = z.output<typeof glossarySchema>;
