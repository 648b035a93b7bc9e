/**
 * `npm run stamp -- <file> …`: writes into a translation the hash of the source text it was just compared with.
 * Run it only after reading both; it is the signature under "this says the same".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPages } from '../src/content-check/pages.ts';
import { sourceTextHash } from '../src/content-check/translations.ts';
import { SOURCE_LOCALE } from '../src/locales.mjs';

const root = fileURLToPath(new URL('../src/content', import.meta.url));
const pages = readPages(root, []);
const wanted = process.argv.slice(2).map((file) => file.replace(/^(?:\.\/)?(?:src\/content\/)?/, ''));
if (wanted.length === 0) {
	console.error(
		'stamp → file: expected the files of translations below src/content/\n  Received nothing. Write: npm run stamp -- docs/es/claro/replace.mdx'
	);
	process.exitCode = 1;
}
for (const file of wanted) {
	const page = pages.find((candidate) => candidate.file === file);
	const source = pages.find(
		(candidate) =>
			candidate.dir === SOURCE_LOCALE.dir && candidate.collection === page?.collection && candidate.slug === page.slug
	);
	if (!page || !source || page === source) {
		console.error(
			`${file} → expected a translation whose source exists\n  Received "${file}". Write its path below src/content/.`
		);
		process.exitCode = 1;
		continue;
	}
	const path = join(root, file);
	const hash = sourceTextHash(source);
	const text = readFileSync(path, 'utf8');
	const stamped = /^translationOf:.*$/m.test(text)
		? text.replace(/^translationOf:.*$/m, `translationOf: "${hash}"`)
		: text.replace(/\n---\n/, `\ntranslationOf: "${hash}"\n---\n`);
	if (stamped !== text) writeFileSync(path, stamped);
	console.log(`${file} ← ${hash}`);
}
