import { stringify } from 'csv-stringify/sync';
import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { type AuditSelection, insertAuditEntry, listAuditLines, type NamedAuditLine } from './audit.store.ts';

export const linesPerPage = 100;
/** A file is for a spreadsheet, which takes no more rows than this. Narrow the days to get the rest. */
const linesPerFile = 1_000_000;

export interface AuditPage {
  lines: NamedAuditLine[];
  hasMore: boolean;
}

export async function readAudit(
  context: Context,
  municipalityId: MunicipalityId,
  selection: AuditSelection,
): Promise<AuditPage> {
  const found = await inMunicipality(context.db.staff, municipalityId, (tx) =>
    listAuditLines(tx, selection, linesPerPage + 1),
  );
  return { lines: found.slice(0, linesPerPage), hasMore: found.length > linesPerPage };
}

/** The selection as CSV. Whoever takes the log out of the house leaves a line in it, in the same transaction. */
export async function exportAudit(
  context: Context,
  municipalityId: MunicipalityId,
  selection: AuditSelection,
  by: Doer,
): Promise<string> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const lines = await listAuditLines(tx, selection, linesPerFile);
    const asked = Object.entries(selection).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    await insertAuditEntry(tx, municipalityId, {
      at: context.clock.now(),
      actor: doerId(by),
      act: 'audit.exported',
      subject: municipalityId,
      after: { selection: Object.fromEntries(asked), lines: lines.length },
    });
    return asCsv(lines);
  });
}

const columns = [
  'number',
  'at',
  'actor',
  'actorName',
  'onBehalfOf',
  'act',
  'subject',
  'before',
  'after',
  'hash',
];

function asCsv(lines: NamedAuditLine[]): string {
  const asText = (value: unknown) => (value === null ? '' : JSON.stringify(value));
  const rows = lines.map(
    ({ number, at, actor, actorName, onBehalfOf, act, subject, before, after, hash }) => [
      ...[number, at.toISOString(), actor, actorName, onBehalfOf, act, subject],
      ...[asText(before), asText(after), hash.toString('hex')],
    ],
  );
  // A name is somebody's text: a leading = or + must not become a formula in a spreadsheet.
  return stringify([columns, ...rows], { bom: true, escape_formulas: true });
}
