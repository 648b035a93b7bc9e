import { LOCALES, type Locale, localeOfDir } from '../locales.mjs';
import { BRAND, siteTitle, WORDS } from '../navigation.ts';
import type { SocialCard } from './card.ts';

/** What stands on a card. Interface words only: a figure here would have no source beside it. */
export interface CardText {
	/** The site's name, the same in every language, and what it is in this one. */
	name: string;
	subtitle: string;
	/** Small line over the heading. */
	kicker: string;
	/** The large words; several where each is a line of its own. */
	headings: string[];
	/** One line at the foot. */
	foot: string;
	/** Language of the text; none where it is in all of them. */
	tag: Locale['tag'] | undefined;
}

const NAME = 'Línea Viva';

/** The words of a card, in the language of its page. */
export function cardText(card: SocialCard): CardText {
	if (card.kind === 'languages')
		return {
			name: NAME,
			subtitle: '',
			kicker: '',
			headings: LOCALES.map(({ tag }) => WORDS[tag]['chooser.heading']),
			foot: LOCALES.map(({ label }) => label).join(' · '),
			tag: undefined,
		};
	const { tag } = localeOfDir(card.dir);
	const subtitle = siteTitle[tag].replace(/^Línea Viva[: ]+/, '');
	return { name: NAME, subtitle, ...large(card, tag), foot: WORDS[tag]['site.tagline'], tag };
}

function large(card: Exclude<SocialCard, { kind: 'languages' }>, tag: Locale['tag']) {
	const words = WORDS[tag];
	switch (card.kind) {
		case 'home':
			return { kicker: '', headings: [words['chooser.heading']] };
		case 'site':
			return { kicker: '', headings: [NAME] };
		case 'general':
			return { kicker: '', headings: [words['nav.guides']] };
		case 'hub':
			return { kicker: words['procedure.hub'], headings: [BRAND[card.operator]] };
		case 'guide':
			return { kicker: BRAND[card.operator], headings: [words[`procedure.${card.procedure}`]] };
		case 'faq':
			return { kicker: card.operator ? BRAND[card.operator] : '', headings: [words['nav.faq']] };
	}
}

/** The same words for somebody who does not see the image. */
export function cardAlt(card: SocialCard): string {
	const { name, subtitle, kicker, headings } = cardText(card);
	const words = headings.includes(name) ? [name, subtitle] : [name, kicker, ...headings];
	return words.filter(Boolean).join(' · ');
}
