import type { IDToken } from 'openid-client';
import { permitSystem } from '../../core/authorisation/permit.ts';
import type { GrantedRole } from '../../core/authorisation/roles.ts';
import type { AccountId, MunicipalityId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { insertRoleGrant } from './account.store.ts';
import { endGrant, listGrants, type Provider } from './oidc.store.ts';
import { isLastAdministrator } from './people.store.ts';

export interface RoleChange {
  /** Kept: the last administrator's role, which only another administrator can end. */
  act: 'role.granted' | 'role.ended' | 'role.kept';
  role: GrantedRole;
}

/**
 * Grants the roles that the claim gives, and ends those it gave before and no longer does. A role that a person here
 * has granted stays: the provider takes back only its own, and never the last administrator's: nobody would be left to
 * let others in.
 */
export async function settleRoles(
  tx: Tx,
  municipalityId: MunicipalityId,
  provider: Provider,
  claims: IDToken,
  { accountId, demo }: { accountId: AccountId; demo: boolean },
  at: Date,
): Promise<RoleChange[]> {
  if (provider.roleClaim === null) return [];
  const given = rolesOf(provider, claims[provider.roleClaim]);
  const grantedBy = `provider:${provider.key}`;
  const held = await listGrants(tx, accountId);
  const changes: RoleChange[] = [];
  for (const role of new Set(Object.values(provider.roleMap))) {
    const grant = held.find((one) => one.role === role);
    if (given.has(role) && !grant) {
      await insertRoleGrant(tx, municipalityId, {
        // Nobody's act: the administrator who set up the provider has decided what its word gives.
        accountId: permitSystem('managePerson', accountId, 'the sign-in provider'),
        ...{ role, grantedAt: at, grantedBy },
      });
      changes.push({ act: 'role.granted', role });
    } else if (!given.has(role) && grant?.grantedBy === grantedBy) {
      if (role === 'administrator' && (await isLastAdministrator(tx, accountId, demo))) {
        changes.push({ act: 'role.kept', role });
        continue;
      }
      await endGrant(tx, accountId, role, grantedBy, at);
      changes.push({ act: 'role.ended', role });
    }
  }
  return changes;
}

/** A claim is one value or a list. One that is not there gives nothing. */
function rolesOf(provider: Provider, claim: unknown): Set<GrantedRole> {
  const values = new Set((Array.isArray(claim) ? claim : [claim]).map(String));
  const given = Object.entries(provider.roleMap).filter(([value]) => values.has(value));
  return new Set(given.map(([, role]) => role));
}
