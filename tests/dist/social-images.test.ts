import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawCard } from '../../src/build/social-images/draw.ts';
import { fontsFor } from '../../src/build/social-images/fonts.ts';
import { cardAddress, cardOfPath } from '../../src/social/card.ts';
import { cardText } from '../../src/social/text.ts';
import { type BuiltPage, DIST, pages } from '../support/dist.ts';

const PNG = '89504e470d0a1a0a';
const MAX_BYTES = 60_000;

/** Pages somebody could pass on: not the one for addresses that do not exist. */
const shared = pages.filter(({ path }) => path !== '/404.html');
const meta = ({ document }: BuiltPage, name: string) =>
	[...document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map((tag) =>
		tag.getAttribute('content')
	);

/** What is wrong with the image at this address. */
function faults(address: string): string[] {
	const file = join(DIST, new URL(address).pathname);
	if (!existsSync(file)) return ['no such file'];
	const image = readFileSync(file);
	return [
		...(image.toString('hex', 0, 8) === PNG ? [] : ['no PNG']),
		...(image.readUInt32BE(16) === 1200 && image.readUInt32BE(20) === 630 ? [] : ['not 1200 × 630']),
		...(image.length <= MAX_BYTES ? [] : [`${image.length} bytes`]),
	];
}

describe('what a social network shows of every page', () => {
	it('is one image that exists, of the size it says', () => {
		expect(shared.length).toBeGreaterThan(150);
		const wrong = shared.flatMap((page) => {
			const [image = '', ...more] = meta(page, 'og:image');
			const said = [...meta(page, 'og:image:width'), ...meta(page, 'og:image:height')].join('×');
			return [
				...(/^https?:/.test(image ?? '') ? faults(image ?? '') : ['no whole address']),
				...more.map((other) => `another image ${other}`),
				...(said === '1200×630' ? [] : [`says ${said}`]),
				...(meta(page, 'twitter:card').join() === 'summary_large_image' ? [] : ['no large card']),
			].map((what) => `${page.path}: ${what}`);
		});
		expect(wrong).toEqual([]);
	});

	it('is in the page’s language, and so are the words for those who do not see it', () => {
		const wrong = shared.filter((page) => {
			const folder = page.locale ? `/social/${page.locale.dir}/` : '/social/';
			const { pathname } = new URL(meta(page, 'og:image')[0] ?? '');
			const [alt = ''] = meta(page, 'og:image:alt');
			const chinese = /\p{Script=Han}/u.test(alt ?? '');
			return !pathname.startsWith(folder) || chinese !== (page.locale?.dir !== 'es' && page.locale?.dir !== 'en');
		});
		expect(wrong.map(({ path }) => path)).toEqual([]);
		const altOf = (path: string) =>
			shared.filter((page) => page.path === path).map((page) => meta(page, 'og:image:alt'));
		expect(altOf('/es/claro/replace/')).toEqual([['Línea Viva · Claro · Reponer el chip']]);
		expect(altOf('/en/claro/replace/')).toEqual([['Línea Viva · Claro · Replace the SIM']]);
	});

	it('has an icon and a manifest that exist', () => {
		const links = shared.flatMap(({ path, document }) =>
			['icon', 'apple-touch-icon', 'manifest'].map((rel) => {
				const href = document.querySelector(`link[rel~="${rel}"]`)?.getAttribute('href') ?? '';
				return existsSync(join(DIST, href)) && href !== '' ? '' : `${path}: ${rel} ${href}`;
			})
		);
		expect(links.filter(Boolean)).toEqual([]);
	});
});

describe('the Chinese images', () => {
	const addresses = new Map(
		shared
			.filter(({ locale }) => locale?.dir === 'zh-cn')
			.map(({ path }) => cardOfPath(path))
			.map((card) => [cardAddress(card), cardText(card)])
	);

	it('show Chinese: letters alone draw another picture, the same fonts the same', async () => {
		const fonts = await fontsFor([...addresses.values()].flatMap((text) => Object.values(text).flat()).map(String));
		const letters = await fontsFor(['Línea Viva']);
		expect(addresses.size).toBeGreaterThan(10);
		for (const [address, text] of addresses) {
			const built = readFileSync(join(DIST, address));
			expect([address, built.equals(await drawCard(text, fonts))]).toEqual([address, true]);
			expect([address, built.equals(await drawCard(text, letters))]).toEqual([address, false]);
		}
		fonts.dispose();
		letters.dispose();
	});
});
