import { type Choice, frameSnippet } from './snippet.ts';
import { RESERVED_HEIGHT, type WidgetId } from './widgets.ts';

/** The forms oEmbed has: how a page names each, and how its file ends. */
export const OEMBED_FORMS = [
	{ type: 'application/json+oembed', ending: 'json' },
	{ type: 'text/xml+oembed', ending: 'xml' },
] as const;

const WIDTH = 640;
/** A day, in seconds: what a consumer keeps is an address, and what stands there stays current by itself. */
const CACHE_AGE = 86_400;

/** Address of what oEmbed says of a widget, from the root of the site. */
export const oembedPath = (dir: string, widget: WidgetId, ending: string): string =>
	`/embed/oembed/${dir}/${widget}.${ending}`;

/** What oEmbed says of a widget. */
export const oembedOf = (choice: Choice) => ({
	version: '1.0',
	type: 'rich',
	provider_name: 'Línea Viva',
	provider_url: new URL('/', choice.site).href,
	title: choice.title,
	html: frameSnippet(choice),
	width: WIDTH,
	height: RESERVED_HEIGHT,
	cache_age: CACHE_AGE,
});

/** The same as XML. */
export function oembedXml(choice: Choice): string {
	const parts = Object.entries(oembedOf(choice)).map(
		([name, value]) => `\t<${name}>${escaped(String(value))}</${name}>`
	);
	return ['<?xml version="1.0" encoding="utf-8"?>', '<oembed>', ...parts, '</oembed>', ''].join('\n');
}

/** The elements by which a page says where its oEmbed is. */
export const oembedHead = (dir: string, widget: WidgetId, site: URL | undefined) =>
	OEMBED_FORMS.map(({ type, ending }) => ({
		tag: 'link' as const,
		attrs: { rel: 'alternate', type, href: new URL(oembedPath(dir, widget, ending), site).href },
	}));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
