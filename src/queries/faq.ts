import { type CollectionEntry, getCollection, render } from 'astro:content';
import { factIdsInBody, factIdsInSentence } from '../content-check/citations.ts';
import { LOCALES, type LocaleDir } from '../locales.mjs';
import { FAQ_SCOPES } from '../schemas/faq.ts';
import { TOPICS, type Topic } from '../schemas/names.ts';

export type FaqEntry = CollectionEntry<'faq'>;
export type FaqScope = (typeof FAQ_SCOPES)[number];

const entries = (await getCollection('faq')).sort((a, b) => a.id.localeCompare(b.id, 'en'));

const dirOf = (entry: FaqEntry) => entry.id.split('/')[0] as LocaleDir;
const slugOf = (entry: FaqEntry) => entry.id.split('/').slice(2).join('/');

/** Address of a question: `/zh-cn/faq/claro/lost-abroad/`. */
export const faqHref = (entry: FaqEntry) => `/${dirOf(entry)}/faq/${entry.data.scope}/${slugOf(entry)}/`;

/** The questions of a language, all or those that `filter` lets through. */
export function questions(dir: LocaleDir, filter: { scope?: FaqScope; topic?: Topic } = {}): FaqEntry[] {
	return entries.filter(
		(entry) =>
			dirOf(entry) === dir &&
			(filter.scope === undefined || entry.data.scope === filter.scope) &&
			(filter.topic === undefined || entry.data.topic === filter.topic)
	);
}

/**
 * Questions whose readers are sent to a guide, an operator's own before the general ones.
 * @param slug address of the guide below the language, such as `claro/replace`
 */
export const questionsAbout = (dir: LocaleDir, slug: string): FaqEntry[] =>
	questions(dir)
		.filter((entry) => entry.data.related.includes(slug))
		.sort((a, b) => Number(a.data.scope === 'general') - Number(b.data.scope === 'general'));

/** Scopes and topics that have at least one question in a language, in the order of lists. */
export const scopesWithQuestions = (dir: LocaleDir) => FAQ_SCOPES.filter((scope) => questions(dir, { scope }).length);
export const topicsWithQuestions = (dir: LocaleDir) => TOPICS.filter((topic) => questions(dir, { topic }).length);

/** Facts an entry cites, its answer's first. */
export const factIdsOfFaq = (entry: FaqEntry): string[] => [
	...new Set([...factIdsInSentence(entry.data.answer), ...factIdsInBody(entry.body ?? '')]),
];

/** Route parameters of every question page. */
export const faqPaths = () =>
	LOCALES.flatMap(({ dir }) =>
		questions(dir).map((entry) => ({
			params: { locale: dir, scope: entry.data.scope, slug: slugOf(entry) },
			props: { entry },
		}))
	);

/** The body of an entry, ready to be placed on a page. */
export const renderFaq = (entry: FaqEntry) => render(entry);
