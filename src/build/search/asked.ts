import { type Problem, quote } from '../../content-check/problem.ts';
import type { Located } from '../../content-check/read.ts';
import type { LocaleDir } from '../../locales.mjs';
import type { Asked } from '../../schemas/asked.ts';
import { fold } from '../../search/fold.ts';
import type { Entry } from '../../search/index-format.ts';

/**
 * Gives entries the wordings that were written for them. One that leads nowhere, or that another page has already, is a
 * problem: search could not tell which of the two was meant.
 */
export function withAsked(
	entries: readonly Entry[],
	asked: readonly Located<Asked>[],
	dir: LocaleDir,
	problems: Problem[]
): Entry[] {
	const byPath = new Map(asked.map((one) => [`/${dir}/${one.entry.id}/`, one]));
	const owners = new Map<string, string>();
	for (const { path, kind, title, aliases } of entries)
		if (kind === 'question') for (const text of [title, ...aliases]) owners.set(fold(text), path);
	for (const [path, { file, entry }] of byPath) {
		if (!entries.some((known) => known.path === path))
			problems.push({
				where: file,
				what: 'expected the address of a page that can be found',
				received: quote(entry.id),
				fix: 'Correct it, or remove the entry.',
			});
		entry.words.forEach((text, at) => {
			const owner = owners.get(fold(text));
			if (owner)
				problems.push({
					where: file,
					what: `${entry.id}.words[${at}]: expected a wording no page has yet`,
					received: `${quote(text)}, which is one of ${owner}`,
					fix: 'Leave it to the page that answers it best.',
				});
			owners.set(fold(text), path);
		});
	}
	return entries.map((entry) => ({
		...entry,
		aliases: [...entry.aliases, ...(byPath.get(entry.path)?.entry.words ?? [])],
	}));
}
