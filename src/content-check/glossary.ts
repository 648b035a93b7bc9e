import { LOCALES } from '../locales.mjs';
import type { GlossaryTerm } from '../schemas/glossary.ts';
import { type Problem, quote } from './problem.ts';
import type { Located } from './read.ts';

/** A term stands in the file of its subject, and a wording leads to one term. */
export function checkGlossary(glossary: readonly Located<GlossaryTerm>[], problems: Problem[]): void {
	for (const { file, entry } of glossary) {
		const home = `glossary/${entry.subject}.yaml`;
		if (file === home) continue;
		problems.push({
			where: file,
			what: `${entry.id}: expected to stand in ${home}`,
			received: `subject ${quote(entry.subject)} in another file`,
			fix: 'Move the entry, or correct its subject.',
		});
	}
	for (const { key } of LOCALES) {
		const leadsTo = new Map<string, string>();
		for (const { file, entry } of glossary) {
			for (const wording of entry.linked?.[key] ?? []) {
				const first = leadsTo.get(wording.toLowerCase());
				if (first !== undefined)
					problems.push({
						where: file,
						what: `${entry.id}.linked.${key}: expected a wording that leads to one term`,
						received: `${quote(wording)}, which leads to ${quote(first)}`,
						fix: 'Leave it with one of the two.',
					});
				leadsTo.set(wording.toLowerCase(), entry.id);
			}
		}
	}
}
