import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayInLima, isoOf } from '../../src/rules/dates.ts';

/** The day a build started with this `LV_TODAY` stands on. */
async function buildDay(wanted: string): Promise<string> {
	vi.resetModules();
	vi.stubEnv('LV_TODAY', wanted);
	const { today } = await import('../../src/queries/today.ts');
	return isoOf(today);
}

describe('the day a build stands on', () => {
	afterEach(() => {
		vi.unstubAllEnvs();
		vi.useRealTimers();
	});

	it('is the one that is asked for', async () => {
		expect(await buildDay('2028-02-29')).toBe('2028-02-29');
	});

	it('is that of the clock in Lima where none is', async () => {
		vi.useFakeTimers({ now: new Date('2026-11-22T03:00:00Z') });
		expect(await buildDay('')).toBe(isoOf(dayInLima(new Date('2026-11-22T03:00:00Z'))));
		expect(await buildDay('')).toBe('2026-11-21');
	});

	it('refuses what is no day', async () => {
		await expect(buildDay('2026-02-30')).rejects.toThrowErrorMatchingInlineSnapshot(`
			[Error: LV_TODAY: expected a day such as 2026-11-22
			  Received "2026-02-30". Correct it, or leave it out.]
		`);
	});
});
