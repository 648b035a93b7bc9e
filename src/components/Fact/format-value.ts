import type { LocaleTag, TextKey } from '../../locales.mjs';
import type { FactValue } from '../../schemas/shared/value.ts';

/** The words a value may need, looked up by key; as Starlight's `t`. */
export type Words = (key: string, values?: Record<string, unknown>) => string;

/** The language a value is written in. */
export interface ValueLanguage {
	tag: LocaleTag;
	key: TextKey;
	words: Words;
}

const CURRENCY_SIGN = { PEN: 'S/', USD: 'US$', CNY: 'CN¥' } as const;
const INTL_UNIT = { minutes: 'minute', hours: 'hour', days: 'day', months: 'month', years: 'year' } as const;

type Duration = Extract<FactValue, { kind: 'duration' }>;

function durationUnit(n: number, unit: Duration['unit'], { tag, words }: ValueLanguage): string {
	if (unit === 'business-days') {
		const plural = new Intl.PluralRules(tag).select(n) === 'one' ? 'one' : 'other';
		return words(`unit.businessDays_${plural}`, { count: new Intl.NumberFormat(tag).format(n) });
	}
	// Chinese counts months with a measure word that Intl's long form already carries.
	return new Intl.NumberFormat(tag, { style: 'unit', unit: INTL_UNIT[unit], unitDisplay: 'long' }).format(n);
}

function duration(value: Duration, language: ValueLanguage): string {
	const last = durationUnit(value.to ?? value.n, value.unit, language);
	if (value.to === undefined) return last;
	const from = new Intl.NumberFormat(language.tag).format(value.n);
	return language.words('unit.range', { from, to: last });
}

function money(centimos: number, sign: string, tag: LocaleTag): string {
	const whole = centimos % 100 === 0;
	const amount = new Intl.NumberFormat(tag, {
		minimumFractionDigits: whole ? 0 : 2,
		maximumFractionDigits: whole ? 0 : 2,
	}).format(centimos / 100);
	return `${sign} ${amount}`;
}

/** A day (or month, or year) written out in a language: `2025-12-26` → 26 December 2025. */
export function formatMoment(moment: string, tag: LocaleTag): string {
	const [year = 0, month, day] = moment.split('-').map(Number);
	const parts: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
	if (month) parts.month = 'long';
	if (day) parts.day = 'numeric';
	return new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, parts).format(
		Date.UTC(year, (month ?? 1) - 1, day ?? 1)
	);
}

/**
 * A fact's value as text in the reader's language.
 *
 * @returns `undefined` for a value without a short form: a plain rule, whose sentence is all there is
 */
export function formatValue(value: FactValue, language: ValueLanguage): string | undefined {
	switch (value.kind) {
		case 'money':
			return money(value.centimos, CURRENCY_SIGN[value.currency], language.tag);
		case 'duration':
			return duration(value, language);
		case 'phone':
			return value.number;
		case 'ussd':
			return value.code;
		case 'url':
			return value.href.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
		case 'email':
			return value.address;
		case 'count':
			return new Intl.NumberFormat(language.tag).format(value.n);
		case 'percent':
			return new Intl.NumberFormat(language.tag, { style: 'percent', maximumFractionDigits: 1 }).format(value.n / 100);
		case 'date':
			return formatMoment(value.date, language.tag);
		case 'text':
			return value.name ?? value.text?.[language.key];
		case 'unknown':
			return language.words('fact.unknownValue');
	}
}

/** Where a value leads when it is tapped: dials, opens or writes. */
export function hrefOfValue(value: FactValue): string | undefined {
	switch (value.kind) {
		case 'phone':
			return `tel:${value.number.replace(/[^\d+]/g, '')}`;
		case 'ussd':
			return `tel:${encodeURIComponent(value.code)}`;
		case 'url':
			return value.href;
		case 'email':
			return `mailto:${value.address}`;
		default:
			return undefined;
	}
}
