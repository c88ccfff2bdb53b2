import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, SurveyId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { runRetention } from '../../../server/stages/duties/retention.service.ts';
import { addressMark } from '../../../server/stages/invitations/addresses.ts';
import { verifyChain } from '../../../server/stages/organisation/audit-chain.service.ts';
import { openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { listRounds } from '../../../server/stages/rounds/rounds.store.ts';
import { findSurvey } from '../../../server/stages/rounds/surveys.store.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { importBody } from '../../harness/import.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { keyFor, type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let roundId: RoundId;
let tree: UnitTree;
let nord: UnitId;
let designer: SignedIn;

beforeAll(async () => {
  house = await openTestHouse();
  const { municipalityId: id, tree: units } = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  municipalityId = id;
  tree = units;
  nord = tree[1]?.unitId as UnitId;
  await installReadySurvey(house.context, id, oneQuestion('one', 'x'));
  const at = house.clock.now().getTime();
  roundId = await openRound(house.context, id, {
    ...{ surveyKey: 'one', period: '2026', source: 'collected', tree, strata: ['foreldre'] },
    ...{ opensAt: new Date(at - 86_400_000), closesAt: new Date(at + 10 * 86_400_000) },
  });
  web = await serve(house.context);
  designer = await signInAs(house, id, { roles: ['designer'] });
});
afterAll(async () => {
  await web.close();
  await house.close();
});

interface Outcome {
  code: string;
  fingerprint: string;
  faults: { row: number; column: string; code: string }[];
  units: { unitId: string; name: string }[];
}
async function ask(body?: object, round = roundId, by: { headers: Record<string, string> } = designer) {
  const response = await fetch(`${web.origin}/api/mine/rounds/${round}/frame`, {
    method: body ? 'POST' : 'GET',
    headers: { ...by.headers, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, text, content: JSON.parse(text) as Outcome };
}
const contacts = (of = roundId) =>
  house.owner
    .selectFrom('contact')
    .innerJoin('invitation', 'invitation.id', 'contact.invitation_id')
    .innerJoin('addresses.address as at', 'at.invitation_id', 'contact.invitation_id')
    .select(['at.email as address', 'language', 'unit_id', 'stratum', 'invitation.status'])
    .where('contact.round_id', '=', of)
    .orderBy('at.email')
    .execute();
const header = 'E-post;Enhet;Gruppe;Språk';
const file = [
  header,
  'ola@fet.no;Nord;foreldre;nn',
  'kari@fet.no;Sør;;',
  'nei@fet.no;Nord;;',
  'per@fet.no;Nord;;en',
].join('\n');

describe('the frame of a round', () => {
  it('with one fault invites nobody', async () => {
    const { status, content } = await ask(importBody(`${file}\nperfet.no;Vest;barn;`));
    expect(status).toBe(422);
    expect(content.faults).toMatchObject([
      { row: 6, column: 'E-post', code: 'faulty-address' },
      { row: 6, column: 'Enhet', code: 'unknown-unit' },
      { row: 6, column: 'Gruppe', code: 'undeclared-stratum' },
    ]);
    expect(await contacts()).toEqual([]);
  });

  it('is counted without a trace, then made; who has opted out is left out and counted', async () => {
    const hash = addressMark(house.context, municipalityId, 'nei@fet.no');
    await house.owner
      .insertInto('opt_out')
      .values({ municipality_id: municipalityId, address_hash: hash })
      .execute();
    const { content, text } = await ask(importBody(file));
    expect(content).toMatchObject({
      ...{ applied: false, invitedCount: 3, optedOutCount: 1 },
      units: [
        { unitId: nord, name: 'Nord', count: 2 },
        { name: 'Sør', count: 1 },
      ],
      strata: [
        { stratum: 'foreldre', count: 1 },
        { stratum: '', count: 2 },
      ],
      languages: [
        { language: 'nb', count: 1 },
        { language: 'nn', count: 1 },
        { language: 'en', count: 1 },
      ],
    });
    expect(text).not.toMatch(/fet\.no/);
    expect(await contacts()).toEqual([]);
    const done = await ask(importBody(file, content.fingerprint));
    expect(done.content).toMatchObject({ applied: true, invitedCount: 3 });
    expect(await contacts()).toMatchObject([
      { address: 'kari@fet.no', language: 'nb', stratum: '', status: 'open' },
      { address: 'ola@fet.no', language: 'nn', stratum: 'foreldre', unit_id: nord },
      { address: 'per@fet.no', language: 'en', unit_id: nord },
    ]);
  });

  it('refuses the same address again, and a file that would do something else than agreed to', async () => {
    const again = await ask(importBody(`${header}\nny@fet.no;Nord;;\nOla@fet.no;Sør;;`));
    expect(again.content.faults).toMatchObject([{ row: 3, column: 'E-post', code: 'already-invited' }]);
    const other = importBody(`${header}\nny@fet.no;Nord;;`, 'x'.repeat(64));
    expect(await ask(other)).toMatchObject({ status: 409, content: { code: 'changed-since' } });
  });

  it('is told as counts, never as addresses, and in the log as how many', async () => {
    const { content, text } = await ask();
    expect(content).toMatchObject({
      ...{ surveyKey: 'one', state: 'open', waitingCount: 3, hasEmail: true, strata: ['foreldre'] },
      units: [
        { name: 'Nord', invitedCount: 2, dispatchedCount: 0, answeredAtLeastCount: null },
        { name: 'Sør', invitedCount: 1 },
      ],
    });
    const { rows } = await house.owner
      .selectFrom('audit_entry')
      .select(['act', 'after'])
      .where('act', '=', 'frame.uploaded')
      .execute()
      .then((lines) => ({ rows: lines }));
    expect(rows).toEqual([{ act: 'frame.uploaded', after: { invitedCount: 3, optedOutCount: 1 } }]);
    expect(text).not.toMatch(/fet\.no/);
    expect(await verifyChain(house.context.db.staff, municipalityId)).toMatchObject({ holds: true });
  });

  it('whom another round asks in the same days is told as a count, to whoever may invite to both', async () => {
    const day = 86_400_000;
    const at = house.clock.now().getTime();
    await installReadySurvey(house.context, municipalityId, oneQuestion('two', 'x'));
    const two = await inMunicipality(house.context.db.staff, municipalityId, (tx) => findSurvey(tx, 'two'));
    const open = async (period: string, opensAt: number, closesAt: number) =>
      openRound(house.context, municipalityId, {
        ...{ surveyKey: 'two', period, source: 'collected' as const, tree },
        ...{ opensAt: new Date(opensAt), closesAt: new Date(closesAt) },
      });
    const meeting = await open('2026', at + day, at + 20 * day);
    const after = await open('2027', at + 10 * day, at + 20 * day);
    const people = importBody('E-post;Enhet\nola@fet.no;Nord\nkari@fet.no;Sør\nfersk@fet.no;Sør');
    const { content } = await ask(people, meeting);
    expect(content).toMatchObject({ alsoAsked: [{ roundId, period: '2026', count: 2 }] });
    expect((await ask(people, after)).content).toMatchObject({ alsoAsked: [] });
    const owner = await signInAs(house, municipalityId, { owns: two?.id as SurveyId });
    expect((await ask(people, meeting, owner)).content).toMatchObject({ invitedCount: 3, alsoAsked: [] });
  });

  it('may be a workbook: a fault has its row and column in the sheet, and without one all are invited', async () => {
    await installReadySurvey(house.context, municipalityId, oneQuestion('book', 'x'));
    const at = house.clock.now().getTime();
    const id = await openRound(house.context, municipalityId, {
      ...{ surveyKey: 'book', period: '2026', source: 'collected', tree },
      ...{ opensAt: new Date(at), closesAt: new Date(at + 86_400_000) },
    });
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Utvalg');
    sheet.addRow(['Navn', 'E-post', 'Enhet']);
    // As Excel writes an address that is typed: a link.
    sheet.addRow(['Ola', { text: 'ola@bok.no', hyperlink: 'mailto:ola@bok.no' }, 'Nord']);
    sheet.addRow(['Kari', 'kari@bok.no', 'Vest']);
    const bytes = async () => Buffer.from(await book.xlsx.writeBuffer());
    const faulty = await ask(importBody(await bytes()), id);
    expect(faulty.content.faults).toMatchObject([{ row: 3, column: 'Enhet', code: 'unknown-unit' }]);
    sheet.getCell('C3').value = 'Sør';
    const whole = await bytes();
    const { content } = await ask(importBody(whole), id);
    expect(content).toMatchObject({ applied: false, invitedCount: 2 });
    const done = await ask(importBody(whole, content.fingerprint), id);
    expect(done.content).toMatchObject({ applied: true, invitedCount: 2 });
    expect((await contacts(id)).map(({ address }) => address)).toEqual(['kari@bok.no', 'ola@bok.no']);
  });

  it('a program says it with a key made for that, is told of no other round, and sends and prints nothing', async () => {
    const bearer = await keyFor(house, municipalityId, ['frame:write']);
    const people = importBody('E-post;Enhet\nprogram@fet.no;Nord\nola@fet.no;Nord');
    expect((await ask(people, roundId, bearer)).content.faults).toMatchObject([{ code: 'already-invited' }]);
    const rounds = await inMunicipality(house.context.db.staff, municipalityId, (tx) => listRounds(tx));
    const meeting = rounds.find(({ id, period }) => id !== roundId && period === '2026')?.id as RoundId;
    const { content } = await ask(people, meeting, bearer);
    expect(content).toMatchObject({ invitedCount: 2, alsoAsked: [] });
    expect((await ask({ ...people, apply: content.fingerprint }, meeting, bearer)).status).toBe(200);
    const lines = house.owner.selectFrom('audit_entry').select('actor').where('act', '=', 'frame.uploaded');
    expect((await lines.execute()).at(-1)?.actor).toMatch(/^key:/);
    for (const path of ['dispatches', 'letters']) {
      const { status } = await fetch(`${web.origin}/api/mine/rounds/${meeting}/${path}`, {
        ...{ method: 'POST', headers: { ...bearer.headers, 'content-type': 'application/json' } },
        body: JSON.stringify({ to: 'everyone', unitId: null, letters: 2 }),
      });
      expect(status).toBe(403);
    }
  });

  it('takes no more when the round is closed; the night after, no address is left and no invitation gone', async () => {
    house.clock.set(new Date(house.clock.now().getTime() + 9 * 86_400_000));
    await runRetention(house.context, municipalityId);
    expect(await contacts()).toHaveLength(3);
    house.clock.set(new Date(house.clock.now().getTime() + 2 * 86_400_000));
    designer = await signInAs(house, municipalityId, { roles: ['designer'] });
    const late = await ask(importBody(`${header}\nny@fet.no;Nord;;`));
    expect(late).toMatchObject({ status: 409, content: { code: 'round-not-open' } });
    await runRetention(house.context, municipalityId);
    expect(await contacts()).toEqual([]);
    expect((await ask()).content.units).toMatchObject([{ invitedCount: 2 }, { invitedCount: 1 }]);
  });
});
