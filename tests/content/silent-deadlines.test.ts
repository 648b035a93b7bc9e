import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDeadline, makeFact, makeHoliday } from '../support/make.ts';
import { MiniContent } from '../support/mini-content.ts';

let content: MiniContent;
beforeEach(() => {
	content = new MiniContent().list('facts/peru/theft.yaml', [makeFact(), term(days)]);
});
afterEach(() => content.dispose());

const term = (value: object) =>
	makeFact({ id: 'peru-test-term', value, say: { 'zh-CN': '{value}。', es: '{value}.', en: '{value}.' } });
const days = { kind: 'duration', n: 2, unit: 'days' };
const oneCase = (changes: object) => content.list('deadlines/line.yaml', [makeDeadline(changes)]).problems();
const steps = (...all: object[]) => all.map((step) => ({ ...makeDeadline().steps[0], ...step }));

describe('deadlines and holidays', () => {
	it('names a fact and a guide that do not exist', () => {
		expect(oneCase({ steps: steps({ fact: 'peru-nowhere' }), guide: 'guides/nowhere' })).toMatchInlineSnapshot(`
			[
			  "deadlines/line.yaml → some-case: expected the id of a fact in facts/
			  Received "peru-nowhere". Correct the id, or add the fact with its source.",
			  "deadlines/line.yaml → some-case.guide: expected a guide that exists
			  Received "guides/nowhere". Write it as <folder>/<page>, such as claro/replace.",
			]
		`);
	});

	it('names a fact that is no number of days, months or years', () => {
		content.list('facts/peru/theft.yaml', [makeFact(), term({ ...days, unit: 'hours' })]);
		expect(oneCase({})).toMatchInlineSnapshot(`
			[
			  "deadlines/line.yaml → some-case.steps.done.fact: expected a fact with one number of days, business-days, months, years, or an unknown
			  Received "hours". Name another fact.",
			]
		`);
	});

	it('names a deadline that follows one below it, and an id used twice', () => {
		expect(oneCase({ steps: steps({ after: 'later' }, { id: 'later' }, { id: 'later' }) })).toMatchInlineSnapshot(`
			[
			  "deadlines/line.yaml → some-case.steps.0.after: expected the id of a deadline above
			  Received "later". Correct it.",
			  "deadlines/line.yaml → some-case.steps.2.id: expected an id used once
			  Received "later". Rename it.",
			]
		`);
	});

	it('names a figure typed into what is due', () => {
		const said = { 'zh-CN': '话', es: 'En 3 días', en: 'words' };
		expect(oneCase({ steps: steps({ what: said }) })).toMatchInlineSnapshot(`
			[
			  "deadlines/line.yaml → some-case.steps.done.what.es: expected no figure in prose
			  Received "3" (digits). Print it with <Fact id="…" /> (in an answer: {fact-id}), or wrap what is no figure in <span data-figures-ok>.",
			]
		`);
	});

	it('names a holiday that is on no day', () => {
		content.list('holidays/peru.yaml', [makeHoliday({ on: '13-01' })]);
		expect(content.problems()).toMatchInlineSnapshot(`
			[
			  "holidays/peru.yaml → some-day.on: expected a month and a day
			  Received "13-01". Write them like "07-28".",
			]
		`);
	});
});
