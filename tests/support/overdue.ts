import { formatProblem } from '../../src/content-check/problem.ts';
import type { Located } from '../../src/content-check/read.ts';
import type { Fact } from '../../src/schemas/fact.ts';

/** Facts that nobody has looked at since they were due. `today` is an ISO day. */
export function overdue(facts: readonly Located<Fact>[], today: string): string[] {
	return facts
		.filter(({ entry }) => entry.reviewBy < today)
		.map(({ file, entry }) =>
			formatProblem({
				where: file,
				what: `${entry.id}.reviewBy: expected a day that is not past on ${today}`,
				received: `"${entry.reviewBy}"`,
				fix: 'Read its sources again, then set checkedOn and reviewBy.',
			})
		);
}
