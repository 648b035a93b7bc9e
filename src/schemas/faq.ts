import { z } from 'astro/zod';
import { OPERATORS, TOPICS } from './names.ts';
import { pageFields } from './page.ts';
import { refusal } from './shared/refusal.ts';
import { words } from './shared/text.ts';

/** Folders of the FAQ: an operator's own questions, or those that hold everywhere. */
export const FAQ_SCOPES = ['general', ...OPERATORS] as const;

/** One question. Figures in `answer` are fact ids in braces: `within {peru-replacement-hours}`. */
export const faqSchema = z.strictObject({
	...pageFields,
	question: words.describe('as a reader would ask it'),
	scope: z.enum(FAQ_SCOPES).describe('the folder it lives in'),
	topic: z.enum(TOPICS),
	aliases: z
		.array(words)
		.min(2, refusal('at least two wordings', 'Add how else people type it.'))
		.describe('how people type it, mistakes and mixed languages included'),
	answer: words.describe('at most two sentences that stand alone'),
	related: z
		.array(
			z
				.string()
				.regex(/^[a-z-]+(\/[a-z-]+)?$/, refusal('a guide', 'Write it as <folder>/<page>, such as claro/replace.'))
		)
		.min(1)
		.describe('guides to read next, as <folder>/<page>'),
});

export type Faq = z.output<typeof faqSchema>;
