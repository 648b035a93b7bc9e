import { createHash } from 'node:crypto';
import { LOCALES, SOURCE_LOCALE } from '../locales.mjs';
import type { Page } from './pages.ts';
import { type Problem, quote } from './problem.ts';

/**
 * Hash of the text a translation is made from: title and description, or question and answer, and the body.
 * It follows the words, not the file's date; white space at line ends does not count.
 *
 * @returns twelve hex digits of a SHA-256
 */
export function sourceTextHash(page: Page): string {
	const head =
		page.collection === 'faq' ? [page.data.question, page.data.answer] : [page.data.title, page.data.description];
	const text = [...head, page.body]
		.join('\n')
		.replace(/[ \t]+$/gm, '')
		.trim();
	return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

const keyOf = (page: Page) => `${page.collection}/${page.slug}`;

/** Every page exists in every language, was made from today's source text, and cites the same facts. */
export function checkTranslations(pages: readonly Page[], problems: Problem[]): void {
	const byKey = Map.groupBy(pages, keyOf);
	for (const [key, group] of byKey) {
		const [collection, ...slug] = key.split('/');
		const fileOf = (dir: string) => `${collection}/${dir}/${slug.join('/')}.mdx`;
		for (const { dir, label } of LOCALES) {
			if (group.some((page) => page.dir === dir)) continue;
			problems.push({
				where: fileOf(dir),
				what: 'expected every page in every language',
				received: `nothing in ${label}, but ${group.map((page) => page.file).join(' and ')}`,
				fix: 'Write it, or remove the others.',
			});
		}
		const source = group.find((page) => page.dir === SOURCE_LOCALE.dir);
		if (!source) continue;
		const hash = sourceTextHash(source);
		for (const page of group) {
			if (page === source) checkIsSource(page, problems);
			else {
				checkStamp(page, source, hash, problems);
				checkSameFacts(page, source, problems);
			}
		}
	}
}

function checkIsSource(page: Page, problems: Problem[]): void {
	if (page.data.translationOf === undefined) return;
	problems.push({
		where: page.file,
		what: `front matter.translationOf: expected nothing, because ${SOURCE_LOCALE.tag} is the source`,
		received: quote(page.data.translationOf),
		fix: 'Remove it.',
	});
}

function checkStamp(page: Page, source: Page, hash: string, problems: Problem[]): void {
	if (page.data.translationOf === hash) return;
	problems.push({
		where: page.file,
		what: `front matter.translationOf: expected ${quote(hash)}, the hash of ${source.file}`,
		received: quote(page.data.translationOf),
		fix: `Compare the page with its source, mend it, then run: npm run stamp -- ${page.file}`,
	});
}

function checkSameFacts(page: Page, source: Page, problems: Problem[]): void {
	const missing = source.cites.filter((id) => !page.cites.includes(id));
	const extra = page.cites.filter((id) => !source.cites.includes(id));
	if (!missing.length && !extra.length) return;
	const parts = [
		missing.length ? `without ${missing.join(', ')}` : '',
		extra.length ? `with ${extra.join(', ')} besides` : '',
	].filter(Boolean);
	problems.push({
		where: page.file,
		what: `facts: expected the same as ${source.file}`,
		received: parts.join(' and '),
		fix: 'Cite the same facts in every language.',
	});
}

/** The same entry points to the same further reading and has the same topic in every language. */
export function checkSameShape(pages: readonly Page[], problems: Problem[]): void {
	for (const group of Map.groupBy(pages, keyOf).values()) {
		const source = group.find((page) => page.dir === SOURCE_LOCALE.dir);
		if (source?.collection !== 'faq') continue;
		for (const page of group) {
			if (page.collection !== 'faq' || page === source) continue;
			for (const key of ['topic', 'related'] as const) {
				if (JSON.stringify(page.data[key]) === JSON.stringify(source.data[key])) continue;
				problems.push({
					where: page.file,
					what: `front matter.${key}: expected ${quote(source.data[key])}, as in ${source.file}`,
					received: quote(page.data[key]),
					fix: 'Make them the same.',
				});
			}
		}
	}
}
