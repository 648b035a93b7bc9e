import type { WidgetId } from '../../embed/widgets.ts';
import { checklistOf } from '../../queries/checklists.ts';
import { feeFactIds } from '../../queries/fees.ts';
import { planFactIds } from '../../queries/keep-alive.ts';
import { factsOfChecklist } from '../../schemas/checklist-contents.ts';
import { CHECKLISTS, type ChecklistId } from '../../schemas/names.ts';
import Checklist from '../Checklist/Checklist.astro';
import type { ValueLanguage } from '../Fact/format-value.ts';
import Fees from '../Fees/Fees.astro';
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
	/** Its marks lead to a page with the cards, which would be too much for a frame. */
	cardsElsewhere?: true;
}

/** A checklist as a widget. */
const checklist = (id: ChecklistId): WidgetParts => ({
	Component: Checklist,
	props: { id },
	title: ({ key }) => checklistOf(id).title[key],
	factIds: () => factsOfChecklist(checklistOf(id)),
	cardsElsewhere: true,
});

/** Every widget of `src/embed/widgets.ts`, one line each. */
export const WIDGET_PARTS: Record<WidgetId, WidgetParts> = {
	fees: { Component: Fees, title: ({ words }) => words('fees.title'), factIds: feeFactIds, cardsElsewhere: true },
	...(Object.fromEntries(CHECKLISTS.map((id) => [id, checklist(id)])) as Record<ChecklistId, WidgetParts>),
	'keep-alive': { Component: KeepAlive, title: ({ words }) => words('plan.title'), factIds: planFactIds },
};
