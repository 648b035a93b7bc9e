import { z } from 'astro/zod';
import { refusal } from './refusal.ts';

function isSafeUrl(text: string): boolean {
	// URL() forgives white space, upper case schemes and credentials; a link that readers follow must not need forgiving.
	if (!/^https?:\/\/[^\s@]+$/.test(text)) return false;
	return URL.canParse(text) && new URL(text).hostname.includes('.');
}

/** An absolute web address a reader can follow: http or https, no credentials, no spaces. */
export const safeUrl = z
	.string()
	.refine(isSafeUrl, refusal('an address a reader can follow', 'Write it in full, starting with https:// or http://.'));
