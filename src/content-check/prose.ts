/** Elements whose text is allowed to hold figures: facts, computed values, and what a reader can tell is neither. */
const EXEMPT = /<([a-z][a-z0-9]*)\b[^>]*\bdata-(?:fact|computed|figures-ok)\b[^>]*>[\s\S]*?<\/\1>/gi;

/**
 * The words of an MDX body as a reader meets them: imports, components, link targets, heading anchors, comments and
 * list ordinals are gone, and so is what stands in an element that may hold figures.
 * Line breaks stay, so that a finding can be given its line.
 */
export function proseOfBody(body: string): string {
	const blank = (text: string) => text.replace(/[^\n]/g, ' ');
	return body
		.replace(/^(?:import|export)\s[^\n]*$/gm, blank)
		.replace(/\{\/\*[\s\S]*?\*\/\}/g, blank)
		.replace(EXEMPT, blank)
		.replace(/<\/?[A-Za-z][^<>]*>/g, blank)
		.replace(/\]\([^)\n]*\)/g, blank)
		.replace(/^(\s*)\d+\.(?=\s)/gm, (ordinal) => blank(ordinal))
		.replace(/^:::.*?(?=\[|$)/gm, blank);
}

/** A front-matter sentence without its `{fact-id}` slots. */
export function proseOfSentence(sentence: string): string {
	return sentence.replace(/\{[a-z0-9-]+\}/g, ' ');
}
