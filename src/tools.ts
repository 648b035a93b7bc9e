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
