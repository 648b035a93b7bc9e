import { describe, expect, it } from 'vitest';
import {
	type Answer,
	type Case,
	type Condition,
	FIND_OUT,
	questionsFor,
	verdictOf,
} from '../../src/rules/checklists.ts';
import type { ChecklistData } from '../../src/schemas/checklist.ts';
import { textsOf } from '../../src/schemas/checklist-contents.ts';
import { CHECKLISTS } from '../../src/schemas/names.ts';
import { checklist, checklists } from '../support/checklists.ts';

/** Above this many combinations a grid would have to be reduced; none is. */
const MOST = 1_000_000;

type Said = Record<string, Answer>;

/** The outcomes a case can come to, told apart by hand from the rule: every "not sure" is tried both ways. */
function oracle(data: ChecklistData, operator: string, plan: string, said: Said): Set<string> {
	const open = Object.keys(said).find((id) => said[id] === 'unsure');
	if (open)
		return new Set(
			(['yes', 'no'] as const).flatMap((way) => [...oracle(data, operator, plan, { ...said, [open]: way })])
		);
	const asked = ({ operators, plans, when }: ChecklistData['items'][number]): boolean =>
		(operators?.includes(operator as never) ?? true) &&
		(plans?.includes(plan as never) ?? true) &&
		(when ?? []).every(fits);
	const fits = ({ rule, of }: Condition): boolean => {
		if (rule === 'operator-is') return of.includes(operator);
		if (rule === 'plan-is') return of.includes(plan);
		return of.some((id) => {
			const item = data.items.find((candidate) => candidate.id === id);
			return item !== undefined && asked(item) && said[id] === rule.slice('any-'.length);
		});
	};
	return new Set([data.outcomes.find(({ when }) => when.every(fits))?.id ?? '']);
}

/** Every combination of operator, plan and answers: questions the plan rules out stay blank. */
function* everyCase(id: (typeof CHECKLISTS)[number]): Generator<{ operator: string; plan: string; said: Said }> {
	const { data, rules } = checklist(id);
	for (const operator of rules.operators.length ? rules.operators : ['']) {
		for (const plan of rules.plans.length ? rules.plans : ['']) {
			const items = data.items.filter(
				({ operators, plans }) =>
					(operators?.includes(operator as never) ?? true) && (plans?.includes(plan as never) ?? true)
			);
			for (let number = 0; number < 3 ** items.length; number += 1) {
				const said: Said = {};
				let rest = number;
				for (const item of items) {
					said[item.id] = (['yes', 'no', 'unsure'] as const)[rest % 3] as Answer;
					rest = Math.floor(rest / 3);
				}
				yield { operator, plan, said };
			}
		}
	}
}

describe.each(CHECKLISTS)('the checklist %s', (id) => {
	const { data, rules } = checklist(id);
	const deciding = new Set([...data.items, ...data.outcomes].flatMap(({ when }) => when ?? []).flatMap(({ of }) => of));

	it('has exactly one verdict for every combination of answers, and reaches every outcome and question', () => {
		const reached = new Set<string>();
		const asked = new Set<string>();
		const expected = new Map<string, Set<string>>();
		const wrong: string[] = [];
		let count = 0;
		for (const { operator, plan, said } of everyCase(id)) {
			count += 1;
			const entered: Case = { operator, plan, answers: said };
			const verdict = verdictOf(rules, entered);
			// What decides nothing is left out of the key: the oracle is asked once for all its answers.
			const part = Object.fromEntries(Object.entries(said).filter(([name]) => deciding.has(name)));
			const key = `${operator} ${plan} ${Object.values(part).join(' ')}`;
			const possible = expected.get(key) ?? oracle(data, operator, plan, part);
			expected.set(key, possible);
			const [only] = possible;
			const right = possible.size === 1 ? only : FIND_OUT;
			if (!('outcome' in verdict) || verdict.outcome !== right) wrong.push(`${key}: ${JSON.stringify(verdict)}`);
			else reached.add(verdict.outcome);
			if (count % 7 === 0) for (const name of questionsFor(rules, entered)) asked.add(name);
		}
		expect(wrong.slice(0, 3)).toEqual([]);
		expect(count).toBeLessThanOrEqual(MOST);
		expect([...reached].sort()).toEqual([...data.outcomes.map((outcome) => outcome.id), FIND_OUT].sort());
		expect(data.items.map((item) => item.id).filter((name) => !asked.has(name))).toEqual([]);
	});

	it('uses every part it has', () => {
		const used = new Set(data.outcomes.flatMap(({ needs }) => needs));
		expect(data.parts.map((part) => part.id).filter((name) => !used.has(name))).toEqual([]);
	});

	it('types no space between Chinese and Latin letters', () => {
		const gap = /[\p{Script=Han}，。；：] +[A-Za-z0-9{]|[A-Za-z0-9}] +\p{Script=Han}/u;
		expect(textsOf(data).filter(({ text }) => gap.test(text['zh-CN']))).toEqual([]);
	});
});

describe('all checklists', () => {
	it('are there', () => {
		expect([...checklists.keys()].sort()).toEqual([...CHECKLISTS].sort());
	});

	it('ask of the seed’s self-assessment what facts leave of it', () => {
		const ids = checklist('cancel').data.items.map(({ id }) => id);
		expect(ids).toEqual(expect.arrayContaining(['holder', 'bank', 'subscriptions', 'debt', 'roaming']));
		// Debt and cross-border services never decide whether one may cancel.
		const named = checklist('cancel').data.outcomes.flatMap(({ when }) => when.flatMap(({ of }) => of));
		expect(named).not.toContain('debt');
		expect(named).not.toContain('roaming');
	});
});
