import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProjectCopy } from '../support/project-copy.ts';

const FACTS = 'src/content/facts/peru/replacement.yaml';
const GUIDE = 'src/content/docs/en/claro/replace.mdx';
const SOURCE_GUIDE = 'src/content/docs/zh-cn/claro/replace.mdx';

/** What is broken, where, and the message the build stops with. */
const CASES: [string, string, string, string, string][] = [
	[
		'an unknown source id',
		FACTS,
		'gestion-2025-nueva-ncu',
		'gestion-2025-nueva-norma',
		`facts/peru/replacement.yaml → peru-replacement-in-person-only.sources.0: expected the id of a source in sources/
  Received "gestion-2025-nueva-norma". Correct the id, or add the source with its address, publisher and date.`,
	],
	[
		'a language missing in say',
		FACTS,
		'    es: La reposición del chip se pide en persona',
		'    ES: La reposición del chip se pide en persona',
		`facts/peru/replacement.yaml → peru-replacement-in-person-only.say.es: expected a text
  Received nothing. Add it.`,
	],
	[
		'an unknown key',
		FACTS,
		'  basis: rule\n',
		'  basis: rule\n  certainty: high\n',
		`facts/peru/replacement.yaml → peru-replacement-in-person-only: expected only known keys
  Received the unknown key "certainty". Remove it, or correct its spelling.`,
	],
	[
		'a wrong unit',
		FACTS,
		'unit: hours',
		'unit: hour',
		`facts/peru/replacement.yaml → peru-replacement-hours.value.unit: expected one of minutes, hours, days, business-days, months, years
  Received "hour". Write "hours".`,
	],
	[
		'an impossible date',
		FACTS,
		'checkedOn: "2026-11-21"',
		'checkedOn: "2026-11-31"',
		`facts/peru/replacement.yaml → peru-replacement-in-person-only.checkedOn: expected a day that exists
  Received "2026-11-31". Write it as "YYYY-MM-DD", in quotes.`,
	],
	[
		'a duplicate id',
		FACTS,
		'- id: peru-replacement-hours\n',
		'- id: peru-replacement-in-person-only\n',
		`facts/peru/replacement.yaml → peru-replacement-in-person-only.id: expected an id used once
  Received "peru-replacement-in-person-only" again, first in facts/peru/replacement.yaml. Give it another id, or merge the two entries.`,
	],
	[
		'a figure typed in prose',
		GUIDE,
		'## At a glance',
		'It takes four hours.\n\n## At a glance',
		`expected no figure in prose
  Received "four hours" (number in words). Print it with <Fact id="…" /> (in an answer: {fact-id}), or wrap what is no figure in <span data-figures-ok>.`,
	],
	[
		'a dangling fact in MDX',
		GUIDE,
		'"peru-replacement-attempts"',
		'"peru-replacement-tries"',
		`docs/en/claro/replace.mdx → cited fact: expected the id of a fact in facts/
  Received "peru-replacement-tries". Correct the id, or add the fact with its source.`,
	],
	[
		'a stale translation',
		SOURCE_GUIDE,
		'## 出门前',
		'## 出门之前',
		'Compare the page with its source, mend it, then run: npm run stamp -- docs/en/claro/replace.mdx',
	],
];

describe('the build', () => {
	let copy: ProjectCopy;
	beforeAll(() => {
		copy = new ProjectCopy();
	});
	afterAll(() => copy.dispose());

	it.each(CASES)('stops on %s', (_name, file, from, to, message) => {
		copy.edit(file, from, to);
		const { ok, output } = copy.build();
		copy.restore(file);
		expect(output).toContain(message);
		expect(ok).toBe(false);
	});
});
