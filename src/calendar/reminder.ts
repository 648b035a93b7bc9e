import type { Day } from '../rules/dates.ts';

/** A dated reminder. */
export interface Reminder {
	/** The same for the same step of the same line, so that a second download replaces the first. */
	id: string;
	title: string;
	text: string;
	day: Day;
}
