/** Money as whole céntimos, cents or fen: amounts are added and compared without fractions. */
export type Centimos = number;

/** What 100 units of a foreign currency cost, in céntimos: 34160 where one dollar is S/ 3.4160. */
export type Rate = number;

/** Amounts above are no price of a procedure but a slip of the finger. */
export const MOST: Centimos = 10_000_000;

/** Digits, in an amount with commas between thousands as Peru writes them; no amount has three decimals. */
const AMOUNT = numberOf(String.raw`\d{1,3}(?:,\d{3})+|\d{1,9}`, 2);
const RATE = numberOf(String.raw`\d{1,9}`, 4);

/** Digits, a part behind a point or comma, and the currency before or after: `S/ 12.50`, `12,5 soles`. */
function numberOf(whole: string, decimals: number): RegExp {
	return new RegExp(String.raw`^(?:s/\.?|pen)?\s*(${whole})(?:[.,](\d{1,${decimals}}))?\s*(?:soles|sol|pen)?$`, 'i');
}

/** A typed number as a whole number of its smallest parts; nothing where it is none, or too much. */
function parse(text: string, pattern: RegExp, decimals: number): number | undefined {
	// Chinese keyboards type digits and points of full width.
	const match = pattern.exec(text.normalize('NFKC').trim());
	if (!match) return undefined;
	const [, whole = '', part = ''] = match;
	const parts = Number(whole.replaceAll(',', '') + part.padEnd(decimals, '0'));
	return parts <= MOST ? parts : undefined;
}

/**
 * An amount of soles as a person types it: `12,50`, `12.50`, `S/ 12.50`, `1,200`.
 *
 * @returns nothing for what is no amount, or is too much
 */
export const parseAmount = (text: string): Centimos | undefined => parse(text, AMOUNT, 2);

/**
 * The price of one unit of a foreign currency in soles, as a person types it: `3.416`, `0,5093`.
 *
 * @returns nothing for what is no rate, and for nought
 */
export const parseRate = (text: string): Rate | undefined => parse(text, RATE, 4) || undefined;

/** A rate as `0.5093`; `parseRate` reads it back. */
export function rateText(rate: Rate): string {
	const digits = String(rate).padStart(5, '0');
	return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** Soles in another currency, in its own hundredths, rounded to the nearest; halves are rounded up. */
export function convert(centimos: Centimos, rate: Rate): number {
	// Twice the amount, so that the half that rounding adds is a whole number too.
	const twice = centimos * 20_000 + rate;
	return (twice - (twice % (2 * rate))) / (2 * rate);
}
