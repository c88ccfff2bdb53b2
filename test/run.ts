import '../server/platform/exits.ts';
import { spawnSync } from 'node:child_process';

/**
 * The test command: types, lint, the pages built, then every test, and at the very end one plain line with the count. A failed
 * type check, lint or build counts as one failed test each; no test run at all is a failure.
 */
const filters = process.argv.slice(2);
let failed = 0;
let passed = 0;

for (const [name, command, args] of [
  ['types', 'tsc', ['--noEmit']],
  ['lint', 'biome', ['check', '.']],
  // Once, before the browser tests would each do it: two that build at once leave pages without their parts.
  ['pages', 'node', ['server/build.ts']],
] as const) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  process.stdout.write(`${name}: ${status === 0 ? 'fine' : 'failed'}\n`);
  if (status === 0) passed += 1;
  else failed += 1;
}

const { startVitest } = await import('vitest/node');
const vitest = await startVitest('test', filters, {
  config: 'test/vitest.config.ts',
  watch: false,
  coverage: { enabled: filters.length === 0 },
});
let tests = 0;
for (const module of vitest.state.getTestModules()) {
  if (module.errors().length > 0) failed += 1;
  for (const test of module.children.allTests()) {
    tests += 1;
    const { state } = test.result();
    if (state === 'passed') passed += 1;
    else failed += 1;
  }
}
failed += vitest.state.getUnhandledErrors().length;
if (tests === 0) failed += 1;
// Which is how a threshold of the coverage that is not met is told.
if (failed === 0 && process.exitCode) failed += 1;
await vitest.close();
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
