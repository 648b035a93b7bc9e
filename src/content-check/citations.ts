/** Components that take fact ids in their attributes. */
const CITING_TAG = /<(?:Fact|FactList|Say)\b([^>]*)\/?>/g;
const QUOTED = /["'`]([a-z0-9]+(?:-[a-z0-9]+)+)["'`]/g;
/** `{fact-id}` in a front-matter sentence. */
const SLOT = /\{([a-z0-9]+(?:-[a-z0-9]+)+)\}/g;

const unique = (ids: Iterable<string>) => [...new Set(ids)];

/** Ids of the facts an MDX body cites, in order of first mention. */
export function factIdsInBody(body: string): string[] {
	const ids: string[] = [];
	for (const tag of body.matchAll(CITING_TAG)) {
		for (const id of (tag[1] ?? '').matchAll(QUOTED)) if (id[1]) ids.push(id[1]);
	}
	return unique(ids);
}

/** Ids of the facts a sentence cites as `{fact-id}`, in order. */
export function factIdsInSentence(sentence: string): string[] {
	return unique([...sentence.matchAll(SLOT)].map((match) => match[1] as string));
}

/** A sentence cut at its slots: words and fact ids in turn. */
export function splitSentence(sentence: string): ({ words: string } | { fact: string })[] {
	return sentence
		.split(/(\{[a-z0-9]+(?:-[a-z0-9]+)+\})/)
		.filter((part) => part !== '')
		.map((part) => (part.startsWith('{') ? { fact: part.slice(1, -1) } : { words: part }));
}
