import type { Named } from '../../core/audit/named.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { type AuditLine, type AuditSelection, listAuditLines } from './audit.store.ts';
import { type Namer, namesIn } from './audit-names.service.ts';

export const linesPerPage = 100;

/** A line with the name of whoever did it, as it is now. Null: erased, or neither an account nor an API key. */
export interface NamedAuditLine extends AuditLine {
  actorName: string | null;
}

export interface AuditPage {
  lines: NamedAuditLine[];
  names: Named[];
  hasMore: boolean;
}

export async function readAudit(
  context: Context,
  namers: readonly Namer[],
  municipalityId: MunicipalityId,
  selection: AuditSelection,
): Promise<AuditPage> {
  const found = await inMunicipality(context.db.staff, municipalityId, (tx) =>
    listAuditLines(tx, selection, linesPerPage + 1),
  );
  const lines = found.slice(0, linesPerPage);
  const { actor, subject } = selection;
  const names = await namesIn(context, namers, municipalityId, [told(lines), actor, subject]);
  return { lines: withActors(lines, names), names, hasMore: found.length > linesPerPage };
}

/** The parts of a line that may have ids in them. */
export function told(lines: AuditLine[]): unknown[] {
  return lines.map(({ actor, onBehalfOf, subject, before, after }) => [
    ...[actor, onBehalfOf, subject, before, after],
  ]);
}

export function withActors(lines: AuditLine[], names: Named[]): NamedAuditLine[] {
  const called = new Map(names.map(({ id, name }) => [id, name.nb]));
  return lines.map((line) => ({ ...line, actorName: called.get(line.actor.replace(/^key:/, '')) ?? null }));
}
