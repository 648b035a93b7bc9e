import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Answer, type Case, FIND_OUT, verdictOf } from '../../src/rules/checklists.ts';
import { perOperator } from '../../src/schemas/checklist.ts';
import type { ChecklistId } from '../../src/schemas/names.ts';
import { checklist } from '../support/checklists.ts';

/** A case worked by hand from the guides, as the YAML files beside this one hold them. */
interface HandWorked {
	who: string;
	/** What they enter and answer, as `name=value` words. */
	said: string;
	/** The outcome the guides give them. */
	verdict: string;
	/** The facts that justify it. */
	facts: string[];
}

const folder = fileURLToPath(new URL('checklist-cases', import.meta.url));
const CASES = readdirSync(folder).flatMap((file) =>
	(parse(readFileSync(join(folder, file), 'utf8')) as HandWorked[]).map((one) => ({
		list: basename(file, '.yaml') as ChecklistId,
		...one,
	}))
);

function caseOf(said: string): Case {
	const { operator, plan, ...answers } = Object.fromEntries(said.split(' ').map((pair) => pair.split('=')));
	return { operator, plan, answers: answers as Record<string, Answer> };
}

describe('cases worked by hand from the guides', () => {
	it('are at least forty, of every checklist', () => {
		expect(CASES.length).toBeGreaterThanOrEqual(40);
		expect(new Set(CASES.map(({ list }) => list)).size).toBe(7);
	});

	it.each(CASES)('$who ($list)', ({ list, said, verdict, facts }) => {
		const { data, rules } = checklist(list);
		const entered = caseOf(said);
		for (const name of Object.keys(entered.answers)) expect(data.items.map((item) => item.id)).toContain(name);
		expect(verdictOf(rules, entered)).toEqual({ outcome: verdict });
		const outcome = verdict === FIND_OUT ? data.findOut : data.outcomes.find((one) => one.id === verdict);
		// What the reader is shown: the facts of the verdict, of the questions answered and of the parts it needs.
		const needs = data.outcomes.find((one) => one.id === verdict)?.needs ?? [];
		const shown = [
			...(outcome?.facts ?? []),
			...data.items.filter((item) => item.id in entered.answers).flatMap((item) => item.facts),
			...data.parts
				.filter((part) => needs.includes(part.id))
				.flatMap(({ lines }) => lines.flatMap((line) => line.facts ?? [])),
		].flatMap(perOperator);
		expect(facts.filter((fact) => !shown.includes(fact))).toEqual([]);
	});
});
