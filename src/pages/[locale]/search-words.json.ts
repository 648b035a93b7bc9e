import type { APIRoute, GetStaticPaths } from 'astro';
import { LOCALES, localeOfDir } from '../../locales.mjs';
import { wordsOf } from '../../queries/words.ts';
import type { WordKey } from '../../schemas/words.ts';

export const getStaticPaths = (() => LOCALES.map(({ dir }) => ({ params: { locale: dir } }))) satisfies GetStaticPaths;

const KEYS: WordKey[] = [
	'search.label',
	'search.placeholder',
	'search.none',
	'search.more',
	'search.close',
	'search.failed',
];

/** The words of the search dialog, fetched with it: in every page they would be bytes for readers who never search. */
export const GET: APIRoute = async ({ params }) => {
	const words = await wordsOf(localeOfDir(params.locale).tag);
	return Response.json(Object.fromEntries(KEYS.map((key) => [key.slice('search.'.length), words[key]])));
};
