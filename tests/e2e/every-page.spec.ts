import type { Page } from '@playwright/test';
import { violationsIn } from '../support/axe.ts';
import { embeds, pages as sitePages } from '../support/dist.ts';
import { expect, test } from '../support/site.ts';

const pages = [...sitePages, ...embeds];
const WIDTHS = [320, 1280];
const SCHEMES = ['light', 'dark'] as const;
/** Theme and width turn from page to page; one page of each type is shown in all of them. */
const LOOKS = WIDTHS.flatMap((width) => SCHEMES.map((colorScheme) => ({ width, colorScheme })));

/** What kind of page stands at an address: its path with the names of language, operator and entry taken out. */
const typeOf = (path: string) =>
	path
		.replace(/^(\/embed)?\/[a-z-]+\//, '$1/')
		.replace(/claro|movistar|entel|bitel|general/, 'scope')
		.replace(/^(\/faq\/(?:scope|topics)\/|\/guides\/).+/, '$1entry');

/** The first page of each type, each in another language than the one before. */
const samples = new Set(
	[...Map.groupBy(pages, ({ path }) => typeOf(path)).values()].map(
		(same, index) => same[(index * 7) % same.length]?.path
	)
);

/** What a page fails at in the window it is shown in. */
async function faultsOf(page: Page): Promise<string[]> {
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	return [...(overflow > 0 ? [`wider than the window by ${overflow} px`] : []), ...(await violationsIn(page))];
}

for (const [look, { width, colorScheme }] of LOOKS.entries()) {
	test.describe(() => {
		// A worker would keep a copy of every page.
		test.use({ viewport: { width, height: 800 }, colorScheme, serviceWorkers: 'block' });
		const mine = pages.filter(({ path }, index) => index % LOOKS.length === look || samples.has(path));

		test(`every page is whole: ${mine.length} of ${pages.length} at ${width} px, ${colorScheme}`, async ({
			page,
			misdeeds,
		}) => {
			test.setTimeout(mine.length * 10_000);
			const faults: string[] = [];
			for (const { path } of mine) {
				await page.goto(path);
				faults.push(...(await faultsOf(page)).map((fault) => `${path} ${fault}`));
				const said = [...misdeeds.errors.splice(0), ...misdeeds.strangers.splice(0)];
				faults.push(...said.map((fault) => `${path} ${fault}`));
			}
			expect(faults).toEqual([]);
		});
	});
}
