/**
 * The one list of languages. Everything that needs to know which languages the site speaks reads it here.
 *
 * - `dir`: folder under `src/content/docs/` and first segment of every URL. Starlight wants it in lower case.
 * - `tag`: BCP-47 tag for `lang`, `Intl` and the file name of the interface strings. Starlight wants its own case there.
 * - `key`: key of this language in localized text inside data files (`say`, `title`, ...).
 * - `label`: the language's own name for itself; `short` where there is room for no more.
 *
 * @typedef {'zh-cn' | 'es' | 'en'} LocaleDir
 * @typedef {'zh-CN' | 'es-PE' | 'en'} LocaleTag
 * @typedef {'zh-CN' | 'es' | 'en'} TextKey
 * @typedef {{ readonly dir: LocaleDir, readonly tag: LocaleTag, readonly key: TextKey, readonly label: string, readonly short: string }} Locale
 */

/** @type {readonly [Locale, Locale, Locale]} */
export const LOCALES = [
	{ dir: 'zh-cn', tag: 'zh-CN', key: 'zh-CN', label: '简体中文', short: '中文' },
	{ dir: 'es', tag: 'es-PE', key: 'es', label: 'Español', short: 'ES' },
	{ dir: 'en', tag: 'en', key: 'en', label: 'English', short: 'EN' },
];

/** Prose is written in this language first; the others carry the hash of its body. */
export const SOURCE_LOCALE = LOCALES[0];

/** The languages that are made from the source. */
export const TRANSLATED_LOCALES = LOCALES.slice(1);

/**
 * The locale whose pages live under `/<dir>/`.
 * @param {string | undefined} dir
 * @returns {Locale}
 * @throws {Error} when no language of the site has that folder
 */
export function localeOfDir(dir) {
	const locale = LOCALES.find((candidate) => candidate.dir === dir);
	if (!locale) {
		throw new Error(
			`locales.mjs → dir: expected one of ${LOCALES.map((l) => l.dir).join(', ')}\n  Received ${JSON.stringify(dir)}. Use a folder from the list, or add the language to src/locales.mjs.`
		);
	}
	return locale;
}
