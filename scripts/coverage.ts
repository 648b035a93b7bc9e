// Prints what the site knows, by procedure, operator, topic and language.
import { fileURLToPath } from 'node:url';
import { coverageOf } from '../src/content-check/coverage.ts';

const { procedures, guides, questions, facts, glossary } = coverageOf(
	fileURLToPath(new URL('../src/content', import.meta.url))
);
console.log('Guides of an operator, and the languages they stand in');
console.table(procedures);
console.log('General guides by shelf');
console.table(guides);
console.log('Questions by topic');
console.table(questions);
console.log('Facts by topic');
console.table(facts);
console.log(`Glossary: ${glossary.length} terms`);
