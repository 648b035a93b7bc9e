import { getCollection } from 'astro:content';
import { calendarOfHolidays, type Holiday } from '../rules/business-days.ts';
import { DEADLINE_UNITS, type Deadline } from '../rules/deadlines.ts';
import type { DeadlineCase } from '../schemas/deadline.ts';
import { factAnswer } from './facts.ts';

/** The fact that says which days are no business days. */
export const HOLIDAYS = 'peru-national-holidays';

/** Procedures in the order of the list: what happens to a line, then claims. */
export const deadlineCases: readonly DeadlineCase[] = (await getCollection('deadlines'))
	.sort((a, b) => (b.filePath ?? '').localeCompare(a.filePath ?? ''))
	.map((entry) => entry.data);

/** When the national holidays are. */
export const holidays: readonly Holiday[] = (await getCollection('holidays')).map(({ data }) => data.on);

/** The years in which business days can be counted, and their holidays. */
export const holidayCalendar = calendarOfHolidays(holidays);

/** The deadlines of a procedure, each as long as its fact says. */
export const deadlinesOf = ({ steps }: Pick<DeadlineCase, 'steps'>): Deadline[] =>
	steps.map(({ id, after, fact }) => {
		const { value } = factAnswer(fact).fact;
		const unit = value.kind === 'duration' && DEADLINE_UNITS.find((name) => name === value.unit);
		return {
			id,
			...(after === undefined ? {} : { after }),
			...(value.kind === 'duration' && unit ? { term: { n: value.n, unit } } : {}),
		};
	});

/** Facts the deadlines page shows. */
export const deadlineFactIds = (): string[] => [
	...new Set([...deadlineCases.flatMap(({ steps, notes }) => [...steps.map(({ fact }) => fact), ...notes]), HOLIDAYS]),
];
