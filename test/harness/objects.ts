import type { AccountId, BodyId, ClaimId, MunicipalityId, RoundId, UnitId } from '../../server/core/ids.ts';
import type { UnitTree } from '../../server/core/unit-tree.ts';
import { inMunicipality } from '../../server/platform/db/connect.ts';
import { demand } from '../../server/platform/demand.ts';
import { insertAccount, insertRoleGrant } from '../../server/stages/organisation/account.store.ts';
import { insertBodyMember } from '../../server/stages/organisation/body.store.ts';
import { addUnit } from '../../server/stages/organisation/units.service.ts';
import { createDraft } from '../../server/stages/questionnaires/drafts.service.ts';
import { askRaw } from '../../server/stages/releases/asking-grants.service.ts';
import { publish } from '../../server/stages/releases/publications.service.ts';
import { importResponses } from '../../server/stages/responses/import.service.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { addBody } from './bodies.ts';
import type { TestHouse } from './house.ts';
import { keyFor } from './sign-in.ts';

/** The kinds of objects that addresses name by an id made by the server, beside rounds. */
export const objectNames = [
  ...(['accountId', 'unitId', 'bodyId', 'memberId', 'keyId', 'publicationId', 'grantId'] as const),
  ...(['claim', 'draft'] as const),
] as const;
export type ObjectName = (typeof objectNames)[number];

/** Where they are made: under the root of the tree, of a released round and of an imported one. */
interface Place {
  municipalityId: MunicipalityId;
  rootId: UnitId;
  closed: RoundId;
  imported: RoundId;
}

/**
 * A new object of each kind, and nobody's work done on it: an auditor, a unit without children, a council with that
 * auditor in it, a key, a publication to the council that is to come, a request for raw data that waits, and a claim
 * shared with the council, and a draft of a questionnaire that no survey has yet.
 */
export async function addObjects(
  house: TestHouse,
  { municipalityId, rootId, closed, imported }: Place,
  kinds: readonly string[],
): Promise<Partial<Record<ObjectName, string>>> {
  const has = (...some: ObjectName[]) => some.some((kind) => kinds.includes(kind));
  const made: Partial<Record<ObjectName, string>> = {};
  const since = { validFromOn: '2000-01-01', validToOn: null };
  if (has('accountId', 'memberId', 'grantId')) made.accountId = await addAuditor(house, municipalityId);
  if (has('unitId')) {
    const unit = {
      name: 'Ny',
      kind: 'unit',
      position: 9,
      code: null,
      sector: null,
      leaderAccountId: null,
    } as const;
    const start = { validFromOn: since.validFromOn, predecessorUnitId: null };
    const given = { ...unit, ...start, parentUnitId: rootId };
    made.unitId = await addUnit(house.context, municipalityId, given, 'operator');
  }
  if (has('bodyId', 'memberId', 'publicationId', 'claim')) made.bodyId = await addBody(house, municipalityId);
  const bodyId = demand('operator', 'manageBody', { id: made.bodyId as BodyId });
  if (has('memberId')) {
    const seat = { bodyId, accountId: made.accountId as AccountId, party: null, label: null, ...since };
    await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
      insertBodyMember(tx, municipalityId, seat),
    );
    const { id } = await house.owner
      .selectFrom('body_member')
      .select('id')
      .where('body_id', '=', bodyId)
      .executeTakeFirstOrThrow();
    made.memberId = id;
  }
  if (has('keyId')) made.keyId = (await keyFor(house, municipalityId, ['results:read'])).id;
  if (has('publicationId')) {
    const visibleFromAt = new Date(house.clock.now().getTime() + 30 * 86_400_000);
    await publish(house.context, municipalityId, closed, { to: [bodyId], visibleFromAt }, 'operator');
    const { id } = await house.owner
      .selectFrom('publication')
      .select('id')
      .where('body_id', '=', bodyId)
      .executeTakeFirstOrThrow();
    made.publicationId = id;
  }
  if (has('grantId')) {
    const asked = { kind: 'raw' as const, analystId: made.accountId as AccountId, reason: 'prøve', days: 7 };
    made.grantId = await askRaw(house.context, municipalityId, imported, asked, 'operator');
  }
  if (has('claim')) {
    made.claim = crypto.randomUUID();
    await house.owner
      .insertInto('claim')
      .values({
        ...{ municipality_id: municipalityId, id: made.claim as ClaimId, body_id: bodyId, text: 'x' },
        ...({ quantifier: 'all', about_end: 'dissatisfied', few_share: 0.1, about: '[]' } as const),
        ...{ author_account_id: null, known_cases: null, known_of: null, shared_at: house.clock.now() },
      })
      .execute();
  }
  if (has('draft')) {
    const start = { kind: 'blank', questionnaireKind: 'user', title: 'Utkast' } as const;
    made.draft = await createDraft(house.context, municipalityId, start, async () => [], 'operator');
  }
  return made;
}

async function addAuditor(house: TestHouse, municipalityId: MunicipalityId): Promise<AccountId> {
  const accountId = demand('operator', 'managePerson', { id: crypto.randomUUID() as AccountId });
  const at = house.clock.now();
  await inMunicipality(house.context.db.staff, municipalityId, async (tx) => {
    const email = `${accountId}@example.org`;
    await insertAccount(tx, municipalityId, { id: accountId, name: 'x', email, createdAt: at });
    const grant = { accountId, role: 'auditor', grantedAt: at, grantedBy: 'operator' } as const;
    await insertRoleGrant(tx, municipalityId, grant);
  });
  return accountId;
}

export async function deactivate(house: TestHouse, accountId: string): Promise<void> {
  await house.owner
    .updateTable('account')
    .set({ deactivated_at: house.clock.now() })
    .where('id', '=', accountId as AccountId)
    .execute();
}

/** A round whose answers came as a file, from fifteen people in two units. */
export async function addImportedRound(
  house: TestHouse,
  municipalityId: MunicipalityId,
  { surveyKey, tree }: { surveyKey: string; tree: UnitTree },
): Promise<RoundId> {
  const at = house.clock.now().getTime();
  const [opensAt, closesAt] = [new Date(at - 20 * 86_400_000), new Date(at - 10 * 86_400_000)];
  const given = { surveyKey, tree, period: '2023', source: 'imported', opensAt, closesAt } as const;
  const roundId = await openRound(house.context, municipalityId, given);
  const persons = Array.from({ length: 15 }, (_, index) => ({
    unit: { name: index < 6 ? 'Nord' : 'Sør', departmentName: null },
    answers: { q1: 1 + (index % 6) },
  }));
  const parsed = { ok: true, persons, units: null, itemsWithoutAnswers: [] } as never;
  await importResponses(house.context, municipalityId, roundId, parsed, 'operator');
  return roundId;
}

/** Which of these objects are still there and have had nothing done to them. */
export async function areThere(house: TestHouse, names: Record<ObjectName, string>): Promise<ObjectName[]> {
  const { owner } = house;
  const of = <
    Table extends
      | 'account'
      | 'unit'
      | 'body'
      | 'body_member'
      | 'api_key'
      | 'publication'
      | 'raw_grant'
      | 'claim'
      | 'questionnaire_draft',
  >(
    table: Table,
    name: ObjectName,
  ) =>
    owner
      .selectFrom(table as 'account')
      .selectAll()
      .where('id', '=', names[name] as never)
      .executeTakeFirst();
  const rows: Record<ObjectName, Record<string, unknown> | undefined> = {
    accountId: await of('account', 'accountId'),
    unitId: await of('unit', 'unitId'),
    bodyId: await of('body', 'bodyId'),
    memberId: await of('body_member', 'memberId'),
    keyId: await of('api_key', 'keyId'),
    publicationId: await of('publication', 'publicationId'),
    grantId: await of('raw_grant', 'grantId'),
    claim: await of('claim', 'claim'),
    draft: await of('questionnaire_draft', 'draft'),
  };
  const ends = ['deactivated_at', 'valid_to_on', 'ended_at', 'approved_at'];
  return objectNames.filter((name) => {
    const row = rows[name];
    return row && ends.every((end) => (row[end] ?? null) === null);
  });
}
