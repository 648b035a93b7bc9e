import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content-check/check-content.ts';
import { checkFacts } from '../../src/content-check/facts.ts';
import { readPages } from '../../src/content-check/pages.ts';
import { formatProblem } from '../../src/content-check/problem.ts';
import { OPERATORS } from '../../src/schemas/names.ts';
import { overdue } from '../support/overdue.ts';

const root = fileURLToPath(new URL('../../src/content', import.meta.url));
const { facts, sources } = checkFacts(root, []);
const pages = readPages(root, []);

/** The day the tests stand on; set `LV_TODAY` to see which facts will be due by then. */
const today = process.env.LV_TODAY ?? new Date().toISOString().slice(0, 10);

describe('the real content', () => {
	it('is whole', () => {
		expect(checkContent(root).map(formatProblem)).toEqual([]);
	});

	it('has no fact past its review date', () => {
		expect(overdue([...facts.values()], today)).toEqual([]);
	});

	it('rests no fact on a source that is not there, and has an address for every source', () => {
		expect(sources.size).toBeGreaterThan(250);
		expect([...sources.values()].filter(({ entry }) => !/^https?:/.test(entry.url))).toEqual([]);
	});

	it('says of every operator that the price of a replacement was not found', () => {
		for (const operator of OPERATORS)
			expect(facts.get(`${operator}-replacement-price`)?.entry.value.kind).toBe('unknown');
	});

	it('types no space between Chinese and Latin letters: the style sheet sets it', () => {
		const written = pages
			.filter(({ dir }) => dir === 'zh-cn')
			.flatMap((page) =>
				[
					// How people type a question is theirs, spaces included.
					...(page.collection === 'faq'
						? [page.data.question, page.data.answer]
						: [page.data.title, page.data.description]),
					page.body,
				].map((text) => ({ file: page.file, text }))
			);
		const said = [...facts.values()].flatMap(({ file, entry }) =>
			[entry.say, entry.conditions].map((text) => ({ file: `${file} ${entry.id}`, text: text?.['zh-CN'] ?? '' }))
		);
		const gap = /[\p{Script=Han}，。；：] +[A-Za-z0-9{]|[A-Za-z0-9}] +\p{Script=Han}/gu;
		const spaced = [...written, ...said].flatMap(({ file, text }) =>
			[...text.matchAll(gap)].map((match) => `${file}: ${match[0]}`)
		);
		expect(spaced).toEqual([]);
	});
});

describe('overdue', () => {
	const fact = [...facts.values()][0];
	if (!fact) throw new Error('no fact to try it on');
	const due = { ...fact, entry: { ...fact.entry, id: 'peru-due', reviewBy: '2026-05-01' } };

	it('names the file to open, from the day after the review date on', () => {
		expect(overdue([due], '2026-05-01')).toEqual([]);
		expect(overdue([due], '2026-05-02')).toEqual([
			`${due.file} → peru-due.reviewBy: expected a day that is not past on 2026-05-02\n  Received "2026-05-01". Read its sources again, then set checkedOn and reviewBy.`,
		]);
	});
});
