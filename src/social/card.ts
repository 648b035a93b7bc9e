import { LOCALES, type LocaleDir } from '../locales.mjs';
import { OPERATORS, type OperatorId, PROCEDURES, type Procedure } from '../schemas/names.ts';

/** What a social network shows beside a link to the site: one image per language and type of page. */
export type SocialCard =
	| { kind: 'languages' }
	| { kind: 'home' | 'general' | 'site'; dir: LocaleDir }
	| { kind: 'hub'; dir: LocaleDir; operator: OperatorId }
	| { kind: 'guide'; dir: LocaleDir; operator: OperatorId; procedure: Procedure }
	| { kind: 'faq'; dir: LocaleDir; operator: OperatorId | undefined };

/** Size every large network asks for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The card of the page at `pathname`. A page of a kind not known here gets the card of the site as a whole. */
export function cardOfPath(pathname: string): SocialCard {
	const [first, second, third] = pathname.split('/').filter(Boolean);
	const dir = LOCALES.find((locale) => locale.dir === first)?.dir;
	if (!dir) return { kind: 'languages' };
	if (!second) return { kind: 'home', dir };
	const operator = nameIn(OPERATORS, second);
	if (operator) {
		const procedure = nameIn(PROCEDURES, third);
		if (procedure) return { kind: 'guide', dir, operator, procedure };
		return third ? { kind: 'site', dir } : { kind: 'hub', dir, operator };
	}
	if (second === 'guides') return { kind: 'general', dir };
	if (second === 'faq') return { kind: 'faq', dir, operator: nameIn(OPERATORS, third) };
	return { kind: 'site', dir };
}

/** Address of a card's image, from the root of the site. */
export function cardAddress(card: SocialCard): string {
	return card.kind === 'languages' ? '/social/languages.png' : `/social/${card.dir}/${fileName(card)}.png`;
}

function fileName(card: Exclude<SocialCard, { kind: 'languages' }>): string {
	if (card.kind === 'guide') return `${card.operator}-${card.procedure}`;
	if (card.kind === 'hub') return card.operator;
	if (card.kind === 'faq') return card.operator ? `faq-${card.operator}` : 'faq';
	return card.kind;
}

function nameIn<Name extends string>(names: readonly Name[], part: string | undefined): Name | undefined {
	return names.find((name) => name === part);
}
