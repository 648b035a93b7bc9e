import { CARD_SIZE, cardAddress, cardOfPath } from './card.ts';
import { cardAlt } from './text.ts';

/** One element of a page's head, as Starlight wants it. */
export interface HeadTag {
	tag: 'link' | 'meta';
	attrs: Record<string, string>;
}

/** What the page at `pathname` says about its social image and the site's icons; networks want whole addresses. */
export function socialHead(pathname: string, site: URL | undefined): HeadTag[] {
	// Each language has its own; the page that lets one choose has the one of all.
	const [home = '/'] = /^\/(?:[\w-]+\/)?/.exec(pathname) ?? [];
	const card = cardOfPath(pathname);
	const image = new URL(cardAddress(card), site).href;
	const og = {
		image,
		'image:width': String(CARD_SIZE.width),
		'image:height': String(CARD_SIZE.height),
		'image:alt': cardAlt(card),
	};
	return [
		...Object.entries(og).map(([name, content]) => meta({ property: `og:${name}`, content })),
		{ tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' } },
		{ tag: 'link', attrs: { rel: 'manifest', href: `${home}site.webmanifest` } },
	];
}

const meta = (attrs: Record<string, string>): HeadTag => ({ tag: 'meta', attrs });
