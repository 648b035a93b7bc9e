/** `npm run check:content`: what a build would refuse, without building. Takes a regular expression to see some files only. */
import { fileURLToPath } from 'node:url';
import { checkContent } from '../src/content-check/check-content.ts';
import { formatProblems } from '../src/content-check/problem.ts';

const only = new RegExp(process.argv[2] ?? '');
const problems = checkContent(fileURLToPath(new URL('../src/content', import.meta.url))).filter(({ where }) =>
	only.test(where)
);
console.log(problems.length ? formatProblems(problems) : 'The content is whole.');
process.exitCode = problems.length ? 1 : 0;
