import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { FileKind } from '../../core/sent-file/sent-file.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { PackedFile } from './sealed-files.ts';

/** Sealed files lie one by one in memory: all of a round may be more than there is room for. */
export async function listSealedFileIds(tx: Tx, roundId: RoundId): Promise<string[]> {
  const rows = await tx.selectFrom('inbox_file').select('id').where('round_id', '=', roundId).execute();
  return rows.map(({ id }) => id);
}

/** One envelope with a file, as it lies in the inbox. Throws where it is not there. */
export async function findSealedFile(tx: Tx, roundId: RoundId, id: string): Promise<Buffer> {
  const { sealed } = await tx
    .selectFrom('inbox_file')
    .select('sealed')
    .where('round_id', '=', roundId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return sealed;
}

/** `responseId`: of the answer it came with, in confidential rounds alone. The id is new, and random. */
export async function insertAnswerFile(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { item, kind, content }: Pick<PackedFile, 'item' | 'kind' | 'content'>,
  responseId: string | null,
): Promise<void> {
  await tx
    .insertInto('answer_file')
    .values({
      ...{ municipality_id: municipalityId, round_id: roundId, item_name: item },
      ...{ kind, content, response_id: responseId },
    })
    .execute();
}

export interface ListedFile {
  id: string;
  item: string;
  kind: FileKind;
  byteCount: number;
}

/** By their ids, which are random. */
export async function listAnswerFiles(tx: Tx, roundId: Permitted<'recomputeRaw'>): Promise<ListedFile[]> {
  const { rows } = await sql<ListedFile>`
    select id, item_name as item, kind, octet_length(content) as "byteCount" from answer_file
    where round_id = ${roundId} order by id`.execute(tx);
  return rows;
}

/** One picture with its bytes; undefined: the round has none by this id. */
export async function findAnswerFile(
  tx: Tx,
  roundId: Permitted<'recomputeRaw'>,
  id: string,
): Promise<{ kind: FileKind; content: Buffer } | undefined> {
  return tx
    .selectFrom('answer_file')
    .select(['kind', 'content'])
    .where('round_id', '=', roundId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Of one answer of a confidential round, those to these questions. */
export async function deleteFilesOf(
  tx: Tx,
  roundId: RoundId,
  responseId: string,
  items: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('answer_file')
    .where('round_id', '=', roundId)
    .where('response_id', '=', responseId)
    .where('item_name', 'in', items)
    .execute();
}

/** Those that came with one answer of a confidential round. */
export async function listFilesOf(
  tx: Tx,
  roundId: RoundId,
  responseId: string,
): Promise<Omit<ListedFile, 'byteCount'>[]> {
  return tx
    .selectFrom('answer_file')
    .select(['id', 'item_name as item', 'kind'])
    .where('round_id', '=', roundId)
    .where('response_id', '=', responseId)
    .execute();
}
