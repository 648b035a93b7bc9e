import type { Reminder } from '../../calendar/reminder.ts';
import { Reminders } from '../../calendar/reminders.ts';
import { writtenDay } from '../../calendar/written-day.ts';
import { showEntered } from '../../elements/address.ts';
import { LiveElement } from '../../elements/live-element.ts';
import { fillFromQuery, todayAsked } from '../../elements/query.ts';
import { addMonths, type Day, dayOf, isoOf } from '../../rules/dates.ts';
import {
	BALANCES,
	type Balance,
	eventsOfLine,
	type LineEvent,
	type OperatorTerms,
	PLANS,
} from '../../rules/keep-alive.ts';

/** The planner alive: shows the reader's own line, computed by the rule that made the page. */
class KeepAliveElement extends LiveElement {
	#reminders: Reminders | undefined;

	protected override wake(signal: AbortSignal): void {
		const form = this.openForm(signal);
		// Other sites show the planner without what a reader takes along: their frame may not save.
		const reminders = this.querySelector<HTMLElement>('[data-reminders]');
		this.#reminders = reminders ? new Reminders(reminders, () => this.#dates(), signal) : undefined;
		form.addEventListener('input', () => this.#show(true), { signal });
		addEventListener('pageshow', () => this.#show(false), { signal });
		addEventListener('popstate', () => this.#follow(), { signal });
		fillFromQuery(this.fields());
		this.#show(false);
	}

	#terms(): Record<string, OperatorTerms> {
		return this.data<Record<string, OperatorTerms>>();
	}

	/** Goes where the address went: back, or to another line of the list. */
	#follow(): void {
		this.need<HTMLFormElement>('form').reset();
		fillFromQuery(this.fields());
		this.#show(false);
	}

	#show(write: boolean): void {
		const form = new FormData(this.need<HTMLFormElement>('form'));
		const value = (name: string) => String(form.get(name) ?? '');
		if (write) showEntered(this.fields());
		const monthly = value('plan') !== PLANS[0];
		this.need('[data-monthly]').hidden = !monthly;
		const balance = value('balance') as Balance;
		// What to do next is said of one line.
		const every = value('operator') === '';
		const today = todayAsked();
		const last = dayOf(value('last'));
		this.#complain(value('last'), last, today);
		for (const line of this.querySelectorAll<HTMLElement>('.line')) {
			const mine = ['', line.dataset.operator].includes(value('operator')) && line.dataset.balance === balance;
			line.hidden = monthly || !mine;
			const terms = this.#terms()[line.dataset.operator ?? ''];
			if (line.hidden || !terms || !BALANCES.includes(balance)) continue;
			const events = eventsOfLine(terms, balance, last ?? today);
			this.#date(line, events);
			this.#mark(line, today - (last ?? today));
			this.#say(monthly || every || last === undefined || last > today ? [] : events, today);
		}
		if (monthly) this.#say([], today);
		else if (last === undefined) {
			const { asIfToday = '' } = this.words();
			this.need('[data-next]').textContent = asIfToday.replace('{{date}}', writtenDay(today, this));
		}
		this.#reminders?.refresh();
	}

	/** The dated events of the line that is shown, in the words of the page; none while they count from no day of it. */
	#dates(): Reminder[] {
		const last = dayOf(this.need<HTMLInputElement>('input[name="last"]').value);
		const every = this.need<HTMLSelectElement>('select[name="operator"]').value === '';
		if (every || last === undefined || last > todayAsked()) return [];
		const line = this.querySelector<HTMLElement>('.line:not([hidden])');
		const title = line?.querySelector('h2')?.textContent?.trim() ?? '';
		return [...(line?.querySelectorAll<HTMLElement>('[data-event]') ?? [])].flatMap((event) => {
			const day = dayOf(event.querySelector('time')?.dateTime ?? '');
			const words = (selector: string) =>
				event.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
			if (day === undefined) return [];
			const { dataset } = event;
			return [
				{
					id: `${line?.dataset.operator}-${dataset.event}`,
					title: `${title} · ${words('b')}`,
					text: `${words('p')} ${location.href}`.trim(),
					day,
				},
			];
		});
	}

	#complain(entered: string, last: Day | undefined, today: Day): void {
		const input = this.need<HTMLInputElement>('input[name="last"]');
		// A date field gives nothing at all for a date that does not exist.
		const wrong = input.validity.badInput || (entered !== '' && last === undefined);
		const { wrong: noDate = '', future = '' } = this.words();
		const example = writtenDay(addMonths(today, -1), this);
		const text = wrong ? noDate.replace('{{example}}', example) : last !== undefined && last > today ? future : '';
		this.need('.error').textContent = text;
		input.setAttribute('aria-invalid', String(text !== ''));
	}

	#date(line: HTMLElement, events: readonly LineEvent[]): void {
		for (const { name, day, other } of events) {
			const [time, second] = line.querySelectorAll<HTMLTimeElement>(`[data-event="${name}"] time`);
			this.#fill(time, day);
			this.#fill(second, other?.day);
		}
	}

	/** Today on the bar of a line. */
	#mark(line: HTMLElement, days: number): void {
		const mark = line.querySelector('[data-now]');
		const length = line.querySelector('svg')?.viewBox.baseVal.width ?? 0;
		mark?.setAttribute('x', String(Math.min(days, length)));
		mark?.setAttribute('width', String(days > 0 && days < length ? length / 90 : 0));
	}

	#fill(time: HTMLTimeElement | undefined, day: Day | undefined): void {
		if (!time || day === undefined) return;
		time.dateTime = isoOf(day);
		time.textContent = writtenDay(day, this);
	}

	/** What to do next, in words. */
	#say(events: readonly LineEvent[], today: Day): void {
		const { wait = '', now = '', restricted = '', cancelled = '' } = this.words();
		const dayOfEvent = (name: string) => events.find((event) => event.name === name)?.day ?? Number.POSITIVE_INFINITY;
		const act = dayOfEvent('act-by');
		const text =
			events.length === 0
				? ''
				: today >= dayOfEvent('cancel')
					? cancelled
					: today >= dayOfEvent('restricted')
						? restricted
						: (today > act ? now : wait).replace('{{date}}', writtenDay(act, this));
		this.need('[data-next]').textContent = text;
	}
}

if (!customElements.get('lv-keep-alive')) customElements.define('lv-keep-alive', KeepAliveElement);
