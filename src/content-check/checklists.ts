import type { ChecklistData } from '../schemas/checklist.ts';
import { factsOfChecklist, guidesOfChecklist } from '../schemas/checklist-contents.ts';
import type { FactStore } from './facts.ts';
import type { Page } from './pages.ts';
import { type Problem, quote } from './problem.ts';
import type { Located } from './read.ts';

/** Every checklist stands in its own file, and leads only to facts and guides that exist. */
export function checkChecklists(
	checklists: readonly Located<ChecklistData>[],
	pages: readonly Page[],
	{ facts, whole }: FactStore,
	problems: Problem[]
): void {
	const guides = new Set(pages.filter((page) => page.collection === 'docs').map((page) => page.slug));
	for (const { file, entry } of checklists) {
		if (file !== `checklists/${entry.id}.yaml`)
			problems.push({
				where: file,
				what: `${entry.id}: expected to stand in checklists/${entry.id}.yaml`,
				received: quote(file),
				fix: 'Move the entry, or correct its id.',
			});
		for (const id of whole ? factsOfChecklist(entry) : [])
			if (!facts.has(id))
				problems.push({
					where: file,
					what: `${entry.id}: expected the id of a fact in facts/`,
					received: quote(id),
					fix: 'Correct the id, or add the fact with its source.',
				});
		for (const slug of guidesOfChecklist(entry))
			if (!guides.has(slug))
				problems.push({
					where: file,
					what: `${entry.id}: expected a guide that exists`,
					received: quote(slug),
					fix: 'Write it as <folder>/<page>, such as claro/replace.',
				});
	}
}
