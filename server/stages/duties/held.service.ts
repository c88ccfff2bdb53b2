import type { Actor } from '../../core/authorisation/actor.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { getAddressee } from '../organisation/credentials.store.ts';
import { type HeldRow, listFailures, listHeld, listNames } from './held.store.ts';
import type { HeldKey } from './held.tables.ts';

export type HeldSectionKey = HeldKey | 'failedSignIns';

/** What is not held, each said because people would think it is. */
export const notHeld = ['answers', 'codes', 'addresses', 'nationalId', 'passwordItself'] as const;

export interface Held {
  at: Date;
  sections: { key: HeldSectionKey; rows: HeldRow[] }[];
  notHeld: typeof notHeld;
}

/**
 * Everything this municipality holds about whoever asks. Ids stay ids, and each that has a name is followed by it, as
 * `survey_id` is by `survey`. Answers are not among it: nothing leads from a person to them, nor back.
 */
export async function readHeld(context: Context, { accountId, municipalityId }: Actor): Promise<Held> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const { email } = await getAddressee(tx, accountId);
    const failures = email === null ? [] : await listFailures(tx, email);
    const sections: Held['sections'] = [
      ...(await listHeld(tx, accountId)),
      { key: 'failedSignIns', rows: failures },
    ];
    const names = await listNames(tx);
    return {
      at: context.clock.now(),
      sections: sections.map(({ key, rows }) => ({ key, rows: rows.map((row) => withNames(row, names)) })),
      notHeld,
    };
  });
}

function withNames(row: HeldRow, names: ReadonlyMap<string, string>): HeldRow {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) => {
      const name = column.endsWith('_id') && typeof value === 'string' ? names.get(value) : undefined;
      const told: [string, HeldRow[string]][] = [[column, value]];
      return name === undefined ? told : [...told, [column.slice(0, -'_id'.length), name]];
    }),
  );
}
