import type { Reminder } from '../../calendar/reminder.ts';
import { Reminders } from '../../calendar/reminders.ts';
import { writtenDay } from '../../calendar/written-day.ts';
import { LiveElement } from '../../elements/live-element.ts';
import { type Day, dayOf } from '../../rules/dates.ts';
import { BALANCES, type Balance, eventsOfLine, type OperatorTerms, PLANS } from '../../rules/keep-alive.ts';

/** A line on the list: the name the reader gave it, and the question the planner answers about it. */
interface KeptLine {
	name: string;
	/** As in the address: `operator=entel&plan=prepaid&balance=no&last=2026-10-01`. */
	query: string;
}

/** Where the list is kept once the reader asks for it. The number changes with the shape. */
const KEY = 'linea-viva:lines:1';
const MOST = 20;

/** The reader's lines beside each other. In memory only, until the reader ticks that this browser may keep them. */
class MyLinesElement extends LiveElement {
	#reminders: Reminders | undefined;
	#lines: KeptLine[] = [];

	protected override wake(signal: AbortSignal): void {
		const form = this.need<HTMLFormElement>('form');
		this.#reminders = new Reminders(this.need('[data-reminders]'), () => this.#dates(), signal);
		form.addEventListener(
			'submit',
			(event) => {
				event.preventDefault();
				this.#add();
			},
			{ signal }
		);
		this.#box().addEventListener('change', () => this.#store(), { signal });
		this.need('[data-erase]').addEventListener('click', () => this.#erase(), { signal });
		addEventListener('pageshow', () => this.#load(), { signal });
		this.need('[data-mine]').hidden = false;
		this.#load();
	}

	#box = () => this.need<HTMLInputElement>('[name="keep"]');

	/** What is kept, as far as it has the shape we gave it; a storage that is closed keeps nothing. */
	#load(): void {
		let kept: string | null = null;
		try {
			kept = localStorage.getItem(KEY);
		} catch {
			// Private windows and frames in a sandbox have none.
		}
		if (kept !== null) {
			this.#lines = linesIn(kept);
			this.#box().checked = true;
		}
		this.#show();
	}

	#store(): void {
		this.#complain('');
		try {
			if (this.#box().checked) localStorage.setItem(KEY, JSON.stringify(this.#lines));
			else localStorage.removeItem(KEY);
		} catch {
			this.#box().checked = false;
			this.#complain(this.words().closed ?? '');
		}
	}

	#erase(): void {
		this.#lines = [];
		this.#box().checked = false;
		this.#store();
		this.#show();
	}

	#add(): void {
		const field = this.need<HTMLInputElement>('[name="name"]');
		const name = field.value.trim();
		const { empty = '', number = '', full = '' } = this.words();
		// A telephone number is never kept, not even where the reader writes one.
		const wrong = name === '' ? empty : /(?:\d\D?){6}/.test(name) ? number : this.#lines.length >= MOST ? full : '';
		this.#complain(wrong);
		if (wrong) {
			field.focus();
			return;
		}
		const planner = document.querySelector<HTMLFormElement>('lv-keep-alive form');
		const query = new URLSearchParams();
		for (const [key, value] of planner ? new FormData(planner) : []) if (value) query.set(key, String(value));
		this.#lines = [...this.#lines.filter((line) => line.name !== name), { name, query: query.toString() }];
		field.value = '';
		this.#changed();
	}

	#changed(): void {
		if (this.#box().checked) this.#store();
		this.#show();
	}

	#complain(text: string): void {
		this.need('.error').textContent = text;
		this.need('[name="name"]').setAttribute('aria-invalid', String(text !== ''));
	}

	/** The day by which a line wants its next top-up; nothing for lines with a bill, or without a day. */
	#actBy({ query }: KeptLine): Day | undefined {
		const asked = new URLSearchParams(query);
		const data = document.querySelector('lv-keep-alive script')?.textContent ?? '{}';
		// As entries: a stored name of a method would find something in an object.
		const all = Object.entries(JSON.parse(data) as Record<string, OperatorTerms>);
		const [, terms] = all.find(([operator]) => operator === asked.get('operator')) ?? [];
		const balance = BALANCES.find((known) => known === asked.get('balance')) ?? ('unknown' satisfies Balance);
		const last = dayOf(asked.get('last') ?? '');
		if (!terms || last === undefined || asked.get('plan') !== PLANS[0]) return undefined;
		return eventsOfLine(terms, balance, last).find(({ name }) => name === 'act-by')?.day;
	}

	#dates(): Reminder[] {
		return this.#lines
			.flatMap((line) => {
				const day = this.#actBy(line);
				if (day === undefined) return [];
				const text = new URL(`?${line.query}`, location.href).href;
				return [{ id: `line-${encodeURIComponent(line.name)}`, title: `${line.name} · ${this.words().by}`, text, day }];
			})
			.sort((a, b) => a.day - b.day);
	}

	#show(): void {
		this.need('[data-list]').replaceChildren(...this.#lines.map((line) => this.#item(line)));
		this.#reminders?.refresh();
		// The list can be erased even where nothing on it has a day.
		this.need('[data-reminders]').hidden = this.#lines.length === 0;
	}

	#item(line: KeptLine): HTMLLIElement {
		const { by = '', bill = '', undated = '', remove = '' } = this.words();
		const item = document.createElement('li');
		const link = document.createElement('a');
		link.href = `?${line.query}`;
		link.textContent = line.name;
		link.addEventListener('click', (event) => {
			event.preventDefault();
			// The planner follows the address; a list that is only in memory outlives the step.
			history.pushState(null, '', link.href);
			dispatchEvent(new PopStateEvent('popstate'));
			document.querySelector('lv-keep-alive')?.scrollIntoView();
		});
		const day = this.#actBy(line);
		const text = document.createElement('span');
		const monthly = new URLSearchParams(line.query).get('plan') !== PLANS[0];
		text.textContent = day === undefined ? (monthly ? bill : undated) : `${by} ${writtenDay(day, this)}`;
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = remove;
		button.setAttribute('aria-label', `${remove}: ${line.name}`);
		button.addEventListener('click', () => {
			this.#lines = this.#lines.filter((other) => other !== line);
			this.#changed();
		});
		item.append(link, ' ', text, ' ', button);
		return item;
	}
}

/** The lines in a stored text; whatever is not one is left out. */
function linesIn(text: string): KeptLine[] {
	let stored: unknown;
	try {
		stored = JSON.parse(text);
	} catch {
		return [];
	}
	const isLine = (line: unknown): line is KeptLine =>
		typeof line === 'object' &&
		line !== null &&
		typeof (line as KeptLine).name === 'string' &&
		typeof (line as KeptLine).query === 'string';
	return Array.isArray(stored) ? stored.filter(isLine).slice(0, MOST) : [];
}

if (!customElements.get('lv-my-lines')) customElements.define('lv-my-lines', MyLinesElement);
