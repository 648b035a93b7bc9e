import { checklistSchema } from '../schemas/checklist.ts';
import { factsOfLife, type Operator, operatorSchema } from '../schemas/operator.ts';
import { checkChecklists } from './checklists.ts';
import { checkComponents } from './components.ts';
import { checkFacts, type FactStore } from './facts.ts';
import { checkInterfaceWords } from './interface-words.ts';
import { checkAddresses, type Page, readPages } from './pages.ts';
import { type Problem, quote } from './problem.ts';
import { type Located, readLists } from './read.ts';
import { checkSameShape, checkTranslations } from './translations.ts';
import { checkWording } from './wording.ts';

/**
 * Everything the frameworks let pass in silence, checked over the whole content folder.
 *
 * @param root the content folder
 * @returns every problem found; empty when the content is whole
 */
export function checkContent(root: string): Problem[] {
	const problems: Problem[] = [];
	const store = checkFacts(root, problems);
	const pages = readPages(root, problems);
	checkAddresses(pages, problems);
	checkRelated(pages, problems);
	checkComponents(pages, problems);
	const operators = readLists(root, 'operators', operatorSchema, problems);
	const checklists = readLists(root, 'checklists', checklistSchema, problems);
	checkChecklists(checklists, pages, store, problems);
	if (store.whole) {
		checkCitations(pages, store, problems);
		checkOperators(operators, store, problems);
	}
	checkTranslations(pages, problems);
	checkSameShape(pages, problems);
	checkWording(root, pages, checklists, problems);
	checkInterfaceWords(root, problems);
	return problems;
}

function missingFact(where: string, at: string, id: string): Problem {
	return {
		where,
		what: `${at}: expected the id of a fact in facts/`,
		received: quote(id),
		fix: 'Correct the id, or add the fact with its source.',
	};
}

function checkCitations(pages: readonly Page[], { facts }: FactStore, problems: Problem[]): void {
	for (const page of pages)
		for (const id of page.cites) if (!facts.has(id)) problems.push(missingFact(page.file, 'cited fact', id));
}

function checkRelated(pages: readonly Page[], problems: Problem[]): void {
	const guides = new Set(pages.filter((page) => page.collection === 'docs').map((page) => page.slug));
	for (const page of pages) {
		if (page.collection !== 'faq') continue;
		for (const slug of page.data.related) {
			if (guides.has(slug) || guides.has(`${slug}/index`)) continue;
			problems.push({
				where: page.file,
				what: 'front matter.related: expected a guide that exists',
				received: quote(slug),
				fix: 'Write it as <folder>/<page>, such as claro/replace.',
			});
		}
	}
}

function checkOperators(operators: readonly Located<Operator>[], { facts }: FactStore, problems: Problem[]): void {
	for (const { file, entry } of operators) {
		const named = { atAGlance: entry.atAGlance, contacts: entry.contacts, life: factsOfLife(entry) };
		for (const [key, ids] of Object.entries(named))
			for (const id of ids) if (!facts.has(id)) problems.push(missingFact(file, `${entry.id}.${key}`, id));
	}
}
