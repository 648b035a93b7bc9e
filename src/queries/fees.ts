import { type Charge, FEE_PROCEDURES, type FeeProcedure } from '../rules/fees.ts';
import { PLANS, type Plan } from '../rules/keep-alive.ts';
import type { Rate } from '../rules/money.ts';
import type { OperatorId } from '../schemas/names.ts';
import { factAnswer } from './facts.ts';
import { operators } from './operators.ts';

/** A charge with the facts that speak of it. */
export interface FeeCharge extends Charge {
	/** Tells the price, or that none is published. */
	fact?: string;
	/** The most the law allows. */
	cap?: string;
	/** The last figure found, no longer to be relied on. */
	last?: string;
}

/** A charge as the tables below write it: its price comes from its fact. `{operator}` stands for the operator's id. */
type Entry = Omit<FeeCharge, 'price'> & {
	/** The fact says in words that it costs nothing. */
	free?: true;
};

const PREPAID: readonly Plan[] = ['prepaid'];
const MONTHLY: readonly Plan[] = ['control', 'postpaid'];

/** Reference rates: what a hundred of each currency cost. */
export const RATE_FACTS = { cny: 'peru-exchange-rate-yuan', usd: 'peru-exchange-rate-dollar' } as const;

const reactivation = {
	plans: MONTHLY,
	maybe: true,
	fact: '{operator}-reactivation-fee',
	cap: 'peru-reactivation-fee-cap-with-tax',
} as const;

/** What may have to be paid for each procedure, wherever a fact speaks of it. */
const CHARGES: Record<FeeProcedure, readonly Entry[]> = {
	replace: [
		{ id: 'sim', plans: PLANS, quotable: PLANS, fact: '{operator}-replacement-price' },
		{ ...reactivation, id: 'unblock', plans: PLANS },
	],
	cancel: [
		{ id: 'filing', plans: PLANS, quotable: PREPAID, free: true, fact: 'peru-cancellation-free' },
		{ id: 'owed', plans: MONTHLY, quotable: MONTHLY, maybe: true, fact: 'peru-cancellation-handset-amount' },
	],
	keep: [
		{ id: 'top-ups', plans: PREPAID, quotable: PREPAID, each: 'top-up', fact: '{operator}-top-up-minimum' },
		{ id: 'maintenance', plans: PREPAID, maybe: true, fact: 'peru-prepaid-maintenance-fee' },
		{ id: 'monthly', plans: MONTHLY, quotable: MONTHLY, each: 'month' },
		{ ...reactivation, id: 'pause' },
		{ ...reactivation, id: 'reconnection' },
	],
	port: [
		{ id: 'porting', plans: PLANS, fact: 'peru-porting-cost' },
		{ id: 'new-sim', plans: PLANS, quotable: PLANS, fact: 'peru-new-sim-price' },
		{ id: 'delivery', plans: PLANS, maybe: true },
	],
};

/** What is known of one operator alone: facts that take the place of the general ones, and last figures found. */
const OWN: Record<OperatorId, Record<string, Pick<FeeCharge, 'fact' | 'last'>>> = {
	claro: {
		unblock: { last: 'claro-theft-reactivation-fee-2018' },
		'top-ups': { last: 'claro-top-up-amount-2020' },
		pause: { last: 'claro-pause-fee-2018' },
		reconnection: { last: 'claro-reconnection-fee-2018' },
		delivery: { fact: 'claro-delivery-fee' },
	},
	movistar: {
		'top-ups': { last: 'movistar-top-up-amount-2020' },
	},
	entel: {},
	bitel: {
		pause: { fact: 'bitel-pause-fee' },
		'new-sim': { fact: 'bitel-new-sim-price', last: 'bitel-new-sim-price-2022' },
		delivery: { last: 'bitel-new-sim-delivery-2022' },
	},
};

/** What a reader should know before paying. */
export const FEE_NOTES: Record<FeeProcedure, readonly string[]> = {
	replace: ['peru-replacement-fee-cap', 'peru-reactivation-fee-cap-cases'],
	cancel: ['peru-cancellation-handset', 'movistar-handset-penalty-old-terms'],
	keep: ['peru-pause-reactivation'],
	port: ['peru-porting-sim-cost'],
};

/** What an operator may charge for a procedure, in the order of a bill. */
export function chargesOf(operator: OperatorId, procedure: FeeProcedure): FeeCharge[] {
	return CHARGES[procedure].flatMap(({ free, ...entry }) => {
		const { fact, last, ...charge } = { ...entry, ...OWN[operator][entry.id] };
		// What neither has a fact nor is the reader's to fill in does not exist at this operator.
		if (!fact && !last && !charge.quotable) return [];
		const named = (id: string) => id.replace('{operator}', operator);
		const price = free ? 0 : fact && priceOf(named(fact));
		return {
			...charge,
			...(fact ? { fact: named(fact) } : {}),
			...(last ? { last: named(last) } : {}),
			...(typeof price === 'number' ? { price } : {}),
		};
	});
}

/** The price a fact tells, if it is one to be relied on. */
function priceOf(id: string): number | undefined {
	const { fact, standing } = factAnswer(id);
	if (fact.value.kind !== 'money') return undefined;
	if (standing !== 'known' || fact.confidence === 'low')
		throw new Error(
			`queries/fees.ts → ${id}: expected a price to be relied on\n  Received one that is ${standing}, confidence ${fact.confidence}. Name it as the last figure found.`
		);
	return fact.value.centimos;
}

/**
 * What a hundred units of a currency cost, in céntimos.
 * @throws when its fact tells no amount of soles
 */
export function rateOf(currency: keyof typeof RATE_FACTS): Rate {
	const { value } = factAnswer(RATE_FACTS[currency]).fact;
	if (value.kind !== 'money' || value.currency !== 'PEN')
		throw new Error(
			`queries/fees.ts → ${RATE_FACTS[currency]}: expected an amount in PEN\n  Received a value of kind "${value.kind}". Name another fact in RATE_FACTS.`
		);
	return value.centimos;
}

/** Facts the calculator shows, procedure by procedure. */
export const feeFactIds = (): string[] => [
	...new Set([
		...FEE_PROCEDURES.flatMap((procedure) => [
			...operators.flatMap(({ id }) =>
				chargesOf(id, procedure).flatMap(({ fact, cap, last }) => [fact, cap, last].filter((one) => one !== undefined))
			),
			...FEE_NOTES[procedure],
		]),
		...Object.values(RATE_FACTS),
	]),
];
