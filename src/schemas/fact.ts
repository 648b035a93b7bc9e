import { z } from 'astro/zod';
import { FACT_OWNERS, TOPICS } from './names.ts';
import { kebabId } from './shared/id.ts';
import { isoDay, isoMoment } from './shared/iso-date.ts';
import { refusal } from './shared/refusal.ts';
import { localizedText } from './shared/text.ts';
import { FIGURE_KINDS, factValue } from './shared/value.ts';

/** Where a fact's sentence prints the fact's own value, formatted for the reader's language. */
export const VALUE_SLOT = '{value}';

/** A figure or rule, once, for all languages. See CONTRIBUTING for how to change one. */
export const factSchema = z
	.strictObject({
		id: kebabId.describe('starts with its owner: entel-…, peru-…'),
		operator: z.enum(FACT_OWNERS).describe('whose rule or practice it is'),
		topic: z.enum(TOPICS).describe('the file it lives in'),
		basis: z
			.enum(['rule', 'practice'])
			.describe('rule: law or regulation binds; practice: what a company or office does or says it does'),
		value: factValue,
		appliesTo: z.enum(['prepaid', 'postpaid', 'both', 'not-stated']),
		say: localizedText.describe('one sentence; a figure is printed by {value}'),
		conditions: localizedText.optional().describe('when it holds, what the sources leave open'),
		asOf: isoMoment.nullable().describe('the day the statement speaks of; null when its sources are undated'),
		checkedOn: isoDay.describe('last day its sources were read'),
		reviewBy: isoDay.describe('after this day the tests ask for a new look'),
		sources: z.array(kebabId),
		confidence: z.enum(['high', 'medium', 'low']),
		status: z.enum(['current', 'superseded', 'temporary', 'disputed']),
		conflictsWith: z.array(kebabId).optional().describe('facts that say otherwise; the link goes both ways'),
		supersededBy: kebabId.optional().describe('the fact that replaced it'),
	})
	.superRefine((fact, context) => {
		const problem = (path: (string | number)[], expected: string, fix: string) =>
			context.addIssue({ code: 'custom', path, message: refusal(expected, fix) });
		if (!fact.id.startsWith(`${fact.operator}-`))
			problem(['id'], `an id that starts with "${fact.operator}-"`, 'Correct id or operator.');
		if (fact.sources.length === 0 && fact.value.kind !== 'unknown')
			problem(
				['sources'],
				'at least one source',
				'Name one from sources/; only a value of kind "unknown" may have none.'
			);
		if ((fact.status === 'superseded') !== (fact.supersededBy !== undefined))
			problem(
				['supersededBy'],
				'it exactly when status is "superseded"',
				'Name the fact that replaced it, or correct status.'
			);
		if (fact.status === 'disputed' && !fact.conflictsWith?.length)
			problem(['conflictsWith'], 'the facts that say otherwise', 'Name them, or correct status.');
		if (fact.reviewBy <= fact.checkedOn)
			problem(['reviewBy'], 'a day after checkedOn', 'Say until when this may be relied on unread.');
		if (!FIGURE_KINDS.has(fact.value.kind)) return;
		for (const [language, sentence] of Object.entries(fact.say)) {
			if (!sentence.includes(VALUE_SLOT))
				problem(
					['say', language],
					`a sentence that prints its figure with ${VALUE_SLOT}`,
					`Put ${VALUE_SLOT} where the figure and its unit stand.`
				);
		}
	});

export type Fact = z.output<typeof factSchema>;
