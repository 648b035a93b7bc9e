import type { FoundPage } from '../../src/build/search/entries.ts';
import { plainOf } from '../../src/search/corpus.ts';
import { fold, variantsOf } from '../../src/search/fold.ts';
import type { Entry, SearchIndex } from '../../src/search/index-format.ts';
import { holdsPhrase } from '../../src/search/rank.ts';
import { unitsOf } from '../../src/search/units.ts';
import type { Judgement } from './judgements.ts';

/** The same numbers in every run. */
function* numbers(seed: number): Generator<number> {
	for (let state = seed; ; ) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		yield state / 2 ** 32;
	}
}

const below = (path: string) => path.replace(/^\/[^/]+\//, '').replace(/\/$/, '');

/** Pages that a page leads on to, by their addresses below the language. */
export const relatedTo = (path: string, pages: readonly FoundPage[]): string[] =>
	pages.find((page) => page.path === path)?.text.related.map(below) ?? [];

/** A judgement of a question of the FAQ; the guides its page leads on to help as well. */
function judgementOf(
	question: string,
	{ path }: Entry,
	pages: readonly FoundPage[],
	set: string,
	at: number
): Judgement {
	return { question, set, right: [below(path)], helps: relatedTo(path, pages), aside: at % 3 === 0 };
}

/** An index that lacks one wording of every question, and those wordings as questions. */
export interface LeftOut {
	index: SearchIndex;
	judgements: Judgement[];
}

/** Other wordings of questions, each asked of an index in which it does not stand. */
export function leftOutAliases(index: SearchIndex, pages: readonly FoundPage[]): LeftOut[] {
	const most = Math.max(...index.entries.map(({ kind, aliases }) => (kind === 'question' ? aliases.length : 0)));
	return Array.from({ length: most }, (_, out) => ({
		index: {
			...index,
			entries: index.entries.map((entry) =>
				entry.kind === 'question' ? { ...entry, aliases: entry.aliases.filter((_alias, at) => at !== out) } : entry
			),
		},
		judgements: index.entries.flatMap((entry, at) => {
			const alias = entry.kind === 'question' ? entry.aliases[out] : undefined;
			return alias ? [judgementOf(alias, entry, pages, 'alias left out', at)] : [];
		}),
	}));
}

/** Titles of questions with one slip in one long word: a letter missing, doubled, wrong or swapped; accents dropped. */
export function mistypedTitles(index: SearchIndex, pages: readonly FoundPage[]): Judgement[] {
	const random = numbers(7);
	const next = (below: number) => Math.floor((random.next().value as number) * below);
	return index.entries.flatMap((entry, number) => {
		if (entry.kind !== 'question') return [];
		const words = entry.title.normalize('NFD').replace(/\p{M}/gu, '').split(' ');
		const long = words.flatMap((word, at) => (/^[a-z]{6,}$/i.test(word) ? [at] : []));
		const at = long[next(long.length)];
		if (at === undefined) return [];
		const word = words[at] as string;
		const place = 1 + next(word.length - 2);
		const slips = [
			word.slice(0, place) + word.slice(place + 1),
			word.slice(0, place) + word[place] + word.slice(place),
			`${word.slice(0, place)}${word[place] === 'x' ? 'z' : 'x'}${word.slice(place + 1)}`,
			word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2),
		];
		words[at] = slips[next(slips.length)] as string;
		return [judgementOf(words.join(' '), entry, pages, 'title mistyped', number)];
	});
}

/** Two neighbouring words from the text of pages; right is every page that has them side by side, or is asked for so. */
export function phrases(pages: readonly FoundPage[], index: SearchIndex, language: string, count: number): Judgement[] {
	const variants = variantsOf(index.variants);
	const plain = (text: string) => plainOf(unitsOf(fold(text, variants)));
	const random = numbers(11);
	const next = (below: number) => Math.floor((random.next().value as number) * below);
	const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
	// What readers call a page, beside what stands on it.
	const wordings = new Map(index.entries.map(({ path, aliases }) => [path, aliases]));
	const texts = pages.map(({ path, text }) => ({
		path,
		blocks: [...text.blocks.map((block) => block.text), text.description, ...(wordings.get(path) ?? [])].map(plain),
	}));
	const made: Judgement[] = [];
	while (made.length < count) {
		const { text } = pages[next(pages.length)] as FoundPage;
		const block = text.blocks[next(text.blocks.length)]?.text ?? '';
		const words = [...segmenter.segment(block)];
		const at = next(Math.max(1, words.length - 2));
		const step = language.startsWith('zh') ? 1 : 2;
		const [first, second] = [words[at], words[at + step]];
		const long = language.startsWith('zh') ? 2 : 4;
		if (!first?.isWordLike || !second?.isWordLike) continue;
		if (first.segment.length < long || second.segment.length < long || /\d/.test(first.segment + second.segment))
			continue;
		if (step === 2 && words[at + 1]?.segment !== ' ') continue;
		const question = block.slice(first.index, second.index + second.segment.length).toLowerCase();
		const wanted = plain(question);
		const right = texts
			.filter(({ blocks }) => blocks.some((block) => holdsPhrase(block, wanted)))
			.map(({ path }) => below(path));
		made.push({ question, set: 'exact phrase', right, aside: made.length % 3 === 0 });
	}
	return made;
}
