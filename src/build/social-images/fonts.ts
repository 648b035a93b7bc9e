import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/**
 * The typeface of the cards: a Song for Chinese whose Latin letters are Source Serif. The package holds it in slices of
 * the writing system, each a variable font in WOFF2; the renderer reads neither, so what a text needs is cut out of them.
 */
export const FONT_FAMILY = 'Noto Serif SC ExtraLight';
export const FONT_WEIGHT = 600;

const PACKAGE = '@fontsource-variable/noto-serif-sc';
const { resolve } = createRequire(import.meta.url);

/** Fonts in files, as the renderer wants them. */
export interface Fonts {
	files: string[];
	/** Removes the files. */
	dispose(): void;
}

/**
 * The fonts to draw these texts with.
 * @throws when a character is in no slice: it would be drawn as an empty box
 */
export async function fontsFor(texts: readonly string[]): Promise<Fonts> {
	const folder = mkdtempSync(join(tmpdir(), 'social-fonts-'));
	const files = [...charactersBySlice(texts)].map(async ([slice, characters]) => {
		const name = `noto-serif-sc-${slice.replace(/[[\]]/g, '')}-wght-normal`;
		const font = readFileSync(resolve(`${PACKAGE}/files/${name}.woff2`));
		const file = join(folder, `${name}.ttf`);
		const options = { targetFormat: 'truetype', variationAxes: { wght: FONT_WEIGHT } } as const;
		writeFileSync(file, await subsetFont(font, characters, options));
		return file;
	});
	return { files: await Promise.all(files), dispose: () => rmSync(folder, { recursive: true }) };
}

/** Which characters to take from which slice. */
function charactersBySlice(texts: readonly string[]): Map<string, string> {
	const ranges = JSON.parse(readFileSync(resolve(`${PACKAGE}/unicode.json`), 'utf8')) as Record<string, string>;
	// Latin first: the renderer takes the first font for everything it has.
	const slices = Object.keys(ranges).sort((a, b) => Number(b === 'latin') - Number(a === 'latin'));
	const found = new Map<string, string>();
	for (const character of new Set(texts.join(' '))) {
		const slice = slices.find((name) => covers(ranges[name] ?? '', character.codePointAt(0) ?? 0));
		if (!slice)
			throw new Error(
				`social image → text: expected characters that Noto Serif SC has\n  Received ${JSON.stringify(character)}. Write it otherwise in src/content/i18n/ or src/navigation.ts.`
			);
		found.set(slice, (found.get(slice) ?? '') + character);
	}
	return found;
}

/** Whether ranges as CSS writes them (`U+20-7E,U+B7`) hold a character. */
function covers(ranges: string, point: number): boolean {
	return ranges.split(',').some((range) => {
		const [from = 0, to = from] = range
			.trim()
			.replace('U+', '')
			.split('-')
			.map((hex) => Number.parseInt(hex, 16));
		return from <= point && point <= to;
	});
}
