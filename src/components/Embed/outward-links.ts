const LINK = /<a\s([^>]*)>/g;
const HREF = /(?:^|\s)href="([^"]*)"/;

/**
 * HTML for a frame: links lead to whole addresses, into a page of their own. Those of telephones stay as they are.
 *
 * @param site where Línea Viva is
 */
export function outwardLinks(html: string, site: URL | undefined): string {
	return html.replace(LINK, (whole, attributes: string) => {
		const href = HREF.exec(attributes)?.[1];
		if (href === undefined || !/^(?:\/|https?:)/.test(href)) return whole;
		const address = href.startsWith('/') ? new URL(href, site).href : href;
		const rel = /(?:^|\s)rel="([^"]*)"/.exec(attributes)?.[1];
		const rest = attributes
			.replace(HREF, '')
			.replace(/(?:^|\s)rel="[^"]*"/, '')
			.trim();
		const relation = [...new Set([...(rel?.split(' ') ?? []), 'noopener'])].join(' ');
		return `<a href="${address}" target="_blank" rel="${relation}"${rest && ` ${rest}`}>`;
	});
}
