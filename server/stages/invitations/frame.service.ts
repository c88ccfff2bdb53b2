import type { Doer } from '../../core/authorisation/doer.ts';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { InvitationId, MunicipalityId, RoundId, UnitId } from '../../core/ids.ts';
import { type FrameColumn, suggestColumns } from '../../core/invitation/frame-columns.ts';
import { type FramePerson, frameReader, recognisedBy } from '../../core/invitation/frame-file.ts';
import type { FrameUnit } from '../../core/invitation/frame-units.ts';
import { type Language, languages } from '../../core/locale.ts';
import { hasFrame } from '../../core/opening/mode.ts';
import { refuseNationalIds } from '../../core/organisation/import-fault.ts';
import { tellsOfAddress } from '../../core/privacy/notice.ts';
import { roundState } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand, demandSeen } from '../../platform/demand.ts';
import { FileRefused, Refusal } from '../../platform/errors.ts';
import type { Table, TableLimits } from '../../platform/files/table.ts';
import {
  breathe,
  conclude,
  type GivenImport,
  type Imported,
  readImportFile,
} from '../organisation/import-file.ts';
import { findRound, type Round } from '../rounds/rounds.store.ts';
import { addressMark } from './addresses.ts';
import { type AlsoAsked, listAlsoAsked } from './also-asked.service.ts';
import {
  insertContacts,
  insertIdentities,
  listFrameUnits,
  listInvitedHashes,
  listOptedOutHashes,
  lockFrame,
  type NewContact,
} from './frame.store.ts';
import { insertInvitations, type NewInvitation } from './invitations.store.ts';
import { type Printing, type Reading, underWay, underWayKey } from './under-way.ts';

/** A whole municipality's parents, pupils or users; a larger one is split. */
export const frameLimits: TableLimits = {
  ...{ bytes: 9_000_000, rows: 100_000, columns: 20 },
  unpackedBytes: 64 * 1024 * 1024,
};
const characterLimit = 20_000_000;
/** Rows between two breaths. */
const stride = 2_000;

/** How many would be invited. Nobody is named. */
export interface FramePlan {
  invitedCount: number;
  /** Left out, because the address wants no letters. */
  optedOutCount: number;
  /** Who gets letters on paper only. */
  paperCount: number;
  /** What the columns were said to be, so that saying something else is not what somebody agreed to. */
  columns: readonly (FrameColumn | null)[] | null;
  units: { unitId: UnitId; name: string; count: number }[];
  /** In the order they were declared; '' is those without. */
  strata: { stratum: string; count: number }[];
  languages: { language: Language; count: number }[];
  /** Other rounds in the same days that ask some of them, earliest first. */
  alsoAsked: AlsoAsked[];
}

/** The round, for whoever may invite to it. Refuses with `unknown-round` for anyone else too. */
export async function roundForInviting(tx: Tx, roundId: RoundId, by: Doer): Promise<Round> {
  const round = await findRound(tx, roundId);
  demandSeen(by, 'inviteToRound', round, 'unknown-round');
  return round;
}

/** `columns`: what each is, in the file's order; null: by their names. */
export interface GivenFrame extends GivenImport {
  columns?: readonly (FrameColumn | null)[] | null;
}

/**
 * Whom a round asks, from a file: how many that would be, or with the fingerprint of that, the invitations themselves in
 * one transaction. Refuses with `file-has-faults`, with `round-not-open` when it has closed or asks nobody by name, and
 * with `changed-since`.
 */
export async function uploadFrame(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { file, apply, columns = null }: GivenFrame,
  by: Doer,
): Promise<Imported<FramePlan>> {
  await demandInviting(context, municipalityId, roundId, by);
  const sheet = await readImportFile(file, frameLimits, characterLimit);
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await roundForInviting(tx, roundId, by);
    const permitted = demand(by, 'inviteToRound', round);
    const at = context.clock.now();
    if (!hasFrame(round.mode) || roundState(round, at) === 'closed') throw new Refusal('round-not-open', 409);
    if (apply !== null) await lockFrame(tx, roundId);
    const units = await listFrameUnits(tx, roundId);
    const people = await readPeople(tx, context, municipalityId, round, sheet, units, columns, by);
    const hashes = people.flatMap(({ optedOut, addressHash }) => (optedOut ? [] : [addressHash]));
    const alsoAsked = await listAlsoAsked(tx, round, hashes, by);
    const plan = { ...planOf(people, units, round.strata), columns, alsoAsked };
    const { invitedCount, optedOutCount } = plan;
    const last = { act: 'frame.uploaded', subject: roundId, after: { invitedCount, optedOutCount } };
    return conclude(tx, municipalityId, { file, apply, plan, at, by, last }, async () => {
      const keepsMarks = round.mode === 'confidential' && tellsOfAddress(round);
      await insertPeople(tx, municipalityId, permitted, people, underWayKey(roundId, by), keepsMarks);
      return [];
    });
  });
}

/** How far one's own file and letters have come; null where this process has none in hand. Refuses with `unknown-round`. */
export async function underWayFor(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  by: Doer,
): Promise<{ reading: Reading | null; printing: Printing | null }> {
  await demandInviting(context, municipalityId, roundId, by);
  const key = underWayKey(roundId, by);
  return { reading: underWay.reading.get(key) ?? null, printing: underWay.printing.get(key) ?? null };
}

/** Rows that are shown of a file, so that one sees what its columns are. */
const exampleCount = 3;
const exampleLength = 60;

/**
 * What a file's columns seem to be, with the first rows. Refuses with `file-has-faults` what cannot be read, and where a
 * national identity number stands in it.
 */
export async function readColumns(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  file: GivenImport['file'],
  by: Doer,
): Promise<{
  columns: { name: string; suggested: FrameColumn | null; examples: string[] }[];
  rowCount: number;
}> {
  await demandInviting(context, municipalityId, roundId, by);
  const sheet = await readImportFile(file, frameLimits, characterLimit);
  const unspeakable = refuseNationalIds(sheet);
  if (unspeakable) throw new FileRefused(unspeakable.faults, unspeakable.count);
  const suggested = suggestColumns(sheet);
  const first = sheet.rows.slice(0, exampleCount);
  const columns = sheet.columns.map((name, at) => ({
    ...{ name, suggested: suggested[at] ?? null },
    examples: first.map(({ cells }) => (cells[at] ?? '').slice(0, exampleLength)),
  }));
  return { columns, rowCount: sheet.rows.length };
}

async function demandInviting(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  by: Doer,
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) =>
    demand(by, 'inviteToRound', await roundForInviting(tx, roundId, by)),
  );
}

interface Invitee extends FramePerson {
  addressHash: Buffer;
  optedOut: boolean;
}

async function readPeople(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  round: Round,
  sheet: Table,
  units: FrameUnit[],
  chosen: GivenFrame['columns'],
  by: Doer,
): Promise<Invitee[]> {
  const invited = await listInvitedHashes(tx, round.id);
  const optedOut = await listOptedOutHashes(tx);
  const marks = new Map<string, Buffer>();
  const markOf = (key: string) => {
    const mark = marks.get(key) ?? addressMark(context, municipalityId, key);
    marks.set(key, mark);
    return mark;
  };
  const isInvited = (key: string) => invited.has(markOf(key).toString('hex'));
  const key = underWayKey(round.id, by);
  const opened = frameReader(sheet, { units, strata: round.strata, isInvited, chosen });
  if (!opened.ok) throw new FileRefused(opened.faults, opened.count);
  try {
    for (let from = 0; from < sheet.rows.length; from += stride) {
      underWay.reading.set(key, { rowsDone: from, rowCount: sheet.rows.length, isSaving: false });
      opened.reader.read(from, from + stride);
      await breathe();
    }
  } finally {
    underWay.reading.delete(key);
  }
  const read = opened.reader.conclude();
  if (!read.ok) throw new FileRefused(read.faults, read.count);
  return read.people.map((person) => {
    const addressHash = markOf(recognisedBy(person));
    return { ...person, addressHash, optedOut: optedOut.has(addressHash.toString('hex')) };
  });
}

function planOf(
  people: Invitee[],
  units: FrameUnit[],
  declared: string[],
): Omit<FramePlan, 'columns' | 'alsoAsked'> {
  const invited = people.filter(({ optedOut }) => !optedOut);
  const perUnit = countBy(invited, ({ unitId }) => unitId);
  const perStratum = countBy(invited, ({ stratum }) => stratum);
  const perLanguage = countBy(invited, ({ language }) => language ?? 'nb');
  const counted = <K extends string>(keys: readonly K[], counts: Map<string, number>) =>
    keys.flatMap((key) => {
      const count = counts.get(key);
      return count === undefined ? [] : [{ key, count }];
    });
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]));
  return {
    invitedCount: invited.length,
    optedOutCount: people.length - invited.length,
    paperCount: invited.filter(({ address }) => address === null).length,
    units: counted([...names.keys()], perUnit).map(({ key, count }) => ({
      ...{ unitId: key as UnitId, name: names.get(key) ?? '', count },
    })),
    strata: counted([...declared, ''], perStratum).map(({ key, count }) => ({ stratum: key, count })),
    languages: counted(languages, perLanguage).map(({ key, count }) => ({ language: key, count })),
  };
}

function countBy<Item>(items: Item[], key: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** In an order drawn by their ids, so that the rows tell nothing of the file's. Opted out are not invited at all. */
async function insertPeople(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: Permitted<'inviteToRound'>,
  people: Invitee[],
  key: string,
  keepsMarks: boolean,
): Promise<void> {
  const made = people
    .filter(({ optedOut }) => !optedOut)
    .map((person) => ({ ...person, id: crypto.randomUUID() as InvitationId }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  try {
    for (let from = 0; from < made.length; from += stride) {
      underWay.reading.set(key, { rowsDone: from, rowCount: made.length, isSaving: true });
      const part = made.slice(from, from + stride);
      const invitations = part.map(
        (person): NewInvitation => ({
          ...{ id: person.id, unitId: person.unitId as UnitId, stratum: person.stratum },
        }),
      );
      const contacts = part.map(
        (person): NewContact => ({
          ...{ invitationId: person.id, address: person.address, addressHash: person.addressHash },
          ...{ language: person.language ?? 'nb', post: person.post },
        }),
      );
      await insertInvitations(tx, municipalityId, roundId, invitations);
      await insertContacts(tx, municipalityId, roundId, contacts);
      if (keepsMarks) await insertIdentities(tx, municipalityId, roundId, contacts);
    }
  } finally {
    underWay.reading.delete(key);
  }
}
