import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { CARD_SIZE } from '../../social/card.ts';
import type { CardText } from '../../social/text.ts';
import { FONT_FAMILY, FONT_WEIGHT, type Fonts } from './fonts.ts';
import { inTwoLines } from './lines.ts';

const PAPER = '#fbf7f2';
const RED = '#a3262a';
const INK = '#2a211d';
const SOFT = '#66574e';

const FAVICON = readFileSync(new URL('../../../public/favicon.svg', import.meta.url), 'utf8');

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
/** Some networks cut the edges; nothing to be read stands in them. */
const MARGIN = 80;
const TEXT_WIDTH = WIDTH - 2 * MARGIN;
/** Where the living line runs, and how far the text below it may reach before it meets the pulse. */
const LINE_Y = 488;
const FOOT_WIDTH = 760;

/** Draws a card as a PNG. */
export async function drawCard(text: CardText, fonts: Fonts): Promise<Buffer> {
	const large = text.headings.length > 1 ? ownLines(text) : fitted(text, fonts);
	const image = new Resvg(page([nameplate(text), large, livingLine(), foot(text, fonts)].join('')), options(fonts));
	// Six colours and what lies between them: a palette says it in a third of the bytes.
	return sharp(image.render().asPng()).png({ palette: true, colours: 48, dither: 0, effort: 3 }).toBuffer();
}

/** The mark and the site's name. */
function nameplate({ name, subtitle }: CardText): string {
	const mark = FAVICON.replace('<svg ', `<svg x="${MARGIN}" y="54" width="76" height="76" `);
	const x = MARGIN + 100;
	return (
		mark +
		line(name, { x, y: subtitle ? 88 : 104, size: 36, fill: INK }) +
		line(subtitle, { x, y: 125, size: 26, fill: SOFT })
	);
}

/** One heading, as large as it fits, with the small line over it. */
function fitted({ kicker, headings: [heading = ''], tag }: CardText, fonts: Fonts): string {
	const whole = widthOf(heading, fonts);
	const lines = TEXT_WIDTH / whole >= 84 ? [heading] : inTwoLines(heading, tag);
	const widest = lines.length === 1 ? whole : Math.max(...lines.map((part) => widthOf(part, fonts)));
	const size = Math.min(lines.length === 1 ? 132 : 80, TEXT_WIDTH / widest);
	const last = lines.length === 1 ? 376 : 404;
	const first = last - (lines.length - 1) * size * 1.16;
	return (
		line(kicker, { x: MARGIN, y: first - size * 0.86 - 28, size: 42, fill: RED }) +
		lines.map((part, index) => line(part, { x: MARGIN, y: first + index * size * 1.16, size, fill: INK })).join('')
	);
}

/** Headings of equal rank, below each other. */
function ownLines({ headings }: CardText): string {
	return headings.map((part, index) => line(part, { x: MARGIN, y: 228 + index * 80, size: 58, fill: INK })).join('');
}

/** The line of the mark, from edge to edge. */
function livingLine(): string {
	const unit = 5.5;
	const steps = `h${2 * unit}v${-4 * unit}h${4 * unit}v${-6 * unit}h${6 * unit}v${20 * unit}h${6 * unit}v${-6 * unit}h${4 * unit}v${-4 * unit}`;
	return `<path d="M0 ${LINE_Y}H930${steps}H${WIDTH}" fill="none" stroke="${RED}" stroke-width="10"/>`;
}

function foot({ foot: text, tag }: CardText, fonts: Fonts): string {
	const size = 28;
	const lines = text && widthOf(text, fonts) * size > FOOT_WIDTH ? inTwoLines(text, tag) : [text];
	return lines.map((part, index) => line(part, { x: MARGIN, y: 546 + index * 37, size, fill: SOFT })).join('');
}

/** Width of a text set in one pixel. */
function widthOf(text: string, fonts: Fonts): number {
	const size = 100;
	const drawn = page(line(text, { x: 0, y: size, size, fill: INK }), '');
	return (new Resvg(drawn, options(fonts)).getBBox()?.width ?? 0) / size;
}

function line(text: string, { x, y, size, fill }: { x: number; y: number; size: number; fill: string }): string {
	const escaped = text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
	return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${escaped}</text>`;
}

function page(content: string, background = `<rect width="100%" height="100%" fill="${PAPER}"/>`): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="${FONT_FAMILY}" font-weight="${FONT_WEIGHT}">${background}${content}</svg>`;
}

/** No font of the machine that builds: the images are the same everywhere. */
const options = ({ files }: Fonts) => ({
	font: { loadSystemFonts: false, fontFiles: files },
	// It warns whenever it goes from one slice of the typeface to the next.
	logLevel: 'error' as const,
});
