import type { Entry } from '../../search/index-format.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A page whose empty lists `<ul data-every="tool">` hold links to every entry of that kind. */
export const withLists = (html: string, entries: readonly Entry[]): string =>
	html.replace(/(<ul[^>]* data-every="([a-z]+)"[^>]*>)(<\/ul>)/g, (_, open: string, kind: string, close: string) => {
		const items = entries
			.filter((entry) => entry.kind === kind)
			.map(({ path, title }) => `<li><a href="${escaped(path)}">${escaped(title)}</a></li>`);
		return open + items.join('') + close;
	});
