import { z } from 'astro/zod';
import { GUIDE_GROUPS, OPERATORS, PROCEDURES, REACHES } from './names.ts';
import { isoDay } from './shared/iso-date.ts';
import { refusal } from './shared/refusal.ts';
import { words } from './shared/text.ts';

/** Hash that ties a translation to the source text it was made from: see `content-check/translations.ts`. */
export const sourceHash = z
	.string()
	.regex(/^[0-9a-f]{12}$/, refusal('the hash of the source text', 'Let `npm run stamp` write it.'));

/** Front matter every written page has, guide or FAQ. */
export const pageFields = {
	reviewedOn: isoDay.describe('last day somebody read the page against its facts'),
	translationOf: sourceHash.optional().describe('es and en only: hash of the zh-CN text this was made from'),
};

/** What our guides add to Starlight's front matter. */
export const guideFields = {
	...pageFields,
	// Optional only here: Starlight applies this schema to pages without a file, too. Guides are held to it below.
	reviewedOn: pageFields.reviewedOn.optional(),
	operator: z.enum(OPERATORS).optional().describe('for pages of one operator; the folder has the same name'),
	procedure: z.enum(PROCEDURES).optional().describe('for guides of one operator; the file has the same name'),
	group: z.enum(GUIDE_GROUPS).optional().describe('for general guides: the shelf they stand on'),
	reach: z.enum(REACHES).optional().describe('shown under the title: how far the reader has to go'),
};

/** All front matter a guide may have. Starlight itself lets unknown keys pass in silence. */
export const guideFrontMatter = z.strictObject({
	title: words,
	description: words,
	tableOfContents: z.boolean().optional(),
	...guideFields,
	...pageFields,
});

export type GuideFrontMatter = z.output<typeof guideFrontMatter>;
