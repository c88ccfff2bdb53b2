import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One throw-away PostgreSQL for all files, a fresh database for each that asks. Two workers: more only wait. */
export default defineConfig({
  root: here('..'),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: [here('harness/global.ts')],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
