import { existsSync } from 'node:fs';
import en from './content/i18n/en.json' with { type: 'json' };
import es from './content/i18n/es-PE.json' with { type: 'json' };
import zh from './content/i18n/zh-CN.json' with { type: 'json' };
import { LOCALES, SOURCE_LOCALE } from './locales.mjs';
import { OPERATORS, PROCEDURES } from './schemas/names.ts';

/** The interface words of every language, for what is made before any page. */
export const WORDS = { 'zh-CN': zh, 'es-PE': es, en };
type Key = keyof typeof zh;

/** What each operator calls itself, the same in every language. */
export const BRAND = { claro: 'Claro', movistar: 'Movistar', entel: 'Entel', bitel: 'Bitel' } as const;

/** A sidebar label in every language, from the interface words. */
function label(key: Key) {
	return {
		label: WORDS[SOURCE_LOCALE.tag][key],
		translations: Object.fromEntries(LOCALES.map(({ tag }) => [tag, WORDS[tag][key]])),
	};
}

const written = (slug: string) =>
	existsSync(new URL(`./content/docs/${SOURCE_LOCALE.dir}/${slug}.mdx`, import.meta.url));

/** The sidebar: operators with the guides that exist, then what holds everywhere. */
export const sidebar = [
	...OPERATORS.map((operator) => ({
		label: BRAND[operator],
		items: [
			...(written(`${operator}/index`) ? [{ ...label('procedure.hub'), slug: operator }] : []),
			...PROCEDURES.filter((procedure) => written(`${operator}/${procedure}`)).map((procedure) => ({
				...label(`procedure.${procedure}`),
				slug: `${operator}/${procedure}`,
			})),
		],
	})),
	{ ...label('nav.guides'), items: [{ autogenerate: { directory: 'guides' } }] },
	{ ...label('nav.faq'), link: '/faq/' },
];

/** The site's name in every language, keyed as Starlight wants it. */
export const siteTitle = {
	'zh-CN': 'Línea Viva 秘鲁号码指南',
	'es-PE': 'Línea Viva: guía de tu número peruano',
	en: 'Línea Viva: the Peruvian number handbook',
};
