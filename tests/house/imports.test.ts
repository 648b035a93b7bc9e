import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom inside `src/`. A room is the first folder below `src/`, or the file itself for those that lie
 * there. `components/*.element.ts` is a room of its own: what runs in the reader's browser stays small.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
	rules: [],
	'locales.mjs': [],
	schemas: ['locales.mjs', 'rules'],
	'content-check': ['schemas', 'rules', 'locales.mjs'],
	markdown: [],
	loaders: ['content-check', 'schemas'],
	queries: ['content-check', 'schemas', 'rules', 'locales.mjs'],
	calendar: ['rules', 'elements'],
	embed: [],
	search: [],
	offline: [],
	elements: ['rules', 'elements', 'calendar', 'embed', 'offline'],
	components: [
		'queries',
		'rules',
		'schemas',
		'locales.mjs',
		'content-check',
		'styles',
		'elements',
		'embed',
		'offline',
		'navigation.ts',
		'report.ts',
		'tools.ts',
		'search',
	],
	social: ['schemas', 'locales.mjs', 'navigation.ts'],
	pages: ['components', 'queries', 'schemas', 'locales.mjs', 'styles', 'social', 'tools.ts', 'embed', 'navigation.ts'],
	build: ['content-check', 'locales.mjs', 'schemas', 'search', 'social', 'embed', 'offline'],
	'content.config.ts': ['loaders', 'schemas'],
	'routeData.ts': ['queries', 'locales.mjs', 'social', 'embed'],
	'navigation.ts': ['content'],
	'report.ts': [],
	'tools.ts': ['schemas'],
	'sidebar.ts': ['locales.mjs', 'schemas', 'navigation.ts'],
	'astro-modules.d.ts': [],
	content: ['components'],
};

const MAY_IMPORT_CONTENT = ['queries', 'content.config.ts'];

const SRC = resolve(import.meta.dirname, '../../src');

interface Import {
	file: string;
	from: string;
	room: string;
	target: string;
}

function roomOf(path: string): string {
	if (path.endsWith('.element.ts')) return 'elements';
	return path.split('/')[0] ?? path;
}

function sourceFiles(): string[] {
	return readdirSync(SRC, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile() && /\.(?:ts|mjs|astro|mdx)$/.test(item.name))
		.map((item) => relative(SRC, join(item.parentPath, item.name)));
}

function importsOf(file: string): Import[] {
	const text = readFileSync(join(SRC, file), 'utf8');
	const specifiers = [
		...text.matchAll(/^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm),
	].map((match) => match[1] ?? match[2] ?? '');
	return specifiers.map((from) => {
		const inside = from.startsWith('#components')
			? 'components/index.ts'
			: from.startsWith('.')
				? relative(SRC, resolve(SRC, dirname(file), from))
				: '';
		return { file, from, room: roomOf(file), target: inside ? roomOf(inside) : '' };
	});
}

const imports = sourceFiles().flatMap(importsOf);

describe('imports between the rooms of src/', () => {
	it('finds imports at all', () => {
		expect(imports.length).toBeGreaterThan(100);
		expect(imports.some(({ room, target }) => room === 'pages' && target === 'components')).toBe(true);
	});

	it('names every room', () => {
		expect([...new Set(imports.map(({ room }) => room))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
	});

	it('follows only the allowed arrows', () => {
		const forbidden = imports.filter(
			({ room, target }) => target !== '' && target !== room && !MAY_IMPORT[room]?.includes(target)
		);
		expect(forbidden.map(({ file, from }) => `${file} → ${from}`)).toEqual([]);
	});

	it('keeps rules free of every package', () => {
		expect(imports.filter(({ room, from }) => room === 'rules' && !from.startsWith('.'))).toEqual([]);
	});

	it('lets only queries and the collection config read collections', () => {
		const readers = imports.filter(({ from, room }) => from === 'astro:content' && !MAY_IMPORT_CONTENT.includes(room));
		expect(readers.map(({ file }) => file)).toEqual([]);
	});

	it('takes zod one way', () => {
		const others = imports.filter(({ from }) => /^(?:zod|astro:schema)(?:\/|$)/.test(from));
		expect(others.map(({ file }) => file)).toEqual([]);
	});
});
