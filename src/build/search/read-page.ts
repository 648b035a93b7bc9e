import { Parser } from 'htmlparser2';

/** A piece of a page that holds together: a heading, a paragraph, a point of a list, a cell. */
export interface Block {
	kind: 'title' | 'heading' | 'answer' | 'alias' | 'text';
	text: string;
	/** Where in the page it stands: the nearest `id` of a heading above it. */
	anchor: string;
}

/** What search reads of a built page. */
export interface PageText {
	description: string;
	/** What the menu calls it. */
	label: string;
	/** What the page is about, as far as its answer says. */
	topic: string;
	blocks: Block[];
	/** Addresses of the cards that lead on from it. */
	related: string[];
}

const BREAKS = new Set([
	'p',
	'li',
	'ul',
	'ol',
	'dl',
	'dt',
	'dd',
	'div',
	'section',
	'table',
	'tr',
	'td',
	'th',
	'caption',
	'h1',
	'h2',
	'h3',
	'h4',
	'blockquote',
	'aside',
	'article',
	'form',
	'fieldset',
	'legend',
	'label',
	'figure',
	'figcaption',
	'details',
	'summary',
	'q',
	'time',
	'output',
]);
const SILENT = new Set(['script', 'style', 'svg', 'template', 'select', 'noscript', 'nav', 'button', 'input']);
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const LATIN_END = /[\p{Script=Latin}\d.,:;?!)]$/u;
const LATIN_START = /^[\p{Script=Latin}\d¿¡(]/u;

/** What is not to be found: what is marked so, and what was computed for the day of the build. */
const left = (attributes: object) => 'data-pagefind-ignore' in attributes || 'data-computed' in attributes;

/**
 * The text of a built page, block by block, as a reader sees it in `main`; what is marked `data-pagefind-ignore` stays
 * out here too.
 *
 * @returns nothing where the page asks not to be found
 */
export function readPage(html: string): PageText | undefined {
	const page: PageText = { description: '', label: '', topic: '', blocks: [], related: [] };
	const open: { name: string; kind: Block['kind'] | 'silent'; cards: boolean }[] = [];
	let inside = false;
	let inLabel = false;
	let text = '';
	let anchor = '';
	let justClosed = false;
	let parted = false;
	const flush = () => {
		const plain = text.replace(/\s+/g, ' ').trim();
		text = '';
		const around = open.at(-1);
		if (!inside || !plain || !around || around.kind === 'silent') return;
		page.blocks.push({ kind: around.kind, text: plain, anchor });
	};
	const parser = new Parser({
		onopentag(name, attributes) {
			if (name === 'meta' && attributes.name === 'description') page.description = attributes.content ?? '';
			if (name === 'main' && 'data-pagefind-body' in attributes) inside = true;
			inLabel = !inside && name === 'a' && 'aria-current' in attributes;
			parted ||= justClosed;
			justClosed = false;
			if (!inside) return;
			const classes = (attributes.class ?? '').split(' ');
			const around = open.at(-1);
			if (name === 'a' && around?.cards && attributes.href) page.related.push(attributes.href);
			if (attributes['data-topic']) page.topic = attributes['data-topic'];
			if (VOID.has(name)) {
				if (name === 'br') text += ' ';
				return;
			}
			if (BREAKS.has(name)) flush();
			if (/^h[1-4]$/.test(name)) anchor = attributes.id && name !== 'h1' ? attributes.id : name === 'h1' ? '' : anchor;
			const cards = around?.cards || classes.includes('lv-link-cards');
			const hidden = around?.kind === 'silent' || SILENT.has(name) || left(attributes) || cards;
			const kind = hidden
				? 'silent'
				: name === 'h1'
					? 'title'
					: /^h[2-4]$/.test(name)
						? 'heading'
						: classes.includes('lv-answer')
							? 'answer'
							: name === 'q' && around?.kind === 'alias'
								? 'alias'
								: classes.includes('lv-aliases')
									? 'alias'
									: (around?.kind ?? 'text');
			open.push({ name, kind, cards });
		},
		ontext(part) {
			if (inLabel) page.label += part;
			// What styles set apart, as the two languages of a phrase, is two words though no space is typed.
			const runTogether = parted && LATIN_END.test(text) && LATIN_START.test(part);
			parted = false;
			justClosed = false;
			if (inside && open.at(-1)?.kind !== 'silent') text += runTogether ? ` ${part}` : part;
		},
		onclosetag(name) {
			inLabel = false;
			if (!inside || VOID.has(name)) return;
			if (BREAKS.has(name) || name === 'main') flush();
			open.pop();
			justClosed = true;
			if (name === 'main') inside = false;
		},
	});
	parser.end(html);
	return page.blocks.some(({ kind }) => kind === 'title') ? page : undefined;
}
