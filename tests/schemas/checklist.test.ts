import { describe, expect, it } from 'vitest';
import { checklistSchema } from '../../src/schemas/checklist.ts';
import { factsOfChecklist, guidesOfChecklist, textsOf } from '../../src/schemas/checklist-contents.ts';
import { makeChecklist, refusals } from '../support/make.ts';

const small = makeChecklist();
const [item] = small.items;
const [first, last] = small.outcomes;
const refused = (changes: object) => refusals(checklistSchema, makeChecklist(changes));

describe('a checklist', () => {
	it('is accepted at its smallest', () => {
		expect(refused({})).toEqual([]);
	});

	it.each([
		['an id outside the list', { id: 'canceling' }],
		['a rule outside the list', { outcomes: [{ ...first, when: [{ rule: 'all-yes', of: ['holder'] }] }, last] }],
		['a kind outside the list', { outcomes: [first, { ...last, kind: 'maybe' }] }],
		['a verdict without a fact', { outcomes: [first, { ...last, facts: [] }] }],
		['a question without a fact', { items: [{ ...item, facts: [] }] }],
		['a question without a way to find out', { items: [{ ...item, unsure: undefined }] }],
		['a language left out', { title: { 'zh-CN': '标题', es: 'Título' } }],
		['a question nobody asks', { outcomes: [{ ...first, when: [{ rule: 'any-no', of: ['ghost'] }] }, last] }],
		['a plan where no plan is asked', { outcomes: [{ ...first, when: [{ rule: 'plan-is', of: ['prepaid'] }] }, last] }],
		['a question for some plans where no plan is asked', { items: [{ ...item, plans: ['prepaid'] }] }],
		['a question that depends on itself', { items: [{ ...item, when: [{ rule: 'any-no', of: ['holder'] }] }] }],
		['no outcome that always fits', { outcomes: [first, { ...last, when: first?.when }] }],
		['an outcome that always fits before the last', { outcomes: [{ ...first, when: [] }, last] }],
		[
			'a name an address already uses',
			{ items: [{ ...item, id: 'theme' }], outcomes: [{ ...first, when: [{ rule: 'any-no', of: ['theme'] }] }, last] },
		],
		['one id twice', { items: [item, item] }],
		['a part that is not there', { outcomes: [first, { ...last, needs: ['papers'] }] }],
		['a visit without what to bring', { outcomes: [first, { ...last, kind: 'in-person' }] }],
		['a line that says nothing', { parts: [{ id: 'papers', kind: 'bring', lines: [{ id: 'nothing' }] }] }],
		['a key it does not know', { verdict: 'x' }],
	])('is refused with %s', (_, changes) => {
		expect(refused(changes)).toMatchSnapshot();
	});

	it('tells its facts and guides with every operator in turn, and all its words', () => {
		const list = checklistSchema.parse(
			makeChecklist({
				items: [{ ...item, facts: ['{operator}-app-name', 'peru-test-rule'] }],
				outcomes: [first, { ...last, next: ['{operator}/cancel'] }],
			})
		);
		expect(factsOfChecklist(list)).toEqual([
			'claro-app-name',
			'movistar-app-name',
			'entel-app-name',
			'bitel-app-name',
			'peru-test-rule',
		]);
		expect(guidesOfChecklist(list)).toEqual([
			'claro/block',
			'claro/cancel',
			'movistar/cancel',
			'entel/cancel',
			'bitel/cancel',
		]);
		expect(textsOf(list).map(({ at }) => at)).toEqual([
			'title',
			'description',
			'operator',
			'items.holder.ask',
			'items.holder.unsure',
			'outcomes.not-holder.verdict',
			'outcomes.not-holder.because',
			'outcomes.ask.verdict',
			'outcomes.ask.because',
			'outcomes.find-out.verdict',
			'outcomes.find-out.because',
		]);
	});
});
