import type { TextKey } from '../locales.mjs';

/** A figure typed in prose, and what it looks like. */
export interface Figure {
	text: string;
	kind: 'digits' | 'number in words';
}

/** Names that contain digits and say nothing a fact could: network generations, paper sizes, a disease. */
const NAMES = /(?<![A-Za-z0-9])(?:[2-5]G|A[45]|COVID-19)(?![A-Za-z0-9])/gu;

/** Digits of any script with what belongs to them: separators, currency, percent, USSD signs. */
const DIGITS = /(?:S\/\.?\s*|US\$\s*|[¥$€*#+(]\s*)?\p{Nd}[\p{Nd}.,:/\-–*#()\s]*(?<=[\p{Nd}*#)])\s*[%％‰]?/gu;

const ES_NUMBER =
	'(?:un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\p{L}+|veint\\p{L}+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|doscient[oa]s|trescient[oa]s|mil)(?:\\s+y\\s+\\p{L}+)?';
const ES_UNIT =
	'(?:minutos?|horas?|días?|semanas?|meses|mes|años?|soles|sol|dólares|yuanes|céntimos|por\\s+ciento|líneas|veces)';
const EN_NUMBER =
	'(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?|(?:a\\s+)?hundred|(?:a\\s+)?thousand)';
const EN_UNIT =
	'(?:business\\s+days?|working\\s+days?|minutes?|hours?|days?|weeks?|months?|years?|soles|sol|dollars?|yuan|cents?|percent|per\\s+cent|lines|times)';
const ZH_NUMBER = '(?:[零〇一二两三四五六七八九十百千万半]+|几十|数十)';
const ZH_UNIT =
	'(?:个?(?:工作日|自然日|小时|钟头|月|星期|周)|分钟|天|日(?!期)|年|索尔|新索尔|美元|元|块钱|人民币|条号码|张卡|个号码|次(?!数))';

/**
 * Number words in front of a unit. Ordinals are no figures: 第一个小时, "the first hour", «la primera hora»,
 * nor are idioms that count nothing, listed where they would be caught.
 */
const WORDS: Record<TextKey, RegExp> = {
	'zh-CN': new RegExp(
		`(?<!第)(?<![零〇一二两三四五六七八九十百千万])(?!一(?:次|个号码|张卡|条号码)|一天天|半天|一年到头|千万)${ZH_NUMBER}\\s*${ZH_UNIT}|百分之${ZH_NUMBER}`,
		'gu'
	),
	es: new RegExp(`(?<![\\p{L}])(?!un(?:a)? (?:sol[ao]?\\b(?! de)|veces))${ES_NUMBER}\\s+${ES_UNIT}(?![\\p{L}])`, 'giu'),
	en: new RegExp(`(?<![\\p{L}])${EN_NUMBER}[\\s-]+${EN_UNIT}(?![\\p{L}])`, 'giu'),
};

/**
 * Every figure in a piece of prose: amounts, counts, telephone and USSD codes, dates, percentages,
 * typed in digits or in words.
 *
 * @param prose text for people, with markup already taken out (see `prose.ts`)
 */
export function findFigures(prose: string, language: TextKey): Figure[] {
	const text = prose.normalize('NFKC').replace(NAMES, ' ');
	return [
		...[...text.matchAll(DIGITS)].map((match): Figure => ({ text: match[0].trim(), kind: 'digits' })),
		...[...text.matchAll(WORDS[language])].map((match): Figure => ({ text: match[0].trim(), kind: 'number in words' })),
	];
}
