import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { InvitationId, MunicipalityId, RoundId, UnitId } from '../../core/ids.ts';
import type { FrameUnit } from '../../core/invitation/frame-units.ts';
import type { PrintedTo } from '../../core/invitation/paper-limits.ts';
import type { PostalAddress } from '../../core/invitation/postal-address.ts';
import type { Language } from '../../core/locale.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { isPrintedFor } from './printing.store.ts';

/** One change of a round's frame at a time: an upload, or the start of a dispatch. */
export async function lockFrame(tx: Tx, roundId: RoundId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${roundId}, 4))`.execute(tx);
}

/** The units of a round by the name they had at opening, with the municipality's number for each. */
export async function listFrameUnits(tx: Tx, roundId: RoundId): Promise<FrameUnit[]> {
  return tx
    .selectFrom('round_unit')
    .leftJoin('unit', (join) =>
      join
        .onRef('unit.municipality_id', '=', 'round_unit.municipality_id')
        .onRef('unit.id', '=', 'round_unit.unit_id'),
    )
    .select(['round_unit.unit_id as unitId', 'round_unit.name', 'unit.code'])
    .where('round_unit.round_id', '=', roundId)
    .orderBy('round_unit.position')
    .execute();
}

/** The keyed hashes of what people in a round's frame are recognised by, in hexadecimal. */
export async function listInvitedHashes(tx: Tx, roundId: RoundId): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('contact')
    .select('address_hash')
    .where('round_id', '=', roundId)
    .execute();
  return new Set(rows.map((row) => row.address_hash.toString('hex')));
}

/** How many of these people are in the frame of each of these rounds; a round with none is left out. */
export async function countInvitedToOthers(
  tx: Tx,
  roundIds: readonly RoundId[],
  addressHashes: readonly Buffer[],
): Promise<Map<RoundId, number>> {
  const { rows } = await sql<{ roundId: RoundId; count: number }>`
    select c.round_id as "roundId", count(*)::int as count
    from unnest(${roundIds}::uuid[]) asked(round_id)
    join contact c on c.round_id = asked.round_id
    join unnest(${addressHashes}::bytea[]) given(address_hash) on given.address_hash = c.address_hash
    group by c.round_id`.execute(tx);
  return new Map(rows.map(({ roundId, count }) => [roundId, count]));
}

/** The keyed hashes of the addresses that want no letters, in hexadecimal. */
export async function listOptedOutHashes(tx: Tx): Promise<Set<string>> {
  const rows = await tx.selectFrom('opt_out').select('address_hash').execute();
  return new Set(rows.map((row) => row.address_hash.toString('hex')));
}

export interface NewContact {
  invitationId: InvitationId;
  address: string | null;
  addressHash: Buffer;
  language: Language;
  post: PostalAddress | null;
}

/** Rows per statement: small enough that neither side is busy for long. */
const batchSize = 5_000;

export async function insertContacts(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: Permitted<'inviteToRound'>,
  contacts: NewContact[],
): Promise<void> {
  for (let start = 0; start < contacts.length; start += batchSize) {
    const batch = contacts.slice(start, start + batchSize);
    await sql`
      insert into contact (municipality_id, round_id, invitation_id, has_email, has_post, address_hash, language)
      select ${municipalityId}, ${roundId}, x.*
      from unnest(${batch.map(({ invitationId }) => invitationId)}::uuid[],
        ${batch.map(({ address }) => address !== null)}::boolean[],
        ${batch.map(({ post }) => post !== null)}::boolean[],
        ${batch.map(({ addressHash }) => addressHash)}::bytea[],
        ${batch.map(({ language }) => language)}::text[]) x`.execute(tx);
    await insertAddresses(tx, municipalityId, batch);
  }
}

/** Where letters to these people go. Nobody who invites can read it again. */
async function insertAddresses(
  tx: Tx,
  municipalityId: MunicipalityId,
  contacts: readonly NewContact[],
): Promise<void> {
  await sql`
    insert into addresses.address (municipality_id, invitation_id, email, recipient, street, postcode, post_town)
    select ${municipalityId}, x.*
    from unnest(${contacts.map(({ invitationId }) => invitationId)}::uuid[],
      ${contacts.map(({ address }) => address)}::text[],
      ${contacts.map(({ post }) => post?.recipient ?? null)}::text[],
      ${contacts.map(({ post }) => post?.street ?? null)}::text[],
      ${contacts.map(({ post }) => post?.postcode ?? null)}::text[],
      ${contacts.map(({ post }) => post?.postTown ?? null)}::text[]) x`.execute(tx);
}

/** In a confidential round: by which mark an answer can be found again when the address is gone. Nobody who invites can read it. */
export async function insertIdentities(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: Permitted<'inviteToRound'>,
  contacts: NewContact[],
): Promise<void> {
  const withAddress = contacts.filter(({ address }) => address !== null);
  for (let start = 0; start < withAddress.length; start += batchSize) {
    const batch = withAddress.slice(start, start + batchSize);
    await sql`
      insert into confidential.identity (municipality_id, round_id, address_hash, invitation_id)
      select ${municipalityId}, ${roundId}, x.*
      from unnest(${batch.map(({ addressHash }) => addressHash)}::bytea[],
        ${batch.map(({ invitationId }) => invitationId)}::uuid[]) x`.execute(tx);
  }
}

/** How far the letters to a unit have come. */
export interface UnitProgress {
  unitId: UnitId;
  invitedCount: number;
  dispatchedCount: number;
  undeliveredCount: number;
  optedOutCount: number;
  /** Who has an e-mail address; none once the round has closed, for the addresses are deleted then. */
  emailCount: number;
  /** Whom a letter has not gone to yet by e-mail, and may. */
  waitingCount: number;
  /** Whom a letter can be printed for: nothing has reached them; no e-mail does; all with a postal address. */
  printable: Record<PrintedTo, number>;
}

/** Whoever was invited without a contact, with a code on paper from elsewhere, counts as invited only. */
export async function countProgress(tx: Tx, roundId: RoundId): Promise<UnitProgress[]> {
  const { rows } = await sql<UnitProgress>`
    select i.unit_id as "unitId", count(*)::int as "invitedCount",
      (count(*) filter (where c.status in ('sent', 'printed')))::int as "dispatchedCount",
      (count(*) filter (where c.status = 'refused'))::int as "undeliveredCount",
      (count(*) filter (where o.address_hash is not null))::int as "optedOutCount",
      (count(*) filter (where c.has_email))::int as "emailCount",
      (count(*) filter (where c.status = 'new' and c.has_email
        and o.address_hash is null and i.status = 'open'
        and not exists (select from letter l
          where l.municipality_id = c.municipality_id and l.invitation_id = c.invitation_id)))::int
        as "waitingCount",
      json_build_object(
        'unreached', count(*) filter (where ${isPrintedFor.unreached} and o.address_hash is null),
        'withoutEmail', count(*) filter (where ${isPrintedFor.withoutEmail} and o.address_hash is null),
        'everyone', count(*) filter (where ${isPrintedFor.everyone} and o.address_hash is null)) as "printable"
    from invitation i
    left join contact c on c.municipality_id = i.municipality_id and c.invitation_id = i.id
    left join opt_out o on o.municipality_id = c.municipality_id and o.address_hash = c.address_hash
    where i.round_id = ${roundId}
    group by i.unit_id`.execute(tx);
  return rows;
}

/** Contact data of rounds that have closed: nothing more is sent there. */
export async function deleteContactsOfClosedRounds(tx: Tx, now: Date): Promise<void> {
  await tx
    .deleteFrom('contact')
    .where('round_id', 'in', (select) =>
      select.selectFrom('round').select('id').where('closes_at', '<=', now),
    )
    .execute();
}
