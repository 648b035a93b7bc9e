import { z } from 'astro/zod';
import { LOCALES } from '../../locales.mjs';
import { refusal } from './refusal.ts';

/** One line or paragraph of words for people: no empty string, no white space around it. */
export const words = z
	.string()
	.min(1, refusal('some words, not an empty text', 'Write them.'))
	.refine((text) => text === text.trim(), refusal('no white space at the start or end', 'Remove it.'));

const [zh, es, en] = LOCALES;

/** The same thing said in every language of the site. */
export const localizedText = z.strictObject({
	[zh.key]: words,
	[es.key]: words,
	[en.key]: words,
} as { 'zh-CN': typeof words; es: typeof words; en: typeof words });

/** A text in every language of the site, keyed by `Locale.key`. */
export type LocalizedText = z.output<typeof localizedText>;
