import { LOCALES, type TextKey } from '../locales.mjs';
import type { ChecklistData } from '../schemas/checklist.ts';
import { textsOf } from '../schemas/checklist-contents.ts';
import { type GlossaryTerm, glossarySchema } from '../schemas/glossary.ts';
import { findFigures } from './figures.ts';
import { checkGlossary } from './glossary.ts';
import type { Page } from './pages.ts';
import { type Problem, quote } from './problem.ts';
import { proseOfBody, proseOfSentence } from './prose.ts';
import { type Located, readLists } from './read.ts';

/** A piece of prose and where it stands. */
interface Passage {
	where: string;
	/** What it is, for the message: `body` or a front-matter key. */
	part: string;
	language: TextKey;
	text: string;
}

const keyOfDir = (dir: string) => LOCALES.find((locale) => locale.dir === dir)?.key ?? 'en';

function passagesOfPage(page: Page): Passage[] {
	const at = { where: page.file, language: keyOfDir(page.dir) };
	const head =
		page.collection === 'faq'
			? [
					{ part: 'front matter.question', text: page.data.question },
					{ part: 'front matter.answer', text: proseOfSentence(page.data.answer) },
				]
			: [
					{ part: 'front matter.title', text: page.data.title },
					{ part: 'front matter.description', text: page.data.description },
				];
	return [...head, { part: 'body', text: proseOfBody(page.body) }].map((passage) => ({ ...at, ...passage }));
}

function passagesOfTerm(file: string, term: GlossaryTerm): Passage[] {
	return LOCALES.flatMap(({ key }) =>
		(['term', 'meaning', 'where', 'not'] as const).flatMap((part) => {
			const text = term[part]?.[key];
			return text === undefined ? [] : [{ where: file, part: `${term.id}.${part}.${key}`, language: key, text }];
		})
	);
}

function passagesOfChecklist({ file, entry }: Located<ChecklistData>): Passage[] {
	return textsOf(entry).flatMap(({ at, text }) =>
		LOCALES.map(({ key }) => ({ where: file, part: `${entry.id}.${at}.${key}`, language: key, text: text[key] }))
	);
}

const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** No figure typed in prose, and no wording the glossary forbids, in any language. */
export function checkWording(
	root: string,
	pages: readonly Page[],
	checklists: readonly Located<ChecklistData>[],
	problems: Problem[]
): void {
	const glossary = readLists(root, 'glossary', glossarySchema, problems);
	checkGlossary(glossary, problems);
	const passages = [
		...pages.flatMap(passagesOfPage),
		...glossary.flatMap(({ file, entry }) => passagesOfTerm(file, entry)),
		...checklists.flatMap(passagesOfChecklist),
	];
	for (const passage of passages) {
		checkFigures(passage, problems);
		for (const { entry } of glossary) checkForbidden(passage, entry, problems);
	}
}

function checkFigures({ where, part, language, text }: Passage, problems: Problem[]): void {
	for (const figure of findFigures(text, language)) {
		const at = part === 'body' ? `body line ${lineOf(text, Math.max(0, text.indexOf(figure.text)))}` : part;
		problems.push({
			where,
			what: `${at}: expected no figure in prose`,
			received: `${quote(figure.text)} (${figure.kind})`,
			fix: 'Print it with <Fact id="…" /> (in an answer: {fact-id}), or wrap what is no figure in <span data-figures-ok>.',
		});
	}
}

function checkForbidden({ where, part, language, text }: Passage, term: GlossaryTerm, problems: Problem[]): void {
	for (const variant of term.forbidden?.[language] ?? []) {
		const index = text.toLowerCase().indexOf(variant.toLowerCase());
		if (index === -1) continue;
		problems.push({
			where,
			what: `${part}${part === 'body' ? ` line ${lineOf(text, index)}` : ''}: expected the word we agreed on, ${quote(term.term[language])}`,
			received: quote(variant),
			fix: 'Use the glossary’s word.',
		});
	}
}
