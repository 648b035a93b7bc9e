import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTerm } from '../support/make.ts';
import { MiniContent } from '../support/mini-content.ts';

let content: MiniContent;
beforeEach(() => {
	content = new MiniContent();
});
afterEach(() => content.dispose());

const IMPORT = "import { Fact } from '#components';\n\n";

describe('wording', () => {
	it('names a figure typed in prose, with its line', () => {
		for (const dir of ['zh-cn', 'es', 'en'])
			content.guide(dir, {}, `${IMPORT}<Fact id="peru-test-rule" />\n\nWait 60 days.\n`);
		expect(content.stamp().problems()).toMatchInlineSnapshot(`
			[
			  "docs/en/claro/block.mdx → body line 5: expected no figure in prose
			  Received "60" (digits). Print it with <Fact id="…" /> (in an answer: {fact-id}), or wrap what is no figure in <span data-figures-ok>.",
			  "docs/es/claro/block.mdx → body line 5: expected no figure in prose
			  Received "60" (digits). Print it with <Fact id="…" /> (in an answer: {fact-id}), or wrap what is no figure in <span data-figures-ok>.",
			  "docs/zh-cn/claro/block.mdx → body line 5: expected no figure in prose
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

	it('names a wording the glossary forbids', () => {
		expect(content.faq('en', { answer: 'Your cellular line.' }).stamp().problems()).toMatchInlineSnapshot(`
			[
			  "faq/en/general/test.mdx → front matter.answer: expected the word we agreed on, "This is a sentence."
			  Received "cellular line". Use the glossary’s word.",
			]
		`);
	});
});
