/** What every cache of ours is called by first. */
export const OURS = 'lv-';

/** Caches of what is kept without asking: pages that were read, and hashed files. */
export const PAGES = `${OURS}pages`;
export const ASSETS = `${OURS}assets`;

/** What the site offers: `{ "es": "<build of its pack>", … }`. */
export const BUILDS = '/builds.json';

/** The cache of a language's pack. */
export const cacheOf = (dir: string) => `${OURS}pack-${dir}`;

/** Places in that cache: the list that holds, those it replaced, newest first, and the one being fetched. */
export const NOW = '/held/now';
export const OLDER = ['/held/older', '/held/oldest'];
export const NEXT = '/held/next';

/** Where a piece is held. Its content is its name: nothing held can be of the wrong version. */
export const placeOf = (hash: string) => `/held/${hash}`;
