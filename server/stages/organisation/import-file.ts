import { createHash } from 'node:crypto';
import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { FileRefused, Refusal } from '../../platform/errors.ts';
import { readTableAside } from '../../platform/files/read-aside.ts';
import type { Table, TableLimits } from '../../platform/files/table.ts';
import { UnreadableTable } from '../../platform/files/unreadable.ts';
import { insertAuditEntries, type NewAuditEntry } from './audit.store.ts';

/** A file as it was given: its bytes, and its name for messages. */
export interface GivenFile {
  name: string;
  bytes: Buffer;
}

/** What an import is told besides the file. `apply`: null for a dry run, else the fingerprint of the one agreed to. */
export interface GivenImport {
  file: GivenFile;
  apply: string | null;
}

/** What an import says. Nothing is written unless `applied`. */
export interface Imported<Plan> {
  applied: boolean;
  fingerprint: string;
  plan: Plan;
}

/**
 * Norway's largest municipality has fewer units, and fewer people who need an account; a longer file is split. What this
 * many rows would change is found out and told without holding anybody else up for a tenth of a second.
 */
export const importLimits: TableLimits = {
  ...{ bytes: 1_500_000, rows: 2_000, columns: 50 },
  unpackedBytes: 32 * 1024 * 1024,
};
/** Each row full of texts as long as they may be. */
const characterLimit = 4_000_000;

/** Refuses with `file-has-faults` what cannot be made into a table. `characters`: in all cells together. */
export async function readImportFile(
  { name, bytes }: GivenFile,
  limits = importLimits,
  characters = characterLimit,
): Promise<Table> {
  try {
    return await readTableAside({ bytes, fileName: name, limits, characters });
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    const { row, column, code } = error.fault;
    throw new FileRefused([{ row, column, code, about: null }], 1);
  }
}

/** Lets other requests have their turn between two steps that each take a while. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What somebody agreed to: this file, in this municipality, with exactly these changes. */
export function fingerprintOf(municipalityId: MunicipalityId, { bytes }: GivenFile, plan: object): string {
  const hash = createHash('sha256').update(municipalityId).update(JSON.stringify(plan)).update('\0');
  return hash.update(bytes).digest('hex');
}

/** A line of the log as a plan that is carried out gives it: who and when is the same for all. */
export type ImportLine = Omit<NewAuditEntry, 'at' | 'actor'>;

interface Agreed<Plan> extends GivenImport {
  plan: Plan;
  at: Date;
  by: Doer;
  /** The last line: that it was done, and how much. */
  last: Pick<ImportLine, 'act' | 'subject' | 'after'>;
}

/**
 * The plan as the import's answer. Where it is what somebody agreed to, it is carried out before, and every line of it
 * logged. Refuses with `changed-since` when something else would be done.
 */
export async function conclude<Plan extends object>(
  tx: Tx,
  municipalityId: MunicipalityId,
  { file, apply, plan, at, by, last }: Agreed<Plan>,
  carryOut: () => Promise<ImportLine[]>,
): Promise<Imported<Plan>> {
  const fingerprint = fingerprintOf(municipalityId, file, plan);
  if (apply !== null) {
    if (apply !== fingerprint) throw new Refusal('changed-since', 409);
    const lines = [...(await carryOut()), last];
    const line = { at, actor: doerId(by) };
    await insertAuditEntries(
      tx,
      municipalityId,
      lines.map((entry) => ({ ...line, ...entry })),
    );
  }
  await breathe();
  return { applied: apply !== null, fingerprint, plan };
}

/** How many there are of each kind, for the log. */
export function countsOf(changes: { kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
