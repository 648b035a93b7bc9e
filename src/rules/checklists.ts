/** What a reader may answer. Only `yes` and `no` say something about the case. */
export const ANSWERS = ['yes', 'no', 'unsure'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Every rule an outcome or a question may depend on. */
export const RULES = ['any-yes', 'any-no', 'operator-is', 'plan-is'] as const;
export type RuleName = (typeof RULES)[number];

/** A named rule, and what it looks at: items, or operators, or kinds of plan. */
export interface Condition {
	rule: RuleName;
	of: readonly string[];
}

/** A question, and the cases in which it is asked. */
export interface Question {
	id: string;
	operators?: readonly string[] | undefined;
	plans?: readonly string[] | undefined;
	when?: readonly Condition[] | undefined;
}

/** What decides: questions, and outcomes of which the first that fits is the verdict. The last one always fits. */
export interface Checklist {
	/** Operators and plans a reader chooses from; empty where the checklist does not ask, and then nothing depends on it. */
	operators: readonly string[];
	plans: readonly string[];
	items: readonly Question[];
	outcomes: readonly { id: string; when: readonly Condition[] }[];
}

/** What a reader has said so far. */
export interface Case {
	operator?: string | undefined;
	plan?: string | undefined;
	answers: Readonly<Record<string, Answer | undefined>>;
}

/** The outcome of a case that a "not sure" leaves open. */
export const FIND_OUT = 'find-out';

/** The name of an outcome, or the questions without whose answers there is none yet. */
export type Verdict = { outcome: string } | { ask: string[] };

/** A case in which everything that decides is known. */
interface World {
	operator: string | undefined;
	plan: string | undefined;
	answers: Record<string, 'yes' | 'no'>;
}

/**
 * The verdict on a case.
 *
 * What is not known may be either way: only when every way leads to the same outcome it is the verdict. Otherwise the
 * questions still open are named, or, when none is, that something has to be found out first. A guess is impossible.
 */
export function verdictOf(list: Checklist, entered: Case): Verdict {
	const worlds = worldsOf(list, entered);
	const outcomes = [...new Set(worlds.map((world) => outcomeIn(list, world)))];
	if (outcomes.length === 1) return { outcome: outcomes[0] as string };
	const ask = [
		...(decidesBy(list, 'operator-is') && !entered.operator ? ['operator'] : []),
		...(decidesBy(list, 'plan-is') && !entered.plan ? ['plan'] : []),
		...decisive(list).filter(
			(id) => entered.answers[id] === undefined && worlds.some((world) => applies(list, questionOf(list, id), world))
		),
	];
	return ask.length > 0 ? { ask } : { outcome: FIND_OUT };
}

/** Questions that may still concern the reader, in the order of the list. */
export function questionsFor(list: Checklist, entered: Case): string[] {
	const worlds = worldsOf(list, entered);
	return list.items.filter((item) => worlds.some((world) => applies(list, item, world))).map(({ id }) => id);
}

/** Items of which an outcome, or whether another item is asked, depends. */
export function decisive({ items, outcomes }: Checklist): string[] {
	const named = new Set(
		[...items, ...outcomes]
			.flatMap(({ when }) => when ?? [])
			.filter(({ rule }) => rule === 'any-yes' || rule === 'any-no')
			.flatMap(({ of }) => of)
	);
	return items.filter(({ id }) => named.has(id)).map(({ id }) => id);
}

/** Whether a rule of that name is at work anywhere, or a question is only for some of what it tells apart. */
function decidesBy({ items, outcomes }: Checklist, rule: 'operator-is' | 'plan-is'): boolean {
	const limit = rule === 'operator-is' ? 'operators' : 'plans';
	return (
		[...items, ...outcomes].some(({ when }) => when?.some((condition) => condition.rule === rule)) ||
		items.some((item) => item[limit] !== undefined)
	);
}

/** A question that decides, which is one of the list. */
const questionOf = ({ items }: Checklist, id: string) => items.find((item) => item.id === id) as Question;

/** Every way in which the case may stand, as far as it decides anything. */
function worldsOf(list: Checklist, { operator, plan, answers }: Case): World[] {
	const choose = (chosen: string | undefined, names: readonly string[], rule: 'operator-is' | 'plan-is') =>
		chosen !== undefined || !decidesBy(list, rule) ? [chosen] : names;
	let worlds: World[] = choose(operator, list.operators, 'operator-is').flatMap((ofOperator) =>
		choose(plan, list.plans, 'plan-is').map((ofPlan) => ({ operator: ofOperator, plan: ofPlan, answers: {} }))
	);
	for (const id of decisive(list)) {
		const answer = answers[id];
		const ways = answer === 'yes' || answer === 'no' ? [answer] : (['yes', 'no'] as const);
		worlds = worlds.flatMap((world) => ways.map((way) => ({ ...world, answers: { ...world.answers, [id]: way } })));
	}
	return worlds;
}

function outcomeIn(list: Checklist, world: World): string {
	const outcome = list.outcomes.find(({ when }) => when.every((condition) => holds(list, condition, world)));
	if (!outcome)
		throw new Error(
			'rules/checklists.ts → outcomes: expected one that always fits\n  Received none. Give the last outcome no conditions.'
		);
	return outcome.id;
}

/** Whether a choice is one of some names. Where these limit anything, every world has made the choice. */
const among = (names: readonly string[] | undefined, chosen: string | undefined) =>
	!names || names.includes(chosen as string);

/** Whether an item is asked in a world. */
function applies(list: Checklist, item: Question, world: World): boolean {
	return (
		among(item.operators, world.operator) &&
		among(item.plans, world.plan) &&
		(item.when ?? []).every((condition) => holds(list, condition, world))
	);
}

function holds(list: Checklist, { rule, of }: Condition, world: World): boolean {
	if (rule === 'operator-is') return among(of, world.operator);
	if (rule === 'plan-is') return among(of, world.plan);
	const wanted = rule === 'any-yes' ? 'yes' : 'no';
	return of.some((id) => world.answers[id] === wanted && applies(list, questionOf(list, id), world));
}
