import { describe, expect, it } from 'vitest';
import { piecesOf, weightOf } from '../../src/offline/pack.ts';
import { cacheOf } from '../../src/offline/places.ts';
import { missingPieces } from '../../src/offline/save-pack.ts';
import { packStatus } from '../../src/offline/status.ts';
import { QuotaExceededError } from '../support/fake-caches.ts';
import { DIR, faults, listOf, numbers, read, reader, save } from '../support/memory-reader.ts';
import { versionsIn } from '../support/versions.ts';

describe('saving that is interrupted', () => {
	it('goes on where it ended, at 50 places', async () => {
		const pieces = piecesOf(listOf('a'));
		const all = new Set(pieces.map(({ hash }) => hash)).size;
		const random = numbers(50);
		for (let round = 0; round < 50; round++) {
			reader.browser.all.clear();
			const after = Math.floor((random.next().value ?? 0) * all);
			let fetched = 0;
			reader.onFetch = () => {
				if (fetched++ >= after) throw new TypeError('no network');
			};
			reader.asked = [];
			await expect(save('a')).rejects.toThrow('no network');
			reader.onFetch = () => undefined;
			const cache = await reader.browser.open(cacheOf(DIR));
			const left = await missingPieces(cache, listOf('a'));
			expect(await packStatus(DIR, undefined)).toMatchObject({ kind: 'paused', missing: weightOf(left) });
			reader.asked = [];
			await save('a');
			expect(reader.asked.length).toBe(left.length);
			expect(reader.asked.length).toBe(all - after);
		}
		expect(await faults()).toEqual([]);
	});

	it('loses nothing that was there when the disk is full', async () => {
		await save('a');
		let writes = 0;
		reader.browser.beforeWrite = () => {
			if (writes++ > 3) throw new QuotaExceededError();
		};
		await expect(save('b')).rejects.toThrow(QuotaExceededError);
		expect(await faults()).toEqual([]);
		expect(versionsIn(await (await read(`/${DIR}/page-0/`)).text())).toEqual(['a']);
	});

	it('stops when the reader says so', async () => {
		const controller = new AbortController();
		reader.onFetch = () => {
			controller.abort();
			controller.signal.throwIfAborted();
		};
		await expect(save('a', controller.signal)).rejects.toThrow(/abort/i);
		expect(await packStatus(DIR, listOf('a'))).toMatchObject({ kind: 'paused' });
	});
});
