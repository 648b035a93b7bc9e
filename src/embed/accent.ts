/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number];

/** What text in an accent stands on in each theme; `tests/components/accent.test.ts` holds it to the style sheet. */
export const BACKGROUNDS = {
	light: [
		[251, 247, 242],
		[255, 255, 255],
	],
	dark: [
		[27, 22, 20],
		[38, 31, 28],
	],
} as const satisfies Record<string, readonly Colour[]>;

/** What WCAG asks of text of any size. */
export const LEAST_CONTRAST = 4.5;

const SOFT = 0.12;
const STEP = 0.02;
const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];

/** An accent of a theme and the tint of it that stands behind text, as CSS writes colours. */
export interface Accent {
	accent: string;
	soft: string;
}

/** A colour in hexadecimal digits, three or six, with or without the sign; nothing for any other text. */
export function colourOf(text: string): Colour | undefined {
	const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1];
	if (!digits) return undefined;
	const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
	const part = (at: number) => Number.parseInt(six.slice(at, at + 2), 16);
	return [part(0), part(2), part(4)];
}

/** The accent nearest to a colour that can be read everywhere in that theme. */
export function accentFor(colour: Colour, theme: keyof typeof BACKGROUNDS): Accent {
	const end = theme === 'light' ? BLACK : WHITE;
	const [paper] = BACKGROUNDS[theme];
	for (let share = 0; ; share += STEP) {
		const accent = mixed(colour, end, Math.min(share, 1));
		const soft = mixed(paper, accent, SOFT);
		if (share >= 1 || [...BACKGROUNDS[theme], soft].every((back) => contrast(accent, back) >= LEAST_CONTRAST))
			return { accent: written(accent), soft: written(soft) };
	}
}

/** The ratio of contrast between two colours, as WCAG computes it. */
export function contrast(a: Colour, b: Colour): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
	const [red = 0, green = 0, blue = 0] = colour.map((part) => {
		const share = part / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixed(from: Colour, to: Colour, share: number): Colour {
	const part = (at: 0 | 1 | 2) => Math.round(from[at] + (to[at] - from[at]) * share);
	return [part(0), part(1), part(2)];
}

const written = (colour: Colour) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
