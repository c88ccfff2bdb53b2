import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { writeKeyFile } from '../../../server/platform/crypto/key-file.ts';
import { createRoundKeyPair } from '../../../server/platform/crypto/seal.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { submit } from '../../../server/stages/responses/answering.service.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
import { closeRound, openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let tree: UnitTree;
let roundId: RoundId;
let custodian: SignedIn;
const pair = createRoundKeyPair();

beforeAll(async () => {
  house = await openTestHouse();
  ({ municipalityId, tree } = await addMunicipality(house, 'mine', ['Nord']));
  await installReadySurvey(house.context, municipalityId, oneQuestion());
  const at = house.clock.now().getTime();
  roundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: 'one', period: '2026', source: 'collected', tree, publicKey: pair.publicKey },
    ...{ opensAt: new Date(at - 86_400_000), closesAt: new Date(at + 86_400_000) },
  });
  const [invited] = await invite(house.context, municipalityId, roundId, [
    { unitId: tree[1]?.unitId as UnitId, stratum: '', count: 1 },
  ]);
  const submissionId = crypto.randomUUID().replaceAll('-', '');
  const given = { code: invited?.code ?? '', submissionId, answers: { q1: 4 } };
  await submit(house.context, municipalityId, roundId, given);
  web = await serve(house.context);
  custodian = await signInAs(house, municipalityId, { roles: ['keyCustodian'] });
});
afterAll(async () => {
  await web.close();
  await house.close();
});

async function send(path: string, by: SignedIn, body?: object) {
  const response = await fetch(`${web.origin}/api/mine/${path}`, {
    ...{ method: body ? 'POST' : 'GET', headers: { ...by.headers, 'content-type': 'application/json' } },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, text, content: JSON.parse(text) as { code?: string; rounds?: object[] } };
}
const bring = (keyFile: string, by = custodian) => send(`rounds/${roundId}/key`, by, { keyFile });

describe('the key a custodian has kept', () => {
  it('is told of where people read what happens to their answers', async () => {
    const response = await fetch(`${web.origin}/mine/s/${roundId}/nb/personvern`);
    expect(await response.text()).toContain('En nøkkelforvalter i kommunen har nøkkelen');
  });

  it('is awaited nowhere, and not taken, while answers are', async () => {
    expect((await send('awaited-keys', custodian)).content).toEqual({ rounds: [] });
    expect((await bring(writeKeyFile(pair))).content.code).toBe('round-still-open');
    await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
  });

  it('is awaited then, as custodians and whoever shapes the survey are told, and nobody else', async () => {
    const awaited = { rounds: [{ roundId, period: '2026', isBrought: false }] };
    expect((await send('awaited-keys', custodian)).content).toMatchObject(awaited);
    const designer = await signInAs(house, municipalityId, { roles: ['designer'] });
    expect((await send('awaited-keys', designer)).content).toMatchObject(awaited);
    const auditor = await signInAs(house, municipalityId, { roles: ['auditor'] });
    expect((await send('awaited-keys', auditor)).status).toBe(403);
    expect((await bring(writeKeyFile(pair), auditor)).status).toBe(403);
  });

  it('is told apart from another round’s, from half a file and from no key file, without a word of what was in it', async () => {
    const other = writeKeyFile(createRoundKeyPair());
    const [, secret = ''] = /private (\S+)/.exec(other) ?? [];
    for (const [file, code] of [
      [other, 'key-of-another-round'],
      [writeKeyFile(pair).slice(0, 80), 'not-a-key-file'],
      [`name;address\n${secret}`, 'not-a-key-file'],
    ] as const) {
      const refused = await bring(file);
      expect(refused).toMatchObject({ status: 422, content: { code } });
      expect(refused.text).not.toContain(secret.slice(0, 12));
    }
    expect(await house.context.keys?.has(roundId)).toBe(false);
  });

  it('is not taken by a process that has nowhere to put it', async () => {
    const pagesAlone = await serve({ ...house.context, keys: null });
    const response = await fetch(`${pagesAlone.origin}/api/mine/rounds/${roundId}/key`, {
      ...{ method: 'POST', headers: { ...custodian.headers, 'content-type': 'application/json' } },
      body: JSON.stringify({ keyFile: writeKeyFile(pair) }),
    });
    await pagesAlone.close();
    expect([response.status, await response.json()]).toMatchObject([503, { code: 'no-key-folder' }]);
  });

  it('has the round mixed when it is brought, and the log says by whom', async () => {
    expect((await bring(writeKeyFile(pair))).status).toBe(200);
    expect((await send('awaited-keys', custodian)).content.rounds).toMatchObject([{ isBrought: true }]);
    await mix(house.context, municipalityId, roundId);
    const answers = house.owner.selectFrom('response').select('answers').where('round_id', '=', roundId);
    expect(await answers.execute()).toEqual([{ answers: { q1: 4 } }]);
    expect((await send('awaited-keys', custodian)).content).toEqual({ rounds: [] });
    expect((await bring(writeKeyFile(pair))).content.code).toBe('already-mixed');
    const lines = house.owner
      .selectFrom('audit_entry')
      .select('actor')
      .where('act', '=', 'round.key-brought');
    expect(await lines.execute()).toEqual([{ actor: custodian.accountId }]);
  });
});
