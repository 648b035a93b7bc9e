import { type ChecklistData, perOperator } from './checklist.ts';
import type { LocalizedText } from './shared/text.ts';

/** Everything a checklist says to people, by where it stands. */
export function textsOf(list: ChecklistData): { at: string; text: LocalizedText }[] {
	const { title, description, operator, plan, items, outcomes, findOut, parts } = list;
	const texts = [
		{ at: 'title', text: title },
		{ at: 'description', text: description },
		{ at: 'operator', text: operator },
		{ at: 'plan', text: plan },
		...items.flatMap(({ id, ask, why, yes, no, unsure }) =>
			Object.entries({ ask, why, yes: yes?.text, no: no?.text, unsure: unsure.text }).map(([key, text]) => ({
				at: `items.${id}.${key}`,
				text,
			}))
		),
		...[...outcomes, { id: 'find-out', ...findOut }].flatMap(({ id, verdict, because }) => [
			{ at: `outcomes.${id}.verdict`, text: verdict },
			{ at: `outcomes.${id}.because`, text: because },
		]),
		...parts.flatMap(({ id, lines }) => lines.map(({ id: name, text }) => ({ at: `parts.${id}.${name}`, text }))),
	];
	return texts.flatMap(({ at, text }) => (text ? [{ at, text }] : []));
}

/** Facts a checklist rests on, each operator's in turn, in the order of the page. */
export function factsOfChecklist({ items, outcomes, findOut, parts }: ChecklistData): string[] {
	const named = [
		...items.flatMap(({ facts }) => facts),
		...[...outcomes, findOut].flatMap(({ facts }) => facts),
		...parts.flatMap(({ lines }) => lines.flatMap(({ facts }) => facts ?? [])),
	];
	return [...new Set(named.flatMap(perOperator))];
}

/** Guides a checklist sends its readers to. */
export function guidesOfChecklist({ items, outcomes, findOut }: ChecklistData): string[] {
	const named = [
		...items.flatMap(({ yes, no, unsure }) => [yes?.guide, no?.guide, unsure.guide]),
		...[...outcomes, findOut].flatMap(({ next }) => next),
	];
	return [...new Set(named.flatMap((slug) => (slug ? perOperator(slug) : [])))];
}
