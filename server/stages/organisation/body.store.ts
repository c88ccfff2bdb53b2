import type { Permitted } from '../../core/authorisation/permit.ts';
import type { BodyKind, MemberLabel } from '../../core/body.ts';
import type { AccountId, BodyId, MunicipalityId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface Body {
  id: BodyId;
  kind: BodyKind;
  name: string;
  position: number;
  validFromOn: string;
  validToOn: string | null;
}

export async function insertBody(
  tx: Tx,
  municipalityId: MunicipalityId,
  body: Body & { id: Permitted<'manageBody'> },
): Promise<void> {
  await tx
    .insertInto('body')
    .values({
      municipality_id: municipalityId,
      id: body.id,
      kind: body.kind,
      name: body.name,
      position: body.position,
      valid_from_on: body.validFromOn,
      valid_to_on: body.validToOn,
    })
    .execute();
}

export interface NewBodyMember {
  bodyId: BodyId;
  accountId: AccountId;
  party: string | null;
  /** Null: a member like the others. */
  label: MemberLabel | null;
  validFromOn: string;
  validToOn: string | null;
}

export async function insertBodyMember(
  tx: Tx,
  municipalityId: MunicipalityId,
  member: NewBodyMember & { bodyId: Permitted<'manageBody'> },
): Promise<void> {
  await tx
    .insertInto('body_member')
    .values({
      municipality_id: municipalityId,
      id: crypto.randomUUID(),
      body_id: member.bodyId,
      account_id: member.accountId,
      party: member.party,
      label: member.label,
      valid_from_on: member.validFromOn,
      valid_to_on: member.validToOn,
    })
    .execute();
}
