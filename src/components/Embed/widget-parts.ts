import type { WidgetId } from '../../embed/widgets.ts';
import { planFactIds } from '../../queries/keep-alive.ts';
import type { ValueLanguage } from '../Fact/format-value.ts';
import KeepAlive from '../KeepAlive/KeepAlive.astro';

/** What a widget is made of. */
interface WidgetParts {
	/** The component, told by `embedded` that it stands on a page that is not ours. */
	Component: (...props: never[]) => unknown;
	/** What else it is told, such as which of several it is. */
	props?: Record<string, string>;
	title: (language: ValueLanguage) => string;
	/** The facts it shows. */
	factIds: () => string[];
}

/** Every widget of `src/embed/widgets.ts`, one line each. */
export const WIDGET_PARTS: Record<WidgetId, WidgetParts> = {
	'keep-alive': { Component: KeepAlive, title: ({ words }) => words('plan.title'), factIds: planFactIds },
};
