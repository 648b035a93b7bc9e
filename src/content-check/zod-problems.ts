import type { z } from 'astro/zod';
import { splitRefusal } from '../schemas/shared/refusal.ts';
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

/** zod's names of types in everyday words. */
const TYPE_NAMES: Record<string, string> = {
	string: 'a text',
	int: 'a whole number',
	number: 'a number',
	boolean: 'true or false',
	array: 'a list',
	object: 'a group of keys',
};

function wrongType(expected: string, received: unknown): { what: string; fix: string } {
	const name = TYPE_NAMES[expected] ?? expected;
	const what = `expected ${name}`;
	if (received === undefined) return { what, fix: 'Add it.' };
	return { what, fix: received instanceof Date ? 'Put the date in quotes.' : `Write ${name}.` };
}

/** What was expected and how to mend it, for one issue of zod's. */
function explain(issue: Issue, input: unknown): { what: string; received: string; fix: string } {
	const received = quote(input);
	switch (issue.code) {
		case 'unrecognized_keys':
			return {
				what: 'expected only known keys',
				received: `the unknown ${issue.keys.length > 1 ? 'keys' : 'key'} ${list(issue.keys.map((key) => quote(key)))}`,
				fix: 'Remove it, or correct its spelling.',
			};
		case 'invalid_value':
			return { received, ...oneOf(issue.values, input) };
		case 'invalid_union':
			return {
				received,
				...('options' in issue && issue.options
					? oneOf(issue.options, input)
					: { what: 'expected another shape', fix: 'See its schema for the shapes allowed.' }),
			};
		case 'invalid_type':
			return { received, ...wrongType(issue.expected, input) };
		default: {
			const { what, fix } = splitRefusal(issue.message);
			return fix
				? { what, received, fix }
				: { what: `expected another value (${issue.message})`, received, fix: 'Correct it.' };
		}
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
