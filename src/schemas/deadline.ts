import { z } from 'astro/zod';
import { OPERATORS } from './names.ts';
import { kebabId } from './shared/id.ts';
import { refusal } from './shared/refusal.ts';
import { localizedText } from './shared/text.ts';

/** Whose deadline it is. */
export const DEADLINE_OWNERS = ['you', 'operator', 'osiptel'] as const;

/** One deadline of a procedure: how long it is, a fact says. */
const step = z.strictObject({
	id: kebabId,
	who: z.enum(DEADLINE_OWNERS),
	what: localizedText.describe('what has to have happened by that day'),
	fact: kebabId.describe('a duration, or an unknown'),
	operator: z.enum(OPERATORS).optional().describe('the only operator it holds for'),
	after: kebabId.optional().describe('the deadline it follows; otherwise it counts from the first day'),
});

/** A procedure with deadlines: what happened, and what is due by when. */
export const deadlineSchema = z
	.strictObject({
		id: kebabId,
		title: localizedText.describe('what happened, as the reader would say it'),
		from: localizedText.describe('the day it counts from'),
		steps: z.array(step).min(1),
		notes: z.array(kebabId).default([]).describe('facts to know besides, as sentences'),
		guide: z.string().describe('page with the whole story, as <folder>/<page>'),
	})
	.superRefine(({ steps }, context) => {
		steps.forEach(({ id, after }, index) => {
			const before = steps.slice(0, index).map((step) => step.id);
			if (before.includes(id))
				context.addIssue({
					code: 'custom',
					path: ['steps', index, 'id'],
					message: refusal('an id used once', 'Rename it.'),
				});
			if (after !== undefined && !before.includes(after))
				context.addIssue({
					code: 'custom',
					path: ['steps', index, 'after'],
					message: refusal('the id of a deadline above', 'Correct it.'),
				});
		});
	});

export type DeadlineCase = z.output<typeof deadlineSchema>;
