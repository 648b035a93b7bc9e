import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../content-check/check-content.ts';
import { formatProblems } from '../content-check/problem.ts';

/** Stops a build whose content is not whole; while writing (`astro dev`) it only says what is missing. */
export function contentGate(): AstroIntegration {
	return {
		name: 'content-gate',
		hooks: {
			'astro:config:setup': ({ command, config, logger }) => {
				if (command !== 'build' && command !== 'dev') return;
				const problems = checkContent(fileURLToPath(new URL('content', config.srcDir)));
				if (problems.length === 0) return;
				const report = formatProblems(problems);
				if (command === 'build') throw withoutStack(new Error(`The content is not whole.\n\n${report}`));
				logger.warn(`The content is not whole; a build would stop here.\n\n${report}`);
			},
		},
	};
}

/** Where this file threw says nothing to somebody who mistyped a date. */
function withoutStack(error: Error): Error {
	error.stack = '';
	return error;
}
