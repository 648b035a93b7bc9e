import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '../locales.mjs';
import { interfaceWords } from '../schemas/words.ts';
import { type Problem, quote } from './problem.ts';

/** One file a language, named as Starlight wants it, each with every one of our keys and no other. */
export function checkInterfaceWords(root: string, problems: Problem[]): void {
	const folder = join(root, 'i18n');
	const expected = LOCALES.map(({ tag }) => `${tag}.json`);
	const files = readdirSync(folder);
	for (const name of files.filter((file) => !expected.includes(file)))
		problems.push({
			where: `i18n/${name}`,
			what: `file name: expected one of ${expected.join(', ')}`,
			received: quote(name),
			fix: 'Rename it; Starlight ignores a name in another case in silence.',
		});
	const keys = Object.keys(interfaceWords.shape);
	for (const name of expected) {
		const where = `i18n/${name}`;
		if (!files.includes(name)) {
			problems.push({ where, what: 'expected a file', received: 'nothing', fix: 'Add it with every key.' });
			continue;
		}
		const words = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
		for (const key of keys.filter((candidate) => typeof words[candidate] !== 'string' || words[candidate] === ''))
			problems.push({ where, what: `${key}: expected some words`, received: quote(words[key]), fix: 'Add them.' });
		for (const key of Object.keys(words).filter((candidate) => !keys.includes(candidate)))
			problems.push({
				where,
				what: 'expected only known keys',
				received: `the unknown key ${quote(key)}`,
				fix: 'Remove it, or describe it in src/schemas/words/.',
			});
	}
}
