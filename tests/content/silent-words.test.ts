import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MiniContent } from '../support/mini-content.ts';

let content: MiniContent;
beforeEach(() => {
	content = new MiniContent();
});
afterEach(() => content.dispose());

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
			  Received the unknown key "fact.shut". Remove it, or describe it in src/schemas/words/.",
			]
		`);
	});
});
