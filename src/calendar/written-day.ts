import { formatMoment } from '../elements/format.ts';
import { type Day, isoOf } from '../rules/dates.ts';

/** A day as the language around an element writes it: 2026年11月30日, 30 de noviembre de 2026, 30 November 2026. */
export const writtenDay = (day: Day, near: Element): string =>
	formatMoment(isoOf(day), near.closest<HTMLElement>('[lang]')?.lang ?? 'en');
