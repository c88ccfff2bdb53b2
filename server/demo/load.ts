import type { Permitted } from '../core/authorisation/permit.ts';
import type { AccountId, BodyId, MunicipalityId, RoundId, UnitId } from '../core/ids.ts';
import { osloDay } from '../core/oslo.ts';
import type { Questionnaire } from '../core/questionnaire/format.ts';
import type { UnitTree } from '../core/unit-tree.ts';
import { finishRound } from '../flow.ts';
import { fixedClock } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { type Db, inMunicipality, type Tx } from '../platform/db/connect.ts';
import { demand } from '../platform/demand.ts';
import { addReusableCodes, invite, refreshCoarseCounts } from '../stages/invitations/invitations.service.ts';
import { insertAccount, insertRoleGrant } from '../stages/organisation/account.store.ts';
import { insertBody, insertBodyMember } from '../stages/organisation/body.store.ts';
import { saveDemoCredentials } from '../stages/organisation/demo-people.ts';
import { insertUnits } from '../stages/organisation/organisation.store.ts';
import { changeUnit } from '../stages/organisation/units.service.ts';
import { changeWords } from '../stages/organisation/words.service.ts';
import { importPeers } from '../stages/peers/peers.service.ts';
import { submit } from '../stages/responses/answering.service.ts';
import { setPrivacy } from '../stages/rounds/privacy.service.ts';
import { openRound } from '../stages/rounds/rounds.service.ts';
import { installSurvey } from '../stages/rounds/surveys.service.ts';
import { installScorecard } from '../stages/scorecards/scorecards.service.ts';
import { claimAndShare } from './claims.ts';
import { demoCode } from './codes.ts';
import { draftAndReview } from './drafts.ts';
import {
  readShippedPeers,
  readShippedPrivacy,
  readShippedQuestionnaire,
  readShippedScorecard,
} from './files.ts';
import { type DemoPerson, generatePeople } from './generate.ts';
import { askAndAnswer } from './inquiries.ts';
import { appointReader, readAndDecide, writing } from './own-words.ts';
import {
  type DemoRound,
  demoMunicipality,
  demoPeers,
  demoRounds,
  demoScorecards,
  demoSeed,
  demoWords,
} from './plan.ts';
import { belonging, designOf } from './population.ts';
import { seeded } from './random.ts';
import { loadWhole } from './whole.ts';

const day = 86_400_000;

/**
 * Loads the example municipality through the same services as everyone uses: rounds are opened, people answer with
 * codes, envelopes are sealed, mixed and released, only with the clock set back. Does nothing if it is there.
 * Gives false when it was. It gets its name last: what a killed process left half made is forgotten and made anew.
 */
export async function loadDemo(context: Context, ownerDb: Db, log: (line: string) => void): Promise<boolean> {
  return loadWhole(context, ownerDb, demoMunicipality, async (municipalityId) => {
    const now = context.clock.now();
    const tree = await makeUnits(context, municipalityId);
    const designer = await makeDemoAccounts(context, municipalityId);
    await makeLeaders(context, municipalityId, tree);
    const readers = { designer, ...(await makeReaders(context, municipalityId)) };
    await changeWords(context, municipalityId, demoWords, 'demo');
    for (const key of demoScorecards) {
      await installScorecard(context, municipalityId, await readShippedScorecard(key), 'demo');
    }
    const random = seeded(demoSeed);
    for (const round of demoRounds) {
      const questionnaire = await readShippedQuestionnaire(round.questionnaireKey);
      const drawnFrom = round.seed === undefined ? random : seeded(round.seed);
      const drawn = generatePeople(drawnFrom, questionnaire, round);
      const generated = round.population ? belonging(drawn, round.population) : drawn;
      const { texts, isRead = false } = round.ownWords ?? {};
      const people = texts ? writing(generated, questionnaire, texts) : generated;
      const roundId = await playRound(context, municipalityId, questionnaire, round, people, tree, now);
      if (texts) await appointReader(context, municipalityId, roundId, readers);
      if (texts && isRead) await readAndDecide(context, municipalityId, roundId, texts, readers);
      log(`Made ${people.length} fictitious answers to «${questionnaire.title.nb}»`);
    }
    const file = await readShippedPeers(demoPeers);
    const { fingerprint } = await importPeers(context, municipalityId, { file, apply: null }, 'demo');
    await importPeers(context, municipalityId, { file, apply: fingerprint }, 'demo');
    await askAndAnswer(context, municipalityId, tree);
    await claimAndShare(context, municipalityId);
    await draftAndReview(context, municipalityId);
  });
}

/** A designer, whose id it gives, a politician with a seat in the council, and an administrator. */
export async function makeDemoAccounts(context: Context, municipalityId: MunicipalityId): Promise<AccountId> {
  const createdAt = context.clock.now();
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const add = (name: string, email: string) => addAccount(tx, context, municipalityId, name, email);
    const grant = { grantedAt: createdAt, grantedBy: 'demo' };
    const designer = await add('Dina Designer', 'designer@example.org');
    await insertRoleGrant(tx, municipalityId, { ...grant, accountId: designer, role: 'designer' });
    const administrator = await add('Anne Administrator', 'administrator@example.org');
    await insertRoleGrant(tx, municipalityId, { ...grant, accountId: administrator, role: 'administrator' });
    const politician = await add('Pål Politiker', 'politician@example.org');
    const bodyId = demand('demo', 'manageBody', { id: crypto.randomUUID() as BodyId });
    const validFromOn = '2006-01-01';
    await insertBody(tx, municipalityId, {
      ...{ id: bodyId, kind: 'council', name: 'Kommunestyret', position: 0, validFromOn, validToOn: null },
    });
    await insertBodyMember(tx, municipalityId, {
      ...{ bodyId, accountId: politician, party: null, label: null, validFromOn, validToOn: null },
    });
    return designer;
  });
}

/** Who reads what people write in the demo, once appointed, and who approves that. */
async function makeReaders(
  context: Context,
  municipalityId: MunicipalityId,
): Promise<{ custodian: AccountId; reader: AccountId }> {
  const grant = { grantedAt: context.clock.now(), grantedBy: 'demo' };
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const custodian = await addAccount(
      tx,
      context,
      municipalityId,
      'Nina Nøkkelforvalter',
      'custodian@example.org',
    );
    await insertRoleGrant(tx, municipalityId, { ...grant, accountId: custodian, role: 'keyCustodian' });
    const reader = await addAccount(tx, context, municipalityId, 'Lise Leser', 'reader@example.org');
    return { custodian, reader };
  });
}

/** Who leads the home care zone where most of the dissatisfied are, and signs in; and who leads it all, and is on record alone. */
async function makeLeaders(context: Context, municipalityId: MunicipalityId, tree: UnitTree): Promise<void> {
  const leaders = await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const chief = demand('demo', 'managePerson', { id: crypto.randomUUID() as AccountId });
    const account = { name: 'Randi Rådmann', email: null, isDemo: true, createdAt: context.clock.now() };
    await insertAccount(tx, municipalityId, { ...account, id: chief });
    const zone = await addAccount(tx, context, municipalityId, 'Vera Virksomhetsleder', 'leader@example.org');
    return new Map<string, AccountId>([
      [demoMunicipality.name, chief],
      ['Hjemmesykepleien vest', zone],
    ]);
  });
  for (const node of tree) {
    const leaderAccountId = leaders.get(node.name);
    if (!leaderAccountId) continue;
    const facts = { ...node, parentUnitId: node.parentUnitId as UnitId | null, leaderAccountId };
    const unit = { ...facts, code: null, sector: null };
    await changeUnit(context, municipalityId, node.unitId as UnitId, unit, 'demo');
  }
}

async function addAccount(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  name: string,
  email: string,
): Promise<Permitted<'managePerson'>> {
  const id = demand('demo', 'managePerson', { id: crypto.randomUUID() as AccountId });
  await insertAccount(tx, municipalityId, { id, name, email, isDemo: true, createdAt: context.clock.now() });
  await saveDemoCredentials(tx, context, municipalityId, id, !/^(politician|leader)@/.test(email));
  return id;
}

/** The root and one unit for each name in the plan. */
async function makeUnits(context: Context, municipalityId: MunicipalityId): Promise<UnitTree> {
  const rootId = crypto.randomUUID();
  const units = new Map(demoRounds.flatMap((round) => round.units).map((unit) => [unit.name, unit]));
  const tree: UnitTree = [
    { unitId: rootId, parentUnitId: null, name: demoMunicipality.name, kind: 'municipality', position: 0 },
    ...[...units.values()].map((unit, index) => ({
      unitId: crypto.randomUUID(),
      parentUnitId: rootId,
      name: unit.name,
      kind: unit.kind,
      position: index + 1,
    })),
  ];
  await inMunicipality(context.db.staff, municipalityId, (tx) =>
    insertUnits(
      tx,
      municipalityId,
      tree.map((node) => ({
        id: demand('demo', 'manageUnit', { id: node.unitId as UnitId }),
        parentUnitId: node.parentUnitId as UnitId | null,
        name: node.name,
        kind: node.kind,
        position: node.position,
        validFromOn: '2006-01-01',
      })),
    ),
  );
  return tree;
}

async function playRound(
  context: Context,
  municipalityId: MunicipalityId,
  questionnaire: Questionnaire,
  round: DemoRound,
  people: DemoPerson[],
  tree: UnitTree,
  now: Date,
): Promise<RoundId> {
  const closesAt = new Date(now.getTime() - round.closedDaysAgo * day);
  const opensAt = new Date(closesAt.getTime() - 30 * day);
  const during = { ...context, clock: fixedClock(new Date(opensAt.getTime() + day)) };
  const surveyId = await installSurvey(during, municipalityId, questionnaire, 'demo');
  const privacy = await readShippedPrivacy(questionnaire.key);
  await setPrivacy(during, municipalityId, surveyId, privacy, null, 'demo');
  const roundTree = tree.filter(
    (node) => node.parentUnitId === null || round.units.some((unit) => unit.name === node.name),
  );
  const opened = {
    surveyKey: questionnaire.key,
    period: osloDay(closesAt).slice(0, 4),
    source: 'collected' as const,
    opensAt,
    closesAt,
    tree: roundTree,
    ...(round.population && { design: designOf(round.population) }),
  };
  const roundId = await openRound(during, municipalityId, opened, 'demo');
  await answerAll(during, municipalityId, roundId, round, people, roundTree);
  if (round.closedDaysAgo < 0) {
    await addReusableCodes(
      context,
      municipalityId,
      roundId,
      round.units.map((unit, index) => ({ code: demoCode(index), unitId: unitId(roundTree, unit.name) })),
    );
    await refreshCoarseCounts(context, municipalityId, roundId);
  } else {
    const after = { ...context, clock: fixedClock(new Date(closesAt.getTime() + 3 * day)) };
    await finishRound(after, municipalityId, roundId, 'demo');
  }
  return roundId;
}

/** Eight at a time, as people do. */
async function answerAll(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  round: DemoRound,
  people: DemoPerson[],
  tree: UnitTree,
): Promise<void> {
  const groups = round.units.map((unit) => ({
    unitId: unitId(tree, unit.name),
    stratum: '',
    count: unit.invitedCount,
  }));
  const codes = Map.groupBy(await invite(context, municipalityId, roundId, groups), (code) => code.unitId);
  const waiting = [...people];
  const answerOne = async (): Promise<void> => {
    for (let person = waiting.pop(); person; person = waiting.pop()) {
      const code = codes.get(unitId(tree, person.unitName))?.pop()?.code ?? '';
      const submissionId = crypto.randomUUID().replaceAll('-', '');
      await submit(context, municipalityId, roundId, { code, submissionId, answers: person.answers });
    }
  };
  await Promise.all(Array.from({ length: 8 }, answerOne));
}

function unitId(tree: UnitTree, name: string): UnitId {
  const node = tree.find((candidate) => candidate.name === name);
  if (!node) throw new Error(`the demo has no unit «${name}»`);
  return node.unitId as UnitId;
}
