import { accentFor, colourOf } from '../../embed/accent.ts';

/** What a widget may say of itself: short words only, whatever a component puts into its event. */
const VERDICT = /^[a-z][a-z0-9-]{0,39}$/;
/** What a host may call its frame. */
const ID = /^[\w-]{1,40}$/;
/** Room between a mark and its card. */
const GAP = 8;

/** A page in a frame: takes the host's colours, tells the host how high it is and what came out, and nothing else. */
class EmbedElement extends HTMLElement {
	#abort: AbortController | undefined;

	connectedCallback(): void {
		this.#abort?.abort();
		this.#abort = new AbortController();
		const { signal } = this.#abort;
		this.#colour();
		this.addEventListener('click', (event) => this.#onClick(event), { signal });
		this.addEventListener('lv-verdict', (event) => this.#onVerdict(event as CustomEvent<unknown>), { signal });
		const observer = new ResizeObserver(() => this.#tellHeight());
		observer.observe(this);
		signal.addEventListener('abort', () => observer.disconnect());
		if (this.dataset.failure) this.#tell('error', { error: this.dataset.failure });
	}

	disconnectedCallback(): void {
		this.#abort?.abort();
	}

	get #query(): URLSearchParams {
		return new URLSearchParams(location.search);
	}

	/** The accent of the host, as near to it as can be read. */
	#colour(): void {
		const wanted = colourOf(this.#query.get('accent') ?? '');
		if (!wanted) return;
		const [light, dark] = [accentFor(wanted, 'light'), accentFor(wanted, 'dark')];
		const both = CSS.supports('color', 'light-dark(#000, #fff)');
		const { style } = document.documentElement;
		for (const [name, part] of [
			['--accent', 'accent'],
			['--accent-soft', 'soft'],
		] as const)
			style.setProperty(name, both ? `light-dark(${light[part]}, ${dark[part]})` : light[part]);
	}

	#tellHeight(): void {
		this.#tell('height', { height: Math.ceil(this.getBoundingClientRect().height) });
	}

	#onVerdict({ detail }: CustomEvent<unknown>): void {
		const { verdict } = Object(detail) as { verdict?: unknown };
		if (typeof verdict === 'string' && VERDICT.test(verdict)) this.#tell('verdict', { verdict });
	}

	/** Nobody knows whose page this is, so nothing is said here that only some may hear. */
	#tell(what: 'height' | 'verdict' | 'error', detail: object): void {
		if (parent === window) return;
		// The name that the host gave its frame.
		parent.postMessage(
			{ type: `linea-viva:${what}`, v: 1, id: ID.test(window.name) ? window.name : '', ...detail },
			'*'
		);
	}

	#onClick({ target }: Event): void {
		if (!(target instanceof Element)) return;
		const link = target.closest<HTMLAnchorElement>('a[data-full], a[data-here]');
		// What was entered here goes along: to the full page without what only a frame needs.
		if (link) link.search = String(link.hasAttribute('data-full') ? this.#entered() : this.#query);
		const mark = target.closest<HTMLElement>('.lv-mark');
		const card = mark && document.getElementById(mark.getAttribute('popovertarget') ?? '');
		if (mark && card) this.#place(card, mark.getBoundingClientRect());
	}

	#entered(): URLSearchParams {
		const query = this.#query;
		for (const name of ['theme', 'accent']) query.delete(name);
		return query;
	}

	/** Beside its mark: the foot of a frame may lie far below what the reader sees of it. */
	#place(card: HTMLElement, { top, bottom }: DOMRect): void {
		const below = innerHeight - bottom >= top;
		const room = Math.max(below ? innerHeight - bottom : top, 0) - GAP;
		card.style.insetBlock = below ? `${bottom + GAP}px auto` : `auto ${innerHeight - top + GAP}px`;
		card.style.maxBlockSize = `${room}px`;
	}
}

if (!customElements.get('lv-embed')) customElements.define('lv-embed', EmbedElement);
