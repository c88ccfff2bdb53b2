import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { bouncesOf } from '../../../server/commands/bounces.ts';
import type { DispatchId, MunicipalityId, RoundId } from '../../../server/core/ids.ts';
import type { PaperLetter } from '../../../server/core/invitation/paper-letter.ts';
import type { PrintedTo } from '../../../server/core/invitation/paper-limits.ts';
import { jobHandlers, tick } from '../../../server/flow.ts';
import type { Context } from '../../../server/platform/context.ts';
import { hashCode, hashTypedCode } from '../../../server/platform/crypto/codes.ts';
import { secretBox } from '../../../server/platform/crypto/secret-box.ts';
import { jobNames } from '../../../server/platform/jobs/names.ts';
import { setReminders, startDispatch } from '../../../server/stages/invitations/dispatch.service.ts';
import { underWayFor, uploadFrame } from '../../../server/stages/invitations/frame.service.ts';
import { printLetters } from '../../../server/stages/invitations/printing.service.ts';
import { readProgress } from '../../../server/stages/invitations/progress.service.ts';
import { submit } from '../../../server/stages/responses/answering.service.ts';
import { closeRound, openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { type MailServer, openMailServer } from '../../harness/mail-server.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let server: MailServer;
let context: Context;
let municipalityId: MunicipalityId;
let roundId: RoundId;
const day = 86_400_000;

async function closeAll() {
  await server?.close();
  await house?.close();
}
beforeEach(async () => {
  await closeAll();
  house = await openTestHouse();
  server = await openMailServer();
  context = { ...house.context, mail: server.mail };
  const made = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  municipalityId = made.municipalityId;
  await installReadySurvey(context, municipalityId, oneQuestion('one', 'x'));
  const at = house.clock.now().getTime();
  roundId = await openRound(context, municipalityId, {
    ...{ surveyKey: 'one', period: '2026', source: 'collected', tree: made.tree },
    ...{ opensAt: new Date(at - 3_600_000), closesAt: new Date(at + 20 * day) },
  });
  await upload('ola@fet.no;Nord;nn', 'kari@fet.no;Nord;', 'per@fet.no;Sør;en');
}, 60_000);
afterAll(closeAll);

const upload = (...rows: string[]) => uploadAs('E-post;Enhet;Språk', ...rows);
async function uploadAs(...lines: string[]) {
  const file = { name: 'x.csv', bytes: Buffer.from(lines.join('\n')) };
  const { fingerprint } = await uploadFrame(
    context,
    municipalityId,
    roundId,
    { file, apply: null },
    'operator',
  );
  return uploadFrame(context, municipalityId, roundId, { file, apply: fingerprint }, 'operator');
}
const start = (letters: number) => startDispatch(context, municipalityId, roundId, letters, 'operator');
/** The jobs that wait, done as a worker does them; what a job was given stands in the queue as it is. */
async function work(by = context): Promise<object[]> {
  const { rows } = await sql<{ id: string; data: Record<string, string> }>`
    update pgboss.job set state = 'completed' where name = ${jobNames.letters} and state = 'created'
    returning id, data`.execute(house.owner);
  for (const { data } of rows) await jobHandlers(by)[jobNames.letters](data);
  return rows.map(({ data }) => data);
}
const sentTo = () => server.received.map(({ to }) => to).sort();
const codeTo = (address: string) =>
  server.received
    .filter(({ to }) => to === address)
    .map(({ text }) => /#([0-9A-Z]{26})/.exec(text)?.[1] ?? '')
    .at(-1) ?? '';
const answer = (code: string) =>
  submit(context, municipalityId, roundId, {
    ...{ code, submissionId: crypto.randomUUID().replaceAll('-', ''), answers: { q1: 3 } },
  });
const progress = () => readProgress(context, municipalityId, roundId, 'operator');
const statusOf = (address: string) =>
  house.owner
    .selectFrom('contact')
    .innerJoin('invitation', 'invitation.id', 'contact.invitation_id')
    .innerJoin('addresses.address as at', 'at.invitation_id', 'contact.invitation_id')
    .select(['contact.status as contact', 'invitation.status as invitation'])
    .where('at.email', '=', address)
    .executeTakeFirst();
const letters = () => house.owner.selectFrom('letter').selectAll().execute();
const later = (days: number) => house.clock.set(new Date(house.clock.now().getTime() + days * day));

describe('letters to those who are invited', () => {
  it('go out once to each, in their language, with a code that works; only its hash is kept', async () => {
    await expect(start(2)).rejects.toMatchObject({ code: 'changed-since' });
    await start(3);
    await expect(start(3)).rejects.toMatchObject({ code: 'nothing-to-send' });
    const jobs = await work();
    expect(jobs).toEqual([{ municipalityId, dispatchId: expect.any(String) }]);
    expect(sentTo()).toEqual(['kari@fet.no', 'ola@fet.no', 'per@fet.no']);
    const toOla = server.received.find(({ to }) => to === 'ola@fet.no')?.text ?? '';
    expect(toOla).toContain(`http://spredning.test/mine/s/${roundId}/nn#${codeTo('ola@fet.no')}`);
    expect(toOla).toContain(
      codeTo('ola@fet.no')
        .match(/.{1,4}/g)
        ?.join(' '),
    );
    expect(toOla).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
    expect(toOla).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    for (const address of sentTo()) await answer(codeTo(address));
    const codes = await house.owner.selectFrom('invitation_code').select('invitation_id').execute();
    expect(codes).toHaveLength(3);
    expect(await letters()).toEqual([]);
    expect(await progress()).toMatchObject({
      ...{ waitingCount: 0, dispatches: [{ afterDays: null, isFinished: true }] },
      units: [{ dispatchedCount: 2 }, { dispatchedCount: 1 }],
    });
    expect(await work()).toEqual([]);
  });

  it('are made anew when the process died between the code and the letter, and go to nobody twice', async () => {
    await start(3);
    let count = 0;
    const dying: Context = {
      ...context,
      mail: async (mail) => {
        if (++count > 1) throw new Error('killed');
        await server.mail(mail);
      },
    };
    await expect(work(dying)).rejects.toThrow();
    const before = await house.owner.selectFrom('invitation_code').select('code_hash').execute();
    expect(before.length).toBeGreaterThan(1);
    expect(server.received).toHaveLength(1);
    // Nobody started the job anew: the minute does.
    await tick(context);
    await work();
    expect(sentTo()).toEqual(['kari@fet.no', 'ola@fet.no', 'per@fet.no']);
    for (const address of sentTo()) await answer(codeTo(address));
  });

  it('go to nobody twice when the database is lost just after the server took the letter, or by two workers', async () => {
    await start(3);
    const losing: Context = {
      ...context,
      async mail(mail) {
        await server.mail(mail);
        await sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and state = 'idle in transaction'`.execute(house.owner);
      },
    };
    await expect(work(losing)).rejects.toThrow();
    expect((await letters()).length).toBeGreaterThan(0);
    const [dispatch] = await house.owner.selectFrom('dispatch').select('id').execute();
    const data = { municipalityId, dispatchId: dispatch?.id as DispatchId };
    const handle = jobHandlers(context)[jobNames.letters];
    await Promise.all([handle(data), handle(data)]);
    await handle(data);
    expect(sentTo()).toEqual(['kari@fet.no', 'ola@fet.no', 'per@fet.no']);
    expect(await letters()).toEqual([]);
    for (const address of sentTo()) await answer(codeTo(address));
  });

  it('that the server knows no address for are counted; one that is put off is tried again', async () => {
    server.refuse.set('kari@fet.no', 550).set('per@fet.no', 451);
    await start(3);
    await work();
    expect((await progress()).units).toMatchObject([
      { name: 'Nord', invitedCount: 2, dispatchedCount: 1, undeliveredCount: 1 },
      { name: 'Sør', dispatchedCount: 0, undeliveredCount: 0 },
    ]);
    const statuses = await house.owner.selectFrom('invitation').select('status').orderBy('status').execute();
    expect(statuses.map(({ status }) => status)).toEqual(['open', 'open', 'undelivered']);
    server.refuse.clear();
    await tick(context);
    await work();
    expect(sentTo()).toEqual(['ola@fet.no', 'per@fet.no']);
  });

  it('say nothing of an address where the server cannot be reached, and wait', async () => {
    await start(3);
    const away: Context = {
      ...context,
      mail: () =>
        Promise.reject(
          Object.assign(new Error('connect kari@fet.no'), { code: 'ECONNREFUSED', command: 'CONN' }),
        ),
    };
    await expect(work(away)).rejects.toThrow(/^the mail server did not take the letter \(ECONNREFUSED\)$/);
    expect(await letters()).toHaveLength(3);
  });

  it('stop when the round closes', async () => {
    await start(3);
    await closeRound(context, municipalityId, roundId, 'operator', 'prøve');
    await work();
    expect(server.received).toEqual([]);
    expect(await letters()).toEqual([]);
  });
});

describe('a no to letters', () => {
  it('by one click holds for this round’s reminders and for later files, and is kept as a hash', async () => {
    await start(3);
    await work();
    const toOla = server.received.find(({ to }) => to === 'ola@fet.no')?.text ?? '';
    const address = /List-Unsubscribe: <http:\/\/spredning\.test([^>]+)>/.exec(toOla)?.[1] ?? '';
    const web = await serve(context);
    const post = (path: string) =>
      fetch(`${web.origin}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
    const opened = await fetch(`${web.origin}${address}`, { redirect: 'manual' });
    expect([opened.status, opened.headers.get('location')]).toEqual([
      302,
      expect.stringMatching(/^\/mine\/nb\/nei-takk#[\w-]+$/),
    ]);
    expect(await house.owner.selectFrom('opt_out').selectAll().execute()).toEqual([]);
    expect((await post(address)).status).toBe(200);
    expect((await post(address)).status).toBe(200);
    expect((await post(`${address.slice(0, -3)}AAA`)).status).toBe(410);
    await web.close();
    const kept = await house.owner.selectFrom('opt_out').selectAll().execute();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain('ola');
    expect((await progress()).units[0]).toMatchObject({ name: 'Nord', optedOutCount: 1 });
    await setReminders(context, municipalityId, roundId, [2], 'operator');
    later(3);
    await tick(context);
    await work();
    expect(sentTo().filter((to) => to === 'ola@fet.no')).toHaveLength(1);
    const next = await openAnother();
    roundId = next;
    const { plan } = await upload('ola@fet.no;Nord;', 'ny@fet.no;Nord;');
    expect(plan).toMatchObject({ invitedCount: 1, optedOutCount: 1 });
  });
});

async function openAnother(): Promise<RoundId> {
  const at = house.clock.now().getTime();
  const tree = await house.owner
    .selectFrom('round_unit')
    .select(['unit_id as unitId', 'parent_unit_id as parentUnitId', 'name', 'kind', 'position'])
    .where('round_id', '=', roundId)
    .orderBy('position')
    .execute();
  return openRound(context, municipalityId, {
    ...{ surveyKey: 'one', period: '2027', source: 'collected', tree },
    ...{ opensAt: new Date(at - 3_600_000), closesAt: new Date(at + 20 * day) },
  });
}

describe('reminders', () => {
  it('go only to those who have not answered, once each, also after a missed night, and leave no list', async () => {
    await start(3);
    await work();
    await setReminders(context, municipalityId, roundId, [2, 4, 9], 'operator');
    await tick(context);
    expect(await work()).toEqual([]);
    await answer(codeTo('kari@fet.no'));
    server.received.length = 0;
    later(5);
    await tick(context);
    await work();
    await tick(context);
    await work();
    // The second and the fourth day were both missed: one letter.
    expect(sentTo()).toEqual(['ola@fet.no', 'per@fet.no']);
    expect(server.received[0]?.text).toMatch(/Subject: (Reminder|P=?C3|=\?UTF-8|P.*minning)/);
    expect(await letters()).toEqual([]);
    expect((await progress()).reminders).toMatchObject([
      ...[{ afterDays: 2, isDone: true }],
      ...[{ afterDays: 4, isDone: true }],
      ...[{ afterDays: 9, isDone: false }],
    ]);
    await answer(codeTo('ola@fet.no'));
    later(5);
    await tick(context);
    // Somebody who answers after the dispatch was made is not written to either.
    await answer(codeTo('per@fet.no'));
    server.received.length = 0;
    await work();
    expect(server.received).toEqual([]);
  });
});

describe('letters on paper', () => {
  const postal = 'Navn;Adresse;Postnummer;Poststed;E-post;Enhet;Språk';
  const municipality = () => ({ id: municipalityId, slug: 'mine', name: 'Mine', dataLabel: null });
  const print = (to: PrintedTo, count: number) => printed({ to, unitId: null, letters: count });
  /** As they are laid out, before there is a file. */
  const printed = async (
    asked: { to: PrintedTo; unitId: null; letters: number },
    { isWanted = () => true as boolean, atEach = async () => {}, meanwhile = async () => {} } = {},
  ) => {
    const letters: PaperLetter[] = [];
    const press = {
      async lay(letter: PaperLetter) {
        letters.push(letter);
        await atEach();
      },
      finish: async () => letters,
    };
    return printLetters<PaperLetter[]>(context, municipality(), roundId, asked, 'operator', {
      inPress: async (_title, work) => {
        const made = await work(press);
        await meanwhile();
        return made;
      },
      isWanted,
    });
  };
  const uploadPostal = () =>
    uploadAs(
      postal,
      'Eva Å;Vei 1;150;Oslo;;Nord;nn',
      'Bo B;;0101;Oslo;;Sør;',
      'Di D;Vei 2;0150;Oslo;di@fet.no;Sør;',
    );

  it('get a new code each time, which spends the invitation; only hashes and counts are kept', async () => {
    await uploadPostal();
    await expect(print('unreached', 3)).rejects.toMatchObject({ code: 'changed-since' });
    const first = await print('unreached', 2);
    expect(first.map(({ window }) => window)).toEqual([
      ['Bo B', '0101 Oslo'],
      ['Eva Å', 'Vei 1', '0150 Oslo'],
    ]);
    const toEva = first[1];
    const code = toEva?.code ?? '';
    expect(toEva?.language).toBe('nn');
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]$/);
    const [link, long = ''] = toEva?.qr.holds.split('#') ?? [];
    expect(link).toBe(`http://spredning.test/mine/s/${roundId}/nn`);
    expect(long).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(toEva?.how.address).toBe(`http://spredning.test/mine/s/${roundId.slice(0, 8)}/nn`);
    await expect(print('unreached', 0)).rejects.toMatchObject({ code: 'nothing-to-send' });
    await answer(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'));
    // Either code spends the invitation, for both and for those of all letters before and after.
    await expect(answer(long)).rejects.toMatchObject({ code: 'code-not-usable', status: 404 });
    const again = await print('withoutEmail', 2);
    expect(again.map(({ window }) => window[0])).toEqual(['Bo B', 'Eva Å']);
    for (const used of [again[1]?.code, again[1]?.qr.holds.split('#')[1]]) {
      await expect(answer(used ?? '')).rejects.toMatchObject({ code: 'code-not-usable', status: 404 });
    }
    await answer(again[0]?.code ?? '');
    const stored = await house.owner.selectFrom('audit_entry').select(['act', 'after']).execute();
    expect(stored.filter(({ act }) => act === 'letters.printed').map(({ after }) => after)).toEqual([
      { letters: 2 },
      { letters: 2 },
    ]);
    expect(JSON.stringify(stored)).not.toMatch(/Eva|Vei/);
    expect(await progress()).toMatchObject({
      ...{ waitingCount: 4, dispatches: [{ channel: 'paper' }, { channel: 'paper' }] },
      units: [
        { printable: { unreached: 0, withoutEmail: 1 } },
        { printable: { withoutEmail: 1, everyone: 2 } },
      ],
    });
  });

  it('give one answer for fifty at once, with the long and the short codes of two letters in turn', async () => {
    await uploadPostal();
    const both = [await print('unreached', 2), await print('withoutEmail', 2)];
    const codes = both.flatMap(([toBo]) => [toBo?.code ?? '', toBo?.qr.holds.split('#')[1] ?? '']);
    expect(new Set(codes).size).toBe(4);
    const all = await Promise.allSettled(
      Array.from({ length: 50 }, (_, turn) => answer(codes[turn % 4] ?? '')),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of all) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'code-not-usable' });
    }
    expect(await house.owner.selectFrom('inbox').select('id').execute()).toHaveLength(1);
  });

  it('have a short code that is kept as a slow hash, by the round and the secrets file', async () => {
    await uploadPostal();
    const [toBo] = await print('unreached', 2);
    const stored = await house.owner.selectFrom('invitation_code').select('code_hash').execute();
    const has = (hash: Buffer) => stored.some(({ code_hash }) => code_hash.equals(hash));
    const code = toBo?.code ?? '';
    expect(has(await hashTypedCode(context.secrets, roundId, code))).toBe(true);
    expect(has(await hashTypedCode(secretBox(Buffer.alloc(32)), roundId, code))).toBe(false);
    expect(has(await hashTypedCode(context.secrets, crypto.randomUUID() as RoundId, code))).toBe(false);
    expect(has(hashCode(roundId, code)), 'a fast hash of so short a code').toBe(false);
  });

  it('are not made when whoever asked has left meanwhile', async () => {
    await uploadPostal();
    const codes = () => house.owner.selectFrom('invitation_code').select('code_hash').execute();
    const asked = { to: 'unreached', unitId: null, letters: 2 } as const;
    // Before the first is laid out, between the two, when both are, and when all is written but not committed.
    for (const goneAt of [1, 2, 3, 4]) {
      const looks: number[] = [];
      const gone = printed(asked, { isWanted: () => looks.push(1) < goneAt });
      await expect(gone, `gone at look ${goneAt}`).rejects.toMatchObject({ code: 'try-again-soon' });
      expect(looks).toHaveLength(goneAt);
    }
    expect(await codes()).toEqual([]);
    expect(await progress()).toMatchObject({ dispatches: [], units: [{ dispatchedCount: 0 }, {}] });
    expect(await print('unreached', 2)).toHaveLength(2);
  });

  it('are not made when somebody moves or leaves the list while they are laid out', async () => {
    await uploadPostal();
    const asked = { to: 'unreached', unitId: null, letters: 2 } as const;
    const meanwhile = async () => {
      await sql`update addresses.address set street = 'Vei 9' where recipient = 'Eva Å'`.execute(house.owner);
    };
    await expect(printed(asked, { meanwhile })).rejects.toMatchObject({ code: 'changed-since', status: 409 });
    expect(await house.owner.selectFrom('invitation_code').select('code_hash').execute()).toEqual([]);
    expect((await print('unreached', 2))[1]?.window).toEqual(['Eva Å', 'Vei 9', '0150 Oslo']);
  });

  it('tell whoever asked how far they have come, until they are laid out', async () => {
    await uploadPostal();
    const told: unknown[] = [];
    const look = async () => void told.push(await underWayFor(context, municipalityId, roundId, 'operator'));
    await printed({ to: 'unreached', unitId: null, letters: 2 }, { atEach: look, meanwhile: look });
    await look();
    const printing = (lettersDone: number) => ({ reading: null, printing: { lettersDone, letterCount: 2 } });
    expect(told).toEqual([printing(0), printing(1), printing(2), { reading: null, printing: null }]);
  });

  it('stop over HTTP when the page gives the request up, and can be asked for again', async () => {
    const people = Array.from({ length: 200 }, (_, at) => `Per ${at};Vei ${at};0150;Oslo;;Nord;`);
    await uploadAs(postal, ...people);
    const { headers } = await signInAs(house, municipalityId, { roles: ['designer'] });
    const web = await serve(context);
    const at = `${web.origin}/api/mine/rounds/${roundId}`;
    const ask = (letters: number, signal?: AbortSignal) =>
      fetch(`${at}/letters`, {
        ...{ method: 'POST', headers: { ...headers, 'content-type': 'application/json' } },
        ...(signal ? { signal } : {}),
        body: JSON.stringify({ to: 'unreached', unitId: null, letters }),
      });
    const underWay = async () => (await (await fetch(`${at}/frame/reading`, { headers })).json()).printing;
    const stopper = new AbortController();
    const stopped = ask(200, stopper.signal);
    await expect.poll(underWay, { timeout: 30_000 }).toMatchObject({ letterCount: 200 });
    stopper.abort();
    await expect(stopped).rejects.toThrow(/abort/);
    await expect.poll(underWay, { timeout: 30_000 }).toBe(null);
    expect(await house.owner.selectFrom('invitation_code').select('code_hash').execute()).toEqual([]);
    const again = await ask(200);
    expect(again.headers.get('content-type')).toBe('application/pdf');
    expect((await again.text()).match(/\/Type \/Page\b(?!s)/g)).toHaveLength(200);
    await web.close();
  });

  it('reach somebody whose e-mail address is known to nobody, and count the invitation again', async () => {
    await uploadPostal();
    await print('unreached', 2);
    server.refuse.set('di@fet.no', 550);
    await start(4);
    await work();
    expect(await statusOf('di@fet.no')).toEqual({ contact: 'refused', invitation: 'undelivered' });
    const [toDi] = await print('unreached', 1);
    expect(await statusOf('di@fet.no')).toEqual({ contact: 'printed', invitation: 'open' });
    await answer(toDi?.code ?? '');
  });

  it('reach whoever a letter came back from days later, while a code that did arrive still works', async () => {
    await uploadPostal();
    await start(4);
    await work();
    const bench = { context, owner: house.owner, say: () => {} };
    const told = await bouncesOf(bench, 'mine/one/2026', 'To: <DI@fet.no>\nukjent@fet.no;550 di@fet.no.');
    expect(told).toMatch(/^2 addresses in the file; 1 of them/);
    expect(told).not.toContain('fet.no');
    expect(await statusOf('di@fet.no')).toEqual({ contact: 'refused', invitation: 'open' });
    expect(await progress()).toMatchObject({
      units: [{}, { undeliveredCount: 1, printable: { unreached: 2 } }],
    });
    await setReminders(context, municipalityId, roundId, [1], 'operator');
    later(2);
    await tick(context);
    await work();
    expect(sentTo().filter((address) => address === 'di@fet.no')).toHaveLength(1);
    await answer(codeTo('di@fet.no'));
    expect(await bouncesOf(bench, 'mine/one/2026', 'di@fet.no')).toContain('; 0 of them');
  });
});
