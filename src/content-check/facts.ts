import { type Fact, factSchema } from '../schemas/fact.ts';
import { type Source, sourceSchema } from '../schemas/source.ts';
import { type Problem, quote } from './problem.ts';
import { type Located, readLists } from './read.ts';

/** The fact store as it stands on disk. */
export interface FactStore {
	facts: Map<string, Located<Fact>>;
	sources: Map<string, Located<Source>>;
	/** False when an entry could not be read: what cites it is then not to blame. */
	whole: boolean;
}

const byId = <T extends { id: string }>(list: Located<T>[]) => new Map(list.map((item) => [item.entry.id, item]));

/** Reads facts and sources below `root` and reports what is wrong in or between them. */
export function checkFacts(root: string, problems: Problem[]): FactStore {
	const sources = byId(readLists(root, 'sources', sourceSchema, problems));
	const facts = byId(readLists(root, 'facts', factSchema, problems));
	const whole = problems.length === 0;
	checkAddressesOnce(sources, problems);
	for (const { file, entry } of facts.values()) {
		const home = `facts/${entry.operator}/${entry.topic}.yaml`;
		if (file !== home)
			problems.push({
				where: file,
				what: `${entry.id}: expected to stand in ${home}`,
				received: `operator ${quote(entry.operator)} and topic ${quote(entry.topic)} in another file`,
				fix: 'Move the entry, or correct operator and topic.',
			});
		entry.sources.forEach((id, index) => {
			if (!whole || sources.has(id)) return;
			problems.push({
				where: file,
				what: `${entry.id}.sources.${index}: expected the id of a source in sources/`,
				received: quote(id),
				fix: 'Correct the id, or add the source with its address, publisher and date.',
			});
		});
		if (whole) checkLinks(file, entry, facts, problems);
	}
	if (whole) checkEverySourceServes(sources, facts, problems);
	return { facts, sources, whole };
}

/** Two sources with one address are one source written twice. */
function checkAddressesOnce(sources: FactStore['sources'], problems: Problem[]): void {
	const seen = new Map<string, string>();
	for (const { file, entry } of sources.values()) {
		const first = seen.get(entry.url);
		if (first)
			problems.push({
				where: file,
				what: `${entry.id}.url: expected an address no other source has`,
				received: `the address of ${quote(first)}`,
				fix: `Cite ${quote(first)} instead and remove this entry.`,
			});
		seen.set(entry.url, entry.id);
	}
}

/** A source that no fact cites is counted among those we rest on, and is reviewed for nothing. */
function checkEverySourceServes(sources: FactStore['sources'], facts: FactStore['facts'], problems: Problem[]): void {
	const cited = new Set([...facts.values()].flatMap(({ entry }) => entry.sources));
	for (const { file, entry } of sources.values()) {
		if (cited.has(entry.id)) continue;
		problems.push({
			where: file,
			what: `${entry.id}: expected a source that a fact cites`,
			received: 'none that does',
			fix: 'Cite it, or remove it.',
		});
	}
}

/** Conflicts and successors name facts that exist; a conflict is known to both sides. */
function checkLinks(file: string, fact: Fact, facts: FactStore['facts'], problems: Problem[]): void {
	const missing = (path: string, id: string) =>
		problems.push({
			where: file,
			what: `${fact.id}.${path}: expected the id of a fact in facts/`,
			received: quote(id),
			fix: 'Correct the id, or remove the link.',
		});
	if (fact.supersededBy && !facts.has(fact.supersededBy)) missing('supersededBy', fact.supersededBy);
	fact.conflictsWith?.forEach((id, index) => {
		const other = facts.get(id);
		if (!other) missing(`conflictsWith.${index}`, id);
		else if (!other.entry.conflictsWith?.includes(fact.id))
			problems.push({
				where: other.file,
				what: `${id}.conflictsWith: expected the conflict to be named on both sides`,
				received: quote(other.entry.conflictsWith),
				fix: `Add ${quote(fact.id)} to it.`,
			});
	});
}
