import type { APIRoute, GetStaticPaths } from 'astro';
import { LOCALES, localeOfDir } from '../../locales.mjs';
import { wordsOf } from '../../queries/words.ts';

export const getStaticPaths = (() => LOCALES.map(({ dir }) => ({ params: { locale: dir } }))) satisfies GetStaticPaths;

const PREFIX = 'search.';

/** The words of search, fetched with it: in every page they would be bytes for readers who never search. */
export const GET: APIRoute = async ({ params }) => {
	const words = Object.entries(await wordsOf(localeOfDir(params.locale).tag));
	return Response.json(
		Object.fromEntries(
			words.filter(([key]) => key.startsWith(PREFIX)).map(([key, word]) => [key.slice(PREFIX.length), word])
		)
	);
};
