import { COUNTER_PROCEDURES } from '../schemas/names.ts';
import { CARD_PARTS, type CardPart, type Phrase } from '../schemas/phrase.ts';
import { type Problem, quote } from './problem.ts';
import type { Located } from './read.ts';
import { type Passage, passagesOfText } from './wording.ts';

/** Parts of which a card has one and no more. */
const ONCE: ReadonlySet<CardPart> = new Set(['title', 'request', 'rule']);

/** Every counter card has every part. */
export function checkCards(phrases: readonly Located<Phrase>[], problems: Problem[]): void {
	for (const procedure of COUNTER_PROCEDURES)
		for (const part of CARD_PARTS) {
			const found = phrases.filter(({ entry }) => entry.part === part && entry.procedures.includes(procedure));
			if (ONCE.has(part) ? found.length === 1 : found.length > 0) continue;
			problems.push({
				where: found[1]?.file ?? 'phrases/',
				what: `card ${procedure}: expected ${ONCE.has(part) ? 'one' : 'at least one'} ${part}`,
				received: found.map(({ entry }) => quote(entry.id)).join(' and ') || 'none',
				fix: found.length ? 'Leave the card one of them.' : 'Write one, and name the procedure in it.',
			});
		}
}

/** What a phrase says, and where. */
export const passagesOfPhrase = ({ file, entry }: Located<Phrase>): Passage[] =>
	passagesOfText(file, `${entry.id}.say`, entry.say);
