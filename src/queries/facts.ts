import { getCollection } from 'astro:content';
import type { Fact } from '../schemas/fact.ts';
import type { Source } from '../schemas/source.ts';

/** How far a reader may rely on a fact. */
export type Standing = 'known' | 'temporary' | 'disputed' | 'superseded' | 'not-published';

/** A fact joined with what a reader needs to judge it. */
export interface FactAnswer {
	fact: Fact;
	standing: Standing;
	sources: Source[];
	/** Facts that say otherwise, each with its own sources. */
	otherSides: FactAnswer[];
	/** The fact that replaced a superseded one. */
	replacement: Fact | undefined;
}

const facts = new Map((await getCollection('facts')).map((entry) => [entry.id, entry.data]));
const sources = new Map((await getCollection('sources')).map((entry) => [entry.id, entry.data]));

function standingOf(fact: Fact): Standing {
	if (fact.value.kind === 'unknown') return 'not-published';
	return fact.status === 'current' ? 'known' : fact.status;
}

function lookUp(id: string): Fact {
	const fact = facts.get(id);
	if (!fact)
		throw new Error(
			`queries/facts.ts → id: expected the id of a fact in src/content/facts/\n  Received "${id}". Correct the id, or add the fact with its source.`
		);
	return fact;
}

function join(fact: Fact, withOthers: boolean): FactAnswer {
	return {
		fact,
		standing: standingOf(fact),
		sources: fact.sources.flatMap((id) => sources.get(id) ?? []),
		otherSides: withOthers ? (fact.conflictsWith ?? []).map((id) => join(lookUp(id), false)) : [],
		replacement: fact.supersededBy ? lookUp(fact.supersededBy) : undefined,
	};
}

/**
 * The fact with that id.
 * @throws when there is none
 */
export function factAnswer(id: string): FactAnswer {
	return join(lookUp(id), true);
}

/** Every source behind those facts and behind what contradicts them, once each, in order of first use. */
export function sourcesOf(answers: readonly FactAnswer[]): Source[] {
	const all = answers.flatMap((answer) => [...answer.sources, ...answer.otherSides.flatMap((side) => side.sources)]);
	return [...new Map(all.map((source) => [source.id, source])).values()];
}

/** What the store holds, for saying how we know. Days are ISO. */
export function storeInFigures(): { facts: number; sources: number; unknown: number; oldest: string; newest: string } {
	const all = [...facts.values()];
	const days = all.map(({ checkedOn }) => checkedOn).sort();
	return {
		facts: all.length,
		sources: sources.size,
		unknown: all.filter(({ value }) => value.kind === 'unknown').length,
		oldest: days[0] ?? '',
		newest: days.at(-1) ?? '',
	};
}
