import { formatMoment, formatMoney } from '../../elements/format.ts';
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

export { formatMoment };

/**
 * A fact's value as text in the reader's language.
 *
 * @returns `undefined` for a value without a short form: a plain rule, whose sentence is all there is
 */
export function formatValue(value: FactValue, language: ValueLanguage): string | undefined {
	switch (value.kind) {
		case 'money':
			return formatMoney(value.centimos, value.currency, language.tag);
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
