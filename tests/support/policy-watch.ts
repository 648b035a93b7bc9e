import type { Page } from '@playwright/test';

/** Makes every document of a page keep what its content-security policy refused. */
export async function watchPolicy(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const refused: string[] = [];
		Object.assign(window, { refused });
		document.addEventListener('securitypolicyviolation', (event) => {
			refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`);
		});
	});
}

/** What the policy has refused in this document so far. */
export const refusedIn = (page: Page) => page.evaluate(() => (window as unknown as { refused: string[] }).refused);
