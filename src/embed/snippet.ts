import { framePath, fullPath, RESERVED_HEIGHT, SANDBOX, type Theme, type WidgetId } from './widgets.ts';

/** What someone wants to show on a site. */
export interface Choice {
	/** Where Línea Viva is: an address whose path does not matter. */
	site: string;
	/** Folder of the language, and its tag. */
	dir: string;
	tag: string;
	widget: WidgetId;
	/** Name of the widget in that language. */
	title: string;
	operator?: string;
	theme?: Theme;
	accent?: string;
}

/** Address of the frame. What is as it would be anyway is left out. */
export function frameAddress(choice: Choice): string {
	const address = new URL(framePath(choice.dir, choice.widget), choice.site);
	for (const [name, value] of parametersOf(choice)) address.searchParams.set(name, value);
	return address.href;
}

/** HTML of a frame that works alone. */
export const frameSnippet = (choice: Choice): string => `<iframe
  src="${escaped(frameAddress(choice))}"
  title="${escaped(nameOf(choice))}"
  width="640" height="${RESERVED_HEIGHT}" style="width:100%;border:0" loading="lazy"
  sandbox="${SANDBOX}"
  referrerpolicy="no-referrer"
></iframe>
<p>${linkTo(choice)}</p>`;

/** HTML of an element that the loader turns into a frame as high as what it shows. */
export const loaderSnippet = (choice: Choice): string => `<linea-viva-widget
  widget="${choice.widget}" lang="${choice.tag}"${parametersOf(choice)
		.map(([name, value]) => ` ${name}="${escaped(value)}"`)
		.join('')}
  style="display:block;min-height:${RESERVED_HEIGHT}px"
>${linkTo(choice)}</linea-viva-widget>
<script src="${escaped(new URL('/embed/v1.js', choice.site).href)}" async></script>`;

function parametersOf({ operator, theme, accent }: Choice): [string, string][] {
	const all: [string, string | undefined][] = [
		['operator', operator],
		['theme', theme === 'auto' ? '' : theme],
		['accent', accent?.replace('#', '')],
	];
	return all.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

function linkTo(choice: Choice): string {
	const address = new URL(fullPath(choice.dir, choice.widget), choice.site);
	if (choice.operator) address.searchParams.set('operator', choice.operator);
	return `<a href="${escaped(address.href)}" target="_blank" rel="noopener">${escaped(nameOf(choice))}</a>`;
}

const nameOf = ({ title }: Choice) => `${title} · Línea Viva`;

const escaped = (text: string) =>
	text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
