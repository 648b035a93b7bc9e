import { type Day, dayInLima, dayOf } from '../rules/dates.ts';

/** The day a build stands on, in Lima: `LV_TODAY`, or that of the clock, read once. */
export const today: Day = readToday(process.env.LV_TODAY);

function readToday(wanted: string | undefined): Day {
	if (!wanted) return dayInLima(new Date());
	const day = dayOf(wanted);
	if (day === undefined)
		throw new Error(
			`LV_TODAY: expected a day such as 2026-11-22\n  Received ${JSON.stringify(wanted)}. Correct it, or leave it out.`
		);
	return day;
}
