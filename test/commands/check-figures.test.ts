import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareFiles } from '../../server/commands/check-figures/compare.ts';
import { type Description, describeFile } from '../../server/commands/check-figures/describe.ts';
import { protectTables } from '../../server/commands/check-figures/protect.ts';
import { weighFile } from '../../server/commands/check-figures/weights.ts';
import { projectDir } from '../../server/platform/config.ts';
import { expectClose } from '../core/close.ts';
import { type GoldDescription, goldCase } from '../core/gold.ts';

const data = (name: string) => join(projectDir, 'test/data', name);
const folder = mkdtempSync(join(tmpdir(), 'spredning-figures-'));
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const answersOf = (counts: number[]) =>
  ['svar', ...counts.flatMap((count, index) => new Array<number>(count).fill(index + 1))].join('\n');

describe('describe', () => {
  it('gives R’s figures of a whole column and of each group', async () => {
    const gold = goldCase<(GoldDescription & { item: string })[]>('01-bfi-descriptives', 'overall');
    const a2 = gold.find(({ item }) => item === 'A2') as GoldDescription;
    const [all, ...groups] = await describeFile(data('bfi.csv'), { item: 'A2', by: 'gender', scale: '1-6' });
    expect(all).toMatchObject({ item: 'A2', group: null, n: a2.n, missing: a2.missing, counts: a2.counts });
    const found = all as Description;
    for (const [ours, theirs] of [
      [found.mean, a2.mean],
      [found.sd, a2.sd],
      [found.variance, a2.variance],
      [found.se, a2.se],
      [found.median, a2.median],
      [found.quartiles[0], a2.q1],
      [found.quartiles[1], a2.q3],
      [found.lowShare, a2.share_low],
      [found.highShare, a2.share_high],
      [found.ciLow, a2.ci95_low],
      [found.ciHigh, a2.ci95_high],
    ] as const)
      expectClose(ours, theirs);
    expect(found).not.toHaveProperty('deff');
    expect(groups.map(({ group }) => group)).toEqual(['1', '2']);
    expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(a2.n);
  });

  it('gives R’s figures of a stratified sample with weights and a finite population', async () => {
    const [gold] = goldCase<{ estimate: number; se: number; ci95_low: number; ci95_high: number }[]>(
      '05-survey-api',
      'mean-dstrat',
    );
    const options = { item: 'api00', weights: 'pw', strata: 'stype', fpc: 'fpc', by: 'stype' };
    const [all, elementary] = await describeFile(data('apistrat.csv'), options);
    expectClose(all?.mean, gold?.estimate as number);
    expectClose(all?.se, gold?.se as number);
    expectClose(all?.ciLow, gold?.ci95_low as number);
    expectClose(all?.ciHigh, gold?.ci95_high as number);
    expect(all?.effectiveN).toBeGreaterThan(100);
    const [E] = goldCase<{ stype: string; mean: number; se: number }[]>('05-survey-api', 'by-stype-dstrat');
    expectClose(elementary?.mean, E?.mean as number);
    expectClose(elementary?.se, E?.se as number);
  });

  it('reads decimal comma and «vet ikke», and says what it cannot read, and where', async () => {
    const mixed = file('mixed.csv', 'svar;enhet\n3,5;a\nVet ikke;a\n4;b\n;b\n');
    const [all] = await describeFile(mixed, { item: 'svar' });
    expect(all).toMatchObject({ n: 2, missing: 2, mean: 3.75 });
    await expect(describeFile(mixed, { item: 'annet' })).rejects.toThrow('It has: svar, enhet.');
    await expect(describeFile(mixed, { item: 'enhet' })).rejects.toThrow('row 2, column «enhet»: «a»');
    await expect(describeFile(mixed, { item: 'svar', scale: '6-1' })).rejects.toThrow('such as 1-6');
    await expect(describeFile(mixed, { item: 'svar', scale: '1-3' })).rejects.toThrow('3.5 lies outside');
    await expect(describeFile(join(folder, 'none.csv'), { item: 'svar' })).rejects.toThrow(
      'There is no file',
    );
    const lone = file('lone.csv', 'svar,lag\n1,x\n2,y\n3,y\n');
    await expect(describeFile(lone, { item: 'svar', strata: 'lag' })).rejects.toThrow('«x» holds a single');
  });
});

describe('compare', () => {
  it('tells the demo pair as the release does', async () => {
    const [now, before] = [
      file('now.csv', answersOf([8, 6, 6, 18, 32, 50])),
      file('before.csv', answersOf([0, 2, 8, 30, 50, 30])),
    ];
    const found = await compareFiles(now, before, { item: 'svar', scale: '1-6', lowerIsBetter: false });
    expect(found.mean).toMatchObject({ verdict: 'noSureChange', reason: 'notSure', familySize: 3 });
    expect(found.spread).toMatchObject({ verdict: 'larger', reason: null });
    expect(found.dissatisfied).toMatchObject({ verdict: 'up', previousCount: 2, previousN: 120 });
    expect(found.now.dissatisfiedCount).toBe(14);
    expect(found.sentence).toEqual({
      nb: 'Snittet er 4,8 av 6, omtrent som sist. Men svarene spriker mer: 14 av 120 er misfornøyde (1 eller 2), mot 2 av 120 sist. Økningen er større enn tilfeldigheter lett forklarer.',
      nn: 'Snittet er 4,8 av 6, omtrent som sist. Men svara sprikjer meir: 14 av 120 er misnøgde (1 eller 2), mot 2 av 120 sist. Auken er større enn det tilfeldigheiter lett forklarar.',
      en: 'The mean is 4.8 out of 6, about the same as last time. But the answers are more spread out: 14 of 120 are dissatisfied (1 or 2), compared with 2 of 120 last time. The increase is larger than chance easily explains.',
    });
    const turned = await compareFiles(now, before, { item: 'svar', scale: '1-6', lowerIsBetter: true });
    expect(turned.now.dissatisfiedCount).toBe(82);
    expect(turned.sentence?.nb).toContain('(lavt er bra)');
    expect(turned.sentence?.nb).toContain('82 av 120 er misfornøyde (5 eller 6)');
    const few = file('few.csv', 'svar\n3\n');
    await expect(compareFiles(few, before, { item: 'svar', lowerIsBetter: false })).rejects.toThrow(
      'needs two',
    );
  });

  it('says with what care a figure from few answers is to be read, and nothing where there is no scale', async () => {
    const [now, before] = [
      file('few-now.csv', answersOf([4, 0, 1, 1, 2, 4])),
      file('few-before.csv', answersOf([0, 0, 1, 3, 6, 2])),
    ];
    const found = await compareFiles(now, before, { item: 'svar', scale: '1-6', lowerIsBetter: false });
    expect(found.sentence?.en).toContain('Interpret with caution: there are only 12 answers');
    const alike = file('alike.csv', 'svar\n4\n4\n4\n');
    const same = await compareFiles(alike, alike, { item: 'svar', lowerIsBetter: false });
    expect(same.sentence).toBeNull();
    for (const values of ['3.5\n4\n4.2\n', '310000\n420500\n388000\n']) {
      const column = file('column.csv', `svar\n${values}`);
      const found = await compareFiles(column, column, { item: 'svar', lowerIsBetter: false });
      expect(found.sentence).toBeNull();
    }
    const scaled = await compareFiles(alike, alike, { item: 'svar', scale: '1-6', lowerIsBetter: false });
    expect(scaled.sentence?.nb).toContain('Snittet er 4,0 av 6, omtrent som sist.');
  });
});

describe('weights', () => {
  const people = file(
    'people.csv',
    [
      'kjonn,alder',
      ...Object.entries({ 'K,U': 30, 'K,E': 50, 'M,U': 20, 'M,E': 20 }).flatMap(([row, count]) =>
        new Array<string>(count).fill(row),
      ),
    ].join('\n'),
  );

  it('are the worked example’s, beside the trimmed ones', async () => {
    const margins = file(
      'margins.json',
      JSON.stringify({ kjonn: { K: 500, M: 500 }, alder: { U: 550, E: 450 } }),
    );
    const found = await weighFile(people, { margins });
    expect(found.weights).toHaveLength(120);
    expect(found.weights[0]).toBeCloseTo(8.118951, 6);
    expect(found.deff).toBeCloseTo(1.183334, 6);
    expect(found.trimmed).toMatchObject({ deff: expect.closeTo(1.183334, 6) });
  });

  it('are refused in words: margins that do not fit, and a file that holds none', async () => {
    const wrong = file('wrong.json', JSON.stringify({ kjonn: { K: 500, M: 500, X: 3 } }));
    await expect(weighFile(people, { margins: wrong })).rejects.toThrow('«X» in «kjonn»: merge');
    const none = file('none.json', '{"kjonn": {"K": -1}}');
    await expect(weighFile(people, { margins: none })).rejects.toThrow('(at kjonn.K). Write {"column"');
    await expect(weighFile(people, { margins: join(folder, 'no.json') })).rejects.toThrow('There is no file');
  });
});

describe('protect', () => {
  const declared = {
    kind: 'user',
    units: [{ unit: 'k', parent: null }, ...['a', 'b', 'c'].map((unit) => ({ unit, parent: 'k' }))],
    subjects: [{ name: 'q', scale: { min: 1, max: 6 } }],
    groups: Object.entries({ a: 3, b: 20, c: 30 }).map(([unit, count]) => ({
      unit,
      count,
      answers: { q: { 2: 1, 5: count - 1 - Math.floor(count / 3), 4: Math.floor(count / 3) } },
    })),
  };

  it('says of every declared cell how much may be told', async () => {
    const cells = await protectTables(file('tables.json', JSON.stringify(declared)));
    expect(cells.map(({ unit, shown }) => `${unit} ${shown}`)).toEqual([
      'k all',
      'a nothing',
      'b nothing',
      'c all',
    ]);
  });

  it('says where a file does not declare tables', async () => {
    const bad = file('bad.json', JSON.stringify({ ...declared, kind: 'other' }));
    await expect(protectTables(bad)).rejects.toThrow(/does not declare tables:\n {2}kind: /);
    const stray = { ...declared, groups: [{ ...declared.groups[0], unit: 'nowhere' }] };
    await expect(protectTables(file('stray.json', JSON.stringify(stray)))).rejects.toThrow('nowhere');
    const lowered = { ...declared, raisedLimits: { mean: 3 } };
    await expect(protectTables(file('lowered.json', JSON.stringify(lowered)))).rejects.toThrow(
      'not set to 3',
    );
    await expect(protectTables(file('text.json', 'hei'))).rejects.toThrow('is not JSON');
  });
});
