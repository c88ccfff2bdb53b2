import type { InvitationId, MunicipalityId, RoundId, UnitId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import { coarseCount } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import { hashCode, mintCode } from '../../platform/crypto/codes.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { getRound } from '../rounds/rounds.service.ts';
import {
  countInvitations,
  findCoarseCount,
  insertCodes,
  insertInvitations,
  replaceCoarseCounts,
} from './invitations.store.ts';

/**
 * Invites `count` persons of a unit and gives their codes, one each. The codes are returned once and stored only as
 * hashes; whoever dispatches them forgets them. Refuses with `undeclared-stratum` what the round did not open with.
 */
export async function invite(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  groups: { unitId: UnitId; stratum: string; count: number }[],
): Promise<{ unitId: UnitId; code: string }[]> {
  const invitations = groups.flatMap((group) =>
    Array.from({ length: group.count }, () => ({
      id: crypto.randomUUID() as InvitationId,
      unitId: group.unitId,
      stratum: group.stratum,
      code: mintCode(),
    })),
  );
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const { strata } = await getRound(tx, roundId);
    const undeclared = groups.find(({ stratum }) => stratum !== '' && !strata.includes(stratum));
    if (undeclared) throw new Refusal('undeclared-stratum', 422);
    await insertInvitations(tx, municipalityId, roundId, invitations);
    const codes = invitations.map((invitation) => ({
      codeHash: hashCode(roundId, invitation.code),
      invitationId: invitation.id,
      reusableUnitId: null,
    }));
    await insertCodes(tx, municipalityId, roundId, codes);
  });
  return invitations.map(({ unitId, code }) => ({ unitId, code }));
}

/** Demo only: codes that can be used again; each use spends one open invitation of the unit. */
export async function addReusableCodes(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  codes: { code: string; unitId: UnitId }[],
): Promise<void> {
  if (!context.demo) throw new Error('reusable codes exist in demo mode only');
  await inMunicipality(context.db.staff, municipalityId, (tx) =>
    insertCodes(
      tx,
      municipalityId,
      roundId,
      codes.map(({ code, unitId }) => ({
        codeHash: hashCode(roundId, code),
        invitationId: null,
        reusableUnitId: unitId,
      })),
    ),
  );
}

/** Renews what is shown of an open round, once a day at most, so that no two looks differ by one person. */
export async function refreshCoarseCounts(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<void> {
  const today = osloDay(context.clock.now());
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const present = await findCoarseCount(tx, roundId);
    if (present?.countedOn === today) return;
    const counts = (await countInvitations(tx, roundId)).flatMap((unit) => {
      const answeredAtLeastCount = coarseCount(unit.spentCount, unit.invitedCount);
      return answeredAtLeastCount === null ? [] : [{ unitId: unit.unitId, answeredAtLeastCount }];
    });
    await replaceCoarseCounts(tx, municipalityId, roundId, today, counts);
  });
}
