import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/offline/pack.ts';
import { cacheOf, NOW } from '../../src/offline/places.ts';
import { packStatus } from '../../src/offline/status.ts';
import { Killed } from '../support/fake-caches.ts';
import { DIR, faults, listOf, numbers, read, reader, resetTo, save } from '../support/memory-reader.ts';
import { PAGES_OF_A_LANGUAGE, versionsIn } from '../support/versions.ts';

describe('an update', () => {
	it('fetches only what changed, and says beforehand how much', async () => {
		await save('a');
		const { missing, all, kind } = await packStatus(DIR, listOf('b'));
		expect(kind).toBe('newer');
		const same = listOf('a').groups.filter(([hash]) => listOf('b').groups.some(([other]) => other === hash));
		expect(same.length).toBeGreaterThan(0);
		expect(missing).toBe(all - same.reduce((sum, [, bytes]) => sum + bytes, 0));
		reader.asked = [];
		await save('b');
		expect(reader.asked.filter((path) => same.some(([hash]) => path.includes(hash)))).toEqual([]);
	});

	it('mixes nothing and leaves nothing blank over 1,000 interruptions', async () => {
		await save('a');
		const before = new Map(reader.browser.all.get(cacheOf(DIR))?.entries);
		const random = numbers(1000);
		const chance = () => random.next().value ?? 0;
		// How many steps an update has, to be interrupted at any of them.
		let steps = 0;
		const count = () => {
			steps++;
		};
		reader.onFetch = count;
		await save('b');
		const fetches = steps;
		reader.browser.beforeWrite = count;
		resetTo(before);
		steps = 0;
		await save('b');
		const all = steps;
		const after = { a: 0, b: 0 };
		for (let round = 0; round < 1000; round++) {
			resetTo(before);
			// A network that drops, or a phone that dies: then nothing at all is written any more.
			const drops = chance() < 0.3;
			const end = Math.floor(chance() * (drops ? fetches : all));
			steps = 0;
			reader.onFetch = () => {
				if (steps++ >= end) throw new Killed();
			};
			reader.browser.beforeWrite = drops ? () => undefined : reader.onFetch;
			await expect(save('b')).rejects.toThrow(Killed);
			reader.onFetch = () => undefined;
			reader.browser.beforeWrite = () => undefined;
			const path = `/${DIR}/page-${Math.floor(chance() * PAGES_OF_A_LANGUAGE)}/`;
			const html = await (await read(path)).text();
			const named = versionsIn(html);
			expect([round, end, named.length, html.includes('</html>')]).toEqual([round, end, 1, true]);
			after[named[0] as 'a' | 'b']++;
			if (round % 100 === 0) expect([round, end, await faults()]).toEqual([round, end, []]);
			if (round % 50 > 0) continue;
			await save('b');
			expect([round, await faults()]).toEqual([round, []]);
			expect(versionsIn(await (await read(path)).text())).toEqual(['b']);
		}
		// Both sides of the switch were met.
		expect(after.a).toBeGreaterThan(100);
		expect(after.b).toBeGreaterThan(0);
	});

	it('leaves tabs that were opened two versions ago what they need, and forgets what is older', async () => {
		const style = (version: string) => `/_astro/page.version-${version}.css`;
		for (const version of ['a', 'b', 'c']) await save(version);
		for (const version of ['a', 'b', 'c']) expect((await read(style(version))).status).toBe(200);
		expect(versionsIn(await (await read(`/${DIR}/page-0/`)).text())).toEqual(['c']);
		await save('d');
		expect((await read(style('b'))).status).toBe(200);
		expect((await read(style('a'))).type).toBe('error');
		const needed = ['b', 'c', 'd'].flatMap((version) => piecesOf(listOf(version)).map(({ hash }) => hash));
		const held = [...(reader.browser.all.get(cacheOf(DIR))?.entries.keys() ?? [])];
		expect(held.filter((path) => !needed.includes(path.slice('/held/'.length))).sort()).toEqual([
			NOW,
			'/held/older',
			'/held/oldest',
		]);
	});
});
