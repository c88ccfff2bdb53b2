import pg from 'pg';
import { type Copied, copyTable, orderInBytes, readWal } from './evidence.ts';
import { type Guess, numberOf } from './truth.ts';
import { dumpWal, inspectWal, type WalRecords } from './wal-records.ts';

/** What is seen while answers come in, and through a transaction that was opened before the round closed. */
export interface Before {
  snapshot: pg.Client;
  invitations: Copied[];
  inbox: Copied[];
  receipts: Copied[];
  codes: Copied[];
}

/** All that the write-ahead log gives: its bytes, and its records as each program that is there reads them. */
interface Wal {
  bytes: Buffer;
  readers: Map<string, WalRecords>;
}

/** An order of invitations, or of answers, that may follow the order of answering; by what it was read from. */
type Orders<T> = Map<string, T[]>;

/** Opens a transaction that goes on seeing the envelopes after they are gone, and copies the linkable side. */
export async function lieInWait(ownerUrl: string, roundId: string): Promise<Before> {
  const snapshot = new pg.Client({ connectionString: ownerUrl });
  await snapshot.connect();
  await snapshot.query('begin isolation level repeatable read');
  return {
    snapshot,
    invitations: await copyTable(snapshot, 'invitation', roundId),
    inbox: await copyTable(snapshot, 'inbox', roundId),
    receipts: await copyTable(snapshot, 'receipt', roundId),
    codes: await copyTable(snapshot, 'invitation_code', roundId),
  };
}

/** What the old transaction still sees once the round is mixed. */
export async function seenByOldSnapshot(before: Before, roundId: string) {
  return {
    envelopes: (await copyTable(before.snapshot, 'inbox', roundId)).length,
    responses: (await copyTable(before.snapshot, 'response', roundId)).length,
  };
}

/** Every way to lay an order of invitations beside an order of answers: which answer each would have given. */
export async function guesses(
  client: pg.Client,
  clusterDir: string,
  roundId: string,
  since: string,
  before: Before,
): Promise<Map<string, Guess>> {
  const bytes = await readWal(client, clusterDir);
  const readers = new Map([['pg_walinspect', await inspectWal(client, since)]]);
  const dumped = dumpWal(clusterDir, since);
  if (dumped) readers.set('pg_waldump', dumped);
  const wal: Wal = { bytes, readers };
  const filenodes = await readFilenodes(client);
  const askers = orderInvitations(before, await copyTable(client, 'invitation', roundId), wal);
  const answers = orderAnswers(
    await copyTable(client, 'response', roundId),
    await copyTable(client, 'free_text', roundId),
    wal,
    filenodes,
  );
  const all = new Map<string, Guess>();
  for (const [by, invitations] of askers) {
    for (const [as, numbers] of answers) {
      all.set(`${by} × ${as}`, new Map(invitations.map((id, place) => [id, numbers[place] ?? -1])));
    }
  }
  return all;
}

function orderInvitations(before: Before, after: Copied[], wal: Wal): Orders<string> {
  const used = after.filter(({ row }) => row['status'] === 'used');
  // An envelope and a receipt were written by the transaction that spent the invitation: there the link is plain.
  const byXmin = new Map(before.invitations.map((copied) => [copied.xmin, idOf(copied)]));
  const throughXmin = (copied: Copied[]) => copied.flatMap(({ xmin }) => byXmin.get(xmin) ?? []);
  const ofInbox = new Map(before.inbox.map((copied) => [idOf(copied), copied]));
  const inWal = orderInBytes(wal.bytes, [...ofInbox.keys()]).flatMap((id) => ofInbox.get(id) ?? []);
  const usedBy = new Map(used.map((copied) => [copied.xmin, idOf(copied)]));
  const usedIds = new Set(used.map(idOf));
  const codes = (copied: Copied[]) =>
    copied.map(({ row }) => String(row['invitation_id'])).filter((id) => usedIds.has(id));
  const committed = [...wal.readers].map(
    ([reader, { committed: numbers }]) =>
      [`commit by ${reader}`, numbers.flatMap((xmin) => usedBy.get(xmin) ?? [])] as const,
  );
  return new Map([
    ...committed,
    ['invitation xmin', used.toSorted(byTransaction).map(idOf)],
    ['invitation ctid', used.map(idOf)],
    ['invitation ctid, while open', before.invitations.map(idOf).filter((id) => usedIds.has(id))],
    ['invitation id', used.map(idOf).sort()],
    ['code as minted', codes(before.codes)],
    ['code hash', codes(before.codes.toSorted(byColumn('code_hash')))],
    ['inbox ctid', throughXmin(before.inbox)],
    ['inbox xmin', throughXmin(before.inbox.toSorted(byTransaction))],
    ['inbox id', throughXmin(before.inbox.toSorted(byColumn('id')))],
    ['inbox in the WAL', throughXmin(inWal)],
    ['receipt ctid', throughXmin(before.receipts)],
    ['receipt hash', throughXmin(before.receipts.toSorted(byColumn('id_hash')))],
  ]);
}

function orderAnswers(responses: Copied[], texts: Copied[], wal: Wal, filenodes: Filenodes): Orders<number> {
  const numberOfResponse = ({ row }: Copied) => numberOf(row['answers'] as never);
  const numberOfText = ({ row }: Copied) => Number(/\d+/.exec(String(row['content']))?.[0]);
  const onward: Orders<number> = new Map();
  for (const [name, copied, number, filenode] of [
    ['answer', responses, numberOfResponse, filenodes.response],
    ['text', texts, numberOfText, filenodes.freeText],
  ] as const) {
    const byId = new Map(copied.map((one) => [idOf(one), one]));
    const inWal = orderInBytes(wal.bytes, [...byId.keys()]).flatMap((id) => byId.get(id) ?? []);
    onward.set(`${name} ctid`, copied.map(number));
    onward.set(`${name} xmin, cmin`, copied.toSorted(byTransaction).map(number));
    onward.set(`${name} id`, copied.toSorted(byColumn('id')).map(number));
    onward.set(`${name} in the WAL`, inWal.map(number));
    const at = new Map(copied.map((one) => [one.ctid, one]));
    for (const [reader, records] of wal.readers) {
      const written = records.insertedInto(filenode).flatMap((ctid) => at.get(ctid) ?? []);
      onward.set(`${name} by ${reader}`, written.map(number));
    }
  }
  const backward = [...onward].map(
    ([name, numbers]) => [`${name}, backwards`, numbers.toReversed()] as const,
  );
  return new Map([...onward, ...backward]);
}

interface Filenodes {
  response: number;
  freeText: number;
}

/** By what number the log names the tables of answers. */
async function readFilenodes(client: pg.Client): Promise<Filenodes> {
  const { rows } = await client.query<Filenodes>(
    `select pg_relation_filenode('response')::int as response, pg_relation_filenode('free_text')::int as "freeText"`,
  );
  return rows[0] as Filenodes;
}

const idOf = ({ row }: Copied) => String(row['id']);

/** By transaction, then by command in it; rows of one command stay as they lie. */
function byTransaction(a: Copied, b: Copied): number {
  return Number(a.xmin) - Number(b.xmin) || Number(a.cmin) - Number(b.cmin);
}

function byColumn(column: string) {
  return (a: Copied, b: Copied) => (String(a.row[column]) < String(b.row[column]) ? -1 : 1);
}
