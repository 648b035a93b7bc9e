import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/calendar/calendar-file.ts';
import { googleCalendarHref } from '../../src/calendar/google-calendar.ts';
import { dayOf } from '../../src/rules/dates.ts';

const at = (iso: string) => dayOf(iso) ?? Number.NaN;
const URL_OF_PAGE = 'https://example.pe/zh-cn/tools/keep-alive/?operator=entel';
const REMINDERS = [
	{ id: 'entel-act-by', title: 'Entel，没有余额 · 最晚这天充值', text: 'A, b; c\\d\nnext', day: at('2026-12-31') },
	{ id: 'entel-cancel', title: 'x'.repeat(200), text: '号码'.repeat(80), day: at('2028-02-29') },
];
const file = calendarOf(REMINDERS, URL_OF_PAGE, new Date('2026-11-22T12:00:00Z'));

describe('the calendar file', () => {
	it('is read by one parser: whole days, texts as they were, two alarms, ids that stay', () => {
		const events = new ICAL.Component(ICAL.parse(file))
			.getAllSubcomponents('vevent')
			.map((component) => ({ component, event: new ICAL.Event(component) }));
		expect(events.map(({ event }) => [event.uid, event.startDate.toString(), event.endDate.toString()])).toEqual([
			['entel-act-by@linea-viva', '2026-12-31', '2027-01-01'],
			['entel-cancel@linea-viva', '2028-02-29', '2028-03-01'],
		]);
		events.forEach(({ component, event }, index) => {
			expect(event.startDate.isDate).toBe(true);
			expect([event.summary, event.description]).toEqual([REMINDERS[index]?.title, REMINDERS[index]?.text]);
			const triggers = component
				.getAllSubcomponents('valarm')
				.map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
			expect(triggers).toEqual(['-P3D', '-P1D']);
		});
	});

	it('is read by another parser the same', () => {
		const events = Object.values(nodeIcal.sync.parseICS(file)).filter((item) => item?.type === 'VEVENT');
		expect(events.map((item) => [item.uid, item.summary, item.datetype, item.alarms?.length])).toEqual(
			REMINDERS.map(({ id, title }) => [`${id}@linea-viva`, title, 'date', 2])
		);
	});

	it('has no line longer than the format allows, and ends each as it asks', () => {
		const lines = file.split('\r\n');
		expect(lines.length).toBeGreaterThan(20);
		expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
	});

	it('is the same file for the same moment', () => {
		expect(calendarOf(REMINDERS, URL_OF_PAGE, new Date('2026-11-22T12:00:00Z'))).toBe(file);
	});
});

describe('the link to Google Calendar', () => {
	it('carries the day and the words', () => {
		const [first] = REMINDERS;
		if (!first) throw new Error('no reminder');
		const { origin, searchParams } = new URL(googleCalendarHref(first));
		expect(origin).toBe('https://calendar.google.com');
		expect(Object.fromEntries(searchParams)).toEqual({
			action: 'TEMPLATE',
			text: first.title,
			details: first.text,
			dates: '20261231/20270101',
		});
	});
});
