import { parseDocument } from 'yaml';

/** A text file split at its front matter. `data` keeps YAML as it is: nothing coerced, nothing defaulted. */
export interface Split {
	data: Record<string, unknown>;
	body: string;
	/** Messages of the YAML parser; empty when the front matter can be read. */
	errors: string[];
}

/** Splits an MDX file into its YAML front matter and its body. */
export function splitFrontMatter(text: string): Split {
	const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text);
	if (!match) return { data: {}, body: text, errors: ['no front matter between --- lines'] };
	const document = parseDocument(match[1] ?? '', { prettyErrors: false, version: '1.2' });
	const data: unknown = document.errors.length ? {} : document.toJS();
	return {
		data: typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {},
		body: text.slice(match[0].length),
		errors: document.errors.map((error) => error.message.split('\n')[0] ?? 'cannot be read'),
	};
}
