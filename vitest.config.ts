/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

// Astro's own Vite configuration, so that components and queries load in tests as they do in a build.
export default getViteConfig(
	{
		test: {
			projects: [
				{
					extends: true,
					test: {
						name: 'unit',
						include: ['tests/{house,rules,schemas,content,components,offline,build,search}/**/*.test.ts'],
						testTimeout: 120_000,
						// Some build the site before their first test.
						hookTimeout: 120_000,
					},
				},
				{ extends: true, test: { name: 'dist', include: ['tests/dist/**/*.test.ts'], testTimeout: 60_000 } },
			],
		},
	},
	// The content's own state is a test of its own, not a warning before every run.
	{ logLevel: 'error' }
);
