import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '../src/locales.mjs';
import { addressOfGroup, addressOfList, type PackList, pagesIn, piecesOf, weightOf } from '../src/offline/pack.ts';

/** What the pack of a language weighs. */
export interface PackFigures {
	pages: number;
	/** Requests a reader makes who saves it. */
	pieces: number;
	/** Bytes on the way from a host that sends brotli. */
	brotli: number;
	/** The same from one that only knows gzip. */
	gzip: number;
	gzipPer100Pages: number;
}

/** The packs of a built site, by folder of their language. */
export function packFigures(dist: string): Record<string, PackFigures> {
	return Object.fromEntries(
		LOCALES.map(({ dir }) => {
			const list = JSON.parse(readFileSync(join(dist, addressOfList(dir)), 'utf8')) as PackList;
			const pages = pagesIn(list);
			const gzip =
				list.groups.reduce((sum, [hash]) => sum + statSync(join(dist, `${addressOfGroup(hash)}.gz`)).size, 0) +
				list.files.reduce((sum, [, , bytes]) => sum + bytes, 0);
			const pieces = piecesOf(list);
			const figures: PackFigures = {
				pages,
				pieces: pieces.length,
				brotli: weightOf(pieces),
				gzip,
				gzipPer100Pages: Math.round((gzip / pages) * 100),
			};
			return [dir, figures];
		})
	);
}
