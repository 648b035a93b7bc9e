import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatProblems, type Problem } from '../../content-check/problem.ts';
import { readLists } from '../../content-check/read.ts';
import { LOCALES } from '../../locales.mjs';
import { askedSchema } from '../../schemas/asked.ts';
import { glossarySchema } from '../../schemas/glossary.ts';
import { operatorSchema } from '../../schemas/operator.ts';
import { searchWordingsSchema } from '../../schemas/search-wordings.ts';
import type { SearchIndex } from '../../search/index-format.ts';
import type { FoundPage } from './entries.ts';
import { withLists } from './lists.ts';
import { makeIndex, type Words } from './make-index.ts';
import { readPage } from './read-page.ts';

/**
 * Writes what search needs of each language: `search/<dir>.json`, which answers most questions, and beside it the pieces
 * of the full texts. It reads pages, so it stands behind what changes their text, and before what packs files.
 */
export function searchIndex(): AstroIntegration {
	let content = '';
	return {
		name: 'search-index',
		hooks: {
			'astro:config:done': ({ config }) => {
				content = fileURLToPath(new URL('content/', config.srcDir));
			},
			'astro:build:done': ({ dir, logger }) => {
				const entries = writeSearch(fileURLToPath(dir), readWords(content));
				logger.info(`${entries} page(s) and term(s) can be found.`);
			},
		},
	};
}

/** Reads the words that search takes for one another. */
export function readWords(content: string): Words {
	const problems: Problem[] = [];
	const asked = LOCALES.map(({ dir }) => [dir, readLists(content, `asked/${dir}`, askedSchema, problems)]);
	const words = {
		glossary: readLists(content, 'glossary', glossarySchema, problems).map(({ entry }) => entry),
		everyday: readLists(content, 'search', searchWordingsSchema, problems).map(({ entry }) => entry),
		operators: readLists(content, 'operators', operatorSchema, problems).map(({ entry }) => entry),
		asked: Object.fromEntries(asked) as Words['asked'],
	};
	if (problems.length) throw new Error(formatProblems(problems));
	return words;
}

/** The pages of a built language that may be found, in the order of their addresses. */
export function findablePages(dist: string, language: string): FoundPage[] {
	return readdirSync(join(dist, language), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('index.html'))
		.map((file) => file.replaceAll('\\', '/'))
		.sort()
		.flatMap((file) => {
			const text = readPage(readFileSync(join(dist, language, file), 'utf8'));
			return text ? [{ path: `/${language}/${file.slice(0, -'index.html'.length)}`, text }] : [];
		});
}

/**
 * Writes the files of search into a built site.
 *
 * @returns how many entries there are
 */
export function writeSearch(dist: string, words: Words): number {
	let count = 0;
	for (const locale of LOCALES) {
		const { index, pieces } = makeIndex(locale, findablePages(dist, locale.dir), words);
		mkdirSync(join(dist, 'search', locale.dir), { recursive: true });
		const names = pieces.map((bytes) => {
			// Named by what is in it: an index and its pieces are always of one build.
			const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.bin`;
			writeFileSync(join(dist, 'search', locale.dir, name), bytes);
			return name;
		});
		const whole: SearchIndex = { ...index, pieces: names };
		writeFileSync(join(dist, 'search', `${locale.dir}.json`), JSON.stringify(whole));
		const page = join(dist, locale.dir, 'search/index.html');
		if (existsSync(page)) writeFileSync(page, withLists(readFileSync(page, 'utf8'), index.entries));
		count += index.entries.length;
	}
	return count;
}
