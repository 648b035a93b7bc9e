import { DEADLINE_UNITS } from '../rules/deadlines.ts';
import { type DeadlineCase, deadlineSchema } from '../schemas/deadline.ts';
import { holidaySchema } from '../schemas/holiday.ts';
import type { FactStore } from './facts.ts';
import { missingFact, missingGuide, type Problem, quote } from './problem.ts';
import { type Located, readLists } from './read.ts';
import { type Passage, passagesOfText } from './wording.ts';

/** Procedures with deadlines, as far as they can be read. Holidays, which deadlines count with, are read as well. */
export function readDeadlines(root: string, problems: Problem[]): Located<DeadlineCase>[] {
	readLists(root, 'holidays', holidaySchema, problems);
	return readLists(root, 'deadlines', deadlineSchema, problems);
}

/** What a procedure says, and where. */
export const passagesOfDeadlines = ({ file, entry }: Located<DeadlineCase>): Passage[] => [
	...passagesOfText(file, `${entry.id}.title`, entry.title),
	...passagesOfText(file, `${entry.id}.from`, entry.from),
	...entry.steps.flatMap(({ id, what }) => passagesOfText(file, `${entry.id}.steps.${id}.what`, what)),
];

/** Every deadline is as long as a fact says, in a unit that can be counted, and leads to a guide that exists. */
export function checkDeadlines(
	cases: readonly Located<DeadlineCase>[],
	{ facts }: FactStore,
	guides: ReadonlySet<string>,
	problems: Problem[]
): void {
	for (const { file, entry } of cases) {
		for (const id of [...entry.notes, ...entry.steps.map(({ fact }) => fact)])
			if (!facts.has(id)) problems.push(missingFact(file, entry.id, id));
		for (const { id, fact } of entry.steps) {
			const value = facts.get(fact)?.entry.value;
			if (!value || value.kind === 'unknown') continue;
			const unit = value.kind === 'duration' && value.to === undefined ? value.unit : value.kind;
			if ((DEADLINE_UNITS as readonly string[]).includes(unit)) continue;
			problems.push({
				where: file,
				what: `${entry.id}.steps.${id}.fact: expected a fact with one number of ${DEADLINE_UNITS.join(', ')}, or an unknown`,
				received: quote(unit),
				fix: 'Name another fact.',
			});
		}
		if (!guides.has(entry.guide)) problems.push(missingGuide(file, `${entry.id}.guide`, entry.guide));
	}
}
