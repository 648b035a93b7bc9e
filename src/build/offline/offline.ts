import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { minify } from 'terser';
import { LOCALES } from '../../locales.mjs';
import { piecesOf, weightOf } from '../../offline/pack.ts';
import { BUILDS } from '../../offline/places.ts';
import { siteFiles } from './language-files.ts';
import { writePack } from './write-pack.ts';

/**
 * Writes the service worker, or, where `LV_KILL_WORKER` says so, the one that undoes it. It is a script in the root, so
 * this stands before what names the headers of the root.
 */
export function offlineWorker(): AstroIntegration {
	return {
		name: 'offline-worker',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				writeFileSync(join(fileURLToPath(dir), 'sw.js'), await workerText(Boolean(process.env.LV_KILL_WORKER)));
			},
		},
	};
}

/**
 * Writes the pack of every language, and which there are. Packs hold pages as they go out, so this stands behind
 * everything that changes pages, and before what compresses files.
 */
export function offlinePacks(): AstroIntegration {
	return {
		name: 'offline-packs',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				for (const [locale, bytes] of Object.entries(await packSite(fileURLToPath(dir))))
					logger.info(`${locale}: ${(bytes / 1e6).toFixed(2)} MB`);
			},
		},
	};
}

/** The text of the service worker. It is the same in every build, until its own code changes. */
export async function workerText(kill = false): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [fileURLToPath(new URL(`../../offline/${kill ? 'kill' : 'worker'}.ts`, import.meta.url))],
		bundle: true,
		format: 'esm',
		target: 'es2022',
		write: false,
	});
	const { code = '' } = await minify(outputFiles[0]?.text ?? '', { module: true });
	return code;
}

/**
 * Writes the packs of a built site, and their names into a file that tells whether there is something newer.
 *
 * @returns the weight of each
 */
export async function packSite(dist: string): Promise<Record<string, number>> {
	const files = siteFiles(dist);
	const lists = new Map(
		await Promise.all(LOCALES.map(async (locale) => [locale.dir, await writePack(dist, files, locale)] as const))
	);
	const builds = Object.fromEntries([...lists].map(([dir, list]) => [dir, list.build]));
	writeFileSync(join(dist, BUILDS), JSON.stringify(builds));
	return Object.fromEntries([...lists].map(([dir, list]) => [dir, weightOf(piecesOf(list))]));
}
