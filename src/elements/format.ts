/** Signs of the currencies we print. */
const CURRENCY_SIGN = { PEN: 'S/', USD: 'US$', CNY: 'CN¥' } as const;

/** An amount in hundredths, with its sign, in a language: `S/ 12.50`; whole amounts without a fraction. */
export function formatMoney(hundredths: number, currency: keyof typeof CURRENCY_SIGN, tag: string): string {
	const digits = hundredths % 100 === 0 ? 0 : 2;
	const amount = new Intl.NumberFormat(tag, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	}).format(hundredths / 100);
	return `${CURRENCY_SIGN[currency]} ${amount}`;
}

/** A day (or month, or year) written out in a language: `2025-12-26` → 26 December 2025. */
export function formatMoment(moment: string, tag: string): string {
	const [year = 0, month, day] = moment.split('-').map(Number);
	const parts: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
	if (month) parts.month = 'long';
	if (day) parts.day = 'numeric';
	return new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, parts).format(
		Date.UTC(year, (month ?? 1) - 1, day ?? 1)
	);
}
