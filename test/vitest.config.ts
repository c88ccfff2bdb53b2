import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { docstrings } from '../client/methods/docstrings-plugin.ts';
import { exitFlags } from '../server/platform/exit-flags.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Files that take a minute or more. One that began last would have the others wait for it. */
const long =
  /\/(browser\/(story|edge|fet-from-nothing|privacy|administration)|platform\/start|qualities\/(authorisation|linking|fuzz|lost-filters)|import\/gold|flow)\.test\.ts$/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/**
 * What is shared between files is what is costly to load: the server's own code and its packages. Client tests have
 * processes of their own, since a server that builds the pages turns React to production in its process; and a file that
 * puts something else in a package's place is alone in its.
 */
const [pages, alone] = ['test/client/**/*.test.{ts,tsx}', 'test/stages/organisation/equal-work.test.ts'];
const everything = 'test/**/*.test.{ts,tsx}';
const shared = { isolate: false } as const;

/*
 * No compile cache (NODE_COMPILE_CACHE) for the servers and commands that tests start, though half of a start is compiling:
 * with an empty one, 4 of 120 that filled it at once hung as they ended (see server/platform/exit-flags.ts).
 */

/**
 * One throw-away PostgreSQL for all files, a fresh database for each that asks. Three workers for two cores: much of the
 * time is spent waiting, for browsers and for databases that start.
 */
export default defineConfig({
  root: here('..'),
  // The methods page reads docstrings as the build does.
  plugins: [docstrings(new URL('..', import.meta.url))],
  test: {
    globalSetup: [here('harness/global.ts')],
    maxWorkers: 3,
    // A worker that hangs as it ends would be a failed run.
    execArgv: exitFlags,
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a page comes to in a second it may need ten for where two cores have much else to do.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      { extends: true, test: { ...shared, name: 'server', include: [everything], exclude: [pages, alone] } },
      { extends: true, test: { ...shared, name: 'pages', include: [pages] } },
      { extends: true, test: { name: 'alone', include: [alone] } },
    ],
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
