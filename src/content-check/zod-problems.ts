import type { z } from 'astro/zod';
import { type Problem, quote } from './problem.ts';

type Issue = z.core.$ZodIssue;

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
	let value = input;
	for (const key of path) {
		if (typeof value !== 'object' || value === null) return undefined;
		value = (value as Record<PropertyKey, unknown>)[key];
	}
	return value;
}

const list = (values: readonly unknown[]) => values.map((value) => String(value)).join(', ');

/** The allowed word that `received` most likely meant: the same beginning, or none. */
function nearest(values: readonly unknown[], received: unknown): string | undefined {
	if (typeof received !== 'string' || received === '') return undefined;
	const wanted = received.toLowerCase();
	return values
		.map(String)
		.find((value) => value.toLowerCase().startsWith(wanted) || wanted.startsWith(value.toLowerCase()));
}

function oneOf(values: readonly unknown[], received: unknown): { what: string; fix: string } {
	const guess = nearest(values, received);
	return {
		what: `expected ${values.length > 1 ? 'one of ' : ''}${list(values)}`,
		fix: guess ? `Write ${quote(guess)}.` : 'Write one of the expected words.',
	};
}

/** What was expected and how to mend it, for one issue of zod's. */
function explain(issue: Issue, received: unknown): { what: string; received: string; fix: string } {
	const found = quote(received);
	switch (issue.code) {
		case 'unrecognized_keys':
			return {
				what: 'expected only known keys',
				received: `the unknown ${issue.keys.length > 1 ? 'keys' : 'key'} ${list(issue.keys.map((key) => quote(key)))}`,
				fix: 'Remove it, or correct its spelling.',
			};
		case 'invalid_value':
			return { received: found, ...oneOf(issue.values, received) };
		case 'invalid_union':
			return 'options' in issue && issue.options
				? { received: found, ...oneOf(issue.options, received) }
				: { what: 'expected another shape', received: found, fix: 'See the schema for the shapes allowed.' };
		case 'invalid_type':
			return received === undefined
				? { what: `expected ${issue.expected}`, received: found, fix: 'Add it.' }
				: {
						what: `expected ${issue.expected}`,
						received: found,
						fix: received instanceof Date ? 'Put the date in quotes.' : `Write a ${issue.expected}.`,
					};
		case 'too_small':
			return {
				what: issue.message.startsWith('expected') ? issue.message : `expected at least ${issue.minimum}`,
				received: found,
				fix: 'Correct it.',
			};
		case 'too_big':
			return { what: `expected at most ${issue.maximum}`, received: found, fix: 'Correct it.' };
		default:
			return {
				what: issue.message.startsWith('expected') ? issue.message : `expected ${issue.message}`,
				received: found,
				fix: 'Correct it.',
			};
	}
}

/** Turns what zod refused into problems. `label` names the entry, `input` is what was parsed. */
export function zodProblems(where: string, label: string, error: z.ZodError, input: unknown): Problem[] {
	return error.issues.map((issue) => {
		const explained = explain(issue, valueAt(input, issue.path));
		const path = [label, ...issue.path.map(String)].join('.');
		return { where, what: `${path}: ${explained.what}`, received: explained.received, fix: explained.fix };
	});
}
