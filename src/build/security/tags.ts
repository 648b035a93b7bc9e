/** An attribute of a start tag. */
export interface Attribute {
	/** In lower case. */
	name: string;
	/** As a browser reads it: character references resolved. */
	value: string;
	/** Where it stands in the page. */
	start: number;
	end: number;
}

/** A start tag of a page. */
export interface Tag {
	/** In lower case. */
	name: string;
	readonly attributes: Attribute[];
	/** The attributes as they are written. */
	source: string;
	/** Where it stands in the page. */
	start: number;
	end: number;
	/** What follows up to the end tag, of elements that hold text only, such as scripts; empty for all others. */
	text: string;
}

const TAG = /<!--[\s\S]*?-->|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const TEXT_ONLY = new Set(['script', 'style', 'title', 'textarea']);
const REFERENCES: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

/**
 * The start tags of a page, in order, templates included. A build reads every page here, so this is a scanner for what
 * renderers write, not a parser of whatever the web holds; the tests of the built site compare it with a parser.
 */
export function* tagsOf(html: string): Generator<Tag> {
	TAG.lastIndex = 0;
	let match = TAG.exec(html);
	while (match) {
		const next = TAG.lastIndex;
		let after = next;
		if (match[1] !== undefined) {
			const name = match[1].toLowerCase();
			const start = match.index;
			const source = match[2] ?? '';
			const end = TEXT_ONLY.has(name) ? endOfText(html, name, next) : next;
			after = end;
			yield {
				name,
				// Few are ever looked at, and a site has hundreds of thousands of tags.
				get attributes() {
					return attributesOf(source, start + 1 + name.length);
				},
				source,
				start,
				end: next,
				text: html.slice(next, end),
			};
		}
		// A reader of this generator may scan another page in between.
		TAG.lastIndex = after;
		match = TAG.exec(html);
	}
}

/** The value of an attribute, or nothing where the tag has none of that name. */
export const attributeOf = (tag: Tag, name: string) =>
	tag.attributes.find((attribute) => attribute.name === name)?.value;

function endOfText(html: string, name: string, from: number): number {
	const end = new RegExp(`</${name}[\\s/>]`, 'gi');
	end.lastIndex = from;
	return end.exec(html)?.index ?? html.length;
}

function attributesOf(source: string, offset: number): Attribute[] {
	return [...source.matchAll(ATTRIBUTE)].map((match) => ({
		name: (match[1] ?? '').toLowerCase(),
		value: withoutReferences(match[2] ?? match[3] ?? match[4] ?? ''),
		start: offset + match.index,
		end: offset + match.index + match[0].length,
	}));
}

function withoutReferences(text: string): string {
	return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
		if (name) return REFERENCES[name] ?? whole;
		return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
	});
}
