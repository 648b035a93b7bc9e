import { fileURLToPath } from 'node:url';
import { readLists } from '../../src/content-check/read.ts';
import type { Checklist } from '../../src/rules/checklists.ts';
import { PLANS } from '../../src/rules/keep-alive.ts';
import { type ChecklistData, checklistSchema } from '../../src/schemas/checklist.ts';
import { type ChecklistId, OPERATORS } from '../../src/schemas/names.ts';

const root = fileURLToPath(new URL('../../src/content', import.meta.url));

/** The real checklists, by id. */
export const checklists = new Map<ChecklistId, ChecklistData>(
	readLists(root, 'checklists', checklistSchema, []).map(({ entry }) => [entry.id, entry])
);

/** One of them, with what of it decides. */
export function checklist(id: ChecklistId): { data: ChecklistData; rules: Checklist } {
	const data = checklists.get(id);
	if (!data) throw new Error(`tests/support/checklists.ts → ${id}: expected its file in src/content/checklists/`);
	const { operator, plan, items, outcomes } = data;
	return { data, rules: { operators: operator ? OPERATORS : [], plans: plan ? PLANS : [], items, outcomes } };
}
