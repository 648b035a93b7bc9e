import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type LocaleDir } from '../locales.mjs';
import { type Faq, faqSchema } from '../schemas/faq.ts';
import { GUIDE_GROUPS } from '../schemas/names.ts';
import { type GuideFrontMatter, guideFrontMatter } from '../schemas/page.ts';
import { factIdsInBody, factIdsInSentence } from './citations.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Problem, quote } from './problem.ts';
import { filesBelow, hasEnding } from './read.ts';
import { zodProblems } from './zod-problems.ts';

interface PageBase {
	file: string;
	dir: LocaleDir;
	/** Path below the language folder, without ending: the same in every language. */
	slug: string;
	body: string;
	/** Facts the page cites, front matter first. */
	cites: string[];
}

/** A written page that passed its schema. */
export type Page = PageBase & ({ collection: 'docs'; data: GuideFrontMatter } | { collection: 'faq'; data: Faq });

const DIRS: readonly string[] = LOCALES.map((locale) => locale.dir);

/** Reads every guide and FAQ entry below `root`; what cannot be read or has the wrong front matter is a problem. */
export function readPages(root: string, problems: Problem[]): Page[] {
	return [...readCollection(root, 'docs', problems), ...readCollection(root, 'faq', problems)];
}

function readCollection(root: string, collection: 'docs' | 'faq', problems: Problem[]): Page[] {
	const pages: Page[] = [];
	for (const file of filesBelow(root, collection)) {
		if (!hasEnding(file, '.mdx', problems)) continue;
		const [, dir = '', ...rest] = file.slice(0, -'.mdx'.length).split('/');
		if (!DIRS.includes(dir)) {
			problems.push({
				where: file,
				what: `folder: expected one of ${DIRS.join(', ')}`,
				received: quote(dir),
				fix: 'Move the file into the folder of its language.',
			});
			continue;
		}
		const { data, body, errors } = splitFrontMatter(readFileSync(join(root, file), 'utf8'));
		for (const error of errors)
			problems.push({ where: file, what: 'front matter: expected YAML', received: quote(error), fix: 'Correct it.' });
		if (errors.length) continue;
		const base = { file, dir: dir as LocaleDir, slug: rest.join('/'), body };
		if (collection === 'docs') {
			const parsed = guideFrontMatter.safeParse(data);
			if (!parsed.success) problems.push(...zodProblems(file, 'front matter', parsed.error, data));
			else pages.push({ ...base, collection, data: parsed.data, cites: factIdsInBody(body) });
		} else {
			const parsed = faqSchema.safeParse(data);
			if (!parsed.success) problems.push(...zodProblems(file, 'front matter', parsed.error, data));
			else {
				const cites = [...new Set([...factIdsInSentence(parsed.data.answer), ...factIdsInBody(body)])];
				pages.push({ ...base, collection, data: parsed.data, cites });
			}
		}
	}
	return pages;
}

/** Front matter and folder name the same operator, procedure or scope; a general guide stands on a shelf, no other does. */
export function checkAddresses(pages: readonly Page[], problems: Problem[]): void {
	for (const page of pages) {
		const [folder = '', name] = page.slug.split('/');
		checkShelf(page, folder, problems);
		const expected: Record<string, string | undefined> =
			page.collection === 'faq'
				? { scope: folder }
				: ['guides', 'index', 'embed'].includes(folder)
					? { operator: undefined, procedure: undefined }
					: { operator: folder, procedure: name === 'index' ? undefined : name };
		for (const [key, value] of Object.entries(expected)) {
			const received = (page.data as Record<string, unknown>)[key];
			if (received === value) continue;
			problems.push({
				where: page.file,
				what: `front matter.${key}: expected ${quote(value)}, as the path says`,
				received: quote(received),
				fix: value === undefined ? 'Remove it, or move the file.' : `Write ${quote(value)}, or move the file.`,
			});
		}
	}
}

function checkShelf(page: Page, folder: string, problems: Problem[]): void {
	if (page.collection !== 'docs') return;
	const { group } = page.data;
	if ((folder === 'guides') === (group !== undefined)) return;
	problems.push({
		where: page.file,
		what:
			folder === 'guides'
				? `front matter.group: expected one of ${GUIDE_GROUPS.join(', ')}`
				: 'front matter.group: expected it on general guides only',
		received: quote(group),
		fix: folder === 'guides' ? 'Name the shelf it stands on.' : 'Remove it.',
	});
}
