import type { z } from 'astro/zod';
import { formatProblem } from '../../src/content-check/problem.ts';
import { zodProblems } from '../../src/content-check/zod-problems.ts';
import { COUNTER_PROCEDURES } from '../../src/schemas/names.ts';

/** The smallest entry each schema accepts; a case changes only what it is about. */
const said = { 'zh-CN': '这是一句话。', es: 'Esto es una frase.', en: 'This is a sentence.' };

export const makeFact = (changes: object = {}) => ({
	id: 'peru-test-rule',
	operator: 'peru',
	topic: 'theft',
	basis: 'rule',
	value: { kind: 'text' },
	appliesTo: 'both',
	say: said,
	asOf: '2026-01-31',
	checkedOn: '2026-02-01',
	reviewBy: '2026-12-01',
	sources: ['some-source'],
	confidence: 'medium',
	status: 'current',
	...changes,
});

export const makeSource = (changes: object = {}) => ({
	id: 'some-source',
	url: 'https://example.pe/page',
	title: 'Una página',
	publisher: 'Alguien',
	kind: 'press',
	lang: 'es',
	published: '2026-01-31',
	checkedOn: '2026-02-01',
	...changes,
});

export const makeGuide = (changes: object = {}) => ({
	title: 'A title',
	description: 'A description',
	reviewedOn: '2026-02-01',
	...changes,
});

export const makeFaq = (changes: object = {}) => ({
	question: 'A question?',
	scope: 'general',
	topic: 'theft',
	aliases: ['one way', 'another way'],
	answer: 'An answer.',
	related: ['claro/block'],
	reviewedOn: '2026-02-01',
	...changes,
});

export const makeOperator = (changes: object = {}) => ({
	id: 'claro',
	brand: 'Claro',
	name: said,
	order: 1,
	atAGlance: ['claro-some-fact'],
	contacts: ['claro-some-number'],
	life: {
		withoutBalance: { restricted: 'claro-some-fact', end: 'claro-some-fact' },
		withBalance: { restricted: 'claro-some-fact', end: 'claro-some-fact' },
	},
	...changes,
});

export const makeTerm = (changes: object = {}) => ({
	id: 'line',
	subject: 'lines',
	term: said,
	meaning: said,
	where: said,
	pronunciation: 'li-ne-a',
	...changes,
});

export const makeHoliday = (changes: object = {}) => ({ id: 'some-day', name: said, on: '07-28', ...changes });

export const makeDeadline = (changes: object = {}) => ({
	id: 'some-case',
	title: said,
	from: said,
	steps: [{ id: 'done', who: 'operator', what: said, fact: 'peru-test-term' }],
	guide: 'claro/block',
	...changes,
});

export const makePhrase = (changes: object = {}) => ({
	id: 'a-title',
	part: 'title',
	procedures: [...COUNTER_PROCEDURES],
	order: 1,
	say: said,
	...changes,
});

/** One phrase of each part, on every card: the fewest that make the cards whole. */
export const makeCards = () => [
	makePhrase(),
	makePhrase({ id: 'a-request', part: 'request' }),
	makePhrase({ id: 'a-document', part: 'document' }),
	makePhrase({ id: 'a-question', part: 'question', answer: 'line' }),
	makePhrase({ id: 'a-rule', part: 'rule', facts: ['peru-test-rule'] }),
	makePhrase({ id: 'a-call', part: 'call', facts: ['peru-test-rule'] }),
	makePhrase({ id: 'a-phrase', part: 'phrase', sounds: 'és-to es ú-na frá-se', hint: '埃斯托·埃斯·乌纳·弗拉塞' }),
];

export const makeChecklist = (changes: object = {}) => ({
	id: 'cancel',
	title: said,
	description: said,
	reviewedOn: '2026-02-01',
	operator: said,
	items: [{ id: 'holder', ask: said, facts: ['peru-test-rule'], unsure: { text: said } }],
	outcomes: [
		{
			id: 'not-holder',
			kind: 'impossible',
			verdict: said,
			because: said,
			facts: ['peru-test-rule'],
			when: [{ rule: 'any-no', of: ['holder'] }],
			next: ['claro/block'],
		},
		{ id: 'ask', kind: 'ask', verdict: said, because: said, facts: ['peru-test-rule'], next: ['claro/block'] },
	],
	findOut: { verdict: said, because: said, facts: ['peru-test-rule'], next: ['claro/block'] },
	parts: [],
	...changes,
});

/** What a schema refuses, in the words a maintainer reads. */
export function refusals(schema: z.ZodType, input: unknown): string[] {
	const parsed = schema.safeParse(input);
	return parsed.success ? [] : zodProblems('file.yaml', 'entry', parsed.error, input).map(formatProblem);
}
