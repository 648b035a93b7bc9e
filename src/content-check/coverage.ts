import { LOCALES } from '../locales.mjs';
import { type GlossaryTerm, glossarySchema } from '../schemas/glossary.ts';
import { OPERATORS, PROCEDURES, TOPICS } from '../schemas/names.ts';
import { checkFacts } from './facts.ts';
import { type Page, readPages } from './pages.ts';
import type { Problem } from './problem.ts';
import { readLists } from './read.ts';

/** A table: a name for each row, and a count or a mark for each column. */
export type Table = Record<string, Record<string, number | string>>;

/** What the site knows and in which languages, counted. */
export interface Coverage {
	/** Procedure by operator: the languages in which the guide stands. */
	procedures: Table;
	/** General guides by shelf and language. */
	guides: Table;
	/** Questions by topic and language. */
	questions: Table;
	/** Facts by topic: how sure, how many unknown, in dispute or superseded. */
	facts: Table;
	glossary: GlossaryTerm[];
}

const count = <T>(items: readonly T[], test: (item: T) => boolean) => items.filter(test).length;
const byLanguage = (pages: readonly Page[]) =>
	Object.fromEntries(LOCALES.map(({ dir }) => [dir, count(pages, (page) => page.dir === dir)]));

/**
 * Counts what the content folder holds.
 *
 * @param root the content folder; entries that cannot be read are left out, `checkContent` names them
 */
export function coverageOf(root: string): Coverage {
	const problems: Problem[] = [];
	const pages = readPages(root, problems);
	const facts = [...checkFacts(root, problems).facts.values()].map(({ entry }) => entry);
	const glossary = readLists(root, 'glossary', glossarySchema, problems).map(({ entry }) => entry);
	const hubsAndProcedures = ['index', ...PROCEDURES];
	const languagesOf = (slug: string) =>
		LOCALES.filter(({ dir }) =>
			pages.some((page) => page.collection === 'docs' && page.dir === dir && page.slug === slug)
		)
			.map(({ dir }) => dir)
			.join(' ');
	const groups = [...new Set(pages.flatMap((page) => (page.collection === 'docs' ? (page.data.group ?? []) : [])))];
	return {
		procedures: Object.fromEntries(
			hubsAndProcedures.map((procedure) => [
				procedure,
				Object.fromEntries(OPERATORS.map((operator) => [operator, languagesOf(`${operator}/${procedure}`)])),
			])
		),
		guides: Object.fromEntries(
			groups.map((group) => [
				group,
				byLanguage(pages.filter((page) => page.collection === 'docs' && page.data.group === group)),
			])
		),
		questions: Object.fromEntries(
			TOPICS.map((topic) => [
				topic,
				byLanguage(pages.filter((page) => page.collection === 'faq' && page.data.topic === topic)),
			])
		),
		facts: Object.fromEntries(
			TOPICS.map((topic) => {
				const own = facts.filter((fact) => fact.topic === topic);
				const known = own.filter(({ value }) => value.kind !== 'unknown');
				return [
					topic,
					{
						all: own.length,
						high: count(known, ({ confidence }) => confidence === 'high'),
						medium: count(known, ({ confidence }) => confidence === 'medium'),
						low: count(known, ({ confidence }) => confidence === 'low'),
						unknown: own.length - known.length,
						disputed: count(own, ({ status }) => status === 'disputed'),
						superseded: count(own, ({ status }) => status === 'superseded'),
					},
				];
			})
		),
		glossary,
	};
}
