import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { insertAuditEntry } from './audit.store.ts';
import { findSite, type Site, saveSite } from './site.store.ts';

export function viewSite(context: Context, municipalityId: MunicipalityId): Promise<Site> {
  return inMunicipality(context.db.staff, municipalityId, findSite);
}

/** The address for word of faults is the municipality's own, shown to everyone; the log says that it changed. */
export async function changeSite(
  context: Context,
  municipalityId: MunicipalityId,
  site: Site,
  by: Doer,
): Promise<void> {
  const id = demand(by, 'manageSite', { id: municipalityId });
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const before = await findSite(tx);
    await saveSite(tx, id, site);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'site.changed', subject: municipalityId },
      before: { accessibilityUrl: before.accessibilityUrl, hasEmail: before.accessibilityEmail !== null },
      after: { accessibilityUrl: site.accessibilityUrl, hasEmail: site.accessibilityEmail !== null },
    });
  });
}
