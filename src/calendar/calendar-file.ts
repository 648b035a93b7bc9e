import { isoOf } from '../rules/dates.ts';
import type { Reminder } from './reminder.ts';

/** Days before a reminder on which a calendar should speak up. */
const ALARMS = [3, 1];

/** Longest line of the format, in bytes. */
const LINE = 75;

/**
 * The reminders as a calendar file (RFC 5545): a whole day each, with alarms. Ours, because a library for it weighs
 * more than the planner, and fetched apart it would cost every page a request.
 *
 * @param url of the page they come from
 * @param stamp moment of the download
 */
export function calendarOf(reminders: readonly Reminder[], url: string, stamp: Date): string {
	const moment = stamp.toISOString().replaceAll(/[-:]|\.\d+/g, '');
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Linea Viva//keep-alive//EN',
		...reminders.flatMap(({ id, title, text, day }) => [
			'BEGIN:VEVENT',
			`UID:${id}@linea-viva`,
			`DTSTAMP:${moment}`,
			`DTSTART;VALUE=DATE:${isoOf(day).replaceAll('-', '')}`,
			`DTEND;VALUE=DATE:${isoOf(day + 1).replaceAll('-', '')}`,
			`SUMMARY:${escaped(title)}`,
			`DESCRIPTION:${escaped(text)}`,
			`URL:${url}`,
			...ALARMS.flatMap((days) => [
				'BEGIN:VALARM',
				'ACTION:DISPLAY',
				`TRIGGER:-P${days}D`,
				`DESCRIPTION:${escaped(title)}`,
				'END:VALARM',
			]),
			'END:VEVENT',
		]),
		'END:VCALENDAR',
		'',
	];
	return lines.map(folded).join('\r\n');
}

const escaped = (text: string) => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** A line broken as the format asks: no piece longer than it allows, no character torn apart. */
function folded(line: string): string {
	const bytes = new TextEncoder();
	let length = 0;
	let text = '';
	for (const character of line) {
		const size = bytes.encode(character).length;
		if (length + size > LINE) {
			text += '\r\n ';
			length = 1;
		}
		text += character;
		length += size;
	}
	return text;
}
