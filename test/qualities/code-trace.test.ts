import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeTraceOf } from '../../server/commands/code-trace.ts';
import { inFours } from '../../server/core/code.ts';
import type { MunicipalityId, RoundId } from '../../server/core/ids.ts';
import type { PaperLetter } from '../../server/core/invitation/paper-letter.ts';
import { tick } from '../../server/flow.ts';
import { projectDir } from '../../server/platform/config.ts';
import type { Context } from '../../server/platform/context.ts';
import { inMunicipality } from '../../server/platform/db/connect.ts';
import { carryOut } from '../../server/stages/duties/carry-out.service.ts';
import { setReminders, startDispatch } from '../../server/stages/invitations/dispatch.service.ts';
import { uploadFrame } from '../../server/stages/invitations/frame.service.ts';
import { optOut } from '../../server/stages/invitations/opt-out.service.ts';
import { type Printer, printLetters } from '../../server/stages/invitations/printing.service.ts';
import { sendLetters } from '../../server/stages/invitations/sending.service.ts';
import { submit } from '../../server/stages/responses/answering.service.ts';
import { listTablesAbout } from '../../server/stages/responses/code-trace.store.ts';
import { mix } from '../../server/stages/responses/mixing.service.ts';
import { closeRound, openRound } from '../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { type MailServer, openMailServer } from '../harness/mail-server.ts';
import { installReadySurvey } from '../harness/play.ts';

const address = 'prove/one/2026';
const states = ['A letter waits', 'Before answering', 'Answered', 'Mixed', 'Codes deleted'] as const;

const day = 86_400_000;

let house: TestHouse;
let server: MailServer;
let context: Context;
let id: MunicipalityId;
let roundId: RoundId;
let code: string;
let typedCode: string;

beforeAll(async () => {
  house = await openTestHouse();
  server = await openMailServer();
  context = { ...house.context, mail: server.mail };
  const { municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord']);
  id = municipalityId;
  await installReadySurvey(context, id, oneQuestion());
  const at = house.clock.now().getTime();
  roundId = await openRound(context, id, {
    ...{ surveyKey: 'one', period: '2026', source: 'collected', tree },
    ...{ opensAt: new Date(at - day), closesAt: new Date(at + 20 * day) },
  });
  const others = Array.from({ length: 9 }, (_, place) => `;;;;nr${place}@fet.no;Nord;`);
  await upload(
    'Navn;Adresse;Postnummer;Poststed;E-post;Enhet;Språk',
    'Ola Fet;Storgata 1;0150;Oslo;Ola@fet.no;Nord;nn',
    ...others,
  );
  await startDispatch(context, id, roundId, 10, 'operator');
  await sendWaiting();
  code = codeTo('ola@fet.no');
  for (const place of others.keys()) await send(codeTo(`nr${place}@fet.no`));
});
afterAll(async () => {
  await server.close();
  await house.close();
});

async function upload(...lines: string[]): Promise<void> {
  const file = { name: 'x.csv', bytes: Buffer.from(lines.join('\n')) };
  const { fingerprint } = await uploadFrame(context, id, roundId, { file, apply: null }, 'operator');
  await uploadFrame(context, id, roundId, { file, apply: fingerprint }, 'operator');
}

/** The letters that wait, sent. */
async function sendWaiting(): Promise<void> {
  const dispatches = await house.owner
    .selectFrom('dispatch')
    .select('id')
    .where('finished_at', 'is', null)
    .execute();
  for (const { id: dispatchId } of dispatches) await sendLetters(context, id, dispatchId);
}

function mailTo(address: string): string {
  return server.received.find(({ to }) => to.toLowerCase() === address)?.text ?? '';
}
const codeTo = (address: string) => /#([0-9A-Z]{26})/.exec(mailTo(address))?.[1] ?? '';

async function send(personal: string): Promise<void> {
  const submissionId = crypto.randomUUID().replaceAll('-', '');
  const answers = { q1: 3, kommentar: 'Mine ord' };
  await submit(context, id, roundId, { code: personal, submissionId, answers });
}

/** The letter on paper to the one with a postal address, before it is laid out. */
async function printOne(): Promise<PaperLetter> {
  const municipality = { id, slug: 'prove', name: 'prove', dataLabel: null };
  const asked = { to: 'everyone', unitId: null, letters: 1 } as const;
  const laid: PaperLetter[] = [];
  const press = { lay: async (letter: PaperLetter) => void laid.push(letter), finish: async () => laid };
  const printer: Printer<PaperLetter[]> = {
    inPress: (_title, work) => work(press),
    isWanted: () => true,
  };
  const [letter] = await printLetters(context, municipality, roundId, asked, 'operator', printer);
  if (!letter) throw new Error('no letter was made');
  return letter;
}

/** The tables of the published list, each as rows of cells, the names of its columns first. */
function publishedTables(): string[][][] {
  const text = readFileSync(join(projectDir, 'docs/what-a-code-leaves.md'), 'utf8');
  const tables = text.split('\n\n').filter((block) => block.startsWith('|'));
  return tables.map((table) =>
    table
      .trim()
      .split('\n')
      .filter((_, index) => index !== 1)
      .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', ''))),
  );
}

/** The places the published list promises for a time. */
function published(state: (typeof states)[number]): string[] {
  const [head = [], ...rows] = publishedTables()[0] ?? [];
  const column = head.indexOf(state);
  expect(column).toBeGreaterThan(0);
  for (const row of rows) expect(['yes', '–']).toContain(row[column]);
  return rows.filter((row) => row[column] === 'yes').map((row) => row[1] ?? '');
}

const trace = (of = code) => codeTraceOf({ context, owner: house.owner, say: () => {} }, address, of);
const allPlacesOf = (text: string) =>
  [...text.matchAll(/^ {2}(\S+): /gm)].map(([, place]) => place as string);
/** Each place once: an invitation has a row for every code that was sent to it. */
const placesOf = (text: string) => [...new Set(allPlacesOf(text))];

describe('what the database holds about one code is what is published', () => {
  it('while a reminder waits to be sent: the address, and the letter', async () => {
    await setReminders(context, id, roundId, [2], 'operator');
    house.clock.set(new Date(house.clock.now().getTime() + 2 * day));
    await tick(context);
    const text = await trace();
    expect(placesOf(text).sort()).toEqual(published('A letter waits').sort());
    expect(text).toContain('addresses.address.email: ola@fet.no');
    expect(text).toContain('addresses.address.street: Storgata 1');
    await sendWaiting();
  });

  it('before it is used, when a letter on paper has gone there too, and the person wants no more of them', async () => {
    typedCode = (await printOne()).code.replaceAll('-', '');
    await optOut(context, id, /api\/prove\/opt-outs\/([^>]+)>/.exec(mailTo('ola@fet.no'))?.[1] ?? '');
    const text = await trace();
    expect(placesOf(text).sort()).toEqual(published('Before answering').sort());
    const codes = allPlacesOf(text).filter((place) => place === 'invitation_code.code_hash');
    expect(codes, 'by e-mail twice, and a long and a short one on paper').toHaveLength(4);
    expect(text).toContain('invitation.status: open');
  });

  it('when it is used: its own envelope and receipt, once each, and no answer', async () => {
    await send(code);
    const text = await trace();
    expect(placesOf(text).sort()).toEqual(published('Answered').sort());
    expect(text).toContain('invitation.status: used');
    for (const once of ['inbox.sealed', 'receipt.tag', 'invitation.status', 'addresses.address.email']) {
      expect(allPlacesOf(text).filter((place) => place === once)).toEqual([once]);
    }
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
    expect(text).toContain('addresses.address.email: ola@fet.no');
    expect(text).not.toContain(typedCode);
  });

  it('when the round is mixed: no envelope, no receipt, no answer', async () => {
    await closeRound(context, id, roundId, 'operator', 'prøve');
    await mix(context, id, roundId);
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

  it('leaves out no table that holds the invitation’s id, by the database’s own catalogue', async () => {
    const listed = new Set(publishedTables().flatMap(([, ...rows]) => rows.map((row) => row[1])));
    const tables = await inMunicipality(house.owner, id, listTablesAbout);
    const names = tables.map(({ table }) => table);
    for (const known of [
      'contact',
      'addresses.address',
      'letter',
      'invitation_code',
      'look_up',
      'confidential.identity',
    ]) {
      expect(names).toContain(known);
    }
    const { rows } = await sql<{ place: string }>`
      select held.name || '.' || a.attname as place
      from unnest(${names}::text[]) as held(name) join pg_attribute a on a.attrelid = held.name::regclass
      where not a.attisdropped and (a.attnum > 0 or a.attname = 'xmin')`.execute(house.owner);
    expect(rows.map(({ place }) => place).filter((place) => !listed.has(place))).toEqual([]);
  });

  it('is told of a table that is made later, whole, by what its column refers to or by its name', async () => {
    const { rows } = await sql<{ id: string }>`
      select invitation_id as id from addresses.address where email = 'ola@fet.no'`.execute(house.owner);
    await sql`create table later (municipality_id uuid, whom uuid, said text,
      foreign key (municipality_id, whom) references invitation (municipality_id, id))`.execute(house.owner);
    await sql`create table later_still (invitation_id text, heard text)`.execute(house.owner);
    await sql`insert into later values (${id}, ${rows[0]?.id}, 'noe')`.execute(house.owner);
    await sql`insert into later_still values (${rows[0]?.id}, 'noe')`.execute(house.owner);
    expect(placesOf(await trace())).toEqual(
      expect.arrayContaining(['later.whom', 'later.said', 'later_still.heard']),
    );
    await sql`drop table later, later_still`.execute(house.owner);
  });

  it('when the codes are deleted: nothing', async () => {
    for (const rule of ['accessCodes', 'contacts'] as const) await carryOut[rule](context, id, '');
    for (const table of ['contact', 'addresses.address'] as const)
      expect(await house.owner.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(await trace()).toBe(`The database holds nothing about this code in ${address}.`);
    expect(published('Codes deleted')).toEqual([]);
  });
});
