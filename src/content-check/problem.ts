/** One thing wrong with the content, in the one form every content error has: where → what, received, then the fix. */
export interface Problem {
	/** File, below `src/content/`. */
	where: string;
	/** Entry and field, and what was expected there. */
	what: string;
	/** What stands there now, as a person would quote it. */
	received: string;
	/** What to write instead, in the imperative. */
	fix: string;
}

/** A problem as two lines of text. */
export function formatProblem({ where, what, received, fix }: Problem): string {
	return `${where} → ${what}\n  Received ${received}. ${fix}`;
}

/** All problems as one text, counted at the end. */
export function formatProblems(problems: readonly Problem[]): string {
	const files = new Set(problems.map((problem) => problem.where)).size;
	return `${problems.map(formatProblem).join('\n\n')}\n\nFound ${problems.length} problem(s) in ${files} file(s).`;
}

/** A value as it is quoted behind "Received": short, on one line. */
export function quote(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (value instanceof Date) return `the unquoted date ${value.toISOString().slice(0, 10)}`;
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 90 ? `${text.slice(0, 87)}…` : text;
}

/** A guide that is named and does not exist. */
export const missingGuide = (where: string, at: string, slug: string): Problem => ({
	where,
	what: `${at}: expected a guide that exists`,
	received: quote(slug),
	fix: 'Write it as <folder>/<page>, such as claro/replace.',
});

/** A fact that is named and does not exist. */
export const missingFact = (where: string, at: string, id: string): Problem => ({
	where,
	what: `${at}: expected the id of a fact in facts/`,
	received: quote(id),
	fix: 'Correct the id, or add the fact with its source.',
});
