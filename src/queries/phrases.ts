import { getCollection } from 'astro:content';
import { COUNTER_PROCEDURES, type CounterProcedure, type OperatorId } from '../schemas/names.ts';
import type { Operator } from '../schemas/operator.ts';
import type { CardPart, Phrase } from '../schemas/phrase.ts';
import { factAnswer } from './facts.ts';
import { operators } from './operators.ts';

const phrases = (await getCollection('phrases')).map((entry) => entry.data).sort((a, b) => a.order - b.order);

/** What stands in one part of a procedure's counter card, in its order. */
export const phrasesOf = (procedure: CounterProcedure, part: CardPart): Phrase[] =>
	phrases.filter((phrase) => phrase.part === part && phrase.procedures.includes(procedure));

/**
 * The one title, request or rule of a card.
 * @throws when there is none
 */
export function phraseOf(procedure: CounterProcedure, part: 'title' | 'request' | 'rule'): Phrase {
	const [phrase] = phrasesOf(procedure, part);
	if (!phrase)
		throw new Error(
			`queries/phrases.ts → ${procedure}.${part}: expected a phrase in src/content/phrases/\n  Received none. Write one, and name the procedure in it.`
		);
	return phrase;
}

/** Guides to procedures that no operator has a guide of its own to. */
const GENERAL_GUIDES: Partial<Record<CounterProcedure, string>> = {
	port: 'guides/port',
	buy: 'guides/foreigners',
	holder: 'guides/change-of-holder',
	proxy: 'guides/act-from-china',
};

/** Guides to read before going to the counter, as `<folder>/<page>`, with the operator where it is an operator's own. */
export function guidesOfCard(procedure: CounterProcedure): { operator?: OperatorId; slug: string }[] {
	const slug = GENERAL_GUIDES[procedure];
	return slug ? [{ slug }] : operators.map(({ id }) => ({ operator: id, slug: `${id}/${procedure}` }));
}

/** Facts on the numbers of an operator that are dialled within Peru. */
export const numbersOf = ({ contacts }: Pick<Operator, 'contacts'>): string[] =>
	contacts.filter((id) => factAnswer(id).fact.value.kind === 'phone');

/** Facts a card prints, in its order. */
export const factIdsOfCard = (procedure: CounterProcedure): string[] => [
	...new Set([
		...(['question', 'rule', 'call'] as const).flatMap((part) =>
			phrasesOf(procedure, part).flatMap(({ facts }) => facts ?? [])
		),
		...operators.flatMap(numbersOf),
	]),
];

/** The procedures that have a card, in the order of lists. */
export const cardTitles = () =>
	COUNTER_PROCEDURES.map((procedure) => ({ procedure, title: phraseOf(procedure, 'title').say }));
