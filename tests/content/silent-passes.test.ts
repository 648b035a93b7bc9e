import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFact, makeSource, makeTerm } from '../support/make.ts';
import { MiniContent } from '../support/mini-content.ts';

let content: MiniContent;
beforeEach(() => {
	content = new MiniContent();
});
afterEach(() => content.dispose());

const oneFact = (changes: object) => content.list('facts/peru/theft.yaml', [makeFact(changes)]).problems();

describe('content that is whole', () => {
	it('has no problem', () => {
		expect(content.problems()).toEqual([]);
	});
});

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

describe('pages', () => {
	it('names a front-matter key Starlight does not know', () => {
		expect(content.guide('zh-cn', { procedur: 'block' }).stamp().problems()[0]).toMatchInlineSnapshot(`
			"docs/zh-cn/claro/block.mdx → front matter: expected only known keys
			  Received the unknown key "procedur". Remove it, or correct its spelling."
		`);
	});

	it('names a fact a page cites and nobody wrote', () => {
		for (const dir of ['zh-cn', 'es', 'en']) content.guide(dir, {}, '<Fact id="peru-tset-rule" />\n');
		expect(content.stamp().problems()).toMatchInlineSnapshot(`
			[
			  "docs/en/claro/block.mdx → body: expected an import of <Fact>
			  Received none. Add "Fact" to the import from '#components'.",
			  "docs/es/claro/block.mdx → body: expected an import of <Fact>
			  Received none. Add "Fact" to the import from '#components'.",
			  "docs/zh-cn/claro/block.mdx → body: expected an import of <Fact>
			  Received none. Add "Fact" to the import from '#components'.",
			  "docs/en/claro/block.mdx → cited fact: expected the id of a fact in facts/
			  Received "peru-tset-rule". Correct the id, or add the fact with its source.",
			  "docs/es/claro/block.mdx → cited fact: expected the id of a fact in facts/
			  Received "peru-tset-rule". Correct the id, or add the fact with its source.",
			  "docs/zh-cn/claro/block.mdx → cited fact: expected the id of a fact in facts/
			  Received "peru-tset-rule". Correct the id, or add the fact with its source.",
			]
		`);
	});

	it('names a fact an answer cites and nobody wrote', () => {
		for (const dir of ['zh-cn', 'es', 'en']) content.faq(dir, { answer: 'Within {peru-tset-rule}.' });
		expect(content.stamp().problems()[0]).toMatchInlineSnapshot(`
			"faq/en/general/test.mdx → cited fact: expected the id of a fact in facts/
			  Received "peru-tset-rule". Correct the id, or add the fact with its source."
		`);
	});

	it('names an entry missing in one language', () => {
		expect(content.remove('faq/es/general/test.mdx').problems()).toMatchInlineSnapshot(`
			[
			  "faq/es/general/test.mdx → expected every page in every language
			  Received nothing in Español, but faq/en/general/test.mdx and faq/zh-cn/general/test.mdx. Write it, or remove the others.",
			]
		`);
	});

	it('names languages that cite different facts', () => {
		expect(content.guide('en', {}, 'No facts here.\n').stamp().problems()).toMatchInlineSnapshot(`
			[
			  "docs/en/claro/block.mdx → facts: expected the same as docs/zh-cn/claro/block.mdx
			  Received without peru-test-rule. Cite the same facts in every language.",
			]
		`);
	});

	it('names a translation older than its source', () => {
		const text = content.read('docs/zh-cn/claro/block.mdx').replace('Text', 'New text');
		expect(content.write('docs/zh-cn/claro/block.mdx', text).problems()).toMatchInlineSnapshot(`
			[
			  "docs/en/claro/block.mdx → front matter.translationOf: expected "6b9f37fad96b", the hash of docs/zh-cn/claro/block.mdx
			  Received "94442ad57bca". Compare the page with its source, mend it, then run: npm run stamp -- docs/en/claro/block.mdx",
			  "docs/es/claro/block.mdx → front matter.translationOf: expected "6b9f37fad96b", the hash of docs/zh-cn/claro/block.mdx
			  Received "94442ad57bca". Compare the page with its source, mend it, then run: npm run stamp -- docs/es/claro/block.mdx",
			]
		`);
	});

	it('names a translation that was never signed', () => {
		const text = content.read('docs/en/claro/block.mdx').replace(/^translationOf:.*\n/m, '');
		expect(content.write('docs/en/claro/block.mdx', text).problems()[0]).toContain('Received nothing');
	});

	it('names a page whose front matter and folder disagree', () => {
		expect(content.guide('zh-cn', { operator: 'entel' }).problems()).toMatchInlineSnapshot(`
			[
			  "docs/zh-cn/claro/block.mdx → front matter.operator: expected "claro", as the path says
			  Received "entel". Write "claro", or move the file.",
			]
		`);
	});

	it('names a page under a folder that is no language, and one with another ending', () => {
		content.write('docs/zh-CN/x.mdx', '').write('docs/en/notes.md', '');
		expect(content.problems()).toMatchInlineSnapshot(`
			[
			  "docs/en/notes.md → file name: expected a name that ends in .mdx
			  Received "notes.md". Rename it; files with another ending are never read.",
			  "docs/zh-CN/x.mdx → folder: expected one of zh-cn, es, en
			  Received "zh-CN". Move the file into the folder of its language.",
			]
		`);
	});

	it('names a component that is used and not imported, and the reverse', () => {
		const body = 'import { FactList } from \'#components\';\n\nText <Fact id="peru-test-rule" /> text.\n';
		expect(content.faq('zh-cn', {}, body).stamp().problems()).toMatchInlineSnapshot(`
			[
			  "faq/zh-cn/general/test.mdx → body: expected an import of <Fact>
			  Received none. Add "Fact" to the import from '#components'.",
			  "faq/zh-cn/general/test.mdx → body: expected imports that are used
			  Received "FactList". Remove it from the import.",
			]
		`);
	});

	it('names further reading that does not exist', () => {
		for (const dir of ['zh-cn', 'es', 'en']) content.faq(dir, { related: ['claro/repair'] });
		expect(content.stamp().problems()[0]).toMatchInlineSnapshot(`
			"faq/en/general/test.mdx → front matter.related: expected a guide that exists
			  Received "claro/repair". Write it as <folder>/<page>, such as claro/replace."
		`);
	});

	it('names an entry that has another topic or reading in one language', () => {
		content.faq('es', { topic: 'contact', related: ['claro/block', 'claro/block'] });
		expect(content.stamp().problems()).toMatchInlineSnapshot(`
			[
			  "faq/es/general/test.mdx → front matter.topic: expected "theft", as in faq/zh-cn/general/test.mdx
			  Received "contact". Make them the same.",
			  "faq/es/general/test.mdx → front matter.related: expected ["claro/block"], as in faq/zh-cn/general/test.mdx
			  Received ["claro/block","claro/block"]. Make them the same.",
			]
		`);
	});

	it('names a figure typed in prose, with its line', () => {
		for (const dir of ['zh-cn', 'es', 'en']) content.guide(dir, {}, '<Fact id="peru-test-rule" />\n\nWait 60 days.\n');
		expect(content.stamp().problems()).toMatchInlineSnapshot(`
			[
			  "docs/en/claro/block.mdx → body: expected an import of <Fact>
			  Received none. Add "Fact" to the import from '#components'.",
			  "docs/es/claro/block.mdx → body: expected an import of <Fact>
			  Received none. Add "Fact" to the import from '#components'.",
			  "docs/zh-cn/claro/block.mdx → body: expected an import of <Fact>
			  Received none. Add "Fact" to the import from '#components'.",
			  "docs/en/claro/block.mdx → body line 3: expected no figure in prose
			  Received "60" (digits). Print it with <Fact id="…" /> (in an answer: {fact-id}), or wrap what is no figure in <span data-figures-ok>.",
			  "docs/es/claro/block.mdx → body line 3: expected no figure in prose
			  Received "60" (digits). Print it with <Fact id="…" /> (in an answer: {fact-id}), or wrap what is no figure in <span data-figures-ok>.",
			  "docs/zh-cn/claro/block.mdx → body line 3: expected no figure in prose
			  Received "60" (digits). Print it with <Fact id="…" /> (in an answer: {fact-id}), or wrap what is no figure in <span data-figures-ok>.",
			]
		`);
	});

	it('names a figure typed in a title', () => {
		expect(content.guide('en', { title: 'Gone after sixty days' }).stamp().problems()).toMatchInlineSnapshot(`
			[
			  "docs/en/claro/block.mdx → front matter.title: expected no figure in prose
			  Received "sixty days" (number in words). Print it with <Fact id="…" /> (in an answer: {fact-id}), or wrap what is no figure in <span data-figures-ok>.",
			]
		`);
	});

	it('names a wording that leads to two terms', () => {
		const linked = { en: ['SIM card'] };
		const terms = [makeTerm({ linked }), makeTerm({ id: 'sim', linked: { en: ['sim card'] } })];
		expect(content.list('glossary/lines.yaml', terms).problems()).toMatchInlineSnapshot(`
			[
			  "glossary/lines.yaml → sim.linked.en: expected a wording that leads to one term
			  Received "sim card", which leads to "line". Leave it with one of the two.",
			]
		`);
	});

	it('names a general guide without a shelf, and a shelf where none belongs', () => {
		expect(content.guide('en', { group: 'lost' }).stamp().problems()).toMatchInlineSnapshot(`
			[
			  "docs/en/claro/block.mdx → front matter.group: expected it on general guides only
			  Received "lost". Remove it.",
			]
		`);
		const body = 'Text.\n';
		for (const dir of ['zh-cn', 'es', 'en']) {
			content.guide(dir, {});
			content.write(
				`docs/${dir}/guides/port.mdx`,
				`---\ntitle: Port\ndescription: Port.\nreviewedOn: "2026-11-21"\n---\n${body}`
			);
		}
		expect(content.stamp().problems()).toMatchInlineSnapshot(`
			[
			  "docs/en/guides/port.mdx → front matter.group: expected one of lost, keep, end, identity, use, rights
			  Received nothing. Name the shelf it stands on.",
			  "docs/es/guides/port.mdx → front matter.group: expected one of lost, keep, end, identity, use, rights
			  Received nothing. Name the shelf it stands on.",
			  "docs/zh-cn/guides/port.mdx → front matter.group: expected one of lost, keep, end, identity, use, rights
			  Received nothing. Name the shelf it stands on.",
			]
		`);
	});

	it('names a wording the glossary forbids', () => {
		expect(content.faq('en', { answer: 'Your cellular line.' }).stamp().problems()).toMatchInlineSnapshot(`
			[
			  "faq/en/general/test.mdx → front matter.answer: expected the word we agreed on, "This is a sentence."
			  Received "cellular line". Use the glossary’s word.",
			]
		`);
	});
});

describe('interface words', () => {
	it('names a file in the wrong case, which Starlight ignores', () => {
		const text = content.read('i18n/zh-CN.json');
		expect(content.write('i18n/zh-cn.json', text).remove('i18n/zh-CN.json').problems()).toMatchInlineSnapshot(`
			[
			  "i18n/zh-cn.json → file name: expected one of zh-CN.json, es-PE.json, en.json
			  Received "zh-cn.json". Rename it; Starlight ignores a name in another case in silence.",
			  "i18n/zh-CN.json → expected a file
			  Received nothing. Add it with every key.",
			]
		`);
	});

	it('names a key missing in one language and one nobody knows', () => {
		const words = JSON.parse(content.read('i18n/en.json')) as Record<string, string>;
		const { 'fact.close': _gone, ...rest } = words;
		content.write('i18n/en.json', JSON.stringify({ ...rest, 'fact.shut': 'Shut' }));
		expect(content.problems()).toMatchInlineSnapshot(`
			[
			  "i18n/en.json → fact.close: expected some words
			  Received nothing. Add them.",
			  "i18n/en.json → expected only known keys
			  Received the unknown key "fact.shut". Remove it, or describe it in src/schemas/words.ts.",
			]
		`);
	});
});
