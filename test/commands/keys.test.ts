import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  backedUp,
  bringKeyTo,
  deleteKeyOf,
  keyStatusOf,
  makeKeyCommand,
} from '../../server/commands/keys.ts';
import type { Workbench } from '../../server/commands/workbench.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../server/core/ids.ts';
import type { UnitTree } from '../../server/core/unit-tree.ts';
import { readKeyFile, writeKeyFile } from '../../server/platform/crypto/key-file.ts';
import { openKeyFolder } from '../../server/platform/crypto/keys.ts';
import { createRoundKeyPair } from '../../server/platform/crypto/seal.ts';
import { invite } from '../../server/stages/invitations/invitations.service.ts';
import { findMunicipality } from '../../server/stages/organisation/organisation.store.ts';
import { submit } from '../../server/stages/responses/answering.service.ts';
import { mix } from '../../server/stages/responses/mixing.service.ts';
import { listMissingKeys } from '../../server/stages/rounds/key-custody.service.ts';
import { closeRound, openRound } from '../../server/stages/rounds/rounds.service.ts';
import { viewSurvey } from '../../server/stages/scorecards/surveys.service.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { installReadySurvey } from '../harness/play.ts';

const opens = '2026-11-24T12:00:00Z';
const during = '2026-11-25T12:00:00Z';
let house: TestHouse;
let bench: Workbench;
let copies: string;
let municipalityId: MunicipalityId;
let tree: UnitTree;
let periods = 0;

beforeAll(async () => {
  house = await openTestHouse(opens);
  copies = await mkdtemp(join(tmpdir(), 'spredning-copies-'));
  // The server has a second folder for keys here.
  house.context.keys = await openKeyFolder(house.keyDir, { copyDir: copies });
  bench = { context: house.context, owner: house.owner, say: () => {} };
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord']));
  await installReadySurvey(house.context, municipalityId, oneQuestion());
});
afterAll(async () => {
  await house.close();
  await rm(copies, { recursive: true, force: true });
});

/** A round with three answers of five, still open; its key with a custodian where a public one is given. */
async function playRound(publicKey?: Buffer): Promise<{ roundId: RoundId; address: string }> {
  house.clock.set(opens);
  periods += 1;
  const period = `r${periods}`;
  const [opensAt, closesAt] = [new Date(opens), new Date('2026-12-01T00:00:00Z')];
  const given = {
    surveyKey: 'one',
    period,
    source: 'collected',
    opensAt,
    closesAt,
    tree,
    publicKey,
  } as const;
  const roundId = await openRound(house.context, municipalityId, given);
  house.clock.set(during);
  const groups = [{ unitId: tree[1]?.unitId as UnitId, stratum: '', count: 5 }];
  for (const { code } of (await invite(house.context, municipalityId, roundId, groups)).slice(0, 3)) {
    const submissionId = crypto.randomUUID().replaceAll('-', '');
    await submit(house.context, municipalityId, roundId, { code, submissionId, answers: { q1: 4 } });
  }
  return { roundId, address: `prove/one/${period}` };
}
const close = (roundId: RoundId) => closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
const mixNow = (roundId: RoundId) => mix(house.context, municipalityId, roundId);

async function stored(roundId: RoundId): Promise<[envelopes: number, answers: number]> {
  const count = async (table: 'inbox' | 'response') =>
    (await house.owner.selectFrom(table).select('id').where('round_id', '=', roundId).execute()).length;
  return [await count('inbox'), await count('response')];
}
const actsOn = async (roundId: RoundId) =>
  (await house.owner.selectFrom('audit_entry').select('act').where('subject', '=', roundId).execute()).map(
    ({ act }) => act,
  );

/** What the survey's page says of the round's key to whoever made it. */
async function keyOnPage(roundId: RoundId) {
  const municipality = await findMunicipality(house.owner, 'prove');
  if (!municipality) throw new Error('the municipality is not there');
  const { rounds } = await viewSurvey(house.context, municipality, 'one', 'operator');
  return rounds.find((round) => round.roundId === roundId)?.key;
}

describe('a key a custodian keeps', () => {
  const pair = createRoundKeyPair();
  let roundId: RoundId;
  let address: string;

  it('is never on the server: it has the public half, and the log says who has the other', async () => {
    ({ roundId, address } = await playRound(pair.publicKey));
    expect(await house.context.keys?.has(roundId)).toBe(false);
    const opened = await house.owner
      .selectFrom('audit_entry')
      .select('after')
      .where('subject', '=', roundId)
      .where('act', '=', 'round.opened')
      .executeTakeFirst();
    expect(opened?.after).toMatchObject({ keyWith: 'custodian' });
    expect(await keyStatusOf(bench, 'prove')).toContain(`${address}: with the custodian`);
    expect(await keyOnPage(roundId)).toBe('withCustodian');
  });

  it('is not taken while answers are, nor for another round', async () => {
    await expect(bringKeyTo(bench, address, pair.privateKey)).rejects.toMatchObject({
      code: 'round-still-open',
    });
    await close(roundId);
    const other = createRoundKeyPair();
    await expect(bringKeyTo(bench, address, other.privateKey)).rejects.toMatchObject({
      code: 'key-of-another-round',
    });
    expect(await house.context.keys?.has(roundId)).toBe(false);
  });

  it('is waited for, as the survey’s page says: the mixing changes nothing and complains of nothing', async () => {
    await mixNow(roundId);
    expect(await stored(roundId)).toEqual([3, 0]);
    expect(await keyOnPage(roundId)).toBe('awaited');
  });

  it('mixes the round when it is brought, and the server deletes its copy when all is counted', async () => {
    expect(await bringKeyTo(bench, address, pair.privateKey)).toContain('until a backup');
    expect(await keyStatusOf(bench, 'prove')).toContain(`${address}: brought`);
    await bringKeyTo(bench, address, pair.privateKey);
    await mixNow(roundId);
    expect(await stored(roundId)).toEqual([0, 3]);
    expect(await actsOn(roundId)).toContain('round.key-brought');
    expect(await keyOnPage(roundId)).toBeNull();
    // Also no copy: the custodian's file is that.
    expect(await house.context.keys?.has(roundId)).toBe(false);
    await expect(bringKeyTo(bench, address, pair.privateKey)).rejects.toMatchObject({
      code: 'already-mixed',
    });
  });

  it('opens one round, and is a key', async () => {
    await expect(playRound(pair.publicKey)).rejects.toMatchObject({ code: 'public-key-used' });
    for (const bytes of [Buffer.alloc(32), Buffer.alloc(31, 1)]) {
      await expect(playRound(bytes)).rejects.toMatchObject({ code: 'public-key-not-usable' });
    }
  });

  it('that does not open what is stored leaves everything as it was, and itself on the server', async () => {
    const own = createRoundKeyPair();
    const played = await playRound(own.publicKey);
    await close(played.roundId);
    // One envelope too few: somebody has been at the database.
    const [first] = await house.owner
      .selectFrom('inbox')
      .select('id')
      .where('round_id', '=', played.roundId)
      .execute();
    await house.owner
      .deleteFrom('inbox')
      .where('id', '=', first?.id as never)
      .execute();
    await bringKeyTo(bench, played.address, own.privateKey);
    await expect(mixNow(played.roundId)).rejects.toThrow('2 envelopes but 3 spent invitations');
    expect(await stored(played.roundId)).toEqual([2, 0]);
    expect(await house.context.keys?.has(played.roundId)).toBe(true);
  });
});

describe('a key on the server', () => {
  it('has a copy that outlives the mixing until a backup is verified, and mixes where the first is lost', async () => {
    const { roundId, address } = await playRound();
    expect(await keyStatusOf(bench, 'prove')).toContain(`${address}: on the server, with a copy`);
    await expect(backedUp(bench, address)).rejects.toMatchObject({ code: 'not-mixed-yet' });
    await rm(join(house.keyDir, `${roundId}.key`));
    await close(roundId);
    await mixNow(roundId);
    expect(await stored(roundId)).toEqual([0, 3]);
    expect(await keyStatusOf(bench, 'prove')).toContain(`${address}: mixed. The copy is kept until`);
    await backedUp(bench, address);
    expect(await keyStatusOf(bench, 'prove')).not.toContain(address);
    expect(await actsOn(roundId)).toContain('round.key-copy-deleted');
  });

  it('that is missing is told of at a start, as long as the answers lie sealed', async () => {
    const { roundId, address } = await playRound();
    const privateKey = (await house.context.keys?.read(roundId)) as Buffer;
    await house.context.keys?.forget(roundId);
    expect(await listMissingKeys(house.context)).toEqual([`${address} (${roundId}.key)`]);
    expect(await keyStatusOf(bench, 'prove')).toContain(`${address}: MISSING`);
    await expect(bringKeyTo(bench, address, privateKey)).rejects.toMatchObject({ code: 'key-is-on-server' });
    await house.context.keys?.store(roundId, privateKey);
    expect(await listMissingKeys(house.context)).toEqual([]);
  });

  it('is deleted only by whoever is told that the round is lost, and then it is: nothing is opened, nothing fails', async () => {
    const { roundId, address } = await playRound();
    await expect(deleteKeyOf(bench, address, false)).rejects.toThrow(
      /is lost: no answer in it can ever be opened/,
    );
    expect(await house.context.keys?.has(roundId)).toBe(true);
    expect(await deleteKeyOf(bench, address, true)).toContain('The round is lost');
    await deleteKeyOf(bench, address, true);
    expect(await house.context.keys?.has(roundId)).toBe(false);
    expect((await actsOn(roundId)).filter((act) => act === 'round.key-deleted')).toHaveLength(1);
    expect(await keyStatusOf(bench, 'prove')).toContain(`${address}: deleted`);
    expect(await keyOnPage(roundId)).toBe('deleted');
    await close(roundId);
    await mixNow(roundId);
    expect(await stored(roundId)).toEqual([3, 0]);
    expect(await listMissingKeys(house.context)).toEqual([]);
  });
});

describe('the file of a key', () => {
  it('is made once, for its owner alone, and is never written over', async () => {
    const file = join(copies, 'round.key');
    const said = await makeKeyCommand(file);
    const { publicKey } = readKeyFile(await readFile(file, 'utf8'));
    expect(said).toContain(publicKey.toString('base64'));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(makeKeyCommand(file)).rejects.toThrow('is there already');
    await expect(makeKeyCommand(join(copies, 'none/round.key'))).rejects.toThrow('cannot be written');
  });

  it('is read as it was made, also with the line ends of Windows, and nothing else is', () => {
    const pair = createRoundKeyPair();
    const text = writeKeyFile(pair);
    expect(readKeyFile(text.replaceAll('\n', '\r\n'))).toEqual(pair);
    expect(() => readKeyFile('hei')).toThrow('no key file');
    expect(() => readKeyFile(text.split('\n').slice(0, 2).join('\n'))).toThrow('no whole line «private»');
    const other = writeKeyFile(createRoundKeyPair()).split('\n')[1] ?? '';
    const mixed = text.replace(/public .*/, other);
    expect(() => readKeyFile(mixed)).toThrow('do not belong together');
  });
});
