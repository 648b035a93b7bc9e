import { checklistSchema } from '../schemas/checklist.ts';
import { factsOfLife, type Operator, operatorSchema } from '../schemas/operator.ts';
import { type Phrase, phraseSchema } from '../schemas/phrase.ts';
import { checkChecklists, passagesOfChecklist } from './checklists.ts';
import { checkComponents } from './components.ts';
import { checkDeadlines, passagesOfDeadlines, readDeadlines } from './deadlines.ts';
import { checkFacts, type FactStore } from './facts.ts';
import { checkInterfaceWords } from './interface-words.ts';
import { checkAddresses, type Page, readPages } from './pages.ts';
import { checkCards, passagesOfPhrase } from './phrases.ts';
import { missingFact, missingGuide, type Problem } from './problem.ts';
import { type Located, readLists } from './read.ts';
import { checkSameShape, checkTranslations } from './translations.ts';
import { checkWording, passagesOfPage } from './wording.ts';

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
	const deadlines = readDeadlines(root, problems);
	const phrases = readLists(root, 'phrases', phraseSchema, problems);
	checkCards(phrases, problems);
	const checklists = readLists(root, 'checklists', checklistSchema, problems);
	checkChecklists(checklists, guideSlugs(pages), store, problems);
	if (store.whole) {
		checkCitations(pages, store, problems);
		checkOperators(operators, store, problems);
		checkPhrases(phrases, store, problems);
		checkDeadlines(deadlines, store, guideSlugs(pages), problems);
	}
	checkTranslations(pages, problems);
	checkSameShape(pages, problems);
	const passages = [
		...pages.flatMap(passagesOfPage),
		...deadlines.flatMap(passagesOfDeadlines),
		...phrases.flatMap(passagesOfPhrase),
		...checklists.flatMap(passagesOfChecklist),
	];
	checkWording(root, passages, problems);
	checkInterfaceWords(root, problems);
	return problems;
}

function checkCitations(pages: readonly Page[], { facts }: FactStore, problems: Problem[]): void {
	for (const page of pages)
		for (const id of page.cites) if (!facts.has(id)) problems.push(missingFact(page.file, 'cited fact', id));
}

const guideSlugs = (pages: readonly Page[]) =>
	new Set(pages.filter((page) => page.collection === 'docs').map((page) => page.slug));

function checkRelated(pages: readonly Page[], problems: Problem[]): void {
	const guides = guideSlugs(pages);
	for (const page of pages) {
		if (page.collection !== 'faq') continue;
		for (const slug of page.data.related) {
			if (guides.has(slug) || guides.has(`${slug}/index`)) continue;
			problems.push(missingGuide(page.file, 'front matter.related', slug));
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

function checkPhrases(phrases: readonly Located<Phrase>[], { facts }: FactStore, problems: Problem[]): void {
	for (const { file, entry } of phrases)
		for (const id of entry.facts ?? []) if (!facts.has(id)) problems.push(missingFact(file, `${entry.id}.facts`, id));
}
