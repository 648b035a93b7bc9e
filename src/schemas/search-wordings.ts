import { z } from 'astro/zod';
import { kebabId } from './shared/id.ts';
import { refusal } from './shared/refusal.ts';
import { words } from './shared/text.ts';

/** Words that people type for the same thing, in any language. */
export const searchWordingsSchema = z.strictObject({
	id: kebabId,
	words: z.array(words).min(2, refusal('at least two wordings', 'One alone stands for nothing else.')),
});

export type SearchWordings = z.output<typeof searchWordingsSchema>;
