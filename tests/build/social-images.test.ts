import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawCard } from '../../src/build/social-images/draw.ts';
import { type Fonts, fontsFor } from '../../src/build/social-images/fonts.ts';
import { inTwoLines } from '../../src/build/social-images/lines.ts';
import { LOCALES } from '../../src/locales.mjs';
import { OPERATORS, PROCEDURES } from '../../src/schemas/names.ts';
import { cardAddress, cardOfPath } from '../../src/social/card.ts';
import { socialHead } from '../../src/social/head.ts';
import { type CardText, cardAlt, cardText } from '../../src/social/text.ts';

const addressOf = (path: string) => cardAddress(cardOfPath(path));

describe('the social image of a page', () => {
	it.each([
		['/', '/social/languages.png'],
		['/404.html', '/social/languages.png'],
		['/es/', '/social/es/home.png'],
		['/zh-cn/claro/', '/social/zh-cn/claro.png'],
		['zh-cn/claro/', '/social/zh-cn/claro.png'],
		['/en/entel/top-up/', '/social/en/entel-top-up.png'],
		['/en/entel/something-new/', '/social/en/site.png'],
		['/es/guides/first-hour/', '/social/es/general.png'],
		['/es/faq/', '/social/es/faq.png'],
		['/es/faq/general/privacy/', '/social/es/faq.png'],
		['/es/faq/topics/theft/', '/social/es/faq.png'],
		['/zh-cn/faq/bitel/silent-line/', '/social/zh-cn/faq-bitel.png'],
		['/en/glossary/', '/social/en/site.png'],
	])('of %s is %s', (path, image) => {
		expect(addressOf(path)).toBe(image);
	});

	it('is another for every type of page and language', () => {
		const paths = LOCALES.flatMap(({ dir }) => [
			...['', 'guides/a/', 'faq/', 'glossary/'].map((path) => `/${dir}/${path}`),
			...OPERATORS.flatMap((operator) => [
				`/${dir}/${operator}/`,
				`/${dir}/faq/${operator}/`,
				...PROCEDURES.map((procedure) => `/${dir}/${operator}/${procedure}/`),
			]),
		]);
		expect(new Set(paths.map(addressOf)).size).toBe(paths.length);
	});

	it('is named whole, for networks that know no relative addresses', () => {
		const tags = socialHead('/es/claro/replace/', new URL('https://example.pe')).map(({ attrs }) => attrs);
		expect(tags).toContainEqual({
			property: 'og:image',
			content: 'https://example.pe/social/es/claro-replace.png',
		});
		expect(tags).toContainEqual({ property: 'og:image:alt', content: 'Línea Viva · Claro · Reponer el chip' });
	});
});

const everyCard = LOCALES.flatMap(({ dir }) =>
	['', 'guides/a/', 'faq/', 'faq/claro/', 'glossary/', 'claro/']
		.concat(PROCEDURES.map((procedure) => `claro/${procedure}/`))
		.map((path) => cardOfPath(`/${dir}/${path}`))
).concat(cardOfPath('/'));

describe('the words of a card', () => {
	it('are there, in every language, and hold no figure', () => {
		for (const card of everyCard) {
			const { headings, foot } = cardText(card);
			expect([...headings, foot].every((text) => text.length > 1)).toBe(true);
			expect(cardAlt(card)).not.toMatch(/\d|undefined|\{\{/);
		}
	});

	it('say the name of the site once', () => {
		expect(cardAlt(cardOfPath('/en/glossary/'))).toBe('Línea Viva · the Peruvian number handbook');
	});

	it('break where a reader would', () => {
		expect(inTwoLines('Bloquear por robo o pérdida', 'es-PE')).toEqual(['Bloquear por', 'robo o pérdida']);
		expect(inTwoLines('挂失停机，补卡保号', 'zh-CN')).toEqual(['挂失停机，', '补卡保号']);
		expect(inTwoLines('Claro', 'en')).toEqual(['Claro']);
	});
});

describe('the typeface of the cards', () => {
	const NO_GLYPH = '\u{f0000}';
	const texts = everyCard.flatMap((card) => Object.values(cardText(card)).flat()).filter((text) => text !== undefined);
	const characters = [...new Set(texts.join('').replace(/\s/g, ''))];
	const alone = (character: string): CardText => ({
		name: '',
		subtitle: '',
		kicker: '',
		headings: [character, ''],
		foot: '',
		tag: undefined,
	});
	let fonts: Fonts;
	beforeAll(async () => {
		fonts = await fontsFor(texts);
	});
	afterAll(() => fonts.dispose());

	it('has a shape of its own for every character, Chinese ones too: none is an empty box', async () => {
		expect(characters.filter((character) => /\p{Script=Han}/u.test(character)).length).toBeGreaterThan(40);
		const images = await Promise.all(
			[...characters, NO_GLYPH].map(async (character) => (await drawCard(alone(character), fonts)).toString('base64'))
		);
		expect(new Set(images).size).toBe(characters.length + 1);
	});

	it('refuses a character it does not have', async () => {
		await expect(fontsFor([`Línea ${NO_GLYPH}`])).rejects.toThrow(
			/^social image → text: expected characters that Noto Serif SC has\n {2}Received .*\. Write it otherwise/
		);
	});
});

it('the icon for home screens is the favicon without its corners, which the device cuts', async () => {
	const file = (name: string) => readFileSync(resolve(import.meta.dirname, '../../public', name));
	const square = file('favicon.svg').toString().replace(' rx="7"', '');
	const pixels = (image: Buffer) => sharp(image).removeAlpha().raw().toBuffer();
	const expected = await pixels(new Resvg(square, { fitTo: { mode: 'width', value: 180 } }).render().asPng());
	expect((await pixels(file('apple-touch-icon.png'))).equals(expected)).toBe(true);
});
