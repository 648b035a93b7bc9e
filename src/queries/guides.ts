import { type CollectionEntry, getCollection } from 'astro:content';
import { factIdsInBody } from '../content-check/citations.ts';
import { LOCALES, type LocaleDir } from '../locales.mjs';
import {
	GUIDE_GROUPS,
	type GuideGroup,
	OPERATORS,
	type OperatorId,
	PROCEDURES,
	type Procedure,
} from '../schemas/names.ts';
import { factsOfLife } from '../schemas/operator.ts';
import { operatorOf, operators } from './operators.ts';

type Guide = CollectionEntry<'docs'>;

const guides = await getCollection('docs');

/** Address of a guide from its id: `/zh-cn/claro/replace/`. */
export const guideHref = (id: string) => `/${id}/`;

/** A link to a guide. */
export interface GuideLink {
	href: string;
	title: string;
	description: string;
}

const linkTo = (guide: Guide): GuideLink => ({
	href: guideHref(guide.id),
	title: guide.data.title,
	description: guide.data.description ?? '',
});

/** Whether a guide stands in that language itself, not as a fallback from another. */
export const guideExists = (dir: LocaleDir, slug: string) => guides.some((guide) => guide.id === `${dir}/${slug}`);

/** Languages in which a guide stands, by its address below the language. */
export const languagesOf = (slug: string): LocaleDir[] =>
	LOCALES.map(({ dir }) => dir).filter((dir) => guides.some((guide) => guide.id === (slug ? `${dir}/${slug}` : dir)));

/** The guides of an operator that exist in a language, in the order of procedures. */
export function guidesOfOperator(dir: LocaleDir, operator: OperatorId): (GuideLink & { procedure: Procedure })[] {
	return PROCEDURES.flatMap((procedure) => {
		const guide = guides.find((candidate) => candidate.id === `${dir}/${operator}/${procedure}`);
		return guide ? [{ ...linkTo(guide), procedure }] : [];
	});
}

/** The guides of one procedure in a language, operator by operator. */
export const guidesOfProcedure = (dir: LocaleDir, procedure: Procedure): (GuideLink & { operator: OperatorId })[] =>
	OPERATORS.flatMap((operator) =>
		guidesOfOperator(dir, operator)
			.filter((guide) => guide.procedure === procedure)
			.map((guide) => ({ ...guide, operator }))
	);

/** The guides that hold for every operator, shelf by shelf. */
export function guideShelves(dir: LocaleDir): { group: GuideGroup; guides: GuideLink[] }[] {
	const general = guides.filter((guide) => guide.id.startsWith(`${dir}/guides/`));
	return GUIDE_GROUPS.map((group) => ({
		group,
		guides: general.filter((guide) => guide.data.group === group).map(linkTo),
	})).filter((shelf) => shelf.guides.length > 0);
}

/**
 * Links to guides named as `<folder>/<page>`.
 * @throws when one does not exist in that language
 */
export function relatedGuides(dir: LocaleDir, slugs: readonly string[]): GuideLink[] {
	return slugs.map((slug) => {
		const guide = guides.find((candidate) => candidate.id === `${dir}/${slug}`);
		if (!guide)
			throw new Error(
				`queries/guides.ts → slug: expected a guide of src/content/docs/${dir}/\n  Received "${slug}". Write it as <folder>/<page>.`
			);
		return linkTo(guide);
	});
}

/** Facts of the chart on the home page. */
const chartFacts = () => [...operators.flatMap(factsOfLife), 'peru-incoming-sms-stop'];

/** Facts a guide cites: those in its text, on a hub those its data names, on the home page those of its chart. */
export function factIdsOfGuide(guide: Pick<Guide, 'body' | 'data' | 'id'>): string[] {
	const { operator, procedure } = guide.data;
	const hub = operator && !procedure ? operatorOf(operator) : undefined;
	const home = LOCALES.some(({ dir }) => dir === guide.id);
	return [
		...new Set([
			...(home ? chartFacts() : []),
			...(hub ? [...hub.atAGlance, ...hub.contacts] : []),
			...factIdsInBody(guide.body ?? ''),
		]),
	];
}
