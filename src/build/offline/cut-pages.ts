import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { CLOSE, OPEN } from '../../offline/pack.ts';

/** Groups that shared texts are spread over. Their number is part of every page: changing it changes all packs. */
export const SHARED_GROUPS = 256;

/** Shorter texts cost more to look up than to repeat. */
const SHORTEST = 60;

/** What is about one fact only is cut out whole up to this length; else its parts are. */
const LONGEST = 4000;

/** What heads of pages say of them has groups of its own: it repeats figures, and a changed one must not touch a page. */
const DESCRIPTIONS = 'description of ';
export const DESCRIPTION_GROUPS = 32;

interface Part {
	start: number;
	end: number;
	children: Part[];
	facts: Set<string>;
	/** What of the page it describes, where it stands in the head. */
	describes?: string;
}

/** Pages with their shared texts taken out. */
export interface CutPages {
	/** What is left of each page, by address, with marks where texts were. */
	pages: Map<string, string>;
	/** The texts by name, group by group. */
	shared: Map<string, string>[];
}

/**
 * Takes out of pages what stands on several of them, and what is about one fact: the figure in the text and the card
 * behind it. Texts about a fact lie in one group and keep their names when it changes, so that a reader who has the
 * rest fetches that group again and not every page the fact stands on.
 *
 * @param pages HTML by address
 */
export function cutPages(pages: ReadonlyMap<string, string>): CutPages {
	const roots = new Map([...pages].map(([path, html]) => [path, partsOf(html)]));
	const seen = new Map<string, string>();
	const repeated = new Set<string>();
	for (const [path, root] of roots) {
		for (const hash of hashesOf(pages.get(path) ?? '', root)) {
			if ((seen.get(hash) ?? path) !== path) repeated.add(hash);
			seen.set(hash, path);
		}
	}
	const shared = Array.from({ length: SHARED_GROUPS + DESCRIPTION_GROUPS }, () => new Map<string, string>());
	const variants = new Map<string, Map<string, number>>();
	const variant = (name: string, text: string): string => {
		const known = variants.get(name) ?? new Map<string, number>();
		variants.set(name, known);
		if (!known.has(text)) known.set(text, known.size);
		return `${name}.${known.get(text)}`;
	};
	/** The name of a part that is cut out, and what goes in its place into a group. */
	const named = (html: string, path: string, part: Part): [name: string, content: string] | undefined => {
		const text = html.slice(part.start, part.end);
		if (part.describes) return [`${DESCRIPTIONS}${path}.${part.describes}`, text];
		const [fact, ...others] = part.facts;
		if (fact !== undefined && others.length === 0 && (text.length <= LONGEST || part.children.length === 0)) {
			return [variant(fact, text), text];
		}
		if (text.length < SHORTEST || !repeated.has(digest(text))) return undefined;
		// Its facts are marks in it, and its name, which pages hold, has no figures: neither changes with a fact.
		const content = cut(html, path, part, false);
		return [variant(digest(content.replace(/\d+/g, '')), content), content];
	};
	/** @param deep whether texts are taken out that are about no single fact: not of a text that is taken out itself */
	const cut = (html: string, path: string, part: Part, deep = true): string => {
		let left = '';
		let at = part.start;
		for (const child of part.children) {
			const out = deep || child.facts.size === 1 ? named(html, path, child) : undefined;
			left += html.slice(at, child.start);
			at = child.end;
			if (!out) {
				left += cut(html, path, child, deep);
				continue;
			}
			const [name, content] = out;
			const group = groupOf(name);
			shared[group]?.set(name, content);
			left += `${OPEN}${group}:${name}${CLOSE}`;
		}
		return left + html.slice(at, part.end);
	};
	return { pages: new Map([...roots].map(([path, root]) => [path, cut(pages.get(path) ?? '', path, root)])), shared };
}

const digest = (text: string) => createHash('md5').update(text).digest('base64url').slice(0, 8);

/** All texts about a fact lie together, and so do those about a page. */
function groupOf(name: string): number {
	const number = (of: string) => createHash('md5').update(of).digest().readUInt16LE();
	if (name.startsWith(DESCRIPTIONS)) return SHARED_GROUPS + (number(name.split('.')[0] ?? '') % DESCRIPTION_GROUPS);
	return number(name.split(/[-.]/, 2).join('-')) % SHARED_GROUPS;
}

function* hashesOf(html: string, part: Part): Generator<string> {
	for (const child of part.children) {
		if (child.end - child.start < SHORTEST) continue;
		yield digest(html.slice(child.start, child.end));
		yield* hashesOf(html, child);
	}
}

/** The elements of a page, one within the other, with the facts each is about. */
function partsOf(html: string): Part {
	const root: Part = { start: 0, end: html.length, children: [], facts: new Set() };
	const around: Part[] = [root];
	const parser = new Parser({
		onopentag(name, attributes) {
			const part: Part = { start: parser.startIndex, end: 0, children: [], facts: new Set() };
			around.at(-1)?.children.push(part);
			around.push(part);
			const describes = attributes.name ?? attributes.property ?? '';
			if (name === 'meta' && describes.endsWith('description')) part.describes = describes;
			const target = attributes.popovertarget ?? attributes.id ?? '';
			if (target.startsWith('fact-')) for (const outer of around) outer.facts.add(target.slice('fact-'.length));
		},
		onclosetag() {
			const part = around.pop();
			if (part) part.end = parser.endIndex + 1;
		},
	});
	parser.end(html);
	return root;
}
