/** How long something lasts at one operator, where that is known. */
export interface Span {
	id: string;
	days?: number | undefined;
}

/** Who has the longest and who the shortest span; several where spans are equal. Those without a span are left out. */
export function longestAndShortest(spans: readonly Span[]): { longest: string[]; shortest: string[] } {
	const days = spans.flatMap((span) => span.days ?? []);
	const those = (limit: number) => spans.filter((span) => span.days === limit).map(({ id }) => id);
	return { longest: those(Math.max(...days)), shortest: those(Math.min(...days)) };
}
