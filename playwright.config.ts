import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/browser.mjs';

const executablePath = findChromium();

export default defineConfig({
	testDir: 'tests/e2e',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	reporter: [['list']],
	use: {
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			args: CHROMIUM_FLAGS,
		},
	},
});
