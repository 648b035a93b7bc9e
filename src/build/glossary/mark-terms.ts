import { Parser } from 'htmlparser2';
import type { Wordings } from './wordings.ts';

/** Elements whose words are a name, a title, a choice or no prose at all: nothing in them leads elsewhere. */
const NEVER_LINKED = new Set([
	'a',
	'button',
	'h1',
	'h2',
	'h3',
	'h4',
	'label',
	'option',
	'q',
	'strong',
	'summary',
	'th',
]);
const NEVER_TOUCHED = new Set(['script', 'style', 'svg', 'template', 'textarea', 'title']);

/** An element around the text being read. */
interface Around {
	name: string;
	prose: boolean;
	linkable: boolean;
	/** Language of the text, as far as it is said below `main`. */
	lang: string;
}

/**
 * A page whose prose leads to the glossary at the first mention of a term, and says of Spanish words in another
 * language that they are Spanish, so that a screen reader says them right.
 *
 * @param addressOf where a term is explained
 */
export function markTerms(
	html: string,
	lang: string,
	wordings: Wordings,
	addressOf: (term: string) => string | undefined
): string {
	const linked = new Set<string>();
	const stack: Around[] = [{ name: '', prose: false, linkable: false, lang }];
	let marked = '';
	let at = 0;

	const treat = (text: string, around: Around) =>
		text.replace(wordings.pattern, (wording) => {
			const key = wording.toLowerCase().replaceAll(/\s+/g, ' ');
			const term = wordings.terms.get(key);
			const spanish = wordings.spanish.has(key) && !around.lang.startsWith('es') ? ' lang="es"' : '';
			const address = term === undefined || linked.has(term) || !around.linkable ? undefined : addressOf(term);
			if (term !== undefined && address !== undefined) {
				linked.add(term);
				return `<a href="${address}"${spanish}>${wording}</a>`;
			}
			return spanish ? `<span${spanish}>${wording}</span>` : wording;
		});

	const parser = new Parser(
		{
			onopentag(name, attributes) {
				const outer = stack.at(-1) as Around;
				const classes = attributes.class?.split(/\s+/) ?? [];
				const prose = (outer.prose || name === 'main') && !NEVER_TOUCHED.has(name);
				stack.push({
					name,
					prose,
					linkable:
						prose &&
						(outer.linkable || classes.includes('text')) &&
						!NEVER_LINKED.has(name) &&
						attributes.popover === undefined &&
						!classes.includes('lv-page-end') &&
						attributes.lang === undefined,
					lang: attributes.lang ?? outer.lang,
				});
			},
			onclosetag() {
				if (stack.length > 1) stack.pop();
			},
			ontext() {
				const around = stack.at(-1) as Around;
				if (!around.prose) return;
				const from = parser.startIndex;
				const to = parser.endIndex + 1;
				const text = html.slice(from, to);
				const treated = treat(text, around);
				if (treated === text) return;
				marked += html.slice(at, from) + treated;
				at = to;
			},
		},
		{ decodeEntities: false }
	);
	parser.end(html);
	return marked + html.slice(at);
}
