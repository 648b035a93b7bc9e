import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locale } from '../../locales.mjs';
import {
	addressOfGroup,
	addressOfList,
	CLOSE,
	type Group,
	OPEN,
	type PackList,
	type RawFile,
} from '../../offline/pack.ts';
import { packFile } from '../precompress.ts';
import { cutPages } from './cut-pages.ts';
import { filesOfLanguage, isText } from './language-files.ts';

/** A group of pages ends, on average, after this many. */
const PAGES_IN_GROUP = 3;

/** Tools hold the figures they reckon with: each lies alone. */
const ALONE = /^\/[^/]+\/tools\//;

/** A long text is cut into runs of about this many characters. */
const RUN = 2_000;

/**
 * Writes the pack of a language: its groups and its list.
 *
 * @param files of the built site, by address
 */
export async function writePack(dist: string, files: ReadonlyMap<string, string>, locale: Locale): Promise<PackList> {
	const mine = filesOfLanguage(files, locale);
	const read = (path: string) => readFileSync(files.get(path) ?? '');
	const texts = mine.filter((path) => path.endsWith('/') || isText(path));
	const { pages, shared } = cutPages(
		new Map(texts.filter((path) => path.endsWith('/')).map((path) => [path, checked(path, read(path).toString())]))
	);
	const contents = [
		...shared.map((map): [string[], Record<string, string>] => [[], sorted(map)]),
		...runsOfPages(pages),
		...texts
			.filter((path) => !path.endsWith('/'))
			.flatMap((path) =>
				runsOf(read(path).toString()).map((text): [string[], Record<string, string>] => [[path], { [path]: text }])
			),
	];
	const groups = await Promise.all(
		contents.map(async ([paths, content]): Promise<Group> => {
			const text = JSON.stringify(content);
			const hash = hashOf(text);
			const file = join(dist, addressOfGroup(hash));
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, text);
			return [hash, await packFile(file), ...paths];
		})
	);
	const raw = mine
		.filter((path) => !texts.includes(path))
		.map((path): RawFile => {
			const content = read(path);
			return [path, hashOf(content), content.length];
		});
	const list: PackList = { build: hashOf(JSON.stringify([groups, raw])), groups, files: raw, types: typesOf(mine) };
	const file = join(dist, addressOfList(locale.dir));
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify(list));
	return list;
}

const TYPES: Readonly<Record<string, string>> = {
	bin: 'application/octet-stream',
	css: 'text/css',
	js: 'text/javascript',
	json: 'application/json',
	mjs: 'text/javascript',
	svg: 'image/svg+xml',
	webmanifest: 'application/manifest+json',
};

/**
 * The media types of the files that are no pages, by the ends of their names.
 *
 * @throws Error with the end of a name that is new
 */
function typesOf(paths: readonly string[]): Record<string, string> {
	const ends = new Set(paths.filter((path) => !path.endsWith('/')).map((path) => path.split('.').at(-1) ?? ''));
	return Object.fromEntries(
		[...ends].map((end) => {
			const type = TYPES[end];
			if (type) return [end, type];
			throw new Error(
				`src/build/offline/write-pack.ts → expected a media type for every end of a name\n  Received a file that ends in "${end}". Add its type to TYPES.`
			);
		})
	);
}

/** The name of a content, as `hashOf` in a browser has it. */
const hashOf = (content: string | Uint8Array) =>
	createHash('sha256').update(content).digest().readBigUInt64BE().toString(16);

function checked(path: string, html: string): string {
	if (html.includes(OPEN) || html.includes(CLOSE))
		throw new Error(
			`dist${path} → expected no character of the private use area\n  Received one. The offline pack marks shared texts with these: choose another sign.`
		);
	return html;
}

const sorted = (map: ReadonlyMap<string, string>) => Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Pages in groups whose bounds depend on the addresses around them only: one page more does not move all others. */
function runsOfPages(pages: ReadonlyMap<string, string>): [string[], Record<string, string>][] {
	const runs: [string[], Record<string, string>][] = [];
	let open = false;
	for (const [path, text] of pages) {
		if (!open) runs.push([[], {}]);
		const [paths, content] = runs.at(-1) ?? [[], {}];
		paths.push(path);
		content[path] = text;
		const ends = ALONE.test(path) || Number.parseInt(hashOf(path).slice(0, 8), 16) % PAGES_IN_GROUP === 0;
		open = !ends && paths.length < PAGES_IN_GROUP * 3;
	}
	return runs;
}

/** A text in runs whose bounds depend on the characters around them only: a change in one run leaves the others. */
function runsOf(text: string): string[] {
	const runs: string[] = [];
	let from = 0;
	let rolling = 0;
	for (let at = 0; at < text.length; at++) {
		rolling = ((rolling << 1) + Math.imul(text.charCodeAt(at), 0x9e3779b1)) >>> 0;
		// The high bits hold the last characters best; no run is much shorter or longer than most.
		if ((at - from > RUN / 3 && rolling >>> 0 < 0x1_0000_0000 / RUN) || at - from > RUN * 3) {
			runs.push(text.slice(from, at + 1));
			from = at + 1;
		}
	}
	return [...runs, text.slice(from)].filter((run, index) => run !== '' || index === 0);
}
