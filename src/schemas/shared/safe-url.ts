import { z } from 'astro/zod';

function isSafeUrl(text: string): boolean {
	// URL() forgives white space, upper case schemes and credentials; a link that readers follow must not need forgiving.
	if (!/^https?:\/\/[^\s@]+$/.test(text)) return false;
	return URL.canParse(text) && new URL(text).hostname.includes('.');
}

/** An absolute web address a reader can follow: http or https, no credentials, no spaces. */
export const safeUrl = z.string().refine(isSafeUrl, 'expected an address that starts with https:// or http://');
