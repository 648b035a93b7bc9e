import { ANSWERS, type Answer, type Case, type Checklist, questionsFor, verdictOf } from '../../rules/checklists.ts';
import { keepTicks, recallTicks } from './ticks.element.ts';

/** What other scripts are told when the verdict changes. */
export interface VerdictDetail {
	/** Id of the checklist. */
	checklist: string;
	/** Id of the outcome; `null` while questions are open. */
	verdict: string | null;
}

/**
 * A checklist alive: asks what the case needs, and shows the verdict of the rule that made the page. It is no
 * `LiveElement`: in a frame, what comes along with that in one file would be too heavy.
 */
class ChecklistElement extends HTMLElement {
	#abort: AbortController | undefined;
	#shown: string | null | undefined;

	connectedCallback(): void {
		this.#abort?.abort();
		this.#abort = new AbortController();
		const { signal } = this.#abort;
		const form = this.#need<HTMLFormElement>('form');
		for (const field of form.querySelectorAll<HTMLInputElement>('input, select')) field.disabled = false;
		form.addEventListener('submit', (event) => event.preventDefault(), { signal });
		const rules = this.#rules();
		for (const part of ['[data-bar]', '[data-again]']) this.#need(part).hidden = false;
		form.addEventListener('input', ({ target }) => this.#entered(rules, target), { signal });
		// The fields are empty only after the event.
		form.addEventListener('reset', () => setTimeout(() => this.#reset(rules)), { signal });
		this.#need('[data-go]').addEventListener('click', () => this.#need('[data-answer-head]').focus(), { signal });
		this.querySelector('[data-forget]')?.addEventListener('click', () => this.#forget(rules.id), { signal });
		addEventListener('pageshow', () => this.#show(rules), { signal });
		this.#read(rules);
		recallTicks(this, rules.id);
		this.#show(rules);
	}

	disconnectedCallback(): void {
		this.#abort?.abort();
	}

	#need<Part extends HTMLElement>(selector: string): Part {
		const part = this.querySelector<Part>(selector);
		if (!part) throw new Error(`lv-checklist: ${selector} not found`);
		return part;
	}

	#rules(): Checklist & { id: string } {
		return JSON.parse(this.#need('script').textContent ?? '') as Checklist & { id: string };
	}

	#fieldsOf({ items }: Checklist): string[] {
		return ['operator', 'plan', ...items.map(({ id }) => id)];
	}

	/** Fills the form from the address. What no field offers is left out. */
	#read(rules: Checklist): void {
		const query = new URLSearchParams(location.search);
		for (const name of this.#fieldsOf(rules)) {
			const wanted = query.get(name);
			for (const field of wanted ? this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) : [])
				field.checked ||= field.value === wanted;
			const select = this.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
			if (select && [...select.options].some(({ value }) => value === wanted)) select.value = wanted ?? '';
		}
	}

	#case({ items }: Checklist): Case {
		const form = new FormData(this.#need<HTMLFormElement>('form'));
		const value = (name: string) => String(form.get(name) ?? '') || undefined;
		const answer = (name: string) => ANSWERS.find((candidate) => candidate === value(name));
		const answers: Record<string, Answer | undefined> = {};
		for (const { id } of items) answers[id] = answer(id);
		return { operator: value('operator'), plan: value('plan'), answers };
	}

	#entered(rules: Checklist & { id: string }, target: EventTarget | null): void {
		const field = target as HTMLInputElement;
		if (field.matches('[data-tick], [data-remember]')) {
			this.#keep(rules.id);
			return;
		}
		this.#show(rules);
		this.#write(rules);
	}

	#reset(rules: Checklist & { id: string }): void {
		recallTicks(this, rules.id);
		this.#write(rules);
		this.#show(rules);
	}

	/** The address carries what was entered, and whatever else it carried before. */
	#write(rules: Checklist): void {
		const query = new URLSearchParams(location.search);
		const form = new FormData(this.#need<HTMLFormElement>('form'));
		for (const name of this.#fieldsOf(rules)) {
			const value = form.get(name);
			if (value) query.set(name, String(value));
			else query.delete(name);
		}
		try {
			history.replaceState(history.state, '', query.size > 0 ? `?${query}` : location.pathname);
		} catch {
			// A frame in a sandbox. On its own, since what tools share weighs more than all of this.
		}
	}

	#show(rules: Checklist & { id: string }): void {
		const entered = this.#case(rules);
		const asked = new Set(questionsFor(rules, entered));
		for (const item of this.querySelectorAll<HTMLElement>('[data-item]')) {
			const { item: id = '' } = item.dataset;
			item.hidden = !asked.has(id);
			for (const step of item.querySelectorAll<HTMLElement>('[data-answer]'))
				this.#put(step, step.dataset.answer === entered.answers[id], entered.answers[id] === undefined);
		}
		const verdict = verdictOf(rules, entered);
		const outcome = 'outcome' in verdict ? verdict.outcome : null;
		const shown = this.#conclude(outcome);
		for (const own of this.querySelectorAll<HTMLElement>('[data-operator]'))
			own.hidden = entered.operator !== undefined && own.dataset.operator !== entered.operator;
		this.#list(shown !== undefined);
		this.#progress(entered, asked);
		if (this.#shown === outcome) return;
		this.#shown = outcome;
		const detail: VerdictDetail = { checklist: rules.id, verdict: outcome };
		this.dispatchEvent(new CustomEvent('lv-verdict', { bubbles: true, detail }));
	}

	/** Shows a part or takes it away; on paper what is still open stays. */
	#put(part: HTMLElement, here: boolean, open: boolean): void {
		part.hidden = !here && !open;
		part.toggleAttribute('data-later', !here && open);
	}

	/** Shows the verdict and what belongs to it, and nothing of the other outcomes. */
	#conclude(outcome: string | null): HTMLElement | undefined {
		const open = outcome === null;
		let shown: HTMLElement | undefined;
		for (const section of this.querySelectorAll<HTMLElement>('[data-outcome]')) {
			const fits = section.dataset.outcome === outcome;
			if (fits) shown = section;
			this.#put(section, fits, open);
		}
		for (const when of this.querySelectorAll<HTMLElement>('[data-when]')) this.#put(when, false, open);
		const needs = (shown?.dataset.needs ?? '').split(' ');
		for (const kind of this.querySelectorAll<HTMLElement>('[data-kind-of-part]')) {
			const parts = [...kind.querySelectorAll<HTMLElement>('[data-part]')];
			const needed = parts.filter((part) => needs.includes(part.dataset.part ?? ''));
			for (const part of parts) this.#put(part, needed.includes(part), open);
			this.#put(kind, needed.length > 0, open);
		}
		this.#put(this.#need('[data-answer-head]'), shown !== undefined, true);
		// On other sites nothing is kept, and nothing offered.
		const keep = this.querySelector<HTMLElement>('[data-keep]');
		if (keep) keep.hidden = !this.querySelector('[data-part]:not([hidden], [data-later]) [data-tick]');
		this.#need('[data-go]').hidden = !shown;
		const words = shown?.querySelector('h3')?.lastChild?.textContent?.trim();
		const said = this.#need('[data-verdict]');
		said.dataset.outcome = outcome ?? '';
		said.dataset.kind = shown?.dataset.kind ?? '';
		const text = words ?? this.#need('[data-words]').dataset.pending ?? '';
		if (said.textContent !== text) said.textContent = text;
		return shown;
	}

	/** What the answers ask for, once more and in order, under the verdict. */
	#list(concluded: boolean): void {
		const steps = this.#need('[data-steps]');
		const active = [...this.querySelectorAll('[data-item]:not([hidden]) [data-answer]:not([hidden], [data-later])')];
		steps.hidden = !concluded || active.length === 0;
		steps.querySelector('ol')?.replaceChildren(
			...active.map((step) => {
				const line = document.createElement('li');
				const said = step.querySelector('span')?.cloneNode(true);
				if (said) line.append(said);
				return line;
			})
		);
	}

	#progress({ answers }: Case, asked: ReadonlySet<string>): void {
		const done = [...asked].filter((id) => answers[id] !== undefined).length;
		const { count = '' } = this.#need('[data-words]').dataset;
		this.#need('[data-progress]').textContent = count
			.replace('{{done}}', String(done))
			.replace('{{all}}', String(asked.size));
	}

	/** Keeps the ticks as the reader wishes, and says so where the browser refuses. */
	#keep(id: string): void {
		const kept = keepTicks(this, id);
		const said = this.querySelector('[data-kept]');
		if (said) said.textContent = kept ? '' : (this.#need('[data-words]').dataset.notKept ?? '');
	}

	#forget(id: string): void {
		for (const box of this.querySelectorAll<HTMLInputElement>('[data-tick], [data-remember]')) box.checked = false;
		this.#keep(id);
		this.#need('[data-kept]').textContent = this.#need('[data-words]').dataset.forgotten ?? '';
	}
}

if (!customElements.get('lv-checklist')) customElements.define('lv-checklist', ChecklistElement);
