import { describe, expect, it } from 'vitest';
import { withAsked } from '../../src/build/search/asked.ts';
import { formatProblems, type Problem } from '../../src/content-check/problem.ts';
import type { Entry } from '../../src/search/index-format.ts';

const entry = (path: string, title: string, aliases: string[] = []): Entry => ({
	path,
	kind: 'question',
	topics: [],
	title,
	aliases,
	headings: [],
	answer: '',
});
const ENTRIES = [
	entry('/en/faq/general/lost/', 'I lost my SIM', ['sim gone']),
	entry('/en/faq/general/cancel/', 'How do I cancel?'),
];
const file = 'asked/en/questions.yaml';

function problemsOf(...asked: { id: string; words: string[] }[]): string {
	const problems: Problem[] = [];
	withAsked(
		ENTRIES,
		asked.map((one) => ({ file, entry: one })),
		'en',
		problems
	);
	return formatProblems(problems);
}

describe('wordings of pages', () => {
	it('stand behind those the page shows', () => {
		const asked = [{ file, entry: { id: 'faq/general/lost', words: ['chip fell out'] } }];
		const problems: Problem[] = [];
		const [lost, cancel] = withAsked(ENTRIES, asked, 'en', problems);
		expect(problems).toEqual([]);
		expect(lost?.aliases).toEqual(['sim gone', 'chip fell out']);
		expect(cancel?.aliases).toEqual([]);
	});

	it('lead to a page that exists', () => {
		expect(problemsOf({ id: 'faq/general/gone', words: ['x'] })).toMatchInlineSnapshot(`
			"asked/en/questions.yaml → expected the address of a page that can be found
			  Received "faq/general/gone". Correct it, or remove the entry.

			Found 1 problem(s) in 1 file(s)."
		`);
	});

	it('belong to one page, however they are spelled', () => {
		expect(
			problemsOf(
				{ id: 'faq/general/lost', words: ['close it'] },
				{ id: 'faq/general/cancel', words: ['Clóse it', 'SIM gone', 'how do i cancel?'] }
			)
		).toMatchInlineSnapshot(`
			"asked/en/questions.yaml → faq/general/cancel.words[0]: expected a wording no page has yet
			  Received "Clóse it", which is one of /en/faq/general/lost/. Leave it to the page that answers it best.

			asked/en/questions.yaml → faq/general/cancel.words[1]: expected a wording no page has yet
			  Received "SIM gone", which is one of /en/faq/general/lost/. Leave it to the page that answers it best.

			asked/en/questions.yaml → faq/general/cancel.words[2]: expected a wording no page has yet
			  Received "how do i cancel?", which is one of /en/faq/general/cancel/. Leave it to the page that answers it best.

			Found 3 problem(s) in 1 file(s)."
		`);
	});
});
