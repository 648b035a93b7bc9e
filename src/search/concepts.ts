import { type Unit, unitsOf } from './units.ts';

interface Node {
	next: Map<string, Node>;
	concept?: number;
}

/** A stretch of units that is a wording of something. */
export interface Mention {
	concept: number;
	/** First unit, and the one behind the last. */
	from: number;
	to: number;
}

const LATIN_WORDS = /^[a-z]+(?: [a-z]+)+$/;

/** Finds wordings that mean the same, whatever the language or the form of their words. */
export class Concepts {
	readonly #root: Node = { next: new Map() };

	/** Every unit that stands in a wording. */
	readonly words = new Set<string>();

	/** @param groups folded wordings, one group a concept */
	constructor(groups: readonly (readonly string[])[]) {
		groups.forEach((group, concept) => {
			for (const wording of group) {
				this.#add(unitsOf(wording), concept);
				// Many type the syllables of pinyin, and some whole phrases, without spaces: `buka` for `bu ka`.
				if (LATIN_WORDS.test(wording)) this.#add(unitsOf(wording.replaceAll(' ', '')), concept);
			}
		});
	}

	/** Whether a unit stands in some wording. */
	knows(unit: string): boolean {
		return this.words.has(unit);
	}

	/** The wordings in a text from left to right, the longest where several begin at one place. */
	mentions(units: readonly Unit[]): Mention[] {
		const found: Mention[] = [];
		for (let from = 0; from < units.length; ) {
			const mention = this.#longestAt(units, from);
			if (mention) found.push(mention);
			from = mention?.to ?? from + 1;
		}
		return found;
	}

	#add(units: readonly Unit[], concept: number): void {
		let node = this.#root;
		for (const { text } of units) {
			this.words.add(text);
			const next = node.next.get(text) ?? { next: new Map() };
			node.next.set(text, next);
			node = next;
		}
		// The first group keeps a wording that stands in two.
		if (node !== this.#root) node.concept ??= concept;
	}

	#longestAt(units: readonly Unit[], from: number): Mention | undefined {
		let node: Node | undefined = this.#root;
		let best: Mention | undefined;
		for (let to = from; to < units.length; to++) {
			node = node.next.get((units[to] as Unit).text);
			if (!node) break;
			if (node.concept !== undefined) best = { concept: node.concept, from, to: to + 1 };
		}
		return best;
	}
}
