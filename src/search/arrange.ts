import type { Kind } from './index-format.ts';
import type { Result } from './search.ts';

/** Headings under which results stand, in the order of the page. */
export const GROUPS = ['closest', 'answers', 'guides', 'tools', 'terms'] as const;
export type GroupName = (typeof GROUPS)[number];

/** Results under one heading, best first. */
export interface Group {
	name: GroupName;
	results: Result[];
}

const GROUP_OF: Record<Kind, GroupName> = {
	question: 'answers',
	guide: 'guides',
	hub: 'guides',
	tool: 'tools',
	term: 'terms',
	list: 'terms',
};

/** As many as stand first whatever they are, when the best are not all answers. */
const CLOSEST = 3;

/** Results by what they are. A reader who wanted a guide or a tool finds it first all the same. */
export function arrange(results: readonly Result[]): Group[] {
	const best = results.slice(0, CLOSEST);
	const mixed = best.some(({ found }) => found.kind !== 'question');
	const rest = mixed ? results.slice(CLOSEST) : results;
	return GROUPS.map((name) => ({
		name,
		results: name === 'closest' ? (mixed ? best : []) : rest.filter(({ found }) => GROUP_OF[found.kind] === name),
	})).filter((group) => group.results.length > 0);
}
