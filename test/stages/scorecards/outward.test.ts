import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import { resultsOf } from '../../../server/commands/results.ts';
import type { Workbench } from '../../../server/commands/workbench.ts';
import type { MunicipalityId, UnitId } from '../../../server/core/ids.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { refreshIndicators } from '../../../server/stages/indicators/indicators.service.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { publishToAll } from '../../../server/stages/releases/publications.service.ts';
import { makeRelease } from '../../../server/stages/releases/releases.service.ts';
import { submit } from '../../../server/stages/responses/answering.service.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
import { closeRound, openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addBody } from '../../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { signInAs } from '../../harness/sign-in.ts';

type View = Returns<'GET /api/:municipality/indicators/:indicator'>;
type UnitView = Returns<'GET /api/:municipality/indicators/:indicator/units/:unitId'>;
type Comparison = Returns<'GET /api/:municipality/indicators/:indicator/comparison'>;
type Source = View['sources'][number];

let house: TestHouse;
let bench: Workbench;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let tree: UnitTree;
const key = 'fet.kultur';
const names = ['Nord', 'Sør', 'Øst', 'Vest', 'Midt', 'Li'];

beforeAll(async () => {
  house = await openTestHouse('2024-11-24T12:00:00Z');
  bench = { context: house.context, owner: house.owner, say: () => {} };
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', names));
  await addBody(house, municipalityId);
  await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-politisk'));
  web = await serve(house.context);
});
afterAll(async () => {
  await web.close();
  await house.close();
});

/** Everyone's answers by unit, in the order of the names; played to the end and shown to everybody. */
async function play(
  questionnaire: Questionnaire,
  period: string,
  answers: number[][],
  of: UnitTree = tree,
): Promise<void> {
  house.clock.set(`${period}-11-24T12:00:00Z`);
  await installReadySurvey(house.context, municipalityId, questionnaire);
  const at = house.clock.now().getTime();
  const roundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: questionnaire.key, period, source: 'collected', tree: of },
    ...{ opensAt: new Date(at - 86_400_000), closesAt: new Date(at + 86_400_000) },
  });
  for (const [place, ofUnit] of answers.entries()) {
    const unitId = tree[place + 1]?.unitId as UnitId;
    const invited = await invite(house.context, municipalityId, roundId, [
      { unitId, stratum: '', count: ofUnit.length + 2 },
    ]);
    for (const [index, answer] of ofUnit.entries()) {
      const submissionId = crypto.randomUUID().replaceAll('-', '');
      const code = invited[index]?.code as string;
      await submit(house.context, municipalityId, roundId, { code, submissionId, answers: { q1: answer } });
    }
  }
  await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
  await mix(house.context, municipalityId, roundId);
  const releaseId = await makeRelease(house.context, municipalityId, roundId);
  await refreshIndicators(house.context, municipalityId, roundId, releaseId);
  await publishToAll(house.context, municipalityId, roundId, 'operator');
}

async function read(): Promise<View> {
  return (await (await fetch(`${web.origin}/api/prove/indicators/${key}`)).json()) as View;
}
async function readUnit(name: string): Promise<UnitView> {
  const { unitId } = tree.find((one) => one.name === name) as UnitTree[number];
  const answer = await fetch(`${web.origin}/api/prove/indicators/${key}/units/${unitId}`);
  return (await answer.json()) as UnitView;
}
async function readComparison(): Promise<Comparison> {
  return (await (await fetch(`${web.origin}/api/prove/indicators/${key}/comparison`)).json()) as Comparison;
}
const unit = (source: Source | undefined, name: string) => source?.units.find((one) => one.name === name);
const spreadOut = (count: number) => Array.from({ length: count }, (_, index) => 2 + (index % 4));
const apart = Array.from({ length: 16 }, (_, index) => (index % 2 === 0 ? 1 : 6));
const withheld = { shown: 'nothing', reason: 'withheld' };

/** The same survey, that asks something else. */
function other(): Questionnaire {
  const questionnaire = oneQuestion('one', 'fet.annet');
  return {
    ...questionnaire,
    items: questionnaire.items.map((item) => ({ ...item, id: `annet.${item.name}` })),
  };
}

describe('what everyone is told', () => {
  beforeAll(async () => {
    await play(
      other(),
      '2025',
      names.map(() => spreadOut(20)),
    );
    await play(oneQuestion('one', key), '2026', [
      spreadOut(30),
      apart,
      ...names.slice(2).map(() => [2, 4, 3, 5]),
    ]);
  });

  it('of a hidden unit is one reason, and nothing of its size', async () => {
    const [source] = (await read()).sources;
    for (const name of names.slice(2)) {
      const value = unit(source, name)?.now;
      expect(value).toMatchObject({ figures: withheld, response: withheld, status: { code: 'withheld' } });
      const {
        period: _,
        closedOn: __,
        releaseId: ___,
        releaseVersion: ____,
        methodVersion: _____,
        ...rest
      } = value as NonNullable<typeof value>;
      expect(JSON.stringify(rest)).not.toMatch(/\d/);
    }
  });

  it('of units together is of those shown in full alone, and says of how many', async () => {
    const [source] = (await read()).sources;
    expect(source?.among).toEqual({
      ...{ unitCount: 6, shownUnitCount: 1, split: null },
      funnels: { mean: null, dissatisfied: null, spread: null },
    });
  });

  it('of what is worth raising has nothing of a hidden unit', async () => {
    const answer = await fetch(`${web.origin}/api/prove/findings`);
    const told = (await answer.json()) as Returns<'GET /api/:municipality/findings'>;
    expect(told.resultCount).toBe(1);
    for (const hidden of tree.slice(3)) expect(JSON.stringify(told)).not.toContain(hidden.unitId);
  });

  it('of a figure that is too uncertain is only how many answered', async () => {
    const value = unit((await read()).sources[0], 'Sør')?.now;
    expect(value).toMatchObject({
      figures: { shown: 'tooUncertain', n: 16 },
      ...{ spreadLabel: null, minorityAlert: false, status: { code: 'tooUncertain', uncertain: false } },
    });
    expect(Object.keys(value?.figures ?? {}).sort()).toEqual(['n', 'shown']);
  });

  it('of the round before that did not ask is that it did not', async () => {
    const [source] = (await read()).sources;
    const notAsked = { figures: { shown: 'nothing', reason: 'not_asked' }, status: { code: 'noData' } };
    expect(source?.before).toMatchObject({ period: '2025', ...notAsked });
    expect(source?.items[0]?.before).toMatchObject(notAsked);
    expect(unit(source, 'Nord')?.before).toMatchObject(notAsked);
    expect(source?.now?.comparison).toEqual({ comparable: false, reason: 'noPreviousRound' });
  });

  it('of the differences between units is what the shown figures give, and nothing of the others', async () => {
    const [source] = (await read()).sources;
    const [judged] = (await readComparison()).sources;
    const nord = unit(source, 'Nord');
    const [own, whole] = [nord?.now?.figures, source?.now?.figures];
    if (own?.shown !== 'all' || whole?.shown !== 'all') throw new Error('both are shown');
    const restN = whole.n - own.n;
    expect(judged).toMatchObject({ surveyKey: 'one', roundId: source?.roundId, familySize: 3 });
    expect(judged?.units.map(({ unitId, restN: others }) => [unitId, others])).toEqual([
      [nord?.unitId, restN],
    ]);
    const mean = (whole.n * whole.mean - own.n * own.mean) / restN;
    expect(judged?.units[0]?.mean.difference).toBeCloseTo(own.mean - mean, 10);
    const unknown = await fetch(`${web.origin}/api/prove/indicators/borte/comparison`);
    expect([unknown.status, (await unknown.json()).code]).toEqual([404, 'unknown-indicator']);
  });

  it('on the command line is the same, figure by figure', async () => {
    const options = { format: 'json', raw: false } as const;
    const results = JSON.parse(await resultsOf(bench, 'prove/one/2026', options));
    const cell = (name: string) =>
      results.cells.find((one: Record<string, string>) => one['unit'] === name && one['subject'] === key);
    expect(cell('Øst')).toEqual({
      ...{ unit: 'Øst', subjectKind: 'indicator', subject: key, ...withheld },
      comparison: { comparable: false, reason: 'noPreviousRound' },
    });
    expect(cell('Sør')).toMatchObject({ shown: 'tooUncertain', n: 16 });
    expect(cell('Sør')).not.toHaveProperty('mean');
    expect(cell('Nord')).toMatchObject({ shown: 'all', caution: null });
    expect(results.responses).toContainEqual({ unit: 'Øst', ...withheld });
    const csv = await resultsOf(bench, 'prove/one/2026', { ...options, format: 'csv', unit: 'Sør' });
    expect(csv).toMatch(/Sør,indicator,fet\.kultur,tooUncertain,16,,,,,,,F,,,,,,,,,,,,,,,,\n/);
  });

  it('of a comparison with a figure that was too uncertain is nothing: it would give that one away', async () => {
    await play(
      oneQuestion('one', key),
      '2027',
      names.map(() => spreadOut(30)),
    );
    const [source] = (await read()).sources;
    const findings = await (await fetch(`${web.origin}/api/prove/findings`)).text();
    expect(findings).toContain('spreadDown');
    expect(findings).not.toContain(unit(source, 'Sør')?.unitId);
    expect(unit(source, 'Sør')).toMatchObject({
      now: { figures: { shown: 'all' }, comparison: { comparable: false, reason: 'withheld' } },
      before: { figures: { shown: 'tooUncertain' } },
    });
    expect(unit(source, 'Nord')?.now?.comparison).toMatchObject({ comparable: true, previousPeriod: '2026' });
    const options = { format: 'json', raw: false, unit: 'Sør' } as const;
    const { cells } = JSON.parse(await resultsOf(bench, 'prove/one/2027', options));
    for (const cell of cells) expect(cell.comparison).toEqual({ comparable: false, reason: 'withheld' });
  });
});

it('comes packed to whoever takes that, and is the same to whoever does not', async () => {
  const ask = async (encoding: string) => {
    const headers = { 'accept-encoding': encoding };
    const response = await fetch(`${web.origin}/api/prove/indicators/${key}`, { headers });
    return { encoding: response.headers.get('content-encoding'), text: await response.text() };
  };
  const [packed, plain] = [await ask('gzip'), await ask('identity')];
  expect([packed.encoding, plain.encoding]).toEqual(['gzip', null]);
  expect(packed.text).toBe(plain.text);
  expect((await fetch(`${web.origin}/api/prove/publications`)).headers.get('content-encoding')).toBeNull();
});

it('what somebody follows or puts away of what is worth raising is theirs alone, and changes no list', async () => {
  type Told = Returns<'GET /api/:municipality/findings'>;
  const [kari, ola] = [await signInAs(house, municipalityId, {}), await signInAs(house, municipalityId, {})];
  const list = async (headers: Record<string, string> = {}, search = '') =>
    (await (await fetch(`${web.origin}/api/prove/findings${search}`, { headers })).json()) as Told;
  const send = async (method: 'PUT' | 'DELETE', body: object) => {
    const headers = { ...kari.headers, 'Content-Type': 'application/json' };
    return fetch(`${web.origin}/api/prove/me/findings`, { method, headers, body: JSON.stringify(body) });
  };
  const before = await list(ola.headers);
  const id = before.findings[0]?.id as string;
  expect((await send('PUT', { about: 'finding', subject: id, mark: 'muted' })).status).toBe(200);
  expect((await send('PUT', { about: 'indicator', subject: key, mark: 'followed' })).status).toBe(200);
  const own = await list(kari.headers);
  expect(own.findings.map((finding) => finding.id)).toEqual(before.findings.map((finding) => finding.id));
  expect(own.findings[0]?.marks).toEqual({ finding: 'muted', indicator: 'followed' });
  expect(await list(ola.headers)).toEqual(before);
  expect((await list()).findings[0]?.marks).toBeNull();
  const others = own.findings.filter((finding) => finding.id !== id).map((finding) => finding.id);
  const followed = await list(kari.headers, '?followed=true');
  expect(followed.findings.map((finding) => finding.id)).toEqual(others);
  expect((await list(ola.headers, '?followed=true')).findings).toEqual([]);
  // Said again it is changed, and taken back it is gone.
  await send('PUT', { about: 'finding', subject: id, mark: 'followed' });
  await send('DELETE', { about: 'indicator', subject: key });
  await send('DELETE', { about: 'indicator', subject: key });
  expect((await list(kari.headers)).findings[0]?.marks).toEqual({ finding: 'followed', indicator: null });
  for (const unknown of [
    { about: 'finding', subject: id.replace('spread', 'spred'), mark: 'muted' },
    { about: 'indicator', subject: 'fet.ukjent', mark: 'followed' },
  ]) {
    const refused = await send('PUT', unknown);
    expect([refused.status, (await refused.json()).code]).toEqual([404, `unknown-${unknown.about}`]);
  }
});

describe('a survey over its rounds', () => {
  const shape = (source: Source | undefined) =>
    source?.history.map(({ period, figures, isBreak, comparison }) => [
      period,
      figures.shown,
      isBreak,
      comparison.comparable || comparison.reason,
    ]);

  it('begins with the first that asked, the oldest first, and tells each as it is told by itself', async () => {
    const [source] = (await read()).sources;
    expect(shape(source)).toEqual([
      ['2026', 'all', false, 'noPreviousRound'],
      ['2027', 'all', false, true],
    ]);
    expect(source?.history.at(-1)).toMatchObject(source?.now ?? {});
    expect(source?.history.at(0)).toMatchObject(source?.before ?? {});
    const [oldest] = source?.history ?? [];
    if (oldest?.figures.shown !== 'all') throw new Error('must be shown');
    expect(oldest.scale).toEqual({ min: 1, max: 6 });
    expect(oldest.dissatisfiedInterval?.low).toBeLessThan(oldest.figures.dissatisfiedShare);
  });

  it('has a gap where a round did not ask, and a break where the question is another than when last asked', async () => {
    await play(
      other(),
      '2028',
      names.map(() => spreadOut(20)),
    );
    const changed = oneQuestion('one', key);
    await play(
      {
        ...changed,
        items: changed.items.map((item) => ({ ...item, direction: 'lowerIsBetter' }) as typeof item),
      },
      '2029',
      names.map(() => spreadOut(20)),
    );
    await play(
      oneQuestion('one', key),
      '2030',
      names.map(() => [3]),
    );
    const [source] = (await read()).sources;
    expect(shape(source)).toEqual([
      ['2026', 'all', false, 'noPreviousRound'],
      ['2027', 'all', false, true],
      ['2028', 'nothing', false, 'noPreviousRound'],
      ['2029', 'all', true, 'noPreviousRound'],
      ['2030', 'nothing', true, expect.anything()],
    ]);
    expect(source?.history[2]).toMatchObject({ scale: null, figures: { reason: 'not_asked' } });
    expect(source?.history[4]).toMatchObject({
      figures: withheld,
      dissatisfiedInterval: null,
      response: withheld,
    });
  });
});

it('one figure for two surveys is not computable, and for one there is none', async () => {
  expect((await read()).pooled).toBeNull();
  await play(
    oneQuestion('two', key),
    '2031',
    names.map(() => spreadOut(20)),
  );
  const view = await read();
  expect(view.sources).toHaveLength(2);
  expect(view.pooled).toEqual({ shown: 'nothing', reason: 'not_computable' });
});

describe('a unit over its rounds', () => {
  beforeAll(async () => {
    const all = names.map(() => spreadOut(30));
    await play(oneQuestion('one', key), '2032', all.slice(1), tree.slice(0, -1));
    await play(oneQuestion('one', key), '2033', all);
  });
  const sourceOne = (view: UnitView) => view.sources.find(({ surveyKey }) => surveyKey === 'one');
  const shape = (view: UnitView) =>
    sourceOne(view)?.history.map(({ period, figures, isThere, isBreak }) => [
      period,
      figures.shown === 'nothing' ? figures.reason : figures.shown,
      ...(isThere ? [] : ['not there']),
      ...(isBreak ? ['break'] : []),
    ]);

  it('is told in each as that round tells of it, and has a gap where the round did not ask or did not have it', async () => {
    const before = [
      ['2028', 'not_asked'],
      ['2029', 'all', 'break'],
      ['2030', 'withheld', 'break'],
    ];
    expect(shape(await readUnit('Sør'))).toEqual([
      ...[['2026', 'tooUncertain'], ['2027', 'all'], ...before],
      ...[
        ['2032', 'all'],
        ['2033', 'all'],
      ],
    ]);
    const li = await readUnit('Li');
    expect(shape(li)).toEqual([
      ...[['2026', 'withheld'], ['2027', 'all'], ...before],
      ...[
        ['2032', 'not_asked', 'not there'],
        ['2033', 'all'],
      ],
    ]);
    const absent = sourceOne(li)?.history.at(-2);
    const nothing = { shown: 'nothing', reason: 'not_asked' };
    expect(absent).toMatchObject({
      ...{ figures: nothing, response: nothing, dissatisfiedInterval: null, minorityAlert: false },
      ...{ status: { code: 'noData', uncertain: false }, spreadLabel: null },
    });
  });

  it('is the same as beside the others, question by question too, and nothing is told of any other', async () => {
    const beside = unit(
      (await read()).sources.find(({ surveyKey }) => surveyKey === 'one'),
      'Sør',
    );
    const view = await readUnit('Sør');
    const source = sourceOne(view);
    expect(view.sources).toHaveLength(2);
    expect(source?.history.at(-1)).toMatchObject(beside?.now ?? { must: 'be there' });
    expect(source?.history.at(-2)).toMatchObject(beside?.before ?? { must: 'be there' });
    // One question makes the value, so its figures are the unit's own.
    expect(source?.items).toMatchObject([{ name: 'q1', now: { figures: beside?.now?.figures } }]);
    expect(source?.items[0]?.before?.figures).toEqual(beside?.before?.figures);
    for (const other of tree) expect(JSON.stringify(view)).not.toContain(other.unitId);
  });

  it('that there is none of has no source, and an indicator that there is none of is refused', async () => {
    const ask = (path: string) => fetch(`${web.origin}/api/prove/indicators/${path}`);
    const none = await ask(`${key}/units/${crypto.randomUUID()}`);
    expect([none.status, await none.json()]).toEqual([200, { sources: [] }]);
    const unknown = await ask(`borte/units/${tree[1]?.unitId}`);
    expect([unknown.status, (await unknown.json()).code]).toEqual([404, 'unknown-indicator']);
  });
});
