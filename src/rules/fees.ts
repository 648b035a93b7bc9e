import { addMonths, type Day } from './dates.ts';
import type { Plan } from './keep-alive.ts';
import type { Centimos } from './money.ts';

/** What a reader may want to know the price of. */
export const FEE_PROCEDURES = ['replace', 'cancel', 'keep', 'port'] as const;
export type FeeProcedure = (typeof FEE_PROCEDURES)[number];

/** How many months keeping a number may be counted for. */
export const MONTHS = { least: 1, usual: 12, most: 120 } as const;

/** One thing that may have to be paid for a procedure. */
export interface Charge {
	id: string;
	/** Types of line it concerns. */
	plans: readonly Plan[];
	/** What it costs each time, where that is published. */
	price?: Centimos;
	/** Falls due once a month or at every top-up; once where nothing is said. */
	each?: 'month' | 'top-up';
	/** It falls due in some cases only: shown, but counted only when the reader was quoted a price. */
	maybe?: true;
	/** Types of line on which the price the reader was quoted is the price of this. */
	quotable?: readonly Plan[];
}

/** What the reader says of the own case. */
export interface Case {
	plan: Plan;
	/** Months to keep the number for. */
	months: number;
	/** Top-ups in those months. */
	topUps: number;
	/** The price the reader was told. */
	quoted?: Centimos;
}

/** A charge in the reader's own case. */
export interface Line {
	id: string;
	/** How often it falls due. */
	times: number;
	/** What it costs each time: the reader's figure, else the published one, else not known. */
	price?: Centimos;
	/** What it adds to the total; nothing where it is not counted or not known. */
	amount?: Centimos;
	/** The price is the reader's own. */
	entered: boolean;
	/** The total cannot do without its price. */
	due: boolean;
}

/** Charges in the reader's case, in their order, each with what it adds to the total. */
export function linesOf(charges: readonly Charge[], { plan, months, topUps, quoted }: Case): Line[] {
	return charges
		.filter(({ plans }) => plans.includes(plan))
		.map(({ id, price: published, each, maybe, quotable }) => {
			const entered = quoted !== undefined && (quotable?.includes(plan) ?? false);
			const price = entered ? quoted : published;
			const times = each === 'month' ? months : each === 'top-up' ? topUps : 1;
			const due = !maybe || entered;
			return {
				id,
				times,
				entered,
				due,
				...(price === undefined ? {} : { price }),
				...(price === undefined || !due ? {} : { amount: price * times }),
			};
		});
}

/** The sum of lines, and how many of them have to be paid at a price nobody told. */
export function totalOf(lines: readonly Line[]): { centimos: Centimos; missing: number } {
	return {
		centimos: lines.reduce((sum, { amount = 0 }) => sum + amount, 0),
		missing: lines.filter(({ due, amount }) => due && amount === undefined).length,
	};
}

/**
 * The fewest top-ups that keep a prepaid line for some months if one follows the other after so many days at most.
 *
 * The first is on the day one counts from: nobody but the reader knows how old the last one is.
 *
 * @param every days between two top-ups, as `adviceDays` advises them
 */
export function topUpsFor(every: number, months: number, from: Day): Day[] {
	const until = addMonths(from, months);
	const days: Day[] = [];
	for (let day = from; day < until; day += every) days.push(day);
	return days;
}
