import { type Day, isoOf } from '../rules/dates.ts';

/** A day as the language around an element writes it: 2026年11月30日, 30 de noviembre de 2026, 30 November 2026. */
export function writtenDay(day: Day, near: Element): string {
	const lang = near.closest<HTMLElement>('[lang]')?.lang ?? 'en';
	return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
		year: 'numeric',
		month: 'long',
		day: 'numeric',
		timeZone: 'UTC',
	}).format(new Date(isoOf(day)));
}
