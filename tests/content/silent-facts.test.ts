import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFact, makeSource } from '../support/make.ts';
import { MiniContent } from '../support/mini-content.ts';

let content: MiniContent;
beforeEach(() => {
	content = new MiniContent();
});
afterEach(() => content.dispose());

const oneFact = (changes: object) => content.list('facts/peru/theft.yaml', [makeFact(changes)]).problems();

describe('facts and sources', () => {
	it('names a source that does not exist', () => {
		expect(oneFact({ sources: ['some-sauce'] })).toMatchInlineSnapshot(`
			[
			  "facts/peru/theft.yaml → peru-test-rule.sources.0: expected the id of a source in sources/
			  Received "some-sauce". Correct the id, or add the source with its address, publisher and date.",
			  "sources/press.yaml → some-source: expected a source that a fact cites
			  Received none that does. Cite it, or remove it.",
			]
		`);
	});

	it('names the same id twice, and where it stood first', () => {
		content.list('facts/peru/theft.yaml', [makeFact(), makeFact()]);
		expect(content.problems()).toMatchInlineSnapshot(`
			[
			  "facts/peru/theft.yaml → peru-test-rule.id: expected an id used once
			  Received "peru-test-rule" again, first in facts/peru/theft.yaml. Give it another id, or merge the two entries.",
			]
		`);
	});

	it('names the same address in two sources', () => {
		content.list('sources/press.yaml', [makeSource(), makeSource({ id: 'other-source' })]);
		expect(content.problems()).toMatchInlineSnapshot(`
			[
			  "sources/press.yaml → other-source.url: expected an address no other source has
			  Received the address of "some-source". Cite "some-source" instead and remove this entry.",
			  "sources/press.yaml → other-source: expected a source that a fact cites
			  Received none that does. Cite it, or remove it.",
			]
		`);
	});

	it('names a source that no fact cites', () => {
		const idle = makeSource({ id: 'idle-source', url: 'https://idle.example.pe/' });
		expect(content.list('sources/press.yaml', [makeSource(), idle]).problems()).toMatchInlineSnapshot(`
			[
			  "sources/press.yaml → idle-source: expected a source that a fact cites
			  Received none that does. Cite it, or remove it.",
			]
		`);
	});

	it('names a fact in the wrong file', () => {
		expect(oneFact({ topic: 'contact' })).toMatchInlineSnapshot(`
			[
			  "facts/peru/theft.yaml → peru-test-rule: expected to stand in facts/peru/contact.yaml
			  Received operator "peru" and topic "contact" in another file. Move the entry, or correct operator and topic.",
			]
		`);
	});

	it('names a conflict known to one side only', () => {
		content.list('facts/peru/theft.yaml', [
			makeFact({ status: 'disputed', conflictsWith: ['peru-other-rule'] }),
			makeFact({ id: 'peru-other-rule' }),
		]);
		expect(content.problems()).toMatchInlineSnapshot(`
			[
			  "facts/peru/theft.yaml → peru-other-rule.conflictsWith: expected the conflict to be named on both sides
			  Received nothing. Add "peru-test-rule" to it.",
			]
		`);
	});

	it('names a successor that does not exist', () => {
		expect(oneFact({ status: 'superseded', supersededBy: 'peru-new-rule' })).toMatchInlineSnapshot(`
			[
			  "facts/peru/theft.yaml → peru-test-rule.supersededBy: expected the id of a fact in facts/
			  Received "peru-new-rule". Correct the id, or remove the link.",
			]
		`);
	});

	it('names a date without quotes', () => {
		const text = content.read('facts/peru/theft.yaml').replace('"2026-01-31"', '2026-02-30');
		expect(content.write('facts/peru/theft.yaml', text).problems()).toMatchInlineSnapshot(`
			[
			  "facts/peru/theft.yaml → peru-test-rule.asOf: expected a day, month or year that exists
			  Received "2026-02-30". Write it as "YYYY-MM-DD", "YYYY-MM" or "YYYY", in quotes.",
			]
		`);
	});

	it('names a .yml file that would never be read', () => {
		expect(content.write('facts/peru/contact.yml', '[]').problems()).toMatchInlineSnapshot(`
			[
			  "facts/peru/contact.yml → file name: expected a name that ends in .yaml
			  Received "contact.yml". Rename it; files with another ending are never read.",
			]
		`);
	});

	it('names YAML that repeats a key', () => {
		const text = content.read('facts/peru/theft.yaml').replace('  "topic":', '  "topic": "theft"\n  "topic":');
		expect(content.write('facts/peru/theft.yaml', text).problems()).toMatchInlineSnapshot(`
			[
			  "facts/peru/theft.yaml → YAML: expected a file that can be read
			  Received "Map keys must be unique". Correct the YAML there.",
			]
		`);
	});

	it('names an operator whose hub shows a fact that does not exist', () => {
		const text = content.read('operators/claro.yaml').replace('peru-test-rule', 'peru-gone-rule');
		expect(content.write('operators/claro.yaml', text).problems()).toMatchInlineSnapshot(`
			[
			  "operators/claro.yaml → claro.atAGlance: expected the id of a fact in facts/
			  Received "peru-gone-rule". Correct the id, or add the fact with its source.",
			]
		`);
	});
});
