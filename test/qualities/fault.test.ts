import { describe, expect, it } from 'vitest';
import { type FaultReport, faultStorm } from './fault/fault.ts';
import { wrongIn, wrongInParallel } from './fault/judge.ts';
import { type ParallelReport, parallelAnswers } from './fault/parallel.ts';

/** A small edition of `npm run fault`, which has the figures. */
describe('answers that are sent while', () => {
  it.each<['server' | 'database', string]>([
    ['server', 'the server is killed'],
    ['database', 'the database is restarted without warning'],
  ])(
    '(%s) %s: none that was acknowledged is lost, and none is there twice',
    async (fault) => {
      const plan = { fault, times: 2, submissions: 240, clients: 8 };
      const report = await faultStorm(plan, () => {});
      expect(wrongIn(plan, report, false)).toEqual([]);
      expect(Object.keys(report.retries), 'somebody met the fault').not.toEqual([]);
    },
    240_000,
  );
});

it('of fifty answers at once with one code, to two server processes, exactly one is taken', async () => {
  expect(wrongInParallel(await parallelAnswers({ codes: 8, each: 50 }))).toEqual([]);
}, 240_000);

it('a code with two answers, one that is lost and another refusal are each seen', () => {
  const stored = { used: 2, envelopes: 2, receipts: 2 };
  const good: ParallelReport = { codes: 2, each: 3, withOne: 2, told: { 200: 2, 404: 4 }, stored };
  expect(wrongInParallel(good)).toEqual([]);
  const bad: Partial<ParallelReport>[] = [
    { withOne: 1 },
    { stored: { ...stored, envelopes: 3 } },
    { told: { 200: 2, 404: 3, 500: 1 } },
  ];
  for (const one of bad) expect(wrongInParallel({ ...good, ...one })).toHaveLength(1);
});

it('a loss, a duplicate, a half state, a refusal and a slow return are each seen', () => {
  const plan = { fault: 'server', times: 1, submissions: 10, clients: 1 } as const;
  const good: FaultReport = {
    ...{ acknowledged: 10, lost: 0, duplicates: 0, stored: { used: 10, envelopes: 10, receipts: 10 } },
    ...{ slowestMs: 9, medianMs: 9, retries: {}, surprises: [] },
  };
  expect(wrongIn(plan, good)).toEqual([]);
  const bad: Partial<FaultReport>[] = [
    { acknowledged: 9 },
    { lost: 1 },
    { duplicates: 1 },
    { stored: { used: 10, envelopes: 9, receipts: 10 } },
    { surprises: ['500 '] },
    { slowestMs: 5_001 },
  ];
  for (const change of bad) expect(wrongIn(plan, { ...good, ...change })).toHaveLength(1);
  const pictures = {
    ...{ sent: 2, acknowledged: 2, stored: { pictures: 2, answers: 2 }, retries: { 503: 1 } },
  };
  expect(wrongIn(plan, { ...good, acknowledged: 12, pictures })).toEqual([]);
  const badPictures = [
    { stored: { pictures: 1, answers: 2 } },
    { stored: { pictures: 2, answers: 3 } },
    { retries: {} },
  ];
  for (const change of badPictures) {
    const report = { ...good, acknowledged: 12, pictures: { ...pictures, ...change } };
    expect(wrongIn(plan, report)).toHaveLength(1);
  }
});
