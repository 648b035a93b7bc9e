import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeChecklist } from '../support/make.ts';
import { MiniContent } from '../support/mini-content.ts';

let content: MiniContent;
beforeEach(() => {
	content = new MiniContent();
});
afterEach(() => content.dispose());

const FILE = 'checklists/cancel.yaml';
const [item] = makeChecklist().items;

describe('a checklist in silence', () => {
	it('stands in a file of its own name', () => {
		content.list('checklists/other.yaml', [makeChecklist({ id: 'replace' })]);
		expect(content.problems()).toMatchInlineSnapshot(`
			[
			  "checklists/other.yaml → replace: expected to stand in checklists/replace.yaml
			  Received "checklists/other.yaml". Move the entry, or correct its id.",
			]
		`);
	});

	it('leads only to facts that exist', () => {
		content.list(FILE, [makeChecklist({ items: [{ ...item, facts: ['peru-ghost'] }] })]);
		expect(content.problems()).toMatchInlineSnapshot(`
			[
			  "checklists/cancel.yaml → cancel: expected the id of a fact in facts/
			  Received "peru-ghost". Correct the id, or add the fact with its source.",
			]
		`);
	});

	it('leads only to guides that exist, of every operator it names', () => {
		const { findOut } = makeChecklist();
		content.list(FILE, [makeChecklist({ findOut: { ...findOut, next: ['{operator}/block'] } })]);
		expect(content.problems().map((problem) => problem.split('\n')[1])).toMatchInlineSnapshot(`
			[
			  "  Received "movistar/block". Write it as <folder>/<page>, such as claro/replace.",
			  "  Received "entel/block". Write it as <folder>/<page>, such as claro/replace.",
			  "  Received "bitel/block". Write it as <folder>/<page>, such as claro/replace.",
			]
		`);
	});

	it('types no figure, in digits or in words', () => {
		const ask = { 'zh-CN': '等了15天吗？', es: '¿Esperaste quince días?', en: 'Did you wait?' };
		content.list(FILE, [makeChecklist({ items: [{ ...item, ask }] })]);
		expect(content.problems()).toMatchInlineSnapshot(`
			[
			  "checklists/cancel.yaml → cancel.items.holder.ask.zh-CN: expected no figure in prose
			  Received "15" (digits). Print it with <Fact id="…" /> (in an answer: {fact-id}), or wrap what is no figure in <span data-figures-ok>.",
			  "checklists/cancel.yaml → cancel.items.holder.ask.es: expected no figure in prose
			  Received "quince días" (number in words). Print it with <Fact id="…" /> (in an answer: {fact-id}), or wrap what is no figure in <span data-figures-ok>.",
			]
		`);
	});

	it('uses no wording the glossary forbids', () => {
		const because = { 'zh-CN': '因为。', es: 'Porque sí.', en: 'It is a cellular line.' };
		const { findOut } = makeChecklist();
		content.list(FILE, [makeChecklist({ findOut: { ...findOut, because } })]);
		expect(content.problems()).toMatchInlineSnapshot(`
			[
			  "checklists/cancel.yaml → cancel.outcomes.find-out.because.en: expected the word we agreed on, "This is a sentence."
			  Received "cellular line". Use the glossary’s word.",
			]
		`);
	});
});
