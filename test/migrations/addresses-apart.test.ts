import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { up } from '../../migrations/0062_addresses_apart.ts';
import type { MunicipalityId, RoundId } from '../../server/core/ids.ts';
import { inMunicipality } from '../../server/platform/db/connect.ts';
import { uploadFrame } from '../../server/stages/invitations/frame.service.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { installReadySurvey } from '../harness/play.ts';

let house: TestHouse;
const slugs = ['her', 'der'];
const ids: MunicipalityId[] = [];

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  for (const slug of slugs) ids.push(await invitedIn(slug));
  await asBefore();
  await up(house.owner as unknown as Kysely<unknown>);
});
afterAll(() => house.close());

async function invitedIn(slug: string): Promise<MunicipalityId> {
  const { municipalityId, tree } = await addMunicipality(house, slug, ['Nord']);
  await installReadySurvey(house.context, municipalityId, oneQuestion());
  const roundId: RoundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: 'one', period: '2026', source: 'collected', tree },
    ...{ opensAt: new Date('2026-11-23T12:00:00Z'), closesAt: new Date('2026-12-23T12:00:00Z') },
  });
  const rows = [
    'Navn;Adresse;Postnummer;Poststed;E-post;Enhet',
    `Eva;Vei 1;0150;Oslo;eva@${slug}.no;Nord`,
    'Bo;;0101;Oslo;;Nord',
    `;;;;per@${slug}.no;Nord`,
  ];
  const file = { name: 'x.csv', bytes: Buffer.from(rows.join('\n')) };
  const send = (apply: string | null) =>
    uploadFrame(house.context, municipalityId, roundId, { file, apply }, 'operator');
  await send((await send(null)).fingerprint);
  return municipalityId;
}

/** The tables as the migrations before left them, with the same people. */
async function asBefore(): Promise<void> {
  await sql`
    alter table contact add column address text, add column recipient text, add column street text,
      add column postcode text, add column post_town text`.execute(house.owner);
  await sql`
    update contact c set address = a.email, recipient = a.recipient, street = a.street, postcode = a.postcode,
      post_town = a.post_town
    from addresses.address a where a.invitation_id = c.invitation_id`.execute(house.owner);
  await sql`alter table contact drop column has_email, drop column has_post`.execute(house.owner);
  await sql`drop schema addresses cascade`.execute(house.owner);
}

it('keeps every address, moved to where the postman alone reads it, and what ways there are with the contact', async () => {
  for (const [at, id] of ids.entries()) {
    const addresses = await inMunicipality(house.context.db.postman, id, (tx) =>
      tx
        .selectFrom('addresses.address')
        .select(['email', 'recipient', 'street', 'postcode', 'post_town'])
        .orderBy('email')
        .execute(),
    );
    expect(addresses.map((row) => Object.values(row))).toEqual([
      [`eva@${slugs[at]}.no`, 'Eva', 'Vei 1', '0150', 'Oslo'],
      [`per@${slugs[at]}.no`, null, null, null, null],
      [null, 'Bo', null, '0101', 'Oslo'],
    ]);
    const ways = await inMunicipality(house.context.db.staff, id, (tx) =>
      tx
        .selectFrom('contact')
        .select(['has_email', 'has_post'])
        .orderBy('has_email')
        .orderBy('has_post')
        .execute(),
    );
    expect(ways.map((row) => Object.values(row))).toEqual([
      [false, true],
      [true, false],
      [true, true],
    ]);
  }
});

it('lets the two see nothing of each other’s, and holds the rows of the neighbour back', async () => {
  const read = sql`select email from addresses.address`;
  await expect(read.execute(house.context.db.staff)).rejects.toThrow(/permission denied/);
  await expect(sql`select status from invitation`.execute(house.context.db.postman)).rejects.toThrow(
    /permission denied/,
  );
  expect((await read.execute(house.context.db.postman)).rows).toEqual([]);
  const { rows } = await sql`select relforcerowsecurity as forced from pg_class
    where oid in ('contact'::regclass, 'addresses.address'::regclass)`.execute(house.owner);
  expect(rows).toEqual([{ forced: true }, { forced: true }]);
});
