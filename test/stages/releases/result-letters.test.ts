import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, BodyId, MunicipalityId, ReleaseId, RoundId } from '../../../server/core/ids.ts';
import { languages } from '../../../server/core/locale.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { tick } from '../../../server/flow.ts';
import type { Context } from '../../../server/platform/context.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import {
  publish,
  republish,
  withdrawPublication,
} from '../../../server/stages/releases/publications.service.ts';
import { listPublications } from '../../../server/stages/releases/publications.store.ts';
import { resultLetter } from '../../../server/stages/releases/result-letter.ts';
import {
  sendResultLetters,
  tendResultLetters,
} from '../../../server/stages/releases/result-letters.service.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addBody } from '../../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { type MailServer, openMailServer } from '../../harness/mail-server.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../../harness/play.ts';
import { type Person, signInAs, signInByEmail } from '../../harness/sign-in.ts';

// Years from now: the database itself lets nobody take back what is visible by its own clock.
const today = '2099-11-26T09:00:00Z';
const evening = new Date('2099-11-26T17:00:00Z');

let house: TestHouse;
let server: MailServer;
let context: Context;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let roundId: RoundId;
let council: BodyId;
let board: BodyId;
const ids: Record<string, AccountId> = {};

beforeAll(async () => {
  house = await openTestHouse('2099-11-20T12:00:00Z');
  server = await openMailServer();
  context = { ...house.context, mail: server.mail };
  const { municipalityId, tree } = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  mine = municipalityId;
  await installScorecard(context, mine, await readShippedScorecard('fet-politisk'));
  await installReadySurvey(context, mine, oneQuestion('one', 'fet.kultur'));
  roundId = await playOpenRound(house, mine, { surveyKey: 'one', tree, period: '2099' });
  await releaseRound(house, mine, roundId);
  council = await addBody(house, mine);
  board = await addBody(house, mine, { kind: 'executiveBoard', name: 'Formannskapet' });
  house.clock.set(today);
  const people: Record<string, Person> = {
    councillor: { seats: [{ bodyId: council }] },
    both: { seats: [{ bodyId: council }, { bodyId: board }] },
    boardMember: { seats: [{ bodyId: board }] },
    noLonger: { seats: [{ bodyId: council, validToOn: '2099-11-26' }] },
    fromTomorrow: { seats: [{ bodyId: council, validFromOn: '2099-11-27' }] },
    designer: { roles: ['designer'] },
    gone: { seats: [{ bodyId: council }] },
    withoutAddress: { seats: [{ bodyId: council }] },
  };
  for (const [key, person] of Object.entries(people)) {
    ids[key] = (await signInAs(house, mine, person)).accountId as AccountId;
  }
  await house.owner
    .updateTable('account')
    .set({ deactivated_at: new Date(today) })
    .where('id', '=', idOf('gone'))
    .execute();
  await house.owner
    .updateTable('account')
    .set({ email: null })
    .where('id', '=', idOf('withoutAddress'))
    .execute();
  web = await serve(context);
});
afterAll(async () => {
  await web?.close();
  await server?.close();
  await house?.close();
});
beforeEach(async () => {
  for (const table of ['result_letter', 'result_notice', 'publication'] as const) {
    await house.owner.deleteFrom(table).execute();
  }
  await house.owner.updateTable('account').set({ wants_result_mail: true, language: 'nb' }).execute();
  house.clock.set(today);
  server.received.length = 0;
  server.refuse.clear();
});

const idOf = (who: string) => ids[who] as AccountId;
const addressOf = (who: string) => `${idOf(who)}@example.org`;
const publishTo = (to: BodyId[] | 'public', at: Date) =>
  publish(context, mine, roundId, { to, visibleFromAt: at }, 'demo');
const waiting = () => house.owner.selectFrom('result_letter').selectAll().execute();

/** What the minute does, and the job it starts. Gives whom letters came to, by name. */
async function minute(with_ = context): Promise<string[]> {
  const before = server.received.length;
  await tendResultLetters(with_, mine);
  await sendResultLetters(with_, mine);
  const to = server.received.slice(before).map((letter) => letter.to);
  return Object.keys(ids).filter((who) => to.includes(addressOf(who)));
}

describe('letters about new results', () => {
  it('come to every member of a body on that day, at its moment and not before, and once', async () => {
    await publishTo([council], evening);
    house.clock.set(new Date(evening.getTime() - 1));
    expect(await minute()).toEqual([]);
    house.clock.set(evening);
    expect(await minute()).toEqual(['councillor', 'both']);
    house.clock.set(new Date(evening.getTime() + 60_000));
    expect(await minute()).toEqual([]);
    expect(server.received).toHaveLength(2);
    expect(await waiting()).toEqual([]);
  });

  it('say what is ready and where, and no figure', async () => {
    await house.owner
      .updateTable('account')
      .set({ language: 'nn' })
      .where('id', '=', idOf('councillor'))
      .execute();
    await publishTo([council], evening);
    house.clock.set(evening);
    await minute();
    const letter = server.received.find(({ to }) => to === addressOf('councillor'))?.text ?? '';
    const body = letter.split('\r\n\r\n').slice(1).join('\n');
    expect(letter).toContain('Auto-Submitted: auto-generated');
    expect(body).toContain('2099, er klare.');
    expect(body).toContain(`${context.baseUrl}/mine/nn/logg-inn?til=/mine/nn/styring`);
    expect(body).toContain(`${context.baseUrl}/mine/nn/min-konto`);
    // But for the period and what stands in addresses there is no number.
    expect(body.replaceAll(/https?:\S+/g, '').replaceAll('2099', '')).not.toMatch(/\d/);
  });

  it('are one to whoever sits in two bodies, at one moment or one after the other', async () => {
    await publishTo([council, board], evening);
    house.clock.set(evening);
    expect(await minute()).toEqual(['councillor', 'both', 'boardMember']);
    expect(server.received).toHaveLength(3);
    await house.owner.deleteFrom('publication').execute();
    await house.owner.deleteFrom('result_notice').execute();
    house.clock.set(today);
    await publishTo([council], evening);
    await publishTo([board], new Date(evening.getTime() + 3_600_000));
    house.clock.set(evening);
    expect(await minute()).toEqual(['councillor', 'both']);
    house.clock.set(new Date(evening.getTime() + 3_600_000));
    expect(await minute()).toEqual(['boardMember']);
  });

  it('are not sent for what is taken back, moved to later, or shown to everyone afterwards', async () => {
    await publishTo([council], evening);
    await withdraw();
    house.clock.set(evening);
    expect(await minute()).toEqual([]);
    house.clock.set(today);
    await publishTo([council], evening);
    await withdraw();
    const later = new Date(evening.getTime() + 7_200_000);
    await publishTo([council], later);
    house.clock.set(evening);
    expect(await minute()).toEqual([]);
    house.clock.set(later);
    expect(await minute()).toEqual(['councillor', 'both']);
    await publishTo('public', later);
    expect(await minute()).toEqual([]);
  });

  it('are no news when a release is made anew and shown from the same moment', async () => {
    await publishTo([council], evening);
    house.clock.set(evening);
    expect(await minute()).toEqual(['councillor', 'both']);
    await inMunicipality(context.db.staff, mine, async (tx) => {
      const release = await tx
        .selectFrom('release')
        .select('id')
        .where('round_id', '=', roundId)
        .executeTakeFirstOrThrow();
      const shown = await listPublications(tx, release.id);
      await tx.deleteFrom('publication').where('visible_from_at', '>', new Date()).execute();
      await republish(tx, context, mine, { id: release.id as ReleaseId, roundId }, shown);
    });
    expect(await minute()).toEqual([]);
  });

  it('are sent after a night when nothing ran, and after the mail server was away', async () => {
    await publishTo([council], evening);
    house.clock.set(new Date(evening.getTime() + 10 * 3_600_000));
    const { close, mail } = await openMailServer();
    await close();
    await tendResultLetters({ ...context, mail }, mine);
    await expect(sendResultLetters({ ...context, mail }, mine)).rejects.toThrow(
      /^the mail server did not take the letter \(\w+\)$/,
    );
    expect(await waiting()).toHaveLength(2);
    expect(await minute()).toEqual(['councillor', 'both']);
  });

  it('are tried again when the server says not now, given up when it knows no such address, and told nobody of', async () => {
    await publishTo([council], evening);
    house.clock.set(evening);
    server.refuse.set(addressOf('councillor'), 450).set(addressOf('both'), 550);
    expect(await minute()).toEqual([]);
    expect((await waiting()).map(({ account_id, attempt_count }) => [account_id, attempt_count])).toEqual([
      [idOf('councillor'), 1],
    ]);
    server.refuse.clear();
    expect(await minute()).toEqual(['councillor']);
    const { rows } = await sql<{ told: string }>`
      select coalesce(json_agg(a)::text, '') as told from audit_entry a where act like '%letter%'`.execute(
      house.owner,
    );
    expect(rows[0]?.told).toBe('');
  });

  it('are given up after an hour of «not now»', async () => {
    await publishTo([board], evening);
    house.clock.set(evening);
    server.refuse.set(addressOf('boardMember'), 450);
    await tendResultLetters(context, mine);
    await house.owner.updateTable('result_letter').set({ attempt_count: 59 }).execute();
    expect(await minute()).toEqual(['both']);
    expect(await waiting()).toEqual([]);
  });

  it('are not laid up where there is no mail server, so that old news does not come when there is', async () => {
    await publishTo([council], evening);
    house.clock.set(evening);
    await tick({ ...context, mail: null });
    expect(await waiting()).toEqual([]);
    await sendResultLetters({ ...context, mail: null }, mine);
    expect(await minute()).toEqual([]);
  });

  it('stop for whoever says so, also for one that waits, and begin again', async () => {
    const choose = async (who: string, isWanted: boolean) => {
      const { headers } = await signInByEmail(house, mine, addressOf(who));
      const response = await fetch(`${web.origin}/api/mine/me/result-mail`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ isWanted }),
      });
      expect(response.status).toBe(200);
      const own = await fetch(`${web.origin}/api/mine/me/sessions`, { headers });
      return ((await own.json()) as { resultMail: unknown }).resultMail;
    };
    expect(await choose('both', false)).toEqual({ isWanted: false, hasAddress: true });
    expect(await choose('designer', false)).toBeNull();
    await publishTo([council], evening);
    house.clock.set(evening);
    await tendResultLetters(context, mine);
    expect(await waiting()).toHaveLength(1);
    await choose('councillor', false);
    expect(await minute()).toEqual([]);
    expect(await waiting()).toEqual([]);
    expect(await choose('councillor', true)).toEqual({ isWanted: true, hasAddress: true });
  });

  async function withdraw(): Promise<void> {
    const [publication] = await house.owner.selectFrom('publication').select('id').execute();
    if (!publication) throw new Error('nothing is published');
    await withdrawPublication(context, mine, roundId, publication.id, 'demo');
  }
});

it.each(languages)('a letter is whole in %s', (language) => {
  const given = { name: 'Kari', surveyTitle: 'Å bo her', period: '2099', municipalityName: 'Fet kommune' };
  const { subject, text } = resultLetter({ ...given, language, link: 'L', accountLink: 'A' });
  expect(subject).toMatch(/^Fet kommune: .*: Å bo her$/);
  for (const said of ['Kari', 'Å bo her', '2099', '\nL\n', '\nA\n']) expect(text).toContain(said);
  expect(text).not.toMatch(/undefined/);
});
