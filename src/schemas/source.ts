import { z } from 'astro/zod';
import { kebabId } from './shared/id.ts';
import { isoDay, isoMoment } from './shared/iso-date.ts';
import { refusal } from './shared/refusal.ts';
import { safeUrl } from './shared/safe-url.ts';
import { words } from './shared/text.ts';

/** What stands between the publisher and the statement, where the publisher's name alone would mislead. */
export const SOURCE_VIA = [
	'osiptel',
	'isp',
	'law-firm',
	'private-page',
	'information-site',
	'forum',
	'copy',
	'dealer',
] as const;

/** A page or document that facts cite. Every source has an address: what nobody can open is not a source. */
export const sourceSchema = z.strictObject({
	id: kebabId.describe('unique name, publisher first'),
	url: safeUrl.describe('where it can be read'),
	title: words.describe('title in its own language'),
	publisher: words.describe('who published it'),
	via: z.enum(SOURCE_VIA).optional().describe('what kind of page it is, or whom it quotes'),
	kind: z
		.enum(['regulation', 'regulator', 'government', 'operator', 'press', 'community'])
		.describe('how much weight it carries: a norm, its regulator, another state body, an operator, the press, others'),
	lang: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, refusal('the tag of a language', 'Write it like es or zh-CN.')),
	published: isoMoment.nullable().describe('as precise as it is known; null when the page is undated'),
	checkedOn: isoDay.describe('last day one of us read it'),
	note: words.optional().describe('for maintainers: which copy was read, what to re-check'),
});

export type Source = z.output<typeof sourceSchema>;
