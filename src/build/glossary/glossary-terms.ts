import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatProblems, type Problem } from '../../content-check/problem.ts';
import { readLists } from '../../content-check/read.ts';
import { LOCALES } from '../../locales.mjs';
import { type GlossaryTerm, glossarySchema } from '../../schemas/glossary.ts';
import { pageFiles } from '../security/site-pages.ts';
import { markTerms } from './mark-terms.ts';
import { wordingsOf } from './wordings.ts';

/** Leads from every page to the glossary. It changes pages, so it stands before what locks, weighs and packs them. */
export function glossaryTerms(): AstroIntegration {
	let content = '';
	return {
		name: 'glossary-terms',
		hooks: {
			'astro:config:done': ({ config }) => {
				content = fileURLToPath(new URL('content/', config.srcDir));
			},
			'astro:build:done': ({ dir, logger }) => {
				const problems: Problem[] = [];
				const glossary = readLists(content, 'glossary', glossarySchema, problems).map(({ entry }) => entry);
				if (problems.length) throw new Error(formatProblems(problems));
				logger.info(`${markSite(fileURLToPath(dir), glossary)} page(s) lead to the glossary.`);
			},
		},
	};
}

/**
 * Marks the terms on the pages of a built site.
 *
 * @returns how many pages were changed
 */
export function markSite(dist: string, glossary: readonly GlossaryTerm[]): number {
	const files = pageFiles(dist);
	let changed = 0;
	for (const { dir, tag, key } of LOCALES) {
		const wordings = wordingsOf(glossary, key);
		if (!wordings) continue;
		const home = `${dir}/glossary/`;
		const subjects = new Map(glossary.map(({ id, subject }) => [id, subject]));
		for (const file of files.filter((name) => name.startsWith(`${dir}/`) || name.startsWith(`embed/${dir}/`))) {
			const path = join(dist, file);
			const html = readFileSync(path, 'utf8');
			// A list of terms that leads to itself helps nobody, nor does a frame that leads away from its answer.
			const addressOf = (term: string) =>
				file.startsWith(home) || file.startsWith('embed/') ? undefined : `/${home}${subjects.get(term)}/#${term}`;
			const marked = markTerms(html, tag, wordings, addressOf);
			if (marked === html) continue;
			writeFileSync(path, marked);
			changed += 1;
		}
	}
	return changed;
}
