import { calendarOf } from './calendar-file.ts';
import { googleCalendarHref } from './google-calendar.ts';
import { qrCode } from './qr-code.ts';
import type { Reminder } from './reminder.ts';
import { writtenDay } from './written-day.ts';

/** The buttons of `Reminders.astro`: dates as a calendar file, as text, on paper, as a code for another telephone. */
export class Reminders {
	readonly #host: HTMLElement;
	readonly #list: () => Reminder[];

	/**
	 * @param host the element that holds the buttons
	 * @param list the dates as they are at that moment
	 */
	constructor(host: HTMLElement, list: () => Reminder[], signal: AbortSignal) {
		this.#host = host;
		this.#list = list;
		const on = (name: string, act: () => unknown) =>
			host.querySelector(`[data-${name}]`)?.addEventListener('click', () => void act(), { signal });
		on('calendar', () => this.#download());
		on('copy', () => this.#copy());
		on('print', () => print());
		on('qr', () => this.#draw());
	}

	/** Brings the buttons in line with the dates; hides them while there are none. */
	refresh(): void {
		const [next] = this.#list();
		this.#host.hidden = next === undefined;
		this.#say('');
		const code = this.#code();
		if (code) code.hidden = true;
		const google = this.#host.querySelector<HTMLAnchorElement>('[data-google]');
		if (google && next) google.href = googleCalendarHref(next);
	}

	#download(): void {
		const file = new Blob([calendarOf(this.#list(), location.href, new Date())], { type: 'text/calendar' });
		const link = document.createElement('a');
		link.href = URL.createObjectURL(file);
		link.download = 'linea-viva.ics';
		link.click();
		URL.revokeObjectURL(link.href);
	}

	async #copy(): Promise<void> {
		const lines = this.#list().map(({ title, day }) => `${writtenDay(day, this.#host)} ${title}`);
		const text = [...lines, location.href].join('\n');
		let said = this.#host.dataset.copied ?? '';
		try {
			await navigator.clipboard.writeText(text);
		} catch {
			// Browsers inside apps keep the clipboard closed: the reader can still mark the text.
			said = text;
		}
		this.#say(said);
	}

	async #draw(): Promise<void> {
		const code = this.#code();
		if (!code) return;
		const drawing = await qrCode(location.href);
		code.querySelector('svg')?.remove();
		code.prepend(drawing);
		code.hidden = false;
	}

	#code = () => this.#host.querySelector<HTMLElement>('[data-qr-code]');

	#say(text: string): void {
		const done = this.#host.querySelector('[data-done]');
		if (done) done.textContent = text;
	}
}
