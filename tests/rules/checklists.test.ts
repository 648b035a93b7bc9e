import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, type Checklist, decisive, FIND_OUT, questionsFor, verdictOf } from '../../src/rules/checklists.ts';

/** An invented list: one question depends on another, one on the plan, an outcome on the operator. */
const list: Checklist = {
	operators: ['norte', 'sur'],
	plans: ['prepaid', 'postpaid'],
	items: [
		{ id: 'mine' },
		{ id: 'dead', when: [{ rule: 'any-no', of: ['mine'] }] },
		{ id: 'debt', plans: ['postpaid'] },
		{ id: 'app' },
		{ id: 'colour' },
	],
	outcomes: [
		{ id: 'heir', when: [{ rule: 'any-yes', of: ['dead'] }] },
		{ id: 'not-mine', when: [{ rule: 'any-no', of: ['mine'] }] },
		{ id: 'pay', when: [{ rule: 'any-yes', of: ['debt'] }] },
		{
			id: 'norte-app',
			when: [
				{ rule: 'operator-is', of: ['norte'] },
				{ rule: 'any-yes', of: ['app'] },
			],
		},
		{ id: 'go', when: [] },
	],
};
const verdict = (entered: Partial<Case> & { answers?: Case['answers'] }) =>
	verdictOf(list, { answers: {}, ...entered });

describe('the verdict', () => {
	it.each([
		['nothing said', {}, { ask: ['operator', 'plan', 'mine', 'dead', 'debt', 'app'] }],
		['the first outcome that fits', { answers: { mine: 'no', dead: 'yes' } }, { outcome: 'heir' }],
		['an outcome that nothing else can change', { answers: { mine: 'no', dead: 'no' } }, { outcome: 'not-mine' }],
		['a question still open', { answers: { mine: 'no' } }, { ask: ['operator', 'plan', 'dead', 'debt', 'app'] }],
		[
			'a question of the other plan does not count',
			{ operator: 'sur', plan: 'prepaid', answers: { mine: 'yes', debt: 'yes', app: 'no' } },
			{ outcome: 'go' },
		],
		[
			'a question not asked does not count',
			{ operator: 'sur', plan: 'prepaid', answers: { mine: 'yes', dead: 'yes', app: 'no' } },
			{ outcome: 'go' },
		],
		[
			'an operator of its own',
			{ operator: 'norte', plan: 'prepaid', answers: { mine: 'yes', app: 'yes' } },
			{ outcome: 'norte-app' },
		],
		[
			'unsure of what decides: to be found out',
			{ operator: 'norte', plan: 'prepaid', answers: { mine: 'yes', app: 'unsure' } },
			{ outcome: FIND_OUT },
		],
		[
			'unsure of what does not matter here',
			{ operator: 'sur', plan: 'prepaid', answers: { mine: 'yes', app: 'unsure' } },
			{ outcome: 'go' },
		],
		[
			'unsure which operator, where it does not matter',
			{ plan: 'prepaid', answers: { mine: 'yes', app: 'no' } },
			{ outcome: 'go' },
		],
	] as const)('%s', (_, entered, expected) => {
		expect(verdict(entered as Partial<Case>)).toEqual(expected);
	});

	it('depends on the plan where a rule says so', () => {
		const byPlan: Checklist = {
			...list,
			items: [{ id: 'mine' }],
			outcomes: [
				{ id: 'later', when: [{ rule: 'plan-is', of: ['prepaid'] }] },
				{ id: 'go', when: [] },
			],
		};
		expect(verdictOf(byPlan, { answers: {} })).toEqual({ ask: ['plan'] });
		expect(verdictOf(byPlan, { plan: 'prepaid', answers: {} })).toEqual({ outcome: 'later' });
		expect(verdictOf(byPlan, { plan: 'postpaid', answers: {} })).toEqual({ outcome: 'go' });
	});

	it('asks for the operator or the plan only where something depends on it', () => {
		const cases: [Partial<Checklist>, string[]][] = [
			[{}, ['mine']],
			[{ items: [{ id: 'mine', operators: ['sur'] }] }, ['operator', 'mine']],
			[{ items: [{ id: 'mine', plans: ['prepaid'] }] }, ['plan', 'mine']],
			[{ items: [{ id: 'mine' }, { id: 'dead', when: [{ rule: 'plan-is', of: ['prepaid'] }] }] }, ['plan', 'mine']],
			[{ operators: [], plans: [] }, ['mine']],
		];
		for (const [changes, ask] of cases) {
			const simple: Checklist = {
				...list,
				items: [{ id: 'mine' }],
				outcomes: [
					{ id: 'stop', when: [{ rule: 'any-no', of: ['mine'] }] },
					{ id: 'go', when: [] },
				],
				...changes,
			};
			expect(verdictOf(simple, { answers: {} })).toEqual({ ask });
		}
	});

	it('takes one answer of several where any will do', () => {
		const any: Checklist = {
			...list,
			items: [{ id: 'app' }, { id: 'shop' }],
			outcomes: [
				{ id: 'go', when: [{ rule: 'any-yes', of: ['app', 'shop'] }] },
				{ id: 'stop', when: [] },
			],
		};
		expect(verdictOf(any, { answers: { app: 'yes', shop: 'no' } })).toEqual({ outcome: 'go' });
		expect(verdictOf(any, { answers: { app: 'no', shop: 'yes' } })).toEqual({ outcome: 'go' });
		expect(verdictOf(any, { answers: { app: 'no' } })).toEqual({ ask: ['shop'] });
		expect(verdictOf(any, { answers: { app: 'no', shop: 'no' } })).toEqual({ outcome: 'stop' });
	});

	it('never changes once it stands, whatever else is answered', () => {
		const answer = fc.constantFrom(undefined, 'yes' as const, 'no' as const);
		const chosen = (names: readonly string[]) => fc.constantFrom(undefined, ...names);
		const answers = fc.record({ mine: answer, dead: answer, debt: answer, app: answer, colour: answer });
		const anyCase = fc.record({ operator: chosen(list.operators), plan: chosen(list.plans), answers });
		fc.assert(
			fc.property(anyCase, anyCase, (early, late) => {
				const said = Object.fromEntries(Object.entries(early.answers).filter(([, value]) => value));
				const more: Case = {
					operator: early.operator ?? late.operator,
					plan: early.plan ?? late.plan,
					answers: { ...late.answers, ...said },
				};
				const first = verdictOf(list, early);
				if ('outcome' in first) expect(verdictOf(list, more)).toEqual(first);
			}),
			{ numRuns: 2000 }
		);
	});

	it('refuses a list in which nothing has to fit; a question that is not there is answered by nobody', () => {
		expect(() => verdictOf({ ...list, outcomes: list.outcomes.slice(0, 1) }, { answers: {} })).toThrow(
			'expected one that always fits'
		);
		const ghost = { id: 'x', when: [{ rule: 'any-yes' as const, of: ['ghost'] }] };
		expect(verdictOf({ ...list, outcomes: [ghost, { id: 'go', when: [] }] }, { answers: {} })).toEqual({
			outcome: 'go',
		});
	});
});

describe('the questions', () => {
	it('are those that may still concern the reader', () => {
		expect(questionsFor(list, { answers: {} })).toEqual(['mine', 'dead', 'debt', 'app', 'colour']);
		expect(questionsFor(list, { plan: 'prepaid', answers: { mine: 'yes' } })).toEqual(['mine', 'app', 'colour']);
		expect(questionsFor(list, { plan: 'postpaid', answers: { mine: 'unsure' } })).toContain('dead');
	});

	it('for one plan or operator are left out of the others', () => {
		expect(questionsFor(list, { plan: 'prepaid', answers: {} })).toEqual(['mine', 'dead', 'app', 'colour']);
		const south: Checklist = {
			...list,
			items: [{ id: 'mine' }, { id: 'app', operators: ['sur'] }],
			outcomes: [{ id: 'go', when: [] }],
		};
		expect(questionsFor(south, { answers: {} })).toEqual(['mine', 'app']);
		expect(questionsFor(south, { operator: 'norte', answers: {} })).toEqual(['mine']);
		expect(questionsFor(south, { operator: 'sur', answers: {} })).toEqual(['mine', 'app']);
	});

	it('decide where an outcome or another question says so', () => {
		expect(decisive(list)).toEqual(['mine', 'dead', 'debt', 'app']);
		// Called like an operator that something depends on, it decides nothing.
		expect(decisive({ ...list, items: [...list.items, { id: 'norte' }] })).not.toContain('norte');
	});
});
