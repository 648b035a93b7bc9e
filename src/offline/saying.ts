import { pagesIn, piecesOf, weightOf } from './pack.ts';
import type { PackStatus } from './status.ts';

/** The sentences of a part of the page, gaps filled, figures and days in the language of the page. */
export class OfflineWords {
	readonly #words: DOMStringMap;
	readonly #lang: string;

	/** @param holder has the sentences as `data-…` */
	constructor(holder: HTMLElement) {
		this.#words = holder.dataset;
		const lang = holder.closest<HTMLElement>('[lang]')?.lang ?? 'en';
		this.#lang = lang === 'en' ? 'en-GB' : lang;
	}

	say(name: string, gaps: Record<string, string> = {}): string {
		return (this.#words[name] ?? '').replace(/{{(\w+)}}/g, (_gap, key: string) => gaps[key] ?? '');
	}

	/** A weight as people read it. */
	size(bytes: number): string {
		const [unit, amount] = bytes < 1e5 ? ['kilobyte', bytes / 1e3] : ['megabyte', bytes / 1e6];
		const digits = bytes < 1e5 ? 0 : 2;
		const format = new Intl.NumberFormat(this.#lang, { style: 'unit', unit, maximumFractionDigits: digits });
		// A figure and its unit stay on one line.
		return format.format(amount).replace(' ', '\u00a0');
	}

	/** What to say of a pack that is held. */
	gapsOf({ list, saved }: NonNullable<PackStatus['held']>): Record<string, string> {
		return {
			pages: String(pagesIn(list)),
			size: this.size(weightOf(piecesOf(list))),
			date: saved.toLocaleDateString(this.#lang, { dateStyle: 'long' }),
			build: list.build.slice(0, 7),
		};
	}
}
