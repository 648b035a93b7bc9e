import { z } from 'astro/zod';
import { kebabId } from './shared/id.ts';
import { isoDay } from './shared/iso-date.ts';
import { refusal } from './shared/refusal.ts';
import { localizedText } from './shared/text.ts';

const everyYear = z
	.string()
	.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, refusal('a month and a day', 'Write them like "07-28".'));

/** A national holiday of Peru. */
export const holidaySchema = z.strictObject({
	id: kebabId,
	name: localizedText,
	on: z.union([everyYear, z.array(isoDay).min(1)]).describe('month and day, or its dates where it moves'),
});
