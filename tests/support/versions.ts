import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { packSite, workerText } from '../../src/build/offline/offline.ts';
import { MARK, MARK_DAY, MARK_OVERDUE, UNSAVED } from '../../src/offline/saved-mark.ts';

/** Pages of each language of a small site. */
export const PAGES_OF_A_LANGUAGE = 30;

/** How each page names the version of all its parts. */
export const versionsIn = (html: string) => [...new Set([...html.matchAll(/version-(\w+)/g)].map(([, name]) => name))];

/**
 * A small site, built as one version: every page says which, in its own text, in a text it shares with others, in what
 * it says of a fact, and in the name of its style sheet. A page that mixes two versions names two.
 *
 * @param worker whether to write a service worker, or the one that undoes it
 */
export async function buildVersion(dist: string, version: string, worker: 'worker' | 'kill' = 'worker'): Promise<void> {
	const write = (path: string, text: string) => {
		const file = join(dist, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	};
	const style = `_astro/page.version-${version}.css`;
	write(style, `/* version-${version} */`);
	write('404.html', '<!doctype html><title>404</title>');
	write('favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
	for (const dir of ['zh-cn', 'es', 'en']) {
		const shared = `<nav>${`<a href="/${dir}/">version-${version}</a>`.repeat(20)}</nav>`;
		const page = (name: string, extra = '') =>
			`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="/${style}"></head><body>${shared}<main>${MARK} hidden>${MARK_DAY}${MARK_OVERDUE} hidden>late</b></p><h1>${name} version-${version}</h1><p><button popovertarget="fact-${name}">version-${version}</button></p>${extra}</main></body></html>`;
		for (let index = 0; index < PAGES_OF_A_LANGUAGE; index++)
			write(`${dir}/page-${index}/index.html`, page(`page-${index}`));
		write(`${dir}/faq/index.html`, page('faq'));
		write(`${dir}/offline/index.html`, page('offline', `${UNSAVED} hidden>not saved</p>`));
		write(`${dir}/words.json`, JSON.stringify({ text: `version-${version}` }));
		write(`${dir}/same.json`, JSON.stringify({ text: 'the same in every version '.repeat(500) }));
	}
	write('sw.js', await workerText(worker === 'kill'));
	if (worker === 'worker') await packSite(dist);
}

/** Several versions of the small site, each in a folder, until `dispose`. */
export class Versions {
	readonly root = mkdtempSync(join(tmpdir(), 'linea-viva-versions-'));

	folder(version: string): string {
		return join(this.root, version);
	}

	/** Builds a version; `from` another, so that files nobody changed are the same. */
	async build(version: string, worker?: 'worker' | 'kill'): Promise<string> {
		const folder = this.folder(version);
		mkdirSync(folder, { recursive: true });
		await buildVersion(folder, version, worker);
		return folder;
	}

	/** Everything a server of that version answers with, by path. */
	files(version: string): Map<string, Uint8Array<ArrayBuffer>> {
		const folder = this.folder(version);
		return new Map(
			readdirSync(folder, { recursive: true, withFileTypes: true })
				.filter((item) => item.isFile())
				.map((item) => join(item.parentPath, item.name))
				.map((file) => [
					`/${relative(folder, file).split(sep).join('/')}`.replace(/\/index\.html$/, '/'),
					new Uint8Array(readFileSync(file)),
				])
		);
	}

	/** Makes one folder what a host serves now, as a deployment does: what the new version has not is gone. */
	deploy(version: string, live: string): void {
		rmSync(live, { recursive: true, force: true });
		cpSync(this.folder(version), live, { recursive: true });
	}

	dispose(): void {
		rmSync(this.root, { recursive: true, force: true });
	}
}
