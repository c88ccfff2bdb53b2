import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeTraceOf } from '../../server/commands/code-trace.ts';
import { inFours } from '../../server/core/code.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../server/core/ids.ts';
import { projectDir } from '../../server/platform/config.ts';
import { inMunicipality } from '../../server/platform/db/connect.ts';
import { invite } from '../../server/stages/invitations/invitations.service.ts';
import { submit } from '../../server/stages/responses/answering.service.ts';
import { mix } from '../../server/stages/responses/mixing.service.ts';
import { deleteCodesOfClosedRounds } from '../../server/stages/responses/responses.store.ts';
import { closeRound, openRound } from '../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { installReadySurvey } from '../harness/play.ts';
import { typedBeside } from '../harness/typed-code.ts';

const address = 'prove/one/2026';
const states = ['Before answering', 'Answered', 'Mixed', 'Codes deleted'] as const;

let house: TestHouse;
let id: MunicipalityId;
let roundId: RoundId;
let code: string;
let typedCode: string;

beforeAll(async () => {
  house = await openTestHouse();
  const { municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord']);
  id = municipalityId;
  await installReadySurvey(house.context, id, oneQuestion());
  const at = house.clock.now().getTime();
  roundId = await openRound(house.context, id, {
    ...{ surveyKey: 'one', period: '2026', source: 'collected', tree },
    ...{ opensAt: new Date(at - 86_400_000), closesAt: new Date(at + 86_400_000) },
  });
  const unitId = tree[1]?.unitId as UnitId;
  const invited = await invite(house.context, id, roundId, [{ unitId, stratum: '', count: 10 }]);
  code = invited[0]?.code ?? '';
  typedCode = await typedBeside(house, roundId, code);
  for (const other of invited.slice(1)) await send(other.code);
});
afterAll(() => house.close());

async function send(personal: string): Promise<void> {
  const submissionId = crypto.randomUUID().replaceAll('-', '');
  const answers = { q1: 3, kommentar: 'Mine ord' };
  await submit(house.context, id, roundId, { code: personal, submissionId, answers });
}

/** The places the published list promises for a time. */
function published(state: (typeof states)[number]): string[] {
  const text = readFileSync(join(projectDir, 'docs/what-a-code-leaves.md'), 'utf8');
  const cells = (line: string) => line.split('|').map((cell) => cell.trim());
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  const column = cells(lines[0] ?? '').indexOf(state);
  expect(column).toBeGreaterThan(0);
  const rows = lines.slice(2).map(cells);
  for (const row of rows) expect(['yes', '–']).toContain(row[column]);
  return rows.filter((row) => row[column] === 'yes').map((row) => (row[1] ?? '').replaceAll('`', ''));
}

const trace = (of = code) =>
  codeTraceOf({ context: house.context, owner: house.owner, say: () => {} }, address, of);
const placesOf = (text: string) => [...text.matchAll(/^ {2}(\S+): /gm)].map(([, place]) => place as string);

describe('what the database holds about one code is what is published', () => {
  it('before it is used', async () => {
    const text = await trace();
    expect(placesOf(text).sort()).toEqual(published('Before answering').sort());
    expect(text).toContain('invitation.status: open');
  });

  it('when it is used: its own envelope and receipt, once each, and no answer', async () => {
    await send(code);
    const text = await trace();
    expect(placesOf(text).sort()).toEqual(published('Answered').sort());
    expect(text).toContain('invitation.status: used');
    expect(text).not.toContain('Mine ord');
  });

  it('is the same however the code is typed, and never repeats it', async () => {
    const text = await trace();
    const typed = code.toLowerCase().replaceAll(/(.{4})/g, '$1-');
    expect(await trace(typed)).toBe(text);
    expect(text).not.toContain(code);
  });

  it('is the same for the short code of a letter', async () => {
    const text = await trace(inFours(typedCode).toLowerCase());
    expect(placesOf(text).sort()).toEqual(published('Answered').sort());
    expect(text).not.toContain(typedCode);
  });

  it('when the round is mixed: no envelope, no receipt, no answer', async () => {
    await closeRound(house.context, id, roundId, 'operator', 'prøve');
    await mix(house.context, id, roundId);
    const text = await trace();
    expect(placesOf(text).sort()).toEqual(published('Mixed').sort());
    expect(text).not.toContain('Mine ord');
    expect(text).not.toMatch(/response|free_text|inbox|receipt/);
  });

  it('sees what should not be there: a code, a hash or an invitation that somebody wrote down elsewhere', async () => {
    await sql`alter table response add column noted text`.execute(house.owner);
    await sql`update response set noted = ${`kode ${code}`}`.execute(house.owner);
    expect(placesOf(await trace())).toContain('response.noted');
    await sql`update response set noted = (
      select string_agg(encode(code_hash, 'hex'), ' ') from invitation_code where round_id = ${roundId})`.execute(
      house.owner,
    );
    expect(placesOf(await trace())).toContain('response.noted');
    await sql`alter table response drop column noted`.execute(house.owner);
    expect(placesOf(await trace())).not.toContain('response.noted');
  });

  it('when the codes are deleted: nothing', async () => {
    await inMunicipality(house.context.db.mixer, id, deleteCodesOfClosedRounds);
    expect(await trace()).toBe(`The database holds nothing about this code in ${address}.`);
    expect(published('Codes deleted')).toEqual([]);
  });
});
