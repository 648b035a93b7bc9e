import { z } from 'astro/zod';
import { OPERATORS } from './names.ts';
import { kebabId } from './shared/id.ts';
import { refusal } from './shared/refusal.ts';
import { localizedText, words } from './shared/text.ts';

const factIds = z.array(kebabId).min(1, refusal('at least one fact', 'Name one from facts/.'));

/** Facts on a silent prepaid line. */
const silentLine = z.strictObject({
	restricted: kebabId.describe('when the first restriction is known to start, or that it is unknown'),
	end: kebabId.describe('when the line may be cancelled; of disputed figures the earlier'),
	endDisputed: kebabId.optional().describe('the later figure, where sources disagree'),
});

/** A network operator: how it is called and which facts its hub shows. */
export const operatorSchema = z.strictObject({
	id: z.enum(OPERATORS),
	brand: words.describe('the name on the shop sign'),
	name: localizedText.describe('the name at first mention on a page'),
	typed: z.array(words).optional().describe('what else people type for it: the company behind it, older names'),
	order: z.int().positive().describe('place in lists'),
	atAGlance: factIds.describe('facts the hub opens with'),
	contacts: factIds.describe('facts that say how to reach it'),
	life: z
		.strictObject({ withoutBalance: silentLine, withBalance: silentLine })
		.describe('how long a prepaid line lives that is not topped up'),
});

export type Operator = z.output<typeof operatorSchema>;

/** Ids of the facts on one kind of silent line. */
export const factsOfLine = ({ restricted, end, endDisputed }: z.output<typeof silentLine>): string[] => [
	restricted,
	end,
	...(endDisputed ? [endDisputed] : []),
];

/** Ids of the facts that say how long an operator's silent line lives, the line without balance first. */
export const factsOfLife = ({ life }: Pick<Operator, 'life'>): string[] => [
	...new Set([life.withoutBalance, life.withBalance].flatMap(factsOfLine)),
];
