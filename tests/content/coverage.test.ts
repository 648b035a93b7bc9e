import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/content-check/coverage.ts';
import { readPages } from '../../src/content-check/pages.ts';
import { LOCALES } from '../../src/locales.mjs';
import { GUIDE_GROUPS, OPERATORS, PROCEDURES, SUBJECTS, TOPICS } from '../../src/schemas/names.ts';
import { MiniContent } from '../support/mini-content.ts';

const root = fileURLToPath(new URL('../../src/content', import.meta.url));
const real = coverageOf(root);
const everyLanguage = LOCALES.map(({ dir }) => dir).join(' ');

/** What readers come for that no one operator answers. */
const GENERAL_GUIDES = [
	'act-from-china',
	'agents-and-scams',
	'baohaoka',
	'before-you-leave',
	'cancel-decision',
	'cancel-online',
	'change-of-holder',
	'claims',
	'first-hour',
	'foreigners',
	'imported-phones',
	'lines-in-my-name',
	'port',
	'postpaid-before-leaving',
	'sms-in-china',
	'untie-number',
	'virtual-operators',
	'what-changed',
	'which-operator',
];

describe('the whole knowledge', () => {
	it('has a hub and every procedure of every operator in every language', () => {
		const cells = Object.entries(real.procedures).flatMap(([procedure, row]) =>
			Object.entries(row).map(([operator, languages]) => [procedure, operator, languages])
		);
		expect(cells).toHaveLength((PROCEDURES.length + 1) * OPERATORS.length);
		expect(cells.filter(([, , languages]) => languages !== everyLanguage)).toEqual([]);
	});

	it('has every general guide in every language, on a shelf', () => {
		const slugs = readPages(root, []).map(({ collection, dir, slug }) => `${collection}/${dir}/${slug}`);
		for (const { dir } of LOCALES)
			expect(slugs).toEqual(expect.arrayContaining(GENERAL_GUIDES.map((name) => `docs/${dir}/guides/${name}`)));
		for (const group of GUIDE_GROUPS)
			for (const { dir } of LOCALES) expect([group, dir, real.guides[group]?.[dir] ?? 0]).not.toEqual([group, dir, 0]);
	});

	it('answers at least ninety questions in every language, and one at least on every topic', () => {
		const questions = Object.entries(real.questions);
		for (const { dir } of LOCALES) {
			const sum = questions.reduce((all, [, row]) => all + Number(row[dir]), 0);
			expect(sum).toBeGreaterThanOrEqual(90);
			expect(questions.filter(([, row]) => !row[dir]).map(([topic]) => `${topic} ${dir}`)).toEqual([]);
		}
	});

	it('has facts on every topic, and says what was looked for and not found', () => {
		expect(TOPICS.filter((topic) => !real.facts[topic]?.all)).toEqual([]);
		const unknown = Object.values(real.facts).reduce((all, row) => all + Number(row.unknown), 0);
		expect(unknown).toBeGreaterThan(100);
	});

	it('explains at least sixty terms, on every subject', () => {
		expect(real.glossary.length).toBeGreaterThanOrEqual(60);
		expect(SUBJECTS.filter((subject) => !real.glossary.some((term) => term.subject === subject))).toEqual([]);
	});
});

describe('the count', () => {
	const mini = new MiniContent();
	afterAll(() => mini.dispose());

	it('finds what is missing', () => {
		const before = coverageOf(mini.root);
		expect(before.procedures.block).toEqual({ claro: everyLanguage, movistar: '', entel: '', bitel: '' });
		expect(before.questions.theft).toEqual({ 'zh-cn': 1, es: 1, en: 1 });
		mini.remove('docs/es/claro/block.mdx').remove('faq/en/general/test.mdx');
		const after = coverageOf(mini.root);
		expect(after.procedures.block?.claro).toBe('zh-cn en');
		expect(after.questions.theft).toEqual({ 'zh-cn': 1, es: 1, en: 0 });
		expect(after.facts.theft).toMatchObject({ all: 1, unknown: 0 });
	});
});
