// For the configuration only: it reads the content folder, which is not there any more when pages are made.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { LOCALES, SOURCE_LOCALE } from './locales.mjs';
import { BRAND, WORDS } from './navigation.ts';
import { GUIDE_GROUPS, OPERATORS, PROCEDURES } from './schemas/names.ts';

type Key = keyof (typeof WORDS)['en'];

/** A sidebar label in every language, from the interface words. */
function label(key: Key) {
	return {
		label: WORDS[SOURCE_LOCALE.tag][key],
		translations: Object.fromEntries(LOCALES.map(({ tag }) => [tag, WORDS[tag][key]])),
	};
}

const written = (slug: string) =>
	existsSync(new URL(`./content/docs/${SOURCE_LOCALE.dir}/${slug}.mdx`, import.meta.url));

/** The general guides in the order of their shelves, so that "next" leads to what belongs together. */
function generalGuides(): { slug: string }[] {
	const folder = new URL(`./content/docs/${SOURCE_LOCALE.dir}/guides/`, import.meta.url);
	const shelf = (file: string) =>
		(GUIDE_GROUPS as readonly string[]).indexOf(
			/^group: (\S+)$/m.exec(readFileSync(new URL(file, folder), 'utf8'))?.[1] ?? ''
		);
	return readdirSync(folder)
		.sort((a, b) => shelf(a) - shelf(b) || a.localeCompare(b, 'en'))
		.map((file) => ({ slug: `guides/${file.replace(/\.mdx$/, '')}` }));
}

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
	{ ...label('nav.guides'), items: generalGuides() },
	{ ...label('nav.faq'), link: '/faq/' },
];
