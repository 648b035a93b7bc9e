import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { minifySync } from 'vite';

/** Every reader of a page that shows a widget pays for it, and what lies in `public/` is not packed by the bundler. */
export function smallLoader(): AstroIntegration {
	return {
		name: 'small-loader',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const file = fileURLToPath(new URL('embed/v1.js', dir));
				const { code, errors } = minifySync('v1.js', readFileSync(file, 'utf8'));
				if (errors.length)
					throw new Error(
						`public/embed/v1.js → expected a script\n  Received ${errors[0]?.message ?? 'none'}. Correct it.`
					);
				writeFileSync(file, code);
			},
		},
	};
}
