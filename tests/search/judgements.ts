import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocaleDir } from '../../src/locales.mjs';

/** A question, and the pages that answer it, by their addresses below the language. */
export interface Judgement {
	question: string;
	/**
	 * Where it comes from: `real` was asked by people, `written` by somebody who had not seen what search answers, `plain`
	 * and `told` as `page-questions.ts` says; the others are made by `mechanical.ts`.
	 */
	set: string;
	/** Pages that answer it. */
	right: string[];
	/** Pages that help, though another answers better. */
	helps?: string[];
	/** Kept aside: nothing is tuned to it. */
	aside: boolean;
}

/** The questions judged by hand in one language. */
export const judgementsOf = (dir: LocaleDir): Judgement[] =>
	readFileSync(join(import.meta.dirname, `${dir}.jsonl`), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Judgement);

/** Figures about the answers to several questions. */
export interface Figures {
	questions: number;
	/** Shares in percent. */
	first: number;
	firstThree: number;
	none: number;
	/** Mean of one divided by the place of the first page that answers or helps. */
	mrr: number;
}

/** The place of the first acceptable page among the addresses found; 0 when there is none. */
export function placeOfAnswer({ right, helps = [] }: Judgement, dir: LocaleDir, found: readonly string[]): number {
	const accepted = new Set(
		[...right, ...helps].map((page) => `/${dir}/${page}${page === '' || page.includes('#') ? '' : '/'}`)
	);
	return found.findIndex((path) => accepted.has(path)) + 1;
}

/** @param places of the answers, and how much was found */
export function figuresOf(places: readonly { place: number; found: number }[]): Figures {
	const share = (test: (answer: { place: number; found: number }) => boolean) =>
		Number(((places.filter(test).length / places.length) * 100).toFixed(1));
	return {
		questions: places.length,
		first: share(({ place }) => place === 1),
		firstThree: share(({ place }) => place >= 1 && place <= 3),
		none: share(({ found }) => found === 0),
		mrr: Number((places.reduce((sum, { place }) => sum + (place ? 1 / place : 0), 0) / places.length).toFixed(3)),
	};
}
