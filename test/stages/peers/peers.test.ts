import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import { importPeersFile, listPeersOf } from '../../../server/commands/peers.ts';
import type { Workbench } from '../../../server/commands/workbench.ts';
import type { MunicipalityId, RoundId } from '../../../server/core/ids.ts';
import { peerJson, peerTable, type WrittenPeer } from '../../../server/core/peers/peer-file.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { csvOf } from '../../../server/platform/files/write-table.ts';
import { publish } from '../../../server/stages/releases/publications.service.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addBody } from '../../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { importBody } from '../../harness/import.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type Comparison = Returns<'GET /api/:municipality/indicators/:indicator/comparison'>;
type Kept = Returns<'GET /api/:municipality/peers'>;
type Outcome = Returns<'POST /api/:municipality/peers/import'> & {
  code: string;
  faults: { row: number; column: string; code: string }[];
};

const key = 'fet.kultur';
let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let bench: Workbench;
let mine: MunicipalityId;
let theirId: MunicipalityId;
let roundId: RoundId;
let designer: SignedIn;
let neighbour: SignedIn;
const folder = mkdtempSync(join(tmpdir(), 'spredning-peers-'));

/** A municipality that has asked one question, everywhere the same. */
async function addPlace(slug: string): Promise<{ id: MunicipalityId; roundId: RoundId }> {
  const { municipalityId, tree } = await addMunicipality(house, slug, ['Nord', 'Sør']);
  await addBody(house, municipalityId);
  await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-politisk'));
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', key));
  const round = await playOpenRound(house, municipalityId, { surveyKey: 'one', tree, period: '2026' });
  await releaseRound(house, municipalityId, round);
  return { id: municipalityId, roundId: round };
}

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  bench = { context: house.context, owner: house.owner, say: () => {} };
  ({ id: mine, roundId } = await addPlace('prove'));
  theirId = (await addPlace('nabo')).id;
  designer = await signInAs(house, mine, { roles: ['designer'] });
  neighbour = await signInAs(house, theirId, { roles: ['administrator'] });
  web = await serve(house.context);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await web.close();
  await house.close();
});

const vikdal: WrittenPeer = {
  ...{ municipality: 'Vikdal', source: 'rapport, side 3', year: 2025, surveyKey: 'one', question: 'q1' },
  ...{ wording: 'Spørsmål 1', scale: { min: 1, max: 6, low: 'dårlig', high: 'bra' } },
  ...{ direction: 'higherIsBetter', counts: [0, 2, 8, 30, 50, 30], dontKnowCount: null, askedCount: null },
  ...{ answeredCount: null, mode: 'post', sample: 'sample', who: null, fielded: null, weighting: 'none' },
  ...{ judgement: null, isFictitious: false },
};
const asCsv = (...figures: WrittenPeer[]) => csvOf(peerTable(figures));

async function send(path: string, body: object, who = designer, slug = 'prove') {
  const response = await fetch(`${web.origin}/api/${slug}/${path}`, {
    method: 'POST',
    headers: { ...who.headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, content: (await response.json()) as Outcome };
}
async function take(content: string, who = designer, slug = 'prove') {
  const { content: planned } = await send('peers/import', importBody(content), who, slug);
  return send('peers/import', importBody(content, planned.fingerprint), who, slug);
}
async function get<T>(path: string, who: SignedIn | null = designer, slug = 'prove'): Promise<T> {
  const response = await fetch(`${web.origin}/api/${slug}/${path}`, { headers: who?.headers ?? {} });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}
const compare = async (who: SignedIn | null = designer, slug = 'prove') =>
  (await get<Comparison>(`indicators/${key}/comparison`, who, slug)).sources;

describe('figures of other municipalities', () => {
  it('are shown first, and kept when that is agreed to, with who did it and a line in the log', async () => {
    const { status, content } = await send('peers/import', importBody(asCsv(vikdal)));
    expect([status, content.applied, content.changes.length]).toEqual([200, false, 1]);
    expect((await get<Kept>('peers')).peers).toEqual([]);
    expect(await take(asCsv(vikdal))).toMatchObject({ status: 200, content: { applied: true } });
    const { peers } = await get<Kept>('peers');
    expect(peers).toMatchObject([{ municipality: 'Vikdal', importedByName: expect.stringMatching(/\w/) }]);
    const acts = await house.owner
      .selectFrom('audit_entry')
      .select(['act', 'actor'])
      .where('municipality_id', '=', mine)
      .where('act', '=', 'peers.imported')
      .execute();
    expect(acts).toEqual([{ act: 'peers.imported', actor: designer.accountId }]);
  });

  it('take the place of what stands, and stand once', async () => {
    const nordlia = { ...vikdal, municipality: 'Nordlia', weighting: 'weighted' as const };
    const { content } = await take(asCsv({ ...vikdal, source: 'ny rapport' }, nordlia));
    expect(content.changes.map(({ kind, name }) => [kind, name])).toEqual([
      ['changed', 'Vikdal 2025'],
      ['added', 'Nordlia 2025'],
    ]);
    expect(
      (await get<Kept>('peers')).peers.map(({ municipality, source }) => [municipality, source]),
    ).toEqual([
      ['Nordlia', 'rapport, side 3'],
      ['Vikdal', 'ny rapport'],
    ]);
    const again = await send('peers/import', importBody(asCsv(nordlia)));
    expect(again.content).toMatchObject({ changes: [], unchanged: 1 });
  });

  it('are refused whole with every fault, as a table and as JSON', async () => {
    const faulty = [
      { ...vikdal, year: 26 },
      { ...vikdal, counts: [1, 1, 1, 1, 1, 1] },
    ];
    for (const content of [asCsv(...faulty), peerJson(faulty)]) {
      const refused = await send('peers/import', importBody(content));
      expect([refused.status, refused.content.code]).toEqual([422, 'file-has-faults']);
      expect(refused.content.faults.map(({ code }) => code)).toEqual(['not-a-year', 'too-few-answers']);
    }
    const odd = await send('peers/import', importBody('{ "format": "annet" }'));
    expect(odd.content.faults).toMatchObject([{ code: 'unknown-peer-format' }]);
    const bytes = Buffer.from([0x7b, 0x00, 0x81]);
    expect((await send('peers/import', importBody(bytes))).content.faults).toMatchObject([
      { code: 'unknown-encoding' },
    ]);
    expect(await send('peers/import', importBody(asCsv(vikdal), 'noe annet'))).toMatchObject({
      ...{ status: 409, content: { code: 'changed-since' } },
    });
  });

  it('stand beside ours with how they were asked, and are tested where they are not weighted', async () => {
    const [source] = await compare();
    expect(source?.method).toMatchObject({ mode: 'web', sample: 'census', weighting: 'none' });
    expect(source?.peers).toMatchObject([
      {
        ...{ municipality: 'Nordlia', comparability: 'same', figures: { shown: 'all', n: 120 } },
        ...{ differences: null },
      },
      {
        ...{ municipality: 'Vikdal', mode: 'post', sample: 'sample', question: 'q1' },
        ...{ figures: { shown: 'all', n: 120 }, differences: { mean: { verdict: 'less' } } },
      },
    ]);
    expect(source?.peersFamilySize).toBe(3);
  });

  it('are not tested for whoever does not see our own, and ours is told nobody by them', async () => {
    expect(await compare(null)).toEqual([]);
    const elected = await signInAs(house, mine, { seats: [{ bodyId: await addBody(house, mine) }] });
    expect(await compare(elected)).toEqual([]);
  });

  it('are not held together with a question that has changed since', async () => {
    const stored = () => house.owner.updateTable('peer_figure').where('municipality_id', '=', mine);
    const short = { ...vikdal, itemId: 'x', scale: { ...vikdal.scale, max: 5 } };
    const [{ figure } = { figure: null }] = await house.owner
      .selectFrom('peer_figure')
      .select('figure')
      .where('municipality_id', '=', mine)
      .where('peer_key', '=', 'vikdal')
      .execute();
    const itemId = figure?.itemId ?? '';
    await stored()
      .set({ figure: JSON.stringify({ ...short, itemId }) })
      .where('peer_key', '=', 'vikdal')
      .execute();
    const [source] = await compare();
    expect(source?.peers[1]).toMatchObject({ comparability: 'scale', figures: null, differences: null });
    await stored()
      .set({ figure: JSON.stringify(figure) })
      .where('peer_key', '=', 'vikdal')
      .execute();
  });

  it('are taken away for good by their id, once', async () => {
    const { peers } = await get<Kept>('peers');
    const peerId = peers.find(({ municipality }) => municipality === 'Nordlia')?.id;
    expect((await send('peers/remove', { peerId }, neighbour, 'nabo')).status).toBe(404);
    expect((await send('peers/remove', { peerId })).status).toBe(200);
    expect(await send('peers/remove', { peerId })).toMatchObject({ content: { code: 'unknown-peer' } });
    expect((await get<Kept>('peers')).peers.map(({ municipality }) => municipality)).toEqual(['Vikdal']);
  });
});

describe('our own figures for others', () => {
  const fileOf = async (format: 'csv' | 'json', who: SignedIn | null = null) => {
    const address = `${web.origin}/api/prove/indicators/${key}/comparison-file?format=${format}`;
    const response = await fetch(address, { headers: who?.headers ?? {} });
    expect(response.headers.get('content-disposition')).toContain(`prove-${key}.${format}`);
    return response.text();
  };

  it('hold nothing that is not public, whoever asks', async () => {
    const [body] = await house.owner
      .selectFrom('body')
      .select('id')
      .where('municipality_id', '=', mine)
      .execute();
    await publish(
      house.context,
      mine,
      roundId,
      { to: [body?.id ?? ('' as never)], visibleFromAt: null },
      'operator',
    );
    expect(JSON.parse(await fileOf('json', designer)).figures).toEqual([]);
    expect((await fileOf('csv', designer)).trim().split('\r\n')).toHaveLength(1);
  });

  it('are taken in by a neighbour as they are shown to everyone, from either form', async () => {
    await publish(house.context, mine, roundId, { to: 'public', visibleFromAt: null }, 'operator');
    const view = await get<Returns<'GET /api/:municipality/indicators/:indicator'>>(
      `indicators/${key}`,
      null,
    );
    const ours = view.sources[0]?.items[0]?.now?.figures;
    if (ours?.shown !== 'all') throw new Error('the whole is shown to everyone');
    expect((await take(await fileOf('csv'), neighbour, 'nabo')).content.applied).toBe(true);
    const same = await send('peers/import', importBody(await fileOf('json')), neighbour, 'nabo');
    expect(same.content).toMatchObject({ changes: [], unchanged: 1 });
    const [theirs] = (await compare(neighbour, 'nabo')).flatMap(({ peers }) => peers);
    expect(theirs).toBeUndefined();
    const maker = await signInAs(house, theirId, { roles: ['designer'] });
    const [seen] = (await compare(maker, 'nabo')).flatMap(({ peers }) => peers);
    expect(seen).toMatchObject({ municipality: 'prove', comparability: 'same' });
    expect(seen?.figures).toMatchObject({ n: ours.n, bars: ours.bars, mean: ours.mean });
  });
});

describe('on the command line', () => {
  it('peers are shown, taken in and listed', async () => {
    const path = join(folder, 'andre.json');
    writeFileSync(
      path,
      peerJson([{ ...vikdal, municipality: 'Lid', judgement: 'likt', isFictitious: true }]),
    );
    const dry = await importPeersFile(bench, 'prove', path, true);
    expect(dry).toContain('Lid 2025: new');
    expect(dry).toContain('held together since: likt');
    expect(await listPeersOf(bench, 'prove')).not.toContain('Lid');
    expect(await importPeersFile(bench, 'prove', path, false)).toContain('All of it was written.');
    expect(await listPeersOf(bench, 'prove')).toMatch(
      /^Lid 2025 \(made up\): one «Spørsmål 1», 120 answers, from rapport, side 3; taken in 2026-\d\d-\d\d\n/,
    );
    await expect(listPeersOf(bench, 'borte')).rejects.toThrow('no municipality');
  });
});
