import { z } from 'astro/zod';
import { refusal } from './shared/refusal.ts';
import { words } from './shared/text.ts';

/** How else readers ask for what a page answers. Search reads it; no page shows it. */
export const askedSchema = z.strictObject({
	id: z
		.string()
		.regex(
			/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/,
			refusal('the address of a page below its language', 'Write it like faq/general/cancel-online.')
		),
	words: z.array(words).min(1, refusal('at least one wording', 'Write one, or leave the page out.')),
});

export type Asked = z.output<typeof askedSchema>;
