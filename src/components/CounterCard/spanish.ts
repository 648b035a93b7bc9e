import { WORDS } from '../../navigation.ts';
import type { ValueLanguage } from '../Fact/format-value.ts';

const spanishWords: Record<string, string> = WORDS['es-PE'];

/** Spanish whatever the page is written in: what the clerk reads. */
export const SPANISH: ValueLanguage = {
	tag: 'es-PE',
	key: 'es',
	words: (key, values = {}) =>
		(spanishWords[key] ?? key).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name])),
};
