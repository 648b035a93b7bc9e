import type { Topic } from './schemas/names.ts';
import type { WordKey } from './schemas/words.ts';

/** A tool: a page one fills in or looks something up on, below `/<dir>/tools/`. */
export interface Tool {
	/** Last part of its address. */
	slug: string;
	title: WordKey;
	description: WordKey;
}

/** Every tool, in the order of lists. A new one is added here and gets its place in the menu, on the home page and in the list. */
export const TOOLS: readonly Tool[] = [
	{ slug: 'keep-alive', title: 'plan.title', description: 'plan.description' },
	{ slug: 'deadlines', title: 'due.title', description: 'due.description' },
	{ slug: 'fees', title: 'fees.title', description: 'fees.description' },
	{ slug: 'compare', title: 'compare.title', description: 'compare.description' },
	{ slug: 'checklists', title: 'check.title', description: 'check.description' },
	{ slug: 'counter-card', title: 'card.title', description: 'card.description' },
];

/** Where a question of a topic is answered for one's own case: below `/<dir>/tools/`, with the words of the link. */
export const TOOL_OF_TOPIC: Partial<Record<Topic, { path: string; go: WordKey }>> = {
	theft: { path: 'deadlines/?case=theft', go: 'due.go' },
	replacement: { path: 'checklists/replace/', go: 'check.open' },
	'keep-alive': { path: 'keep-alive/', go: 'plan.go' },
	'top-up': { path: 'keep-alive/', go: 'plan.go' },
	cancellation: { path: 'checklists/cancel/', go: 'check.open' },
	portability: { path: 'checklists/port/', go: 'check.open' },
	ownership: { path: 'checklists/proxy/', go: 'check.open' },
	foreigners: { path: 'checklists/buy/', go: 'check.open' },
	devices: { path: 'checklists/phone/', go: 'check.open' },
	claims: { path: 'deadlines/?case=claim-other', go: 'due.go' },
	fees: { path: 'fees/', go: 'fees.go' },
};
