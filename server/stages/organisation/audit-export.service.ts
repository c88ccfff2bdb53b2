import { stringify } from 'csv-stringify/sync';
import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { type NamedAuditLine, told, withActors } from './audit.service.ts';
import {
  type AuditSelection,
  countAuditLines,
  findNewestNumber,
  insertAuditEntry,
  listAuditLines,
} from './audit.store.ts';
import { type Namer, namesIn } from './audit-names.service.ts';

/** A CSV is for a spreadsheet, which takes no more rows than this. Narrow the days to get the rest. */
const linesPerSheet = 1_000_000;
/** How many lines are held at a time, however many there are. */
export const linesPerBatch = 500;

export interface ExportWish {
  selection: AuditSelection;
  format: 'csv' | 'jsonl';
  language: Language;
}

type ExportedLine = NamedAuditLine & { subjectName: string | null };

/**
 * The selection as a file, piece by piece, newest first. Whoever takes the log out of the house leaves a line in it
 * before the first piece: lines written from then on are not in the file.
 */
export async function exportAudit(
  context: Context,
  namers: readonly Namer[],
  municipalityId: MunicipalityId,
  { selection, format, language }: ExportWish,
  by: Doer,
): Promise<AsyncGenerator<string, void>> {
  const limit = format === 'csv' ? linesPerSheet : Number.POSITIVE_INFINITY;
  const before = await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const next = (await findNewestNumber(tx)) + 1;
    const lines = Math.min(await countAuditLines(tx, { ...selection, before: next }), limit);
    const asked = Object.entries(selection).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'audit.exported', subject: municipalityId },
      after: { selection: Object.fromEntries(asked), format, lines },
    });
    return next;
  });
  return pieces(batches(context, namers, municipalityId, { ...selection, before }, language, limit), format);
}

async function* batches(
  context: Context,
  namers: readonly Namer[],
  municipalityId: MunicipalityId,
  selection: AuditSelection,
  language: Language,
  limit: number,
): AsyncGenerator<ExportedLine[], void> {
  let before = selection.before;
  for (let left = limit; left > 0; left -= linesPerBatch) {
    const size = Math.min(linesPerBatch, left);
    const lines = await inMunicipality(context.db.staff, municipalityId, (tx) =>
      listAuditLines(tx, { ...selection, before }, size),
    );
    const names = await namesIn(context, namers, municipalityId, told(lines));
    const called = new Map(names.map(({ id, name }) => [id, name[language]]));
    yield withActors(lines, names).map((line) => ({
      ...line,
      subjectName: called.get(line.subject) ?? null,
    }));
    if (lines.length < size) return;
    before = lines.at(-1)?.number;
  }
}

async function* pieces(
  batched: AsyncIterable<ExportedLine[]>,
  format: 'csv' | 'jsonl',
): AsyncGenerator<string, void> {
  if (format === 'csv') yield stringify([columns], { bom: true });
  for await (const lines of batched) {
    if (lines.length === 0) continue;
    yield format === 'csv' ? asCsv(lines) : lines.map((line) => `${JSON.stringify(plain(line))}\n`).join('');
  }
}

const columns = [
  ...['number', 'at', 'actor', 'actorName', 'onBehalfOf', 'act', 'subject', 'subjectName'],
  ...['before', 'after', 'hash'],
] as const;

/** In the order of the columns. */
function plain(line: ExportedLine) {
  const { number, at, actor, actorName, onBehalfOf, act, subject, subjectName, before, after, hash } = line;
  return {
    ...{ number, at: at.toISOString(), actor, actorName, onBehalfOf, act, subject, subjectName },
    ...{ before, after, hash: hash.toString('hex') },
  };
}

function asCsv(lines: ExportedLine[]): string {
  const asText = (value: unknown) => (value === null ? '' : JSON.stringify(value));
  const rows = lines.map((line) => {
    const told = plain(line);
    return columns.map((column) =>
      column === 'before' || column === 'after' ? asText(told[column]) : told[column],
    );
  });
  // A name is somebody's text: a leading = or + must not become a formula in a spreadsheet.
  return stringify(rows, { escape_formulas: true });
}
