import type { Page } from './pages.ts';
import { type Problem, quote } from './problem.ts';

const IMPORT = /^import\s+(?:\{([^}]*)\}|(\w+))\s+from\s/gm;
const USE = /<([A-Z]\w*)/g;

/** A page imports the components it uses, and no other: what is missing is only found when the page is made. */
export function checkComponents(pages: readonly Page[], problems: Problem[]): void {
	for (const { file, body } of pages) {
		const imported = new Set(
			[...body.matchAll(IMPORT)].flatMap((match) => (match[1] ?? match[2] ?? '').split(',').map((name) => name.trim()))
		);
		const used = new Set([...body.replace(/^import\s.*$/gm, '').matchAll(USE)].map((match) => match[1] ?? ''));
		for (const name of used)
			if (!imported.has(name))
				problems.push({
					where: file,
					what: `body: expected an import of <${name}>`,
					received: 'none',
					fix: `Add ${quote(name)} to the import from '#components'.`,
				});
		for (const name of imported)
			if (!used.has(name))
				problems.push({
					where: file,
					what: 'body: expected imports that are used',
					received: quote(name),
					fix: 'Remove it from the import.',
				});
	}
}
