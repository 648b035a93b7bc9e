import { getCollection } from 'astro:content';
import type { Checklist } from '../rules/checklists.ts';
import { PLANS } from '../rules/keep-alive.ts';
import type { ChecklistData } from '../schemas/checklist.ts';
import { CHECKLISTS, type ChecklistId, OPERATORS } from '../schemas/names.ts';

/** Every checklist, in the order of lists. */
export const checklists: readonly ChecklistData[] = (await getCollection('checklists'))
	.map((entry) => entry.data)
	.sort((a, b) => CHECKLISTS.indexOf(a.id) - CHECKLISTS.indexOf(b.id));

/**
 * One checklist.
 * @throws when its file is missing
 */
export function checklistOf(id: ChecklistId): ChecklistData {
	const checklist = checklists.find((candidate) => candidate.id === id);
	if (!checklist)
		throw new Error(
			`queries/checklists.ts → id: expected a checklist in src/content/checklists/\n  Received "${id}". Add its file.`
		);
	return checklist;
}

/** What of a checklist decides, without its words: all that the browser needs. */
export const rulesOf = ({ operator, plan, items, outcomes }: ChecklistData): Checklist => ({
	operators: operator ? OPERATORS : [],
	plans: plan ? PLANS : [],
	items: items.map(({ id, operators, plans, when }) => ({ id, operators, plans, when })),
	outcomes: outcomes.map(({ id, when }) => ({ id, when })),
});
