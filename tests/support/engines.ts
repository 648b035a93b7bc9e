import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import puppeteer from 'puppeteer-core';
import { Builder, By, Capabilities } from 'selenium-webdriver';
import { findFirefox, findWebKit } from '../../scripts/engines.mjs';

/** A tab of a browser that Playwright does not drive where it is not its own. */
export interface Tab {
	goto(url: string): Promise<void>;
	/** Clicks the first that fits a selector, as a reader does. */
	click(selector: string): Promise<void>;
	type(selector: string, text: string): Promise<void>;
	/** What a function returns in the page. */
	ask<Value>(question: (argument: string) => Value | Promise<Value>, argument?: string): Promise<Value>;
	close(): Promise<void>;
}

/** Firefox, over WebDriver BiDi. */
async function firefox(): Promise<Tab> {
	const executablePath = findFirefox();
	if (!executablePath)
		throw new Error('tests/support/engines.ts → Firefox: expected one\n  Received none. See scripts/engines.mjs.');
	const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
	const page = await browser.newPage();
	return {
		goto: async (url) => void (await page.goto(url)),
		click: async (selector) => {
			await page.waitForSelector(selector, { visible: true });
			await page.click(selector);
		},
		type: (selector, text) => page.type(selector, text),
		ask: (question, argument = '') => page.evaluate(question, argument) as never,
		close: () => browser.close(),
	};
}

/** WebKitGTK, over WebDriver, on a screen of its own. */
async function webkit(): Promise<Tab> {
	const found = findWebKit();
	if (!found)
		throw new Error('tests/support/engines.ts → WebKit: expected one\n  Received none. See scripts/engines.mjs.');
	const port = await freePort();
	const display = `:${50 + (process.pid % 1000)}`;
	const screen = spawn('/usr/bin/Xvfb', [display, '-screen', '0', '1280x900x24'], { stdio: 'ignore' });
	const server = spawn(found.driver, [`--port=${port}`], {
		stdio: 'ignore',
		env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
	});
	const stop = () => {
		server.kill();
		screen.kill();
	};
	try {
		await untilListening(port);
		const driver = await new Builder()
			.usingServer(`http://127.0.0.1:${port}`)
			.withCapabilities(
				new Capabilities({
					browserName: 'MiniBrowser',
					'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
				})
			)
			.build();
		return {
			goto: (url) => driver.get(url),
			click: (selector) => driver.findElement(By.css(selector)).click(),
			type: (selector, text) => driver.findElement(By.css(selector)).sendKeys(text),
			ask: (question, argument = '') => driver.executeScript(`return (${question})(arguments[0])`, argument),
			close: async () => {
				await driver.quit();
				stop();
			},
		};
	} catch (error) {
		stop();
		throw error;
	}
}

/** Other browsers than Chromium, by name. */
export const ENGINES: Readonly<Record<string, () => Promise<Tab>>> = { Firefox: firefox, WebKit: webkit };

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer();
		server.listen(0, () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

async function untilListening(port: number): Promise<void> {
	for (let tries = 0; tries < 100; tries++) {
		const answered = await fetch(`http://127.0.0.1:${port}/status`).then(
			() => true,
			() => false
		);
		if (answered) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`tests/support/engines.ts → port ${port}: expected an answer within ten seconds\n  Received none.`);
}
