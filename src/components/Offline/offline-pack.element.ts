import { cacheOf } from '../../offline/places.ts';
import { savePack } from '../../offline/save-pack.ts';
import { OfflineWords } from '../../offline/saying.ts';
import { newestList, type PackStatus, packStatus } from '../../offline/status.ts';

/** How far the language is saved, as the page shows it. */
type State = 'none' | 'saving' | 'paused' | 'ready' | 'error';

/** What the page shows of each status, and what the button then does. */
const SHOWN: Readonly<Record<PackStatus['kind'], readonly [state: State, action?: string]>> = {
	none: ['none', 'save'],
	unreachable: ['none'],
	paused: ['paused', 'resume'],
	broken: ['error', 'repair'],
	ready: ['ready'],
	newer: ['ready', 'updateNow'],
};

/** Milliseconds after which saving tries again by itself. */
const AGAIN = 4000;

/** Saves a language when the reader asks for it, and says how far that is. */
class OfflinePackElement extends HTMLElement {
	#abort: AbortController | undefined;
	#saving: AbortController | undefined;
	/** The network was lost while saving: saving goes on when it is back. */
	#waiting = false;

	connectedCallback(): void {
		this.#abort?.abort();
		this.#abort = new AbortController();
		const { signal } = this.#abort;
		this.#part('[data-offline-save]').addEventListener('click', () => void this.#save(true), { signal });
		this.#part('[data-pause]').addEventListener('click', () => this.#pause(), { signal });
		this.#part('[data-remove]').addEventListener('click', () => void this.#remove(), { signal });
		addEventListener('pageshow', ({ persisted }) => persisted && void this.#look(), { signal });
		addEventListener('online', () => void (this.#waiting ? this.#save(false) : this.#look()), { signal });
		void this.#look();
	}

	disconnectedCallback(): void {
		this.#abort?.abort();
		this.#pause();
	}

	/** A part the page must have; its absence is a mistake of ours, said with the name of the part. */
	#part<Part extends HTMLElement>(selector: string): Part {
		const part = this.querySelector<Part>(selector);
		if (!part) throw new Error(`lv-offline-pack: ${selector} not found`);
		return part;
	}

	get #dir(): string {
		return this.dataset.dir ?? '';
	}

	get #words(): OfflineWords {
		return new OfflineWords(this.#part('[data-words]'));
	}

	/** Says what is there. */
	async #look(): Promise<void> {
		if (this.#saving) return;
		const words = this.#words;
		try {
			// Without a worker nobody could show what was saved.
			if (!navigator.serviceWorker) throw new Error('no service worker');
			const status = await packStatus(this.#dir, await newestList(this.#dir));
			if (this.#saving) return;
			const { kind, missing, held } = status;
			const [state, action] = SHOWN[kind];
			const text = [
				held && (kind === 'ready' || kind === 'newer') ? words.say('ready', words.gapsOf(held)) : '',
				kind === 'ready' ? '' : words.say(this.#waiting && kind === 'paused' ? 'waiting' : kind, this.#gaps(status)),
			];
			this.#show(state, text.join(' ').trim(), action && words.say(action, { size: words.size(missing) }));
			if (state === 'paused') this.#progress(status.all, missing);
		} catch {
			this.#show('error', words.say('closed'));
		}
	}

	#gaps({ all, missing }: Pick<PackStatus, 'all' | 'missing'>): Record<string, string> {
		return { done: this.#words.size(all - missing), all: this.#words.size(all) };
	}

	/** @param asked by the reader just now, and not by a network that came back */
	async #save(asked: boolean): Promise<void> {
		if (this.#saving) return;
		this.#saving = new AbortController();
		const { signal } = this.#saving;
		// Browsers may ask the reader in turn, so never before the reader asked us.
		if (asked) void navigator.storage?.persist?.().catch(() => undefined);
		const failure = await this.#fetchPack(signal).then(
			() => undefined,
			(error: Error) => error
		);
		this.#saving = undefined;
		this.#waiting = failure !== undefined && !signal.aborted && failure.name !== 'QuotaExceededError';
		await this.#look();
		if (failure?.name === 'QuotaExceededError')
			this.#show('error', this.#words.say('full'), this.#part('[data-offline-save]').textContent ?? '');
		if (this.#waiting) setTimeout(() => this.#waiting && this.isConnected && void this.#save(false), AGAIN);
	}

	async #fetchPack(signal: AbortSignal): Promise<void> {
		const list = await newestList(this.#dir);
		if (!list) throw new TypeError('the site is out of reach');
		const status = await packStatus(this.#dir, list);
		const tell = (bytes: number) => {
			status.missing -= bytes;
			this.#progress(status.all, status.missing);
			this.#show('saving', this.#words.say('saving', this.#gaps(status)));
		};
		tell(0);
		await savePack(await caches.open(cacheOf(this.#dir)), list, tell, signal);
	}

	#pause(): void {
		this.#waiting = false;
		this.#saving?.abort();
	}

	async #remove(): Promise<void> {
		this.#pause();
		await caches.delete(cacheOf(this.#dir)).catch(() => undefined);
		await this.#look();
	}

	#progress(all: number, missing: number): void {
		const bar = this.#part<HTMLProgressElement>('progress');
		bar.max = all;
		bar.value = all - missing;
	}

	/** Shows a state in words, with the button that leads on from it. */
	#show(state: State, text: string, action = ''): void {
		this.dataset.offlineState = state;
		const say = this.#part('[data-say]');
		// Read out when the state changes, not at every piece that arrives.
		say.setAttribute('aria-live', state === 'saving' ? 'off' : 'polite');
		say.textContent = text;
		const save = this.#part<HTMLButtonElement>('[data-offline-save]');
		if (action) save.textContent = action;
		save.disabled = action === '';
		save.hidden = state === 'saving' || (state === 'ready' && action === '');
		this.#part('[data-pause]').hidden = state !== 'saving';
		this.#part('[data-remove]').hidden = state === 'none' || state === 'saving';
		this.#part('progress').hidden = state !== 'saving' && state !== 'paused';
		this.dispatchEvent(new Event('lv-offline', { bubbles: true }));
	}
}

if (!customElements.get('lv-offline-pack')) customElements.define('lv-offline-pack', OfflinePackElement);
