import { LiveElement } from '../../elements/live-element.ts';

/** The counter card alive: shows one operator's numbers and guides, and finds the card an address asks for. */
class CounterCardElement extends LiveElement {
	protected override wake(signal: AbortSignal): void {
		const choice = this.#choice();
		choice.disabled = false;
		choice.addEventListener('input', () => this.#show(true), { signal });
		addEventListener('pageshow', () => this.#show(false), { signal });
		this.#read();
		this.#show(false);
		this.#lead();
	}

	#choice(): HTMLSelectElement {
		const choice = this.querySelector<HTMLSelectElement>('select[name="operator"]');
		if (!choice) throw new Error('lv-counter-card: choice (select[name="operator"]) not found');
		return choice;
	}

	/** Chooses the operator the address names, if it is one of those offered. */
	#read(): void {
		const wanted = new URLSearchParams(location.search).get('operator');
		const choice = this.#choice();
		if ([...choice.options].some(({ value }) => value === wanted)) choice.value = wanted ?? '';
	}

	/** Leaves one operator's lines, or all, and lets links to other cards remember it. */
	#show(write: boolean): void {
		const { value } = this.#choice();
		for (const line of this.querySelectorAll<HTMLElement>('[data-operator]'))
			line.hidden = value !== '' && line.dataset.operator !== value;
		const query = value === '' ? '' : `?operator=${value}`;
		for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-card]')) link.search = query;
		if (write) history.replaceState(history.state, '', `${location.pathname}${query}`);
	}

	/** The address of all cards may name a procedure: its card is shown in its place. */
	#lead(): void {
		const wanted = new URLSearchParams(location.search).get('procedure');
		const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-card]')];
		const card = links.find(({ dataset }) => dataset.card === wanted);
		if (wanted && card) location.replace(card.href);
	}
}

if (!customElements.get('lv-counter-card')) customElements.define('lv-counter-card', CounterCardElement);
