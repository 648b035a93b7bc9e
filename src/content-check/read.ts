import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import { parseDocument } from 'yaml';
import { type Problem, quote } from './problem.ts';
import { zodProblems } from './zod-problems.ts';

/** An entry that passed its schema, and the file (below the content folder) it stands in. */
export interface Located<T> {
	file: string;
	entry: T;
}

/** Every file below `folder`, as paths relative to `root` with forward slashes, sorted. */
export function filesBelow(root: string, folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile())
		.map((item) => relative(root, join(item.parentPath, item.name)).split(sep).join('/'))
		.sort();
}

/** Whether a file has the ending its collection reads; another ending would be passed over in silence. */
export function hasEnding(file: string, ending: string, problems: Problem[]): boolean {
	if (file.endsWith(ending)) return true;
	problems.push({
		where: file,
		what: `file name: expected a name that ends in ${ending}`,
		received: quote(file.split('/').at(-1)),
		fix: 'Rename it; files with another ending are never read.',
	});
	return false;
}

/** The YAML of one file. Syntax errors and repeated keys are problems, not exceptions. */
export function readYaml(root: string, file: string, problems: Problem[]): unknown {
	const document = parseDocument(readFileSync(join(root, file), 'utf8'), { prettyErrors: false, version: '1.2' });
	for (const error of document.errors) {
		problems.push({
			where: file,
			what: 'YAML: expected a file that can be read',
			received: quote(error.message.split('\n')[0]),
			fix: 'Correct the YAML there.',
		});
	}
	return document.errors.length ? undefined : document.toJS();
}

/**
 * Every entry of a collection kept as YAML lists below `folder`.
 * Entries that fail `schema` are reported and left out; a second entry with an id already seen is reported.
 */
export function readLists<S extends z.ZodType<{ id: string }>>(
	root: string,
	folder: string,
	schema: S,
	problems: Problem[]
): Located<z.output<S>>[] {
	const found: Located<z.output<S>>[] = [];
	const seen = new Map<string, string>();
	for (const file of filesBelow(root, folder)) {
		if (!hasEnding(file, '.yaml', problems)) continue;
		const data = readYaml(root, file, problems);
		if (data === undefined) continue;
		if (!Array.isArray(data)) {
			problems.push({
				where: file,
				what: 'expected a list of entries',
				received: quote(data),
				fix: 'Start each with "- id:".',
			});
			continue;
		}
		data.forEach((item: unknown, index) => {
			const named = item as { id?: unknown } | null;
			const label = typeof named?.id === 'string' ? named.id : `entry ${index + 1}`;
			const parsed = schema.safeParse(item);
			if (!parsed.success) {
				problems.push(...zodProblems(file, label, parsed.error, item));
				return;
			}
			const { id } = parsed.data;
			const first = seen.get(id);
			if (first) {
				problems.push({
					where: file,
					what: `${id}.id: expected an id used once`,
					received: `${quote(id)} again, first in ${first}`,
					fix: 'Give it another id, or merge the two entries.',
				});
				return;
			}
			seen.set(id, file);
			found.push({ file, entry: parsed.data });
		});
	}
	return found;
}
