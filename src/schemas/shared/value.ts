import { z } from 'astro/zod';
import { isoDay } from './iso-date.ts';
import { refusal } from './refusal.ts';
import { safeUrl } from './safe-url.ts';
import { localizedText, words } from './text.ts';

/** Units a duration is counted in. `business-days` are Peruvian working days. */
export const DURATION_UNITS = ['minutes', 'hours', 'days', 'business-days', 'months', 'years'] as const;

/** From where a telephone number or code is known to work. */
export const DIAL_FROM = ['own-line', 'peru', 'anywhere', 'not-stated'] as const;

const positive = z.int().positive();

/** Amounts are whole céntimos (or cents, or fen): no floating point money. */
const money = z.strictObject({
	kind: z.literal('money'),
	centimos: z.int().nonnegative(),
	currency: z.enum(['PEN', 'USD', 'CNY']),
});

/** `n` units, or from `n` to `to` units when the rule gives a range. */
const duration = z
	.strictObject({
		kind: z.literal('duration'),
		n: positive,
		to: positive.optional(),
		unit: z.enum(DURATION_UNITS),
	})
	.refine((value) => value.to === undefined || value.to > value.n, {
		path: ['to'],
		message: refusal('an end greater than n', 'Write the larger number in to, or leave to out.'),
	});

const phone = z.strictObject({
	kind: z.literal('phone'),
	number: z.string().regex(/^\+?[\d ()-]+$/, refusal('a telephone number', 'Write digits, spaces, ( ) and - only.')),
	dialFrom: z.enum(DIAL_FROM),
});

const ussd = z.strictObject({
	kind: z.literal('ussd'),
	code: z
		.string()
		.regex(/^[*#][\d*#]+$/, refusal('a code that starts with * or #', 'Write it as it is dialled, such as *144#.')),
	dialFrom: z.enum(DIAL_FROM),
});

const url = z.strictObject({ kind: z.literal('url'), href: safeUrl });
const email = z.strictObject({
	kind: z.literal('email'),
	address: z.email(refusal('an e-mail address', 'Write it in full.')),
});
const count = z.strictObject({ kind: z.literal('count'), n: z.int().nonnegative() });
const percent = z.strictObject({ kind: z.literal('percent'), n: z.number().min(0).max(100) });
const date = z.strictObject({ kind: z.literal('date'), date: isoDay });

/** A name or short wording. Without `text` the sentence in `say` is itself the value. `name` is the same in every language. */
const text = z.strictObject({
	kind: z.literal('text'),
	text: localizedText.optional(),
	name: words.optional(),
});

/** Looked for and not found. `tried` tells the reader where we looked. */
const unknown = z.strictObject({ kind: z.literal('unknown'), tried: localizedText });

/** What a fact says, by kind. */
export const factValue = z.discriminatedUnion('kind', [
	money,
	duration,
	phone,
	ussd,
	url,
	email,
	count,
	percent,
	date,
	text,
	unknown,
]);

export type FactValue = z.output<typeof factValue>;

/** Kinds whose value is a figure: their sentences must print it with `{value}`, never type it again. */
export const FIGURE_KINDS: ReadonlySet<FactValue['kind']> = new Set([
	'money',
	'duration',
	'phone',
	'ussd',
	'count',
	'percent',
	'date',
]);
