import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { formatMoment, formatValue, hrefOfValue, type ValueLanguage } from '../../src/components/Fact/format-value.ts';
import { splitAtValue } from '../../src/components/Fact/sentence.ts';
import { LOCALES, type LocaleTag } from '../../src/locales.mjs';
import type { FactValue } from '../../src/schemas/shared/value.ts';

const wordsOf = (tag: LocaleTag) =>
	JSON.parse(readFileSync(resolve(import.meta.dirname, `../../src/content/i18n/${tag}.json`), 'utf8')) as Record<
		string,
		string
	>;

/** The interface words as Starlight gives them out: the same library, the same files. */
await i18next.init({
	resources: Object.fromEntries(LOCALES.map(({ tag }) => [tag, { translation: wordsOf(tag) }])),
	keySeparator: false,
	nsSeparator: false,
});

const languages = Object.fromEntries(
	LOCALES.map(({ tag, key }) => [key, { tag, key, words: i18next.getFixedT(tag) as ValueLanguage['words'] }])
) as Record<'zh-CN' | 'es' | 'en', ValueLanguage>;

const inAll = (value: FactValue) => LOCALES.map(({ key }) => formatValue(value, languages[key]));

describe('formatValue', () => {
	it.each<[string, FactValue, (string | undefined)[]]>([
		['days', { kind: 'duration', n: 60, unit: 'days' }, ['60天', '60 días', '60 days']],
		['one day', { kind: 'duration', n: 1, unit: 'days' }, ['1天', '1 día', '1 day']],
		['months', { kind: 'duration', n: 2, unit: 'months' }, ['2个月', '2 meses', '2 months']],
		[
			'a business day',
			{ kind: 'duration', n: 1, unit: 'business-days' },
			['1个工作日', '1 día hábil', '1 business day'],
		],
		[
			'business days',
			{ kind: 'duration', n: 5, unit: 'business-days' },
			['5个工作日', '5 días hábiles', '5 business days'],
		],
		['a range', { kind: 'duration', n: 1, to: 4, unit: 'hours' }, ['1至4小时', '1 a 4 horas', '1 to 4 hours']],
		['soles', { kind: 'money', centimos: 388, currency: 'PEN' }, ['S/ 3.88', 'S/ 3.88', 'S/ 3.88']],
		[
			'whole soles',
			{ kind: 'money', centimos: 24_205_000, currency: 'PEN' },
			['S/ 242,050', 'S/ 242,050', 'S/ 242,050'],
		],
		['a count', { kind: 'count', n: 308_394 }, ['308,394', '308,394', '308,394']],
		['a percentage', { kind: 'percent', n: 52 }, ['52%', '52%', '52%']],
		['a date', { kind: 'date', date: '2026-02-14' }, ['2026年2月14日', '14 de febrero de 2026', '14 February 2026']],
		['a number', { kind: 'phone', number: '0800 00123', dialFrom: 'peru' }, ['0800 00123', '0800 00123', '0800 00123']],
		['a name', { kind: 'text', name: 'Mi Claro' }, ['Mi Claro', 'Mi Claro', 'Mi Claro']],
		['a plain rule', { kind: 'text' }, [undefined, undefined, undefined]],
		[
			'an address',
			{ kind: 'url', href: 'https://www.policia.gob.pe/' },
			['policia.gob.pe', 'policia.gob.pe', 'policia.gob.pe'],
		],
		[
			'an unknown',
			{ kind: 'unknown', tried: { 'zh-CN': '查过', es: 'visto', en: 'seen' } },
			['没有查到', 'no encontrado', 'unknown to us'],
		],
	])('%s', (_name, value, expected) => {
		expect(inAll(value).map((text) => text?.replaceAll('\u00a0', ' '))).toEqual(expected);
	});
});

describe('formatMoment', () => {
	it('is as precise as the source', () => {
		expect(LOCALES.map(({ tag }) => formatMoment('2025-05', tag))).toEqual(['2025年5月', 'mayo de 2025', 'May 2025']);
		expect(LOCALES.map(({ tag }) => formatMoment('2025', tag))).toEqual(['2025年', '2025', '2025']);
	});
});

describe('hrefOfValue', () => {
	it.each<[FactValue, string | undefined]>([
		[{ kind: 'phone', number: '(01) 611 7777', dialFrom: 'peru' }, 'tel:016117777'],
		[{ kind: 'phone', number: '+51 944 492 314', dialFrom: 'anywhere' }, 'tel:+51944492314'],
		[{ kind: 'ussd', code: '*144#', dialFrom: 'own-line' }, 'tel:*144%23'],
		[{ kind: 'email', address: 'a@example.pe' }, 'mailto:a@example.pe'],
		[{ kind: 'count', n: 7 }, undefined],
	])('%j', (value, href) => {
		expect(hrefOfValue(value)).toBe(href);
	});
});

describe('splitAtValue', () => {
	it('puts the value where the slot is, even at an end or twice', () => {
		expect(splitAtValue('要{value}。')).toEqual(['要', undefined, '。']);
		expect(splitAtValue('{value} later')).toEqual([undefined, ' later']);
		expect(splitAtValue('{value} or {value}')).toEqual([undefined, ' or ', undefined]);
		expect(splitAtValue('No slot.')).toEqual(['No slot.']);
	});
});
