import type { ChecklistData } from '../schemas/checklist.ts';
import { factsOfChecklist, guidesOfChecklist, textsOf } from '../schemas/checklist-contents.ts';
import type { FactStore } from './facts.ts';
import { missingFact, missingGuide, type Problem, quote } from './problem.ts';
import type { Located } from './read.ts';
import { type Passage, passagesOfText } from './wording.ts';

/** Every checklist stands in its own file, and leads only to facts and guides that exist. */
export function checkChecklists(
	checklists: readonly Located<ChecklistData>[],
	guides: ReadonlySet<string>,
	{ facts, whole }: FactStore,
	problems: Problem[]
): void {
	for (const { file, entry } of checklists) {
		if (file !== `checklists/${entry.id}.yaml`)
			problems.push({
				where: file,
				what: `${entry.id}: expected to stand in checklists/${entry.id}.yaml`,
				received: quote(file),
				fix: 'Move the entry, or correct its id.',
			});
		for (const id of whole ? factsOfChecklist(entry) : [])
			if (!facts.has(id)) problems.push(missingFact(file, entry.id, id));
		for (const slug of guidesOfChecklist(entry))
			if (!guides.has(slug)) problems.push(missingGuide(file, entry.id, slug));
	}
}

/** What a checklist says, and where. */
export const passagesOfChecklist = ({ file, entry }: Located<ChecklistData>): Passage[] =>
	textsOf(entry).flatMap(({ at, text }) => passagesOfText(file, `${entry.id}.${at}`, text));
