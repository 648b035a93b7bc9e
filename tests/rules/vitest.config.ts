import { defineConfig } from 'vitest/config';

// Rules are pure: under mutation they run without Astro, many times a minute.
export default defineConfig({ test: { root: process.cwd(), include: ['tests/rules/**/*.test.ts'] } });
