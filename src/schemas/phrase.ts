import { z } from 'astro/zod';
import { COUNTER_PROCEDURES } from './names.ts';
import { kebabId } from './shared/id.ts';
import { refusal } from './shared/refusal.ts';
import { localizedText, words } from './shared/text.ts';

/** Parts of a counter card, in the order of the card. */
export const CARD_PARTS = ['title', 'request', 'document', 'question', 'rule', 'call', 'phrase'] as const;
export type CardPart = (typeof CARD_PARTS)[number];

/** What room a question leaves for the clerk's answer. */
export const ANSWERS = ['line', 'yes-no', 'amount', 'hours', 'period'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Parts that stand on facts: what the rule says, and what to dial. A question may name what we know of its answer. */
const NEEDS_FACTS: ReadonlySet<CardPart> = new Set(['rule', 'call']);
const MAY_HAVE_FACTS: ReadonlySet<CardPart> = new Set([...NEEDS_FACTS, 'question']);

/** Syllables joined by hyphens; of several the stressed one carries an accent, a single one carries none. */
const isSounded = (text: string) =>
	text.split(' ').every((word) => {
		const accents = word.match(/[áéíóú]/g)?.length ?? 0;
		return /^[a-záéíóú]+(?:-[a-záéíóú]+)*$/.test(word) && accents === (word.includes('-') ? 1 : 0);
	});

/** What a reader shows, asks or says at the counter: in Spanish for the clerk, and what it means. */
export const phraseSchema = z
	.strictObject({
		id: kebabId,
		part: z.enum(CARD_PARTS).describe('where on the card it stands'),
		procedures: z.array(z.enum(COUNTER_PROCEDURES)).min(1).describe('the cards it stands on'),
		order: z.int().positive().describe('place in its part'),
		say: localizedText.describe('es as a Peruvian clerk is politely spoken to; the others say the same; no figure'),
		answer: z.enum(ANSWERS).optional().describe('questions: the room for the answer'),
		facts: z.array(kebabId).min(1).optional().describe('questions: what we know; rule: what it says; call: the number'),
		sounds: words
			.refine(
				isSounded,
				refusal('syllables with the stressed one marked', 'Join syllables with hyphens, such as pué-de es-kri-bír-lo.')
			)
			.optional()
			.describe('phrases: how the Spanish sounds, written as in the glossary'),
		hint: words.optional().describe('phrases: the same in Chinese characters, roughly'),
	})
	.superRefine((phrase, context) => {
		const { part } = phrase;
		const holds = (key: 'answer' | 'facts' | 'sounds' | 'hint', needed: boolean, allowed: boolean) => {
			const there = phrase[key] !== undefined;
			if (there ? allowed : !needed) return;
			context.addIssue({
				code: 'custom',
				path: [key],
				message: there
					? refusal(`nothing in a ${part}`, 'Remove it, or correct part.')
					: refusal(`it in a ${part}`, 'Add it, or correct part.'),
			});
		};
		holds('answer', part === 'question', part === 'question');
		holds('facts', NEEDS_FACTS.has(part), MAY_HAVE_FACTS.has(part));
		holds('sounds', part === 'phrase', part === 'phrase');
		holds('hint', part === 'phrase', part === 'phrase');
	});

export type Phrase = z.output<typeof phraseSchema>;
