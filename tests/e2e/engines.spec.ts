import { expect, test } from '@playwright/test';
import { DIST } from '../support/dist.ts';
import { ENGINES, type Tab } from '../support/engines.ts';
import { StoppableSite } from '../support/stoppable-site.ts';

/** What a reader of each language does, and what must then be seen. */
const READERS = [
	{ dir: 'zh-cn', question: '卡丢了怎么办', found: /lost-not-stolen|replace/, value: '1至4小时' },
	{ dir: 'es', question: 'perdí mi chip', found: /lost-not-stolen|replace/, value: '1 a 4 horas' },
	{ dir: 'en', question: 'lost my sim', found: /lost-not-stolen|replace/, value: '1 to 4 hours' },
];

const textOf = (tab: Tab, selector: string) =>
	tab.ask((chosen) => {
		const part = document.querySelector<HTMLElement>(chosen);
		return part?.checkVisibility() ? part.textContent : '';
	}, selector);

for (const [name, open] of Object.entries(ENGINES)) {
	test.describe(name, () => {
		test.describe.configure({ timeout: 120_000 });
		let site: StoppableSite;
		let tab: Tab;
		test.beforeEach(async () => {
			site = await new StoppableSite(DIST).start();
			tab = await open();
		});
		test.afterEach(async () => {
			await tab.close();
			await site.stop();
		});

		test('reads a guide, a fact, a question and a date', async () => {
			for (const { dir, question, found, value } of READERS) {
				await tab.goto(`${site.url}${dir}/claro/replace/`);
				await tab.click('[popovertarget="fact-peru-replacement-hours"]');
				await expect.poll(() => textOf(tab, '#fact-peru-replacement-hours')).toContain(value);

				await tab.goto(`${site.url}${dir}/search/`);
				await expect
					.poll(() => tab.ask(() => document.querySelector<HTMLInputElement>('#search-q')?.disabled))
					.toBe(false);
				await tab.type('#search-q', question);
				await expect
					.poll(() => tab.ask(() => document.querySelector<HTMLAnchorElement>('a[data-result]')?.pathname ?? ''))
					.toMatch(found);

				await tab.goto(
					`${site.url}${dir}/tools/keep-alive/?operator=claro&balance=no&last=2026-01-31&today=2026-02-01`
				);
				const cancelled = '.line:not([hidden]) [data-event="cancel"] time';
				await expect
					.poll(() => tab.ask((chosen) => document.querySelector<HTMLTimeElement>(chosen)?.dateTime, cancelled))
					.toBe('2026-10-28');

				await tab.goto(
					`${site.url}${dir}/tools/checklists/cancel/?operator=claro&plan=prepaid&holder=yes&bank=no&subscriptions=no&balance=no&roaming=no&app=yes&abroad=no`
				);
				await expect.poll(() => textOf(tab, '[data-verdict]')).not.toBe('');
			}
		});

		test('keeps a language, and reads it when the site is gone', async () => {
			await tab.goto(`${site.url}en/offline/`);
			await tab.ask(() => navigator.serviceWorker.ready.then(() => true));
			await tab.click('[data-offline-save]');
			await expect
				.poll(() => tab.ask(() => document.querySelector<HTMLElement>('[data-offline-state]')?.dataset.offlineState), {
					timeout: 60_000,
				})
				.toBe('ready');
			await site.stop();
			await tab.goto(`${site.url}en/guides/first-hour/`);
			expect(await textOf(tab, 'p.saved')).not.toBe('');
			expect(await textOf(tab, 'h1')).not.toBe('');
			await tab.goto(`${site.url}en/search/?q=unique+password`);
			await expect
				.poll(() => tab.ask(() => document.querySelector<HTMLAnchorElement>('a[data-result]')?.pathname ?? ''))
				.toContain('unique-password');
		});
	});
}
