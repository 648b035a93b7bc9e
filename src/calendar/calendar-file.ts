import ical, { ICalAlarmType } from 'ical-generator';
import { isoOf } from '../rules/dates.ts';
import type { Reminder } from './reminder.ts';

/** Days before a reminder on which a calendar should speak up. */
const ALARMS = [3, 1];
const DAY_SECONDS = 86_400;

/**
 * The reminders as a calendar file: a whole day each, with alarms.
 *
 * @param url of the page they come from
 * @param stamp moment of the download
 */
export function calendarOf(reminders: readonly Reminder[], url: string, stamp: Date): string {
	const calendar = ical({ prodId: '//Linea Viva//keep-alive//EN' });
	for (const { id, title, text, day } of reminders) {
		const event = calendar.createEvent({
			id: `${id}@linea-viva`,
			start: new Date(isoOf(day)),
			end: new Date(isoOf(day + 1)),
			allDay: true,
			timezone: 'UTC',
			stamp,
			summary: title,
			description: text,
			url,
		});
		for (const days of ALARMS)
			event.createAlarm({ type: ICalAlarmType.display, trigger: days * DAY_SECONDS, description: title });
	}
	return calendar.toString();
}
