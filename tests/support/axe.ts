import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, or one frame of it, as it stands. Frames inside are not looked into. */
export async function violationsIn(page: Page | Frame): Promise<string[]> {
	await page.evaluate(AXE);
	return page.evaluate(
		(values) =>
			(window as unknown as { axe: typeof axe }).axe
				.run(document, { runOnly: { type: 'tag', values }, iframes: false, resultTypes: ['violations'] })
				.then((results) =>
					results.violations.map(
						({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`
					)
				),
		RULES
	);
}
