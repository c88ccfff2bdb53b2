import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import { hashCode } from '../../../server/platform/crypto/codes.ts';
import { open } from '../../../server/platform/crypto/seal.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { admit, submit } from '../../../server/stages/responses/answering.service.ts';
import type { Envelope } from '../../../server/stages/responses/envelope.ts';
import {
  deleteSealed,
  freezeFrame,
  insertFreeTexts,
  insertResponses,
  markMixed,
} from '../../../server/stages/responses/responses.store.ts';
import { openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { addMunicipality, type TestHouse } from '../../harness/house-at.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { answersOf, fiveScales, type Truth } from './truth.ts';

export interface Played {
  municipalityId: MunicipalityId;
  roundId: RoundId;
  rootId: UnitId;
  truth: Truth[];
  /** Where the write-ahead log stood before the first answer. */
  since: string;
}

/** A round with as many invited and as many answers, through the services citizens use, in an order of its own. */
export async function playRound(house: TestHouse, slug: string, count: number): Promise<Played> {
  const { municipalityId, tree } = await addMunicipality(house, slug, ['Nord']);
  await installReadySurvey(house.context, municipalityId, fiveScales('five'));
  const at = house.clock.now().getTime();
  const roundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: 'five', period: '2026', source: 'collected', tree },
    ...{ opensAt: new Date(at - 86_400_000), closesAt: new Date(at + 86_400_000) },
  });
  const unitId = tree[1]?.unitId as UnitId;
  const invited = await invite(house.context, municipalityId, roundId, [{ unitId, stratum: '', count }]);
  const invitationOf = await readInvitations(house, roundId);
  const truth = scattered(invited, slug).map(({ code }, place) => ({
    code,
    invitationId: invitationOf.get(hashCode(roundId, code).toString('hex')) as string,
    submissionId: crypto.randomUUID().replaceAll('-', ''),
    answer: (place * 2_311 + 17) % 7_776,
  }));
  const { rows } = await sql<{ since: string }>`select pg_current_wal_flush_lsn()::text as since`.execute(
    house.owner,
  );
  for (const { code, submissionId, answer } of truth) {
    await admit(house.context, municipalityId, roundId, code);
    await submit(house.context, municipalityId, roundId, { code, submissionId, answers: answersOf(answer) });
  }
  return { municipalityId, roundId, rootId: tree[0]?.unitId as UnitId, truth, since: rows[0]?.since ?? '' };
}

async function readInvitations(house: TestHouse, roundId: RoundId): Promise<Map<string, string>> {
  const { rows } = await sql<{ hash: string; id: string }>`
    select encode(code_hash, 'hex') as hash, invitation_id as id from invitation_code
    where round_id = ${roundId}`.execute(house.owner);
  return new Map(rows.map(({ hash, id }) => [hash, id]));
}

/** People do not answer in the order they were invited; the same order from the same word. */
function scattered<T>(list: T[], word: string): T[] {
  const weight = (index: number) => createHash('sha256').update(`${word} ${index}`).digest('hex');
  return list
    .map((value, index) => ({ value, weight: weight(index) }))
    .toSorted((a, b) => (a.weight < b.weight ? -1 : 1))
    .map(({ value }) => value);
}

/**
 * What mixing would be if somebody took the shuffle for needless: envelopes are opened as they lie and stored as they
 * come. All else is the product's own.
 */
export async function mixInOrder(house: TestHouse, played: Played): Promise<void> {
  const { municipalityId, roundId, rootId } = played;
  const privateKey = await house.context.keys?.read(roundId);
  const { rows } = await sql<{ sealed: Buffer; publicKey: Buffer }>`
    select sealed, public_key as "publicKey" from inbox join round on round.id = round_id
    where round_id = ${roundId} order by inbox.ctid`.execute(house.owner);
  const envelopes = rows.map(
    ({ sealed, publicKey }) =>
      JSON.parse(open(sealed, { publicKey, privateKey: privateKey as Buffer })) as Envelope,
  );
  await inMunicipality(house.context.db.mixer, municipalityId, async (tx) => {
    await insertResponses(tx, municipalityId, roundId, envelopes);
    const texts = envelopes.flatMap(({ freeTexts }) =>
      freeTexts.map(({ name, text }) => ({ itemName: name, content: text })),
    );
    await insertFreeTexts(tx, municipalityId, roundId, rootId, texts);
    await freezeFrame(tx, municipalityId, roundId);
    await deleteSealed(tx, roundId);
    await markMixed(tx, roundId, house.clock.now());
  });
}
