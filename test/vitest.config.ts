import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { docstrings } from '../client/methods/docstrings-plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Files that take a minute or more. One that began last would have the others wait for it. */
const long =
  /\/(browser\/(story|edge|privacy|administration)|platform\/start|qualities\/(authorisation|linking|fuzz|lost-filters)|import\/gold|flow)\.test\.ts$/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/**
 * One throw-away PostgreSQL for all files, a fresh database for each that asks. Three workers for two cores: much of the
 * time is spent waiting, for browsers and for databases that start.
 */
export default defineConfig({
  root: here('..'),
  // The methods page reads docstrings as the build does.
  plugins: [docstrings(new URL('..', import.meta.url))],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: [here('harness/global.ts')],
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Taken when every test runs (`run.ts`): no rule of disclosure control or of who may do what may stand untried.
    coverage: {
      provider: 'v8',
      include: ['server/core/disclosure/**', 'server/core/authorisation/**'],
      reporter: ['text-summary'],
      thresholds: {
        'server/core/disclosure/**': { branches: 100 },
        'server/core/authorisation/**': { branches: 100 },
      },
    },
  },
});
