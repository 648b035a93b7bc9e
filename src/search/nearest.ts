import type { Corpus } from './corpus.ts';
import { fold } from './fold.ts';
import type { Entry } from './index-format.ts';

/** Sharing less than this is chance. */
const LEAST = 0.12;

const threes = (text: string) => {
	const found = new Set<string>();
	for (let at = 0; at < text.length - 1; at++) found.add(text.slice(at, at + (/\p{Script=Han}/u.test(text) ? 2 : 3)));
	return found;
};

/** Questions that look like what was typed when no word of it is known: they share its letters. */
export function nearestQuestions(typed: string, { entries, variants }: Corpus, count: number): Entry[] {
	const wanted = threes(fold(typed, variants));
	return entries
		.filter(({ kind }) => kind === 'question')
		.map((entry) => {
			const texts = [entry.title, ...entry.aliases];
			const share = Math.max(
				...texts.map((text) => {
					const own = threes(fold(text, variants));
					let common = 0;
					for (const three of wanted) if (own.has(three)) common += 1;
					return common / (wanted.size + own.size || 1);
				})
			);
			return { entry, share };
		})
		.filter(({ share }) => share >= LEAST)
		.sort((a, b) => b.share - a.share)
		.slice(0, count)
		.map(({ entry }) => entry);
}
