import { showEntered } from '../../elements/address.ts';
import { amountOfLine } from '../../elements/fee-amount.ts';
import { formatMoment, formatMoney } from '../../elements/format.ts';
import { type Field, LiveElement } from '../../elements/live-element.ts';
import { todayAsked } from '../../elements/query.ts';
import { addMonths, type Day, isoOf } from '../../rules/dates.ts';
import { type Charge, type FeeProcedure, type Line, linesOf, MONTHS, topUpsFor, totalOf } from '../../rules/fees.ts';
import type { Plan } from '../../rules/keep-alive.ts';
import { convert, parseAmount, parseRate, type Rate, rateText } from '../../rules/money.ts';

/** What the page knows of charges, as it was built. */
interface Known {
	rates: { cny: Rate; usd: Rate };
	operators: Record<string, { every: number; charges: Record<FeeProcedure, Charge[]> }>;
}

/** The calculator alive: the reader's own bill, computed by the rule that made the page. */
class FeesElement extends LiveElement {
	protected override wake(signal: AbortSignal): void {
		const form = this.openForm(signal);
		form.addEventListener('input', ({ target }) => this.#change(target as Field), { signal });
		addEventListener('pageshow', () => this.#show(), { signal });
		this.#read();
		this.#show();
	}

	/** Fills the form from the address. What a list does not offer is said beside it. */
	#read(): void {
		const query = new URLSearchParams(location.search);
		for (const field of this.fields()) {
			const wanted = query.get(field.name);
			if (wanted === null) continue;
			if (field instanceof HTMLInputElement) field.value = wanted;
			else if ([...field.options].some(({ value }) => value === wanted)) field.value = wanted;
			else {
				const choice = field.selectedOptions[0]?.text ?? '';
				this.#complain(field, this.words().wrongChoice?.replace('{{choice}}', choice));
			}
		}
	}

	/** The address carries what was entered and nothing else. */
	#change(field: Field): void {
		if (field instanceof HTMLSelectElement) this.#complain(field, '');
		showEntered([field]);
		this.#show();
	}

	#complain(field: Field, text = ''): void {
		this.need(`#${field.id}-error`).textContent = text;
		field.setAttribute('aria-invalid', String(text !== ''));
	}

	/** The number in a field, and what is to be said where it is none. An empty field asks for nothing. */
	#number(name: string, parse: (text: string) => number | undefined, wrong = ''): number | undefined {
		const field = this.need<HTMLInputElement>(`input[name="${name}"]`);
		const value = field.value.trim() === '' ? undefined : parse(field.value);
		this.#complain(field, field.value.trim() !== '' && value === undefined ? wrong : '');
		return value;
	}

	#show(): void {
		const known = this.data<Known>();
		const words = this.words();
		const [operator, procedure, plan] = ['operator', 'procedure', 'plan'].map(
			(name) => this.need<HTMLSelectElement>(`select[name="${name}"]`).value
		) as [string, FeeProcedure, Plan];
		this.need('[data-months]').hidden = procedure !== 'keep';
		const months = this.#number('months', parseMonths, words.wrongMonths) ?? MONTHS.usual;
		const quoted = this.#number('quoted', parseAmount, words.wrongAmount);
		const rates = {
			cny: this.#number('rate-cny', parseRate, words.wrongRate) ?? known.rates.cny,
			usd: this.#number('rate-usd', parseRate, words.wrongRate) ?? known.rates.usd,
		};
		const today = todayAsked();
		for (const section of this.querySelectorAll<HTMLElement>('[data-procedure]'))
			section.hidden = section.dataset.procedure !== procedure;
		const table = this.need(`[data-procedure="${procedure}"] table`);
		for (const [id, { every, charges }] of Object.entries(known.operators)) {
			const bill = this.need(`[data-procedure="${procedure}"] [data-operator="${id}"]`);
			const topUps = topUpsFor(every, months, today);
			const mine = { plan, months, topUps: topUps.length, ...(quoted === undefined ? {} : { quoted }) };
			const lines = linesOf(charges[procedure], mine);
			const sum = this.#bill(bill, lines);
			this.#days(id, topUps, addMonths(today, months), plan === 'prepaid' && id === operator);
			bill.toggleAttribute('data-mine', id === operator);
			// The reader's own comes first, the others for comparison, in the order of lists.
			if (id === operator) table.querySelector('thead')?.after(bill);
			else table.append(bill);
			if (id === operator) this.#total(lines, sum, rates);
		}
	}

	/** Fills in an operator's part of the table. */
	#bill(bill: HTMLElement, lines: readonly Line[]): string {
		const { missing = '', maybe = '' } = this.words();
		for (const row of bill.querySelectorAll<HTMLElement>('[data-charge]')) {
			const line = lines.find(({ id }) => id === row.dataset.charge);
			row.hidden = !line;
			const amount = row.querySelector<HTMLElement>('[data-amount]');
			const entered = row.querySelector<HTMLElement>('[data-entered]');
			if (!line || !amount || !entered) continue;
			amount.textContent = amountOfLine(line, { missing, maybe }, this.#lang());
			setCentimos(amount, line.amount);
			entered.hidden = !line.entered;
		}
		const sum = bill.querySelector<HTMLElement>('[data-sum]');
		const text = this.#sum(lines);
		if (sum) sum.hidden = false;
		sum?.lastElementChild?.replaceChildren(text);
		return text;
	}

	/** A total in words: what is missing is never counted as nothing. */
	#sum(lines: readonly Line[]): string {
		const { missing: ask = '', partTotal = '' } = this.words();
		const { centimos, missing } = totalOf(lines);
		const amount = formatMoney(centimos, 'PEN', this.#lang());
		if (missing === 0) return amount;
		return centimos === 0 ? ask : partTotal.replace('{{amount}}', amount);
	}

	#total(lines: readonly Line[], sum: string, { cny, usd }: Known['rates']): void {
		const { unknownTotal = '', rounded = '' } = this.words();
		const { centimos, missing } = totalOf(lines);
		const total = this.need('[data-total]');
		const whole = missing === 0;
		const chosen = ['operator', 'procedure', 'plan'].map(
			(name) => this.need<HTMLSelectElement>(`select[name="${name}"]`).selectedOptions[0]?.text
		);
		this.need('[data-of]').textContent = chosen.join(' · ');
		total.textContent = whole || centimos > 0 ? sum : unknownTotal;
		setCentimos(total, whole ? centimos : undefined);
		const inCny = formatMoney(convert(centimos, cny), 'CNY', this.#lang());
		const inUsd = formatMoney(convert(centimos, usd), 'USD', this.#lang());
		this.need('[data-foreign]').textContent = whole ? `≈ ${inCny} ≈ ${inUsd}` : '';
		const used = `CN¥ 1 = S/ ${rateText(cny)}, US$ 1 = S/ ${rateText(usd)}`;
		this.need('[data-about]').textContent = whole ? rounded.replace('{{rates}}', used) : '';
		this.need('[data-result]').hidden = false;
	}

	/** The days on which to top up, of the operator that was chosen. */
	#days(operator: string, topUps: readonly Day[], until: Day, shown: boolean): void {
		const list = this.querySelector<HTMLElement>(`[data-days="${operator}"]`);
		if (!list) return;
		list.hidden = !shown;
		list.querySelector('[data-count]')?.replaceChildren(String(topUps.length));
		const end = list.querySelector<HTMLTimeElement>('[data-until]');
		if (end) this.#date(end, until);
		const days = list.querySelector('ol');
		if (days) days.hidden = false;
		days?.replaceChildren(
			...topUps.map((day) => {
				const item = document.createElement('li');
				item.append(this.#date(document.createElement('time'), day));
				return item;
			})
		);
	}

	#date(time: HTMLTimeElement, day: Day): HTMLTimeElement {
		time.dateTime = isoOf(day);
		time.textContent = formatMoment(isoOf(day), this.#lang());
		return time;
	}

	#lang(): string {
		return this.closest<HTMLElement>('[lang]')?.lang ?? 'en';
	}
}

/** A whole number of months the calculator counts with. */
function parseMonths(text: string): number | undefined {
	const months = /^\d{1,3}$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : 0;
	return months >= MONTHS.least && months <= MONTHS.most ? months : undefined;
}

function setCentimos(part: HTMLElement, centimos: number | undefined): void {
	if (centimos === undefined) delete part.dataset.centimos;
	else part.dataset.centimos = String(centimos);
}

if (!customElements.get('lv-fees')) customElements.define('lv-fees', FeesElement);
