import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> };
const manifest = JSON.parse(read('package.json')) as {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
	allowScripts: Record<string, boolean>;
};

describe('versions', () => {
	it('holds every Pagefind at 1.6.0 or newer: 1.5 loses Chinese pages', () => {
		const found = Object.entries(lock.packages).filter(([path]) => path.endsWith('node_modules/pagefind'));
		expect(found.length).toBeGreaterThan(0);
		for (const [path, { version = '' }] of found) {
			const [major = 0, minor = 0] = version.split('.').map(Number);
			expect([path, major > 1 || (major === 1 && minor >= 6)]).toEqual([path, true]);
		}
	});

	it('pins every package exactly', () => {
		const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
			([, version]) => !/^\d+\.\d+\.\d+$/.test(version)
		);
		expect(loose).toEqual([]);
	});

	it('runs on the Node it brings along', () => {
		expect(process.versions.node).toBe(manifest.devDependencies.node);
	});

	it('names no registry and allows install scripts one by one', () => {
		expect(read('package-lock.json')).not.toContain('"resolved"');
		expect(manifest.allowScripts).toEqual({ esbuild: true, node: true });
	});

	it('has one file of interface words a language, in the case Starlight reads', async () => {
		const { LOCALES } = await import('../../src/locales.mjs');
		expect(readdirSync(resolve(root, 'src/content/i18n')).sort()).toEqual(
			LOCALES.map(({ tag }) => `${tag}.json`).sort()
		);
		expect(readdirSync(resolve(root, 'src/content/docs')).sort()).toEqual(LOCALES.map(({ dir }) => dir).sort());
	});
});
