/** Where the ticks of a checklist are kept: version, then checklist. */
const placeOf = (id: string) => `linea-viva:ticks:1:${id}`;

const ticksIn = (root: ParentNode) => [...root.querySelectorAll<HTMLInputElement>('[data-tick]')];
const wishIn = (root: ParentNode) => root.querySelector<HTMLInputElement>('[data-remember]');

/** Sets the ticks kept on an earlier visit. What is no list of names counts as nothing kept. */
export function recallTicks(root: ParentNode, id: string): void {
	const wish = wishIn(root);
	if (!wish) return;
	let kept: unknown = null;
	try {
		kept = JSON.parse(localStorage.getItem(placeOf(id)) ?? 'null');
	} catch {
		// Closed storage and the text of others are the same to us: nothing to recall.
	}
	wish.checked = Array.isArray(kept);
	if (!Array.isArray(kept)) return;
	for (const tick of ticksIn(root)) tick.checked = kept.includes(tick.value);
}

/**
 * Keeps the ticks where the reader asked for it, and nothing where not.
 *
 * @returns false where the browser keeps nothing; the wish is then taken back
 */
export function keepTicks(root: ParentNode, id: string): boolean {
	const wish = wishIn(root);
	if (!wish) return true;
	try {
		if (!wish.checked) localStorage.removeItem(placeOf(id));
		else {
			const names = ticksIn(root).flatMap(({ checked, value }) => (checked ? [value] : []));
			localStorage.setItem(placeOf(id), JSON.stringify(names));
		}
		return true;
	} catch {
		if (!wish.checked) return true;
		wish.checked = false;
		return false;
	}
}
