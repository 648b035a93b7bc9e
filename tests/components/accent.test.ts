import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentFor, BACKGROUNDS, type Colour, colourOf, contrast, LEAST_CONTRAST } from '../../src/embed/accent.ts';

const part = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(part, part, part);
const themes = ['light', 'dark'] as const;
const readable = (text: string): Colour => {
	const found = colourOf(text);
	if (!found) throw new Error(`${text} is no colour`);
	return found;
};

describe('a colour', () => {
	it.each([
		['#0a5c8f', [10, 92, 143]],
		['0A5C8F', [10, 92, 143]],
		['#fff', [255, 255, 255]],
		['abc', [170, 187, 204]],
	])('is read from %s', (text, expected) => {
		expect(colourOf(text)).toEqual(expected);
	});

	it.each(['', '#', 'red', '#12', '#1234', '#12345g', '##fff', '#fff;x:y', 'rgb(0,0,0)', '０a5c8f', '#fffffff'])(
		'is not read from "%s"',
		(text) => {
			expect(colourOf(text)).toBeUndefined();
		}
	);
});

describe('contrast', () => {
	it('is what WCAG computes', () => {
		expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
		expect(contrast([255, 255, 255], [118, 118, 118])).toBeCloseTo(4.54, 2);
		expect(contrast([255, 0, 0], [255, 255, 255])).toBeCloseTo(4, 2);
		expect(contrast([9, 9, 9], [9, 9, 9])).toBe(1);
	});
});

describe('an accent', () => {
	it('can be read on everything it stands on, in both themes, whatever the host wants', () => {
		fc.assert(
			fc.property(colour, fc.constantFrom(...themes), (wanted, theme) => {
				const { accent, soft } = accentFor(wanted, theme);
				for (const back of [...BACKGROUNDS[theme], readable(soft)])
					expect(contrast(readable(accent), back)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
			}),
			{ numRuns: 2000 }
		);
	});

	it('is the colour itself where that can be read', () => {
		expect(accentFor([10, 92, 143], 'light').accent).toBe('#0a5c8f');
		expect(accentFor([255, 171, 157], 'dark').accent).toBe('#ffab9d');
	});

	it('is no further from it than it has to be', () => {
		const { accent } = accentFor([255, 255, 0], 'light');
		const [red, green, blue] = readable(accent);
		expect(blue).toBe(0);
		expect(red).toBe(green);
		expect(contrast([red + 8, green + 8, 0], BACKGROUNDS.light[0])).toBeLessThan(LEAST_CONTRAST + 0.4);
	});

	it('is weighed against the backgrounds of the style sheet', () => {
		const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
		const pair = (name: string) =>
			new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.slice(1).map(readable);
		const [paper = [], card = []] = [pair('paper'), pair('card')];
		expect([paper[0], card[0]]).toEqual(BACKGROUNDS.light);
		expect([paper[1], card[1]]).toEqual(BACKGROUNDS.dark);
	});
});
