/**
 * Two lines of about the same length, broken where a reader of the language would break. Returns the text whole where
 * there is no such place.
 */
export function inTwoLines(text: string, tag: string | undefined): string[] {
	const breaks = [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)]
		// No punctuation and no space may open a line.
		.filter(({ index, isWordLike }) => index > 0 && isWordLike)
		.map(({ index }) => [text.slice(0, index).trim(), text.slice(index)] as const);
	const length = ([first, second]: readonly [string, string]) => Math.max(first.length, second.length);
	const best = breaks.toSorted((a, b) => length(a) - length(b))[0];
	return best ? [...best] : [text];
}
