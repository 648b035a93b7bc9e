import { attributeOf, type Tag, tagsOf } from './tags.ts';

/**
 * What every page with a style attribute carries in return, at most. Attributes of a layout are few and alike; whoever
 * gives each row of a table its own should know that all pages pay for it.
 */
const MOST_BYTES = 2000;

/** Rules that stand for the style attributes of all pages. */
export interface MovedStyles {
	/** The class that stands for the value of a style attribute. */
	classes: ReadonlyMap<string, string>;
	/** The rules of all classes: the same text on every page, so that one hash covers it. */
	sheet: string;
}

/** The values of the style attributes of a page, as `moveStyles` looks them up. */
export function styleValues(tags: readonly Tag[]): string[] {
	return tags.filter(mayHaveStyle).flatMap((tag) => {
		const value = attributeOf(tag, 'style');
		return value === undefined ? [] : [tidy(value)];
	});
}

/**
 * Rules for the values of all pages. An attribute wins over every selector, hence `:not(#_)`: the weight of an id.
 *
 * @throws when they would weigh more than a page can carry, or hold what is no list of declarations
 */
export function rulesFor(values: Iterable<string>): MovedStyles {
	const sorted = [...new Set(values)].filter(Boolean).sort();
	const odd = sorted.find((value) => /[{}<]/.test(value));
	if (odd !== undefined)
		throw new Error(
			`dist → style attributes: expected declarations only\n  Received ${JSON.stringify(odd)}. Write a class instead.`
		);
	const classes = new Map(sorted.map((value, index) => [value, `_${index}`]));
	const sheet = [...classes].map(([value, name]) => `.${name}:not(#_){${value}}`).join('');
	if (sheet.length > MOST_BYTES)
		throw new Error(
			`dist → style attributes: expected at most ${MOST_BYTES} bytes of rules for all of them\n  Received ${sheet.length} bytes for ${sorted.length} values, such as ${JSON.stringify(sorted.at(-1))}. Write classes instead, or set the property from a script.`
		);
	return { classes, sheet };
}

/** The page with classes for style attributes, and with the rules if it had any. */
export function moveStyles(html: string, { classes, sheet }: MovedStyles): string {
	let moved = '';
	let at = 0;
	for (const tag of tagsOf(html)) {
		if (!mayHaveStyle(tag)) continue;
		const { attributes } = tag;
		const style = attributes.find(({ name }) => name === 'style');
		if (!style) continue;
		const name = classes.get(tidy(style.value));
		const list = attributes.find((attribute) => attribute.name === 'class');
		const edits = [{ ...style, text: name === undefined || list ? '' : `class="${name}"` }];
		if (name !== undefined && list) edits.push({ ...list, text: `class="${escaped(`${list.value} ${name}`.trim())}"` });
		for (const edit of edits.sort((a, b) => a.start - b.start)) {
			const before = html.slice(at, edit.start);
			moved += edit.text ? before : before.trimEnd();
			moved += edit.text;
			at = edit.end;
		}
	}
	if (at === 0) return html;
	return withSheet(moved + html.slice(at), sheet);
}

/** Into a style element the page has anyway where there is one: another element would be another hash in its policy. */
function withSheet(html: string, sheet: string): string {
	const head = html.indexOf('</head>');
	let last: Tag | undefined;
	for (const tag of tagsOf(html)) {
		if (tag.start > head) break;
		if (tag.name === 'style' && tag.attributes.length === 0) last = tag;
	}
	if (last) return insert(html, last.end + last.text.length, sheet);
	return insert(html, Math.max(head, 0), `<style>${sheet}</style>`);
}

/** Cheaper than reading the attributes of every tag. */
const mayHaveStyle = ({ source }: Tag) => /style/i.test(source);

const insert = (html: string, at: number, text: string) => html.slice(0, at) + text + html.slice(at);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function tidy(value: string): string {
	const text = value.trim().replace(/[;\s]+$/, '');
	// Spaces mean something in strings and inside brackets.
	return /["'()]/.test(text) ? text : text.replace(/\s*([:;])\s*/g, '$1');
}
