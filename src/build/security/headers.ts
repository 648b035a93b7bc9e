import { type InlineHashes, policyText } from './policy.ts';

/** The parts of the site that need headers of their own. Everything else belongs to `site`. */
export const AREAS = ['site', 'asset', 'embed', 'social'] as const;

/** One of them. */
export type Area = (typeof AREAS)[number];

/** Where the parts lie that have a folder of their own. */
export const FOLDERS: Readonly<Record<Exclude<Area, 'site'>, string>> = {
	/** Files whose names change with their content. */
	asset: '/_astro/',
	/** What other sites may show in a frame. */
	embed: '/embed/',
	/** Images that other sites show beside a link to ours. */
	social: '/social/',
};

/** The areas with a folder of their own, in the order of every list. */
export const OWN = AREAS.filter((area) => area !== 'site');

/** Features of browsers that the site does not use. One that it begins to use leaves this list. */
const UNUSED = [
	'accelerometer',
	'autoplay',
	'bluetooth',
	'camera',
	'clipboard-read',
	'display-capture',
	'encrypted-media',
	'fullscreen',
	'gamepad',
	'geolocation',
	'gyroscope',
	'hid',
	'identity-credentials-get',
	'idle-detection',
	'keyboard-map',
	'local-fonts',
	'magnetometer',
	'microphone',
	'midi',
	'otp-credentials',
	'payment',
	'picture-in-picture',
	'publickey-credentials-create',
	'publickey-credentials-get',
	'screen-wake-lock',
	'serial',
	'storage-access',
	'sync-xhr',
	'usb',
	'web-share',
	'window-management',
	'xr-spatial-tracking',
];

/** Headers that are the same for all of the site. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
	'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * For pages in frames and the files they load: a frame in a sandbox has no origin, so to a browser even its own style
 * sheets and scripts come from somebody else. They are the same for everybody and hold nothing private.
 */
const TO_ANYBODY = { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' };

/**
 * Headers of one part of the site, besides those that are the same everywhere.
 *
 * @param hashes of all pages: a header cannot know which page it goes out with
 */
export function headersOf(area: Area, hashes: InlineHashes): Record<string, string> {
	// Unchanged files are confirmed in a few bytes; nobody sees yesterday's figure.
	const cache = area === 'asset' ? 'public, max-age=31536000, immutable' : 'no-cache';
	if (area === 'embed') {
		return {
			'Content-Security-Policy': policyText(hashes, { framing: false, frames: false }),
			...TO_ANYBODY,
			'Cache-Control': cache,
		};
	}
	return {
		// One page shows what other sites may frame. The policy in its head allows it frames, that of every other does not.
		'Content-Security-Policy': policyText(hashes, { framing: true, frames: true }),
		'X-Frame-Options': 'DENY',
		'Cross-Origin-Resource-Policy': area === 'social' ? 'cross-origin' : 'same-origin',
		...(area === 'asset' ? TO_ANYBODY : {}),
		'Cache-Control': cache,
	};
}
