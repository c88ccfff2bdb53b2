import type { Permitted } from '../../core/authorisation/permit.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** What the pages say of the municipality that publishes them; null: not set. */
export interface Site {
  /** The municipality's own accessibility statement, at uustatus.no. */
  accessibilityUrl: string | null;
  /** Where one tells of something that cannot be used. */
  accessibilityEmail: string | null;
}

export async function findSite(tx: Tx): Promise<Site> {
  const found = await tx
    .selectFrom('site_settings')
    .select(['accessibility_url as accessibilityUrl', 'accessibility_email as accessibilityEmail'])
    .executeTakeFirst();
  return found ?? { accessibilityUrl: null, accessibilityEmail: null };
}

export async function saveSite(tx: Tx, id: Permitted<'manageSite'>, site: Site): Promise<void> {
  const values = { accessibility_url: site.accessibilityUrl, accessibility_email: site.accessibilityEmail };
  await tx
    .insertInto('site_settings')
    .values({ municipality_id: id, ...values })
    .onConflict((conflict) => conflict.column('municipality_id').doUpdateSet(values))
    .execute();
}
