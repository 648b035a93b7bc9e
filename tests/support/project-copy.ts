import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');
const COPIES = join(PROJECT, '.test-projects');
const ASTRO = join(PROJECT, 'node_modules/astro/bin/astro.mjs');
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A copy of the project in a place of its own, to be broken and built. */
export class ProjectCopy {
	readonly root: string;

	constructor() {
		// Below the project, so that packages are found on the way up; its own caches stay in its own folder.
		mkdirSync(COPIES, { recursive: true });
		this.root = mkdtempSync(join(COPIES, 'copy-'));
		for (const part of PARTS) cpSync(join(PROJECT, part), join(this.root, part), { recursive: true });
	}

	read(file: string): string {
		return readFileSync(join(this.root, file), 'utf8');
	}

	/** Changes one place of a file; that the place is there is part of the test. */
	edit(file: string, from: string, to: string): this {
		const text = this.read(file);
		if (!text.includes(from)) throw new Error(`${file} → expected it to contain ${JSON.stringify(from)}`);
		writeFileSync(join(this.root, file), text.replace(from, to));
		return this;
	}

	/** Puts a file back as the project has it. */
	restore(file: string): void {
		cpSync(join(PROJECT, file), join(this.root, file));
	}

	write(file: string, text: string): this {
		writeFileSync(join(this.root, file), text);
		return this;
	}

	/** Runs `astro build` in the copy. */
	build(): { ok: boolean; output: string } {
		const { status, stdout, stderr } = spawnSync(process.execPath, [ASTRO, 'build'], {
			cwd: this.root,
			encoding: 'utf8',
			// Not this process's environment: Vitest's own variables would make it a development build.
			env: { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
		});
		return { ok: status === 0, output: `${stdout}${stderr}` };
	}

	dispose(): void {
		rmSync(this.root, { recursive: true, force: true });
	}
}
