import { LOCALES, localeOfDir } from '../locales.mjs';
import type { ValueLanguage } from './Fact/format-value.ts';

/** What a component needs of `Astro` to know the reader's language. */
interface PageContext {
	url: URL;
	locals: Pick<App.Locals, 't'>;
}

/**
 * The language of the page a component stands on.
 * It is read from the address: Starlight's own route data is not there yet when Astro first renders what a page imports.
 */
export function pageLanguage({ url, locals }: PageContext): ValueLanguage & ReturnType<typeof localeOfDir> {
	const dir = url.pathname.split('/').find((part) => LOCALES.some((locale) => locale.dir === part));
	// Starlight types its keys one by one; ours are checked by the content tests.
	const translate = locals.t as unknown as ValueLanguage['words'];
	// Astro escapes what it prints; escaped twice, a slash is read out as its code.
	const words: typeof translate = (key, values) =>
		values ? translate(key, { ...values, interpolation: { escapeValue: false } }) : translate(key);
	return { ...localeOfDir(dir), words };
}
