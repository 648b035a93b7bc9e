import type { WidgetId } from '../../embed/widgets.ts';
import { checklistOf } from '../../queries/checklists.ts';
import { feeFactIds } from '../../queries/fees.ts';
import { planFactIds } from '../../queries/keep-alive.ts';
import { factsOfChecklist } from '../../schemas/checklist-contents.ts';
import { CHECKLISTS, type ChecklistId } from '../../schemas/names.ts';
import type { ValueLanguage } from '../Fact/format-value.ts';

/** What a page needs to know of a widget besides its component. */
interface WidgetParts {
	title: (language: ValueLanguage) => string;
	/** The facts it shows. */
	factIds: () => string[];
	/** Its marks lead to a page with the cards, which would be too much for a frame. */
	cardsElsewhere?: true;
}

/** A checklist as a widget. */
const checklist = (id: ChecklistId): WidgetParts => ({
	title: ({ key }) => checklistOf(id).title[key],
	factIds: () => factsOfChecklist(checklistOf(id)),
	cardsElsewhere: true,
});

/** Every widget of `src/embed/widgets.ts`, one line each. */
export const WIDGET_PARTS: Record<WidgetId, WidgetParts> = {
	fees: { title: ({ words }) => words('fees.title'), factIds: feeFactIds, cardsElsewhere: true },
	...(Object.fromEntries(CHECKLISTS.map((id) => [id, checklist(id)])) as Record<ChecklistId, WidgetParts>),
	'keep-alive': { title: ({ words }) => words('plan.title'), factIds: planFactIds },
};
