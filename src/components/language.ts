import { localeOfDir } from '../locales.mjs';
import type { ValueLanguage } from './Fact/format-value.ts';

/** What a component needs of `Astro` to know the reader's language. */
interface PageContext {
	locals: Pick<App.Locals, 'starlightRoute' | 't'>;
}

/** The language of the page a component stands on. */
export function pageLanguage({ locals }: PageContext): ValueLanguage & ReturnType<typeof localeOfDir> {
	// Starlight types its keys one by one; ours are checked by the content tests.
	const words = locals.t as unknown as ValueLanguage['words'];
	return { ...localeOfDir(locals.starlightRoute.locale), words };
}
