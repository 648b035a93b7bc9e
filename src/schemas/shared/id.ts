import { z } from 'astro/zod';
import { refusal } from './refusal.ts';

/** Lower-case words joined by single hyphens: safe in URLs, file names and HTML ids. */
export const kebabId = z
	.string()
	.regex(
		/^[a-z0-9]+(?:-[a-z0-9]+)*$/,
		refusal('lower-case letters and digits joined by single hyphens', 'Write it like peru-prepaid-notice-days.')
	);
