import { z } from 'astro/zod';
import { counterWords } from './words/counter.ts';
import { daysWords } from './words/days.ts';
import { elsewhereWords } from './words/elsewhere.ts';
import { factsWords } from './words/facts.ts';
import { frameWords } from './words/frame.ts';
import { moneyWords } from './words/money.ts';
import { searchWords } from './words/search.ts';
import { shelvesWords } from './words/shelves.ts';

/** Interface words of our own components. Every language file has every key. */
export const interfaceWords = z.object({
	...frameWords,
	...factsWords,
	...shelvesWords,
	...searchWords,
	...daysWords,
	...moneyWords,
	...counterWords,
	...elsewhereWords,
});

/** Key of one of our own interface words. */
export type WordKey = keyof z.output<typeof interfaceWords>;
