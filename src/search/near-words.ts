/** Fewer letters say too little to guess from. */
const SHORTEST = 4;

/** Whether two words differ by one letter too many, too few, wrong, or swapped with its neighbour. */
export function oneSlipApart(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	let end = 0;
	while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
	const restA = a.slice(start, a.length - end);
	const restB = b.slice(start, b.length - end);
	if (restA.length <= 1 && restB.length <= 1) return true;
	return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/**
 * Words of the index that a reader may have meant by one it does not have: those it begins, and those one slip away.
 */
export function nearWords(word: string, vocabulary: Iterable<string>): string[] {
	if (word.length < SHORTEST || /\d/.test(word)) return [];
	const near: string[] = [];
	for (const known of vocabulary) {
		if (known.length < SHORTEST - 1) continue;
		if (known.startsWith(word) || oneSlipApart(word, known)) near.push(known);
	}
	return near;
}
