import type { Reminder } from '../../calendar/reminder.ts';
import { Reminders } from '../../calendar/reminders.ts';
import { writtenDay } from '../../calendar/written-day.ts';
import { showEntered } from '../../elements/address.ts';
import { LiveElement } from '../../elements/live-element.ts';
import { fillFromQuery, todayAsked } from '../../elements/query.ts';
import { calendarOfHolidays, type Holiday } from '../../rules/business-days.ts';
import { addMonths, type Day, dayOf, isoOf } from '../../rules/dates.ts';
import { type Deadline, daysOfDeadlines } from '../../rules/deadlines.ts';

/** The deadlines alive: shows one procedure, counted from the reader's day by the rule that made the page. */
class DeadlinesElement extends LiveElement {
	#reminders: Reminders | undefined;

	protected override wake(signal: AbortSignal): void {
		const form = this.openForm(signal);
		this.#reminders = new Reminders(this.need('[data-reminders]'), () => this.#dates(), signal);
		form.addEventListener('input', () => this.#show(true), { signal });
		addEventListener('pageshow', () => this.#show(false), { signal });
		fillFromQuery(this.fields());
		this.#show(false);
	}

	#field<Field extends HTMLElement>(name: string): Field {
		return this.need<Field>(`form [name="${name}"]`);
	}

	#show(write: boolean): void {
		if (write) showEntered(this.fields());
		const { cases, holidays } = this.data<{ cases: Record<string, Deadline[]>; holidays: Holiday[] }>();
		const chosen = this.#field<HTMLSelectElement>('case').value;
		const operator = this.#field<HTMLSelectElement>('operator');
		const from = dayOf(this.#field<HTMLInputElement>('from').value);
		this.#complain(from);
		for (const section of this.querySelectorAll<HTMLElement>('[data-case]')) {
			section.hidden = section.dataset.case !== chosen;
			if (section.hidden) continue;
			const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
			const days = daysOfDeadlines(cases[chosen] ?? [], from ?? todayAsked(), calendarOfHolidays(holidays));
			steps.forEach((step, index) => {
				step.hidden = step.dataset.operator !== undefined && step.dataset.operator !== operator.value;
				this.#date(step, days[index]);
			});
			const label = this.need<HTMLLabelElement>('label[for="due-from"]');
			label.textContent = section.dataset.from ?? '';
			// Only some procedures differ between operators.
			const row = operator.closest('p');
			if (row) row.hidden = !steps.some(({ dataset }) => dataset.operator);
		}
		this.#say(from);
		this.#reminders?.refresh();
	}

	#date(step: HTMLElement, day: Day | undefined): void {
		const time = step.querySelector('time');
		if (!time) return;
		time.hidden = day === undefined;
		time.dateTime = day === undefined ? '' : isoOf(day);
		time.textContent = day === undefined ? '' : writtenDay(day, this);
	}

	/** The steps on show that have a day, in the order of days. */
	#dated(): { step: HTMLElement; day: Day }[] {
		return [...this.querySelectorAll<HTMLElement>('[data-case]:not([hidden]) [data-step]:not([hidden])')]
			.flatMap((step) => {
				const day = dayOf(step.querySelector('time')?.dateTime ?? '');
				return day === undefined ? [] : [{ step, day }];
			})
			.sort((a, b) => a.day - b.day);
	}

	/** Dates to take along; none while they count from today for want of a day. */
	#dates(): Reminder[] {
		if (dayOf(this.#field<HTMLInputElement>('from').value) === undefined) return [];
		const section = this.need('[data-case]:not([hidden])');
		const text = (part: Element | null) => part?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
		return this.#dated().map(({ step, day }) => ({
			id: `${section.dataset.case}-${step.dataset.step}`,
			title: text(step.querySelector('b')),
			text: `${text(section.querySelector('h2'))} · ${text(step.querySelector('p'))} ${location.href}`,
			day,
		}));
	}

	/** What comes next, in words. */
	#say(from: Day | undefined): void {
		const { asIfToday = '', coming = '', past = '', beyond = '' } = this.words();
		const today = todayAsked();
		const dated = this.#dated();
		const next = dated.find(({ day }) => day >= today);
		const lost = this.querySelector('[data-case]:not([hidden]) [data-step]:not([hidden]) time[hidden]');
		let text = '';
		if (lost) text = beyond;
		else if (dated.length === 0) text = '';
		else if (from === undefined) text = asIfToday.replace('{{date}}', writtenDay(today, this));
		else if (!next) text = past;
		else {
			const what = next.step.querySelector('b')?.textContent?.trim() ?? '';
			text = coming.replace('{{date}}', writtenDay(next.day, this)).replace('{{what}}', () => what);
		}
		this.need('[data-next]').textContent = text;
	}

	#complain(from: Day | undefined): void {
		const input = this.#field<HTMLInputElement>('from');
		// A date field gives nothing at all for a date that does not exist.
		const wrong = input.validity.badInput || (input.value !== '' && from === undefined);
		const { wrong: words = '' } = this.words();
		const example = writtenDay(addMonths(todayAsked(), -1), this);
		this.need('.error').textContent = wrong ? words.replace('{{example}}', example) : '';
		input.setAttribute('aria-invalid', String(wrong));
	}
}

if (!customElements.get('lv-deadlines')) customElements.define('lv-deadlines', DeadlinesElement);
