import { arrange } from '../../search/arrange.ts';
import type { Corpus } from '../../search/corpus.ts';
import type { Entry } from '../../search/index-format.ts';
import { markedParts } from '../../search/marks.ts';
import { nearestQuestions } from '../../search/nearest.ts';
import type { Question } from '../../search/question.ts';
import type { Found } from '../../search/search.ts';
import { make } from './make.ts';
import { filled, type SearchWords } from './search-words.ts';

/** Covering less of a question than this, the best result is the nearest there is, not an answer. */
const WEAK = 0.25;
const NEAREST = 3;

/** What a list of results is made with. */
export interface Showing {
	words: SearchWords;
	corpus: Corpus;
	/** Results under a heading before the reader asks for more. */
	atOnce: number;
}

const marked = (text: string, question: Question, corpus: Corpus) =>
	markedParts(text, question, corpus).map((part) => (part.marked ? make('mark', {}, part.text) : part.text));

function item(entry: Entry, question: Question, corpus: Corpus): HTMLLIElement {
	const link = make('a', { href: entry.path }, ...marked(entry.title, question, corpus));
	link.dataset.result = '';
	const text = entry.answer ? [make('p', {}, ...marked(entry.answer, question, corpus))] : [];
	const item = make('li', {}, link, ...text);
	item.dataset.kind = entry.kind;
	return item;
}

/** Results under their headings; what goes beyond the first few of a group waits behind a button. */
export function resultNodes({ question, results }: Found, { words, corpus, atOnce }: Showing): Node[] {
	const nodes = arrange(results).flatMap(({ name, results: group }) => {
		const itemsOf = (some: typeof group) => some.map(({ found }) => item(found, question, corpus));
		const list = make('ol', {}, ...itemsOf(group.slice(0, atOnce)));
		if (group.length <= atOnce) return [make('h2', {}, words[name]), list];
		const more = make('button', { type: 'button' }, words.more);
		more.onclick = () => {
			// Made only now: on a slow phone what nobody sees yet would delay what everybody waits for.
			const rest = itemsOf(group.slice(atOnce));
			list.append(...rest);
			more.remove();
			rest[0]?.querySelector('a')?.focus();
		};
		return [make('h2', {}, words[name]), list, more];
	});
	return [...correctionNodes(question, words), ...nodes];
}

const correctionNodes = ({ guesses }: Question, words: SearchWords): Node[] =>
	guesses.map((guess) => make('p', { className: 'hint' }, filled(words.corrected, { ...guess })));

/** Ways on for a reader whose words are not known here: questions that look alike, and the operators. */
export function nothingNodes(typed: string, { words, corpus }: Showing): Node[] {
	const list = (entries: readonly Entry[]) =>
		make('ul', {}, ...entries.map(({ path, title }) => make('li', {}, make('a', { href: path }, title))));
	const near = nearestQuestions(typed, corpus, NEAREST);
	const hubs = corpus.entries.filter(({ kind }) => kind === 'hub');
	return [...(near.length ? [make('h2', {}, words.nearest), list(near)] : []), make('h2', {}, words.hubs), list(hubs)];
}

/** What is said of the results, and read out. */
export function statusOf({ results }: Found, words: SearchWords, lang: string): string {
	const [best] = results;
	if (!best) return words.none;
	if (best.coverage < WEAK) return words.weak;
	const form = new Intl.PluralRules(lang).select(results.length) === 'one' ? words.count_one : words.count_other;
	return filled(form, { count: results.length });
}
