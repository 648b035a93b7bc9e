import { describe, expect, it } from 'vitest';
import { phraseSchema } from '../../src/schemas/phrase.ts';
import { makeCards, makePhrase, refusals } from '../support/make.ts';

const question = { part: 'question', answer: 'line' };
const phrase = { part: 'phrase', sounds: 'kuán-to kués-ta', hint: '宽托·库埃斯塔' };

describe('phraseSchema', () => {
	it('accepts a phrase of every part', () => {
		for (const entry of makeCards()) expect(refusals(phraseSchema, entry)).toEqual([]);
		expect(refusals(phraseSchema, makePhrase({ ...question, facts: ['peru-test-rule'] }))).toEqual([]);
	});

	it.each([
		['an unknown key', { audio: 'x.mp3' }, 'the unknown key "audio"'],
		['an unknown part', { part: 'greeting' }, 'entry.part: expected one of title, request'],
		['an unknown procedure', { procedures: ['fly'] }, 'entry.procedures.0: expected one of block, replace'],
		['no procedure', { procedures: [] }, 'entry.procedures'],
		['a language left out', { say: { es: 'Hola.', en: 'Hello.' } }, 'entry.say.zh-CN: expected a text'],
		['a question without room for its answer', { part: 'question' }, 'entry.answer: expected it in a question'],
		['an unknown kind of answer', { ...question, answer: 'date' }, 'entry.answer: expected one of line, yes-no'],
		['an answer where nothing is asked', { answer: 'line' }, 'entry.answer: expected nothing in a title'],
		['a rule without a fact', { part: 'rule' }, 'entry.facts: expected it in a rule'],
		['a number without a fact', { part: 'call' }, 'entry.facts: expected it in a call'],
		['facts where none are shown', { facts: ['peru-test-rule'] }, 'entry.facts: expected nothing in a title'],
		['a phrase nobody can pronounce', { part: 'phrase', hint: '宽托' }, 'entry.sounds: expected it in a phrase'],
		['a phrase without its hint', { ...phrase, hint: undefined }, 'entry.hint: expected it in a phrase'],
		['a word without its stress', { ...phrase, sounds: 'kuan-to' }, 'entry.sounds: expected syllables'],
		['a word stressed twice', { ...phrase, sounds: 'kuán-tó' }, 'entry.sounds: expected syllables'],
		['an accent that tells nothing', { ...phrase, sounds: 'nó' }, 'entry.sounds: expected syllables'],
		['spelling instead of sounds', { ...phrase, sounds: '¿Cuánto?' }, 'entry.sounds: expected syllables'],
	])('refuses %s', (_, changes, message) => {
		expect(refusals(phraseSchema, makePhrase(changes)).join('\n')).toContain(message);
	});
});
