import { z } from 'astro/zod';
import { OPERATORS } from './names.ts';
import { kebabId } from './shared/id.ts';
import { localizedText, words } from './shared/text.ts';

/** A network operator: how it is called and which facts its hub shows. */
export const operatorSchema = z.strictObject({
	id: z.enum(OPERATORS),
	brand: words.describe('the name on the shop sign'),
	name: localizedText.describe('the name at first mention on a page'),
	order: z.int().positive().describe('place in lists'),
	atAGlance: z.array(kebabId).min(1).describe('facts the hub opens with'),
	contacts: z.array(kebabId).min(1).describe('facts that say how to reach it'),
});

export type Operator = z.output<typeof operatorSchema>;
