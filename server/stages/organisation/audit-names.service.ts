import { idsIn, type Named, type NamedKind } from '../../core/audit/named.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { listOwnNames, listOwnNamesLike } from './audit-names.store.ts';

/** What a later stage calls its own things. This stage may not read its tables, so whoever builds the house gives it. */
export interface Namer {
  byId(municipalityId: MunicipalityId, ids: readonly string[]): Promise<Named[]>;
  /** Those with a text in their name, of one kind where that is given. */
  like(
    municipalityId: MunicipalityId,
    text: string,
    kind: NamedKind | undefined,
    limit: number,
  ): Promise<Named[]>;
}

/** How many are offered of each stage's things; whoever wants another types more of the name. */
const offeredNames = 20;

/** What all ids in these values are called now. What is erased or gone is not among them. */
export async function namesIn(
  context: Context,
  namers: readonly Namer[],
  municipalityId: MunicipalityId,
  values: unknown,
): Promise<Named[]> {
  const ids = idsIn(values);
  if (ids.length === 0) return [];
  const own = inMunicipality(context.db.staff, municipalityId, (tx) => listOwnNames(tx, ids));
  const all = await Promise.all([own, ...namers.map((namer) => namer.byId(municipalityId, ids))]);
  return all.flat();
}

/** What may be chosen to narrow the log to, by a part of its name. */
export async function searchNames(
  context: Context,
  namers: readonly Namer[],
  municipalityId: MunicipalityId,
  text: string,
  kind?: NamedKind,
): Promise<Named[]> {
  const own = inMunicipality(context.db.staff, municipalityId, (tx) =>
    listOwnNamesLike(tx, text, kind, offeredNames),
  );
  const later = namers.map((namer) => namer.like(municipalityId, text, kind, offeredNames));
  return (await Promise.all([own, ...later])).flat();
}
