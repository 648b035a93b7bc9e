/**
 * What other sites may show, with the address of its full page below the language. A list that is closed: the name is
 * part of addresses on pages that are not ours.
 */
export const WIDGETS = {
	'keep-alive': 'tools/keep-alive/',
	fees: 'tools/fees/',
	replace: 'tools/checklists/replace/',
	cancel: 'tools/checklists/cancel/',
	keep: 'tools/checklists/keep/',
	buy: 'tools/checklists/buy/',
	port: 'tools/checklists/port/',
	proxy: 'tools/checklists/proxy/',
	phone: 'tools/checklists/phone/',
} as const;

/** The name of one of them. */
export type WidgetId = keyof typeof WIDGETS;

/** Their names, in the order of lists. */
export const WIDGET_IDS = Object.keys(WIDGETS) as WidgetId[];

/** Colours a widget can be told to have; `auto` is what the reader's system has. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Space a frame is given before its widget has told how high it is, in CSS pixels: that of a short answer on a phone. */
export const RESERVED_HEIGHT = 900;

/** What a frame of ours may do: run its script, and open pages as they would open from any other link. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** Address of a widget for frames, from the root of the site. */
export const framePath = (dir: string, widget: WidgetId): string => `/embed/${dir}/${widget}/`;

/** Address of the page a widget is a part of, from the root of the site. */
export const fullPath = (dir: string, widget: WidgetId): string => `/${dir}/${WIDGETS[widget]}`;

/** The widget whose full page stands at `path`, with the language of that page. */
export function widgetAt(path: string): { dir: string; widget: WidgetId } | undefined {
	const [, dir = ''] = path.split('/');
	const widget = WIDGET_IDS.find((id) => fullPath(dir, id) === path);
	return widget && { dir, widget };
}
