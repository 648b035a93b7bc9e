import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/browser.mjs';

const FLAGS = [...CHROMIUM_FLAGS, '--headless=new', '--remote-debugging-port=0'];

/** A Chromium that keeps its profile, and can be killed like a phone whose battery is empty. */
export class KillableBrowser {
	readonly #profile = mkdtempSync(join(tmpdir(), 'linea-viva-profile-'));
	#process: ChildProcess | undefined;

	/** Starts it with whatever the last one kept. */
	async start(): Promise<BrowserContext> {
		const told = join(this.#profile, 'DevToolsActivePort');
		rmSync(told, { force: true });
		this.#process = spawn(findChromium() ?? '', [...FLAGS, `--user-data-dir=${this.#profile}`, 'about:blank'], {
			stdio: 'ignore',
		});
		for (let tries = 0; !existsSync(told) || !readFileSync(told, 'utf8').includes('\n'); tries++) {
			if (tries > 300) throw new Error(`${told} → expected the port of Chromium within 30 seconds\n  Received none.`);
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		const [port] = readFileSync(told, 'utf8').split('\n');
		const [context] = (await chromium.connectOverCDP(`http://127.0.0.1:${port}`)).contexts();
		if (!context) throw new Error('Chromium → expected the context of its profile\n  Received none.');
		return context;
	}

	/** Ends it at once: nothing it has not written yet is written. */
	async kill(): Promise<void> {
		if (!this.#process || this.#process.exitCode !== null) return;
		const ended = once(this.#process, 'exit');
		this.#process.kill('SIGKILL');
		await ended;
		this.#process = undefined;
		for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
			rmSync(join(this.#profile, lock), { force: true });
	}

	async dispose(): Promise<void> {
		await this.kill();
		rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
	}
}
