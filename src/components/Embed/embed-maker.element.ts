import { LiveElement } from '../../elements/live-element.ts';
import { type Choice, frameAddress, frameSnippet, loaderSnippet } from '../../embed/snippet.ts';
import { RESERVED_HEIGHT, THEMES, WIDGET_IDS } from '../../embed/widgets.ts';

interface Language {
	dir: string;
	tag: string;
	titles: Record<string, string>;
}

/** Shows a widget as it was chosen, and the HTML for it. */
class EmbedMakerElement extends LiveElement {
	protected override wake(signal: AbortSignal): void {
		const form = this.openForm(signal);
		for (const button of this.querySelectorAll('button')) button.disabled = false;
		form.addEventListener('input', () => this.#show(), { signal });
		for (const button of this.querySelectorAll<HTMLElement>('[data-copy]'))
			button.addEventListener('click', () => void this.#copy(button.dataset.copy ?? ''), { signal });
		addEventListener('message', (event) => this.#fit(event), { signal });
		addEventListener('pageshow', () => this.#show(), { signal });
		this.#show();
	}

	#choice(): Choice | undefined {
		const form = new FormData(this.need<HTMLFormElement>('form'));
		const value = (name: string) => String(form.get(name) ?? '').trim();
		const { site, languages } = this.data<{ site: string; languages: Language[] }>();
		const language = languages.find(({ dir }) => dir === value('dir'));
		const widget = WIDGET_IDS.find((id) => id === value('widget'));
		const theme = THEMES.find((name) => name === value('theme'));
		if (!language || !widget || !theme) return undefined;
		const title = language.titles[widget] ?? '';
		const accent = this.#accent();
		return { site, dir: language.dir, tag: language.tag, widget, title, operator: value('operator'), theme, accent };
	}

	/** The accent that was entered, if it is one; else the reader is told how to write it. */
	#accent(): string {
		const input = this.need<HTMLInputElement>('[name="accent"]');
		const wrong = !input.validity.valid;
		this.need('.error').textContent = wrong ? (this.words().wrong ?? '') : '';
		input.setAttribute('aria-invalid', String(wrong));
		return wrong ? '' : input.value;
	}

	#show(): void {
		const choice = this.#choice();
		if (!choice) return;
		this.need('[data-code="frame"]').textContent = frameSnippet(choice);
		this.need('[data-code="loader"]').textContent = loaderSnippet(choice);
		for (const done of this.querySelectorAll('[data-done]')) done.textContent = '';
		const frame = this.need<HTMLIFrameElement>('iframe');
		const src = frameAddress({ ...choice, site: location.href });
		// Setting the same address again would load it again.
		if (frame.src === src) return;
		frame.src = src;
		frame.title = `${choice.title} · Línea Viva`;
	}

	/** As the loader does on other sites, but what follows on this page should not be far away. */
	#fit({ source, data }: MessageEvent<unknown>): void {
		const frame = this.need<HTMLIFrameElement>('iframe');
		const { type, height } = Object(data) as { type?: unknown; height?: unknown };
		if (!source || source !== frame.contentWindow || type !== 'linea-viva:height') return;
		if (typeof height === 'number' && Number.isFinite(height))
			frame.height = String(Math.min(Math.max(height, 100), RESERVED_HEIGHT));
	}

	async #copy(name: string): Promise<void> {
		const code = this.need(`[data-code="${name}"]`);
		try {
			await navigator.clipboard.writeText(code.textContent ?? '');
			this.need(`[data-done="${name}"]`).textContent = this.words().copied ?? '';
		} catch {
			// Browsers inside apps keep the clipboard closed: the text is marked, and copied by hand.
			getSelection()?.selectAllChildren(code);
		}
	}
}

if (!customElements.get('lv-embed-maker')) customElements.define('lv-embed-maker', EmbedMakerElement);
