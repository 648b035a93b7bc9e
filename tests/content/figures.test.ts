import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/content-check/figures.ts';
import type { TextKey } from '../../src/locales.mjs';

const found = (text: string, language: TextKey) => findFigures(text, language).map((figure) => figure.text);

describe('figures it catches', () => {
	it.each<[TextKey, string, string]>([
		// amounts
		['zh-CN', '补卡费大约S/ 10', 'S/ 10'],
		['zh-CN', '大约十索尔', '十索尔'],
		['es', 'cuesta S/3.88 con IGV', 'S/3.88'],
		['es', 'cuesta diez soles', 'diez soles'],
		['en', 'it costs US$ 5', 'US$ 5'],
		['en', 'it costs twenty-five soles', 'twenty-five soles'],
		// day and hour counts
		['zh-CN', '连续60天没有充值', '60'],
		['zh-CN', '连续六十天没有充值', '六十天'],
		['zh-CN', '两个月内', '两个月'],
		['zh-CN', '四小时后开通', '四小时'],
		['zh-CN', '一个工作日内销户', '一个工作日'],
		['zh-CN', '最短一小时', '一小时'],
		['zh-CN', '全角６０天也算', '60'],
		['es', 'a los 60 días', '60'],
		['es', 'a los sesenta días', 'sesenta días'],
		['es', 'en un día hábil', 'un día'],
		['es', 'entre una hora y cuatro horas', 'cuatro horas'],
		['es', 'treinta y un días', 'treinta y un días'],
		['en', 'after 210 days', '210'],
		['en', 'within one business day', 'one business day'],
		['en', 'after four hours', 'four hours'],
		['en', 'a four-hour wait', 'four-hour'],
		['en', 'at most two months', 'two months'],
		// percentages
		['zh-CN', '百分之五十二', '百分之五十二'],
		['es', 'el 52 % de los registros', '52 %'],
		['en', 'about fifty percent', 'fifty percent'],
		// telephone and USSD codes
		['zh-CN', '拨打1844', '1844'],
		['es', 'marca *144#', '*144#'],
		['en', 'call 0800 00123', '0800 00123'],
		['en', 'from abroad +51 930 123 123', '+51 930 123 123'],
		['en', 'the landline (01) 611-7777', '(01) 611-7777'],
		// dates and numbers of rules
		['zh-CN', '2025年12月的新规', '2025'],
		['es', 'desde el 14 de febrero', '14'],
		['en', 'Res. 132-2025-CD/OSIPTEL', '132-2025'],
		['en', 'since 2026-03-26', '2026-03-26'],
		// a claim in a familiar coat
		['en', 'the hotline answers 24/7', '24/7'],
	])('%s: %s', (language, text, figure) => {
		expect(found(text, language)).toContain(figure);
	});
});

describe('what it lets through', () => {
	it.each<[TextKey, string]>([
		['zh-CN', '被盗后第一个小时'],
		['zh-CN', '一步一步来，先做第一步'],
		['zh-CN', '把WhatsApp改绑到另一个号码上'],
		['zh-CN', '换一张新卡，号码不变'],
		['zh-CN', '再试一次'],
		['zh-CN', '4G信号恢复后'],
		['zh-CN', '问清三件事'],
		['zh-CN', '千万别给验证码'],
		['es', 'la primera hora tras un robo'],
		['es', 'un chip nuevo con el mismo número'],
		['es', 'espera unos días'],
		['es', 'una llamada y un SMS'],
		['en', 'the first hour after a theft'],
		['en', 'one action at a time'],
		['en', 'wait a few hours'],
		['en', 'over 5G, printed on A4'],
	])('%s: %s', (language, text) => {
		expect(found(text, language)).toEqual([]);
	});
});
