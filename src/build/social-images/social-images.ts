import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardAddress, cardOfPath } from '../../social/card.ts';
import { cardText } from '../../social/text.ts';
import { drawCard } from './draw.ts';
import { fontsFor } from './fonts.ts';

/** Draws, after the pages, the image each of them names for social networks. */
export function socialImages(): AstroIntegration {
	return {
		name: 'social-images',
		hooks: {
			'astro:build:done': async ({ dir, pages, logger }) => {
				const cards = new Map(
					pages.map(({ pathname }) => cardOfPath(pathname)).map((card) => [cardAddress(card), cardText(card)])
				);
				const fonts = await fontsFor([...cards.values()].flatMap((text) => Object.values(text).flat()).filter(Boolean));
				await Promise.all(
					[...cards].map(async ([address, text]) => {
						const file = fileURLToPath(new URL(`.${address}`, dir));
						mkdirSync(dirname(file), { recursive: true });
						writeFileSync(file, await drawCard(text, fonts));
					})
				);
				fonts.dispose();
				logger.info(`${cards.size} images`);
			},
		},
	};
}
