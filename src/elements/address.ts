import type { Field } from './live-element.ts';

/** Puts a query into the address of the page, in the place of the one it has. */
export function showQuery(query: URLSearchParams): void {
	try {
		history.replaceState(history.state, '', query.size > 0 ? `?${query}` : location.pathname);
	} catch {
		// Some browsers keep the address of a frame in a sandbox as it is.
	}
}

/** Puts what was entered into the address, beside what else it says. A field left empty is left out. */
export function showEntered(fields: Iterable<Field>): void {
	const query = new URLSearchParams(location.search);
	for (const { name, value } of fields) {
		if (value) query.set(name, value);
		else query.delete(name);
	}
	showQuery(query);
}
