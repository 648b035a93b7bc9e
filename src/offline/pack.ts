/**
 * Texts fetched together: the start of their hash, which is also their address, their weight on the way, and the files
 * they belong to. Texts that several files share belong to none.
 */
export type Group = readonly [hash: string, bytes: number, ...paths: string[]];

/** A file kept as it is: its address, the start of its hash, its weight on the way. */
export type RawFile = readonly [path: string, hash: string, bytes: number];

/**
 * All that one language needs without a network, as of one build. Everything is named by its content, so a list that is
 * whole can never mix two versions, and whatever two lists share is fetched once.
 */
export interface PackList {
	/** Changes with anything in it. */
	readonly build: string;
	readonly groups: readonly Group[];
	readonly files: readonly RawFile[];
	/** Media types by the ends of names: what a copy of a file says it is. */
	readonly types: Readonly<Record<string, string>>;
}

/** One thing to fetch. */
export interface Piece {
	address: string;
	/** Name of its content, as of `hashOf`. */
	hash: string;
	/** Its weight on the way. */
	bytes: number;
}

/** Where the groups lie: a folder whose files never change. */
export const GROUPS = '/_astro/offline/';

/** What stands before and behind the place of a shared text in a page: the number of its group, a colon, its name. */
export const OPEN = '\uE000';
export const CLOSE = '\uE001';
export const PLACE = /\uE000(\d+):(.+?)\uE001/;

/** Where the group with that hash lies. */
export const addressOfGroup = (hash: string) => `${GROUPS}${hash}.json`;

/** Where the list of a language lies. */
export const addressOfList = (dir: string) => `/${dir}/offline/pack.json`;

/** Everything a list consists of. */
export const piecesOf = ({ groups, files }: PackList): Piece[] => [
	...groups.map(([hash, bytes]) => ({ address: addressOfGroup(hash), hash, bytes })),
	...files.map(([address, hash, bytes]) => ({ address, hash, bytes })),
];

/** What all of it weighs on the way. */
export const weightOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { bytes }) => sum + bytes, 0);

/** The name of a content: the first 64 bits of its SHA-256 as a hexadecimal number. */
export async function hashOf(content: BufferSource): Promise<string> {
	return new DataView(await crypto.subtle.digest('SHA-256', content)).getBigUint64(0).toString(16);
}

/** How many pages a list has. */
export const pagesIn = ({ groups }: PackList) => groups.flat().filter((path) => String(path).endsWith('/')).length;
