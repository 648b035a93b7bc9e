/** A field of a form the reader fills in. */
export type Field = HTMLSelectElement | HTMLInputElement;

/**
 * A part of a page come alive. What it listens to ends when it leaves the page; a part it needs and does not find is a
 * mistake of ours, said with the name of the element and of the part.
 */
export abstract class LiveElement extends HTMLElement {
	#abort: AbortController | undefined;

	connectedCallback(): void {
		this.#abort?.abort();
		this.#abort = new AbortController();
		this.wake(this.#abort.signal);
	}

	disconnectedCallback(): void {
		this.#abort?.abort();
	}

	/** Begins to listen, until the signal says that the element has left the page. */
	protected abstract wake(signal: AbortSignal): void;

	/** A part that must be there. @throws Error where the page has none */
	protected need<Part extends Element = HTMLElement>(selector: string): Part {
		const part = this.querySelector<Part>(selector);
		if (!part) throw new Error(`${this.localName}: ${selector} not found`);
		return part;
	}

	/** Its words that only a script says. */
	protected words(): DOMStringMap {
		return this.need('[data-words]').dataset;
	}

	/** What the page keeps for its script: the JSON it was built with. */
	protected data<Data>(): Data {
		return JSON.parse(this.need('script').textContent ?? '') as Data;
	}

	/** The fields of its form. */
	protected fields(): Field[] {
		return [...this.need('form').querySelectorAll<Field>('select, input')];
	}

	/** Opens its form, whose fields waited, disabled, for the script. What is entered is sent nowhere. */
	protected openForm(signal: AbortSignal): HTMLFormElement {
		const form = this.need<HTMLFormElement>('form');
		for (const field of this.fields()) field.disabled = false;
		form.addEventListener('submit', (event) => event.preventDefault(), { signal });
		return form;
	}
}
