import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../src/content/i18n/en.json' with { type: 'json' };

const SRC = resolve(import.meta.dirname, '../../src');

/** Words that Starlight brings. */
const STARLIGHT = /^(?:page\.(?:previousLink|nextLink)|skipLink\.label)$/;

const asked = readdirSync(SRC, { recursive: true, withFileTypes: true })
	.filter((item) => item.isFile() && /\.(?:astro|ts)$/.test(item.name))
	.flatMap((item) => {
		const file = join(item.parentPath, item.name);
		return [...readFileSync(file, 'utf8').matchAll(/\b(?:words|t)\('([a-z][A-Za-z]*\.[\w.-]+)'/g)].map(
			([, key = '']) => ({
				file: file.slice(SRC.length + 1),
				key,
			})
		);
	});

describe('interface words', () => {
	it('are there wherever a component asks for them: a missing one would be printed as its key', () => {
		expect(asked.length).toBeGreaterThan(200);
		expect(asked.filter(({ key }) => !(key in en) && !STARLIGHT.test(key))).toEqual([]);
	});
});
