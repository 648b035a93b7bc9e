import type { Loader } from 'astro/loaders';
import type { z } from 'astro/zod';
import { formatProblems, type Problem } from '../content-check/problem.ts';
import { readLists } from '../content-check/read.ts';

/**
 * Loads a collection kept as YAML files that each hold a list of entries with an `id`.
 * Astro's own loaders read either one list in one file or one entry a file, and only log what they cannot read.
 *
 * @param folder below `src/content/`
 * @throws every problem found, in the one form
 */
export function yamlLists<S extends z.ZodType<{ id: string }>>(folder: string, schema: S): Loader {
	return {
		name: 'yaml-lists',
		async load({ store, parseData, config, watcher }) {
			const root = new URL('content/', config.srcDir);
			const fill = async () => {
				const problems: Problem[] = [];
				const entries = readLists(root.pathname, folder, schema, problems);
				if (problems.length) throw new Error(formatProblems(problems));
				store.clear();
				for (const { file, entry } of entries) {
					const data = await parseData({ id: entry.id, data: { ...entry } });
					store.set({ id: entry.id, data, filePath: `src/content/${file}` });
				}
			};
			await fill();
			watcher?.on('change', (path) => {
				if (path.startsWith(new URL(`${folder}/`, root).pathname)) void fill();
			});
		},
	};
}
