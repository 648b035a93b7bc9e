import { type Day, isoOf } from '../rules/dates.ts';
import type { Reminder } from './reminder.ts';

/** An address that opens Google Calendar with one reminder filled in. */
export function googleCalendarHref({ title, text, day }: Reminder): string {
	const plain = (value: Day) => isoOf(value).replaceAll('-', '');
	const query = new URLSearchParams({
		action: 'TEMPLATE',
		text: title,
		details: text,
		dates: `${plain(day)}/${plain(day + 1)}`,
	});
	return `https://calendar.google.com/calendar/render?${query}`;
}
