import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import type { UnitTree } from '../../core/unit-tree.ts';
import type { Context } from '../../platform/context.ts';
import { secureShuffle } from '../../platform/crypto/shuffle.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntries } from '../organisation/audit.store.ts';
import { insertUnits, listUnits, type NewUnit } from '../organisation/organisation.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { getRound } from '../rounds/rounds.service.ts';
import {
  insertRoundUnits,
  listRoundUnits,
  lockAnswersForCounting,
  type Round,
} from '../rounds/rounds.store.ts';
import type { ImportResult } from './import/parse.ts';
import {
  deleteResponses,
  forgetRoundUnits,
  hasRelease,
  insertResponses,
  replaceFrame,
} from './responses.store.ts';

type Parsed = Extract<ImportResult, { ok: true }>;

/** What the files are read against: the round's questionnaire and the units it knows (null before any import). */
export async function importTarget(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<{
  questionnaire: Questionnaire;
  knownUnits: { unitId: string; name: string; departmentName: string | null }[] | null;
}> {
  return inMunicipality(context.db.mixer, municipalityId, async (tx) => {
    const round = await getImportRound(tx, roundId);
    const tree = await listRoundUnits(tx, roundId);
    const names = new Map(tree.map((node) => [node.unitId, node]));
    const knownUnits = tree
      .filter((node) => node.parentUnitId !== null)
      .map((node) => {
        const parent = names.get(node.parentUnitId ?? '');
        return {
          unitId: node.unitId,
          name: node.name,
          departmentName: parent?.parentUnitId ? parent.name : null,
        };
      });
    return {
      questionnaire: await getQuestionnaire(tx, round.questionnaireVersionId),
      knownUnits: knownUnits.length > 0 ? knownUnits : null,
    };
  });
}

/**
 * Puts parsed answers into a round made for import, all or nothing: in random order, with new ids, in one
 * transaction. A second import replaces the first, until the round has a release. Units that the files name and the
 * municipality has not are made, which takes the right to make units. Gives the number of persons.
 */
export async function importResponses(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  parsed: Parsed,
  by: Doer,
): Promise<number> {
  await inMunicipality(context.db.mixer, municipalityId, async (tx) => {
    await lockAnswersForCounting(tx, roundId);
    const round = await getImportRound(tx, roundId);
    const permitted = demand(by, 'importResponses', round);
    await deleteResponses(tx, permitted);
    const { tree, added } = await unitsFor(tx, municipalityId, round, parsed, by);
    await insertResponses(
      tx,
      municipalityId,
      roundId,
      secureShuffle(
        parsed.persons.map((person) => ({
          unitId: findUnit(tree, person.unit),
          stratum: '',
          answers: person.answers,
        })),
      ),
    );
    await replaceFrame(tx, municipalityId, permitted, frameOf(parsed, tree));
    const line = { at: context.clock.now(), actor: doerId(by) };
    await insertAuditEntries(tx, municipalityId, [
      ...added.map(({ id, ...after }) => ({ ...line, act: 'unit.added', subject: id, after })),
      { ...line, act: 'responses.imported', subject: roundId },
    ]);
  });
  return parsed.persons.length;
}

async function getImportRound(tx: Tx, roundId: RoundId): Promise<Round> {
  const round = await getRound(tx, roundId);
  if (round.source !== 'imported') throw new Refusal('round-not-for-import', 409);
  if (await hasRelease(tx, roundId)) throw new Refusal('already-released', 409);
  if (round.answersDeletedAt) throw new Refusal('answers-deleted', 409);
  return round;
}

/** The round's units, and those of them that were made for it. */
interface ImportTree {
  tree: UnitTree;
  added: NewUnit[];
}

/** The round's tree: as it was, or made anew from the units the files name. */
async function unitsFor(
  tx: Tx,
  municipalityId: MunicipalityId,
  round: Round,
  parsed: Parsed,
  by: Doer,
): Promise<ImportTree> {
  const present = await listRoundUnits(tx, round.id);
  if (!parsed.units && present.length > 1) return { tree: present, added: [] };
  const named = parsed.units ?? parsed.persons.map((person) => person.unit);
  const on = osloDay(round.closesAt);
  const { tree, added } = await municipalityUnits(tx, municipalityId, on, named, by);
  await forgetRoundUnits(tx, round.id);
  await insertRoundUnits(tx, municipalityId, round.id, tree);
  return { tree, added };
}

interface NamedUnit {
  name: string;
  departmentName: string | null;
}

/** The municipality's units with these names, made where they do not exist, with their departments and the root. */
async function municipalityUnits(
  tx: Tx,
  municipalityId: MunicipalityId,
  on: string,
  named: NamedUnit[],
  by: Doer,
): Promise<ImportTree> {
  const all = await listUnits(tx, on);
  const root = all.find((node) => node.parentUnitId === null);
  if (!root) throw new Refusal('no-root-unit', 409);
  const tree: UnitTree = [root];
  const added: UnitTree = [];
  const place = (name: string, parentUnitId: string, kind: string): string => {
    const same = (node: UnitTree[number]) => node.name === name && node.parentUnitId === parentUnitId;
    const inTree = tree.find(same);
    if (inTree) return inTree.unitId;
    const known = all.find(same);
    const position = tree.length;
    const node = known ?? { unitId: crypto.randomUUID(), parentUnitId, name, kind, position };
    if (!known) added.push(node);
    tree.push(node);
    return node.unitId;
  };
  for (const { name, departmentName } of named) {
    const parent = departmentName === null ? root.unitId : place(departmentName, root.unitId, 'department');
    place(name, parent, 'unit');
  }
  const units = added.map(({ name, kind, position, ...node }) => ({
    id: demand(by, 'manageUnit', { id: node.unitId as UnitId }),
    parentUnitId: node.parentUnitId as UnitId,
    ...{ name, kind, position, validFromOn: on.slice(0, 4).concat('-01-01') },
  }));
  await insertUnits(tx, municipalityId, units);
  return { tree, added: units };
}

function findUnit(tree: UnitTree, unit: NamedUnit): UnitId {
  const byId = new Map(tree.map((node) => [node.unitId, node]));
  const node = tree.find((candidate) => {
    const parent = byId.get(candidate.parentUnitId ?? '');
    const departmentName = parent?.parentUnitId ? parent.name : null;
    return (
      candidate.name === unit.name && (unit.departmentName === null || departmentName === unit.departmentName)
    );
  });
  if (!node) throw new Error(`no unit «${unit.name}» in the round`);
  return node.unitId as UnitId;
}

/** Invited by the units file, and how many of them answered. Without invited numbers there is no response rate. */
function frameOf(parsed: Parsed, tree: UnitTree) {
  const answered = new Map<UnitId, number>();
  for (const person of parsed.persons) {
    const id = findUnit(tree, person.unit);
    answered.set(id, (answered.get(id) ?? 0) + 1);
  }
  return (parsed.units ?? []).flatMap((unit) => {
    if (unit.invitedCount === null) return [];
    const unitId = findUnit(tree, unit);
    return [{ unitId, invitedCount: unit.invitedCount, spentCount: answered.get(unitId) ?? 0 }];
  });
}
