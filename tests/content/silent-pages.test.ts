import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MiniContent } from '../support/mini-content.ts';

let content: MiniContent;
beforeEach(() => {
	content = new MiniContent();
});
afterEach(() => content.dispose());

const IMPORT = "import { Fact } from '#components';\n\n";

describe('pages', () => {
	it('names a front-matter key Starlight does not know', () => {
		expect(content.guide('zh-cn', { procedur: 'block' }).stamp().problems()[0]).toMatchInlineSnapshot(`
			"docs/zh-cn/claro/block.mdx → front matter: expected only known keys
			  Received the unknown key "procedur". Remove it, or correct its spelling."
		`);
	});

	it('names a fact a page cites and nobody wrote', () => {
		for (const dir of ['zh-cn', 'es', 'en']) content.guide(dir, {}, `${IMPORT}<Fact id="peru-tset-rule" />\n`);
		expect(content.stamp().problems()).toMatchInlineSnapshot(`
			[
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
});
