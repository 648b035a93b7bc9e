import { type Day, dayInLima, dayOf } from '../rules/dates.ts';
import type { Field } from './live-element.ts';

/** Fills the fields of a tool from the address. What no field offers is left out, and so is a day that does not exist. */
export function fillFromQuery(fields: Iterable<Field>): void {
	const query = new URLSearchParams(location.search);
	for (const field of fields) {
		const wanted = query.get(field.name);
		if (wanted === null) continue;
		if (field instanceof HTMLInputElement) field.value = dayOf(wanted) === undefined ? '' : wanted;
		else if ([...field.options].some(({ value }) => value === wanted)) field.value = wanted;
	}
}

/** The day a tool counts as today: the one in the address, else that of Lima. */
export const todayAsked = (): Day =>
	dayOf(new URLSearchParams(location.search).get('today') ?? '') ?? dayInLima(new Date());
