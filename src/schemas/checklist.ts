import { z } from 'astro/zod';
import { RULES } from '../rules/checklists.ts';
import { PLANS } from '../rules/keep-alive.ts';
import { CHECKLISTS, OPERATORS, PART_KINDS, VERDICT_KINDS } from './names.ts';
import { kebabId } from './shared/id.ts';
import { isoDay } from './shared/iso-date.ts';
import { refusal } from './shared/refusal.ts';
import { localizedText } from './shared/text.ts';

/** Stands for each operator in turn, in ids of facts and addresses of guides. */
export const OPERATOR_SLOT = '{operator}';

/** The same name with every operator put into its slot; by itself where it has none. */
export const perOperator = (name: string): string[] =>
	name.includes(OPERATOR_SLOT) ? OPERATORS.map((id) => name.replace(OPERATOR_SLOT, id)) : [name];

/** Names that already mean something in the address of a page or widget. */
const TAKEN = ['operator', 'plan', 'theme', 'accent', 'lang', 'today', 'id', 'v'];

const factId = z
	.string()
	.regex(
		/^(?:\{operator\}-)?[a-z0-9]+(?:-[a-z0-9]+)*$/,
		refusal('the id of a fact', 'Write it like peru-replacement-hours or {operator}-replacement-price.')
	);
const factIds = z.array(factId).min(1, refusal('at least one fact', 'Name one from facts/.'));
const guide = z
	.string()
	.regex(
		/^(?:\{operator\}|[a-z]+)\/[a-z-]+$/,
		refusal('a guide', 'Write it as <folder>/<page>, such as guides/port or {operator}/replace.')
	);

const condition = z.strictObject({
	rule: z.enum(RULES),
	of: z.array(kebabId).min(1, refusal('at least one name', 'Name the items, operators or plans.')),
});

/** What to do about an answer. */
const step = z.strictObject({
	text: localizedText,
	guide: guide.optional(),
});

const item = z.strictObject({
	id: kebabId.describe('also its name in the address of the page'),
	ask: localizedText.describe('a question one answers with yes or no'),
	why: localizedText.optional().describe('why it matters, where its facts do not say so themselves'),
	facts: factIds,
	operators: z.array(z.enum(OPERATORS)).min(1).optional().describe('asked of these only'),
	plans: z.array(z.enum(PLANS)).min(1).optional().describe('asked of these only'),
	when: z.array(condition).min(1).optional().describe('asked only when all of these hold'),
	yes: step.optional(),
	no: step.optional(),
	unsure: step.describe('how to find out'),
});

const outcome = z.strictObject({
	id: kebabId,
	kind: z.enum(VERDICT_KINDS),
	verdict: localizedText.describe('the answer, in a few words'),
	because: localizedText,
	facts: factIds,
	when: z.array(condition).default([]).describe('all of these; the last outcome has none'),
	needs: z.array(kebabId).default([]).describe('parts that belong to it'),
	next: z.array(guide).min(1, refusal('at least one guide', 'Name what to read next.')),
});

const line = z
	.strictObject({ id: kebabId, text: localizedText.optional(), facts: factIds.optional() })
	.refine(({ text, facts }) => text || facts, refusal('a text or facts', 'Add one of them.'));

/** What several outcomes share: papers to bring, places, times, prices, proof to keep. */
const part = z.strictObject({ id: kebabId, kind: z.enum(PART_KINDS), lines: z.array(line).min(1) });

/** A checklist: questions, what each answer asks for, and the verdict they lead to. */
export const checklistSchema = z
	.strictObject({
		id: z.enum(CHECKLISTS),
		title: localizedText,
		description: localizedText,
		reviewedOn: isoDay.describe('last day somebody read it against its facts'),
		operator: localizedText.optional().describe('label of the choice of operator; without it none is asked'),
		plan: localizedText.optional().describe('label of the choice of plan; without it none is asked'),
		items: z.array(item).min(1),
		outcomes: z.array(outcome).min(2),
		findOut: outcome
			.pick({ verdict: true, because: true, facts: true, next: true })
			.describe('when what decides is not known'),
		parts: z.array(part),
	})
	.superRefine((list, context) => {
		const problem = (path: (string | number)[], expected: string, fix: string) =>
			context.addIssue({ code: 'custom', path, message: refusal(expected, fix) });
		const ids = list.items.map(({ id }) => id);
		list.items.forEach(({ id, when, operators, plans }, index) => {
			if ((operators && !list.operator) || (plans && !list.plan))
				problem(
					['items', index],
					'limits to what the checklist asks for',
					'Ask for it, or ask the question of everybody.'
				);
			if (TAKEN.includes(id))
				problem(['items', index, 'id'], 'a name that no address uses yet', 'Choose another word.');
			checkNames(when ?? [], ['items', index, 'when'], ids.slice(0, index), 'an item above it');
		});
		list.outcomes.forEach(({ id, when, kind, needs }, index) => {
			checkNames(when, ['outcomes', index, 'when'], ids, 'an item of the checklist');
			if ((when.length === 0) !== (index === list.outcomes.length - 1))
				problem(
					['outcomes', index, 'when'],
					'conditions on every outcome but the last',
					'What always fits stands last, and alone.'
				);
			if (id === 'find-out') problem(['outcomes', index, 'id'], 'another name', 'This one stands under findOut.');
			const kinds = needs.map((name) => list.parts.find((candidate) => candidate.id === name)?.kind);
			if (kinds.includes(undefined))
				problem(['outcomes', index, 'needs'], 'parts of the checklist', 'Correct the name, or add the part.');
			if (['online', 'phone', 'in-person'].includes(kind) && PART_KINDS.some((name) => !kinds.includes(name)))
				problem(
					['outcomes', index, 'needs'],
					`a part of each kind: ${PART_KINDS.join(', ')}`,
					'Say what to bring, where, how long, what it costs and what to keep.'
				);
		});
		const repeated = (names: string[]) => names.filter((name, index) => names.indexOf(name) !== index);
		const all = {
			items: repeated(ids),
			outcomes: repeated(list.outcomes.map(({ id }) => id)),
			parts: repeated(list.parts.map(({ id }) => id)),
			lines: repeated(list.parts.flatMap(({ lines }) => lines.map(({ id }) => id))),
		};
		for (const [key, names] of Object.entries(all))
			if (names.length)
				problem([key === 'lines' ? 'parts' : key], 'ids used once', `Rename one "${names.join('", "')}".`);

		function checkNames(
			conditions: readonly z.output<typeof condition>[],
			path: (string | number)[],
			items: readonly string[],
			what: string
		) {
			conditions.forEach(({ rule, of }, index) => {
				const known =
					rule === 'operator-is'
						? list.operator && OPERATORS
						: rule === 'plan-is'
							? list.plan && PLANS
							: (items as string[]);
				const names: readonly string[] = known || [];
				if (of.some((name) => !names.includes(name)))
					problem(
						[...path, index, 'of'],
						rule.endsWith('-is') ? 'names the checklist asks for' : what,
						'Correct the names.'
					);
			});
		}
	});

export type ChecklistData = z.output<typeof checklistSchema>;
export type ChecklistItem = ChecklistData['items'][number];
export type ChecklistOutcome = ChecklistData['outcomes'][number];
