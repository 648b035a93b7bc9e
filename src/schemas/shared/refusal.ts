const SEPARATOR = ' ⇒ ';

/**
 * The message of a schema's own check: what was expected, and what to write instead, in the imperative.
 * zod carries one string an issue; `content-check/zod-problems.ts` takes it apart again.
 */
export const refusal = (expected: string, fix: string) => `expected ${expected}${SEPARATOR}${fix}`;

/** The two halves of a message made by `refusal`; the fix is missing in zod's own messages. */
export function splitRefusal(message: string): { what: string; fix: string | undefined } {
	const [what = message, fix] = message.split(SEPARATOR);
	return { what, fix };
}
