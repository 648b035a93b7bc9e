import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCards, makePhrase } from '../support/make.ts';
import { MiniContent } from '../support/mini-content.ts';

let content: MiniContent;
beforeEach(() => {
	content = new MiniContent();
});
afterEach(() => content.dispose());

/** The cards with one phrase more, or another in the place of the one of that part. */
const cardsWith = (phrase: ReturnType<typeof makePhrase>) =>
	content.list('phrases/phrases.yaml', [...makeCards(), phrase]);

describe('counter cards', () => {
	it.each(['title', 'request', 'document', 'question', 'rule', 'call', 'phrase'])(
		'name a card without its %s',
		(part) => {
			const cards = makeCards().map((phrase) =>
				phrase.part === part ? { ...phrase, procedures: ['replace'] } : phrase
			);
			const problems = content.list('phrases/phrases.yaml', cards).problems();
			expect(problems).toHaveLength(8);
			expect(problems[0]).toMatch(new RegExp(`phrases/ → card block: expected (?:one|at least one) ${part}`));
		}
	);

	it('name a card with two titles', () => {
		expect(cardsWith(makePhrase({ id: 'another-title', procedures: ['port'] })).problems()).toEqual([
			'phrases/phrases.yaml → card port: expected one title\n  Received "a-title" and "another-title". Leave the card one of them.',
		]);
	});

	it('name a fact that does not exist', () => {
		expect(
			cardsWith(makePhrase({ id: 'asked', part: 'question', answer: 'line', facts: ['peru-nothing'] })).problems()
		).toEqual([
			'phrases/phrases.yaml → asked.facts: expected the id of a fact in facts/\n  Received "peru-nothing". Correct the id, or add the fact with its source.',
		]);
	});

	it('name a figure typed in a phrase, in any language', () => {
		const say = { 'zh-CN': '要等三天吗？', es: '¿Demora 3 días?', en: 'Does it take three days?' };
		const problems = cardsWith(makePhrase({ id: 'asked', part: 'document', say })).problems();
		expect(problems.map((problem) => problem.split('\n')[0])).toEqual(
			['zh-CN', 'es', 'en'].map((key) => `phrases/phrases.yaml → asked.say.${key}: expected no figure in prose`)
		);
	});

	it('name a wording the glossary forbids', () => {
		const say = { ...makePhrase().say, en: 'This cellular line.' };
		const [problem] = cardsWith(makePhrase({ id: 'shown', part: 'document', say })).problems();
		expect(problem).toContain('phrases/phrases.yaml → shown.say.en: expected the word we agreed on');
	});
});
