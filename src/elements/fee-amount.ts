import type { Line } from '../rules/fees.ts';
import { formatMoney } from './format.ts';

/** What stands in the place of an amount that is not there. */
export interface NoAmount {
	/** The price has to be asked for. */
	missing: string;
	/** It falls due in some cases only. */
	maybe: string;
}

/** The amount of a line in words, the same at build and in the browser: `7 × S/ 5 = S/ 35`. */
export function amountOfLine({ due, times, price, amount }: Line, none: NoAmount, tag: string): string {
	if (!due) return none.maybe;
	const each = times === 1 ? '' : `${times} × `;
	if (price === undefined || amount === undefined) return `${each}${none.missing}`;
	const total = formatMoney(amount, 'PEN', tag);
	return each ? `${each}${formatMoney(price, 'PEN', tag)} = ${total}` : total;
}
