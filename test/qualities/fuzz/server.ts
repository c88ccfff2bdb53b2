import { sql } from 'kysely';
import { pino } from 'pino';
import { grantedRoles } from '../../../server/core/authorisation/roles.ts';
import { scopes } from '../../../server/core/authorisation/scopes.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { serveParent } from '../../bench/child.ts';
import { oneQuestion, sampleQuestionnaire } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openHouseAt, type TestHouse } from '../../harness/house-at.ts';
import { serve } from '../../harness/http.ts';
import { addImportedRound, addObjects, objectNames } from '../../harness/objects.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../../harness/play.ts';
import { keyFor, signInAs } from '../../harness/sign-in.ts';

/**
 * Who sends: nobody, somebody signed in with every role there is to give, a program with every scope, and those whose
 * role comes from a grant, a seat or a unit.
 */
export const senders = ['stranger', 'staff', 'program', 'analyst', 'politician', 'unitLeader'] as const;
export type Sender = (typeof senders)[number];

export type Job =
  | { do: 'open'; ownerUrl: string }
  /** A sign-in of its own: earlier ones may have been ended by what was sent. */
  | { do: 'signIn'; sender: Sender }
  /** What the loop has done since the last time it was asked. */
  | { do: 'look' }
  /** Stands still for so long, with work or without, to try what `look` sees of it. */
  | { do: 'stand'; ms: number; works: boolean };

/** Where the server is, and what is really there, by the names that addresses use. */
export interface Opened {
  origin: string;
  names: Record<string, string[]>;
  /** Words that only the database knows: names of tables, columns and constraints. */
  inside: string[];
}

/**
 * The longest time the loop did not turn, in milliseconds: by the clock, and what this thread itself worked in such a
 * time. On a busy machine the clock also counts when others had the processor, which is nobody's fault here.
 */
export interface Looked {
  byClock: number;
  ownWork: number;
  /** What the server logged as errors. */
  errors: string[];
}

const watchEveryMs = 5;
const errors: string[] = [];
let house: TestHouse;
let municipalityId: MunicipalityId;
let imported: RoundId;
let leads: UnitId;
let stood = { byClock: 0, ownWork: 0 };

watch();
serveParent<Job, Opened | Looked | Record<string, string>>(async (job) => {
  if (job.do === 'open') return open(job.ownerUrl);
  if (job.do === 'stand') return stand(job.ms, job.works);
  return job.do === 'signIn' ? signIn(job.sender) : look();
});

async function open(ownerUrl: string): Promise<Opened> {
  const log = pino({ level: 'error', base: null }, { write: (line: string) => errors.push(line) });
  house = await openHouseAt(ownerUrl, '2024-11-24T12:00:00Z', true, log);
  const made = await addMunicipality(house, 'prove', ['Nord', 'Sør']);
  municipalityId = made.municipalityId;
  await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-politisk'));
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'fet.kultur'));
  await installReadySurvey(house.context, municipalityId, sampleQuestionnaire());
  const tree = made.tree;
  const released = await playOpenRound(house, municipalityId, { surveyKey: 'one', tree, period: '2024' });
  await releaseRound(house, municipalityId, released);
  imported = await addImportedRound(house, municipalityId, { surveyKey: 'one', tree });
  house.clock.set('2026-11-24T12:00:00Z');
  const running = await playOpenRound(house, municipalityId, { surveyKey: 'one', tree, period: '2026' });
  const other = await playOpenRound(house, municipalityId, { surveyKey: 'sample', tree, period: '2026' });
  leads = tree[1]?.unitId as UnitId;
  const place = { municipalityId, rootId: tree[0]?.unitId as UnitId, closed: released, imported };
  const { unitId, ...objects } = await addObjects(house, place, objectNames);
  await addProvider();
  // With a proxy in front, so that each body comes from an address of its own and is not held back.
  const { origin, server } = await serve(house.context, '/nowhere', { trustedProxies: 1 });
  // A connection that is used again just as the server tires of it would be a fault of the load and not of the server.
  server.keepAliveTimeout = 0;
  return {
    origin,
    names: {
      ...{ roundId: [running, other, other, released, imported], survey: ['one', 'sample'] },
      ...{ scorecard: ['fet-politisk'], indicator: ['fet.kultur'], provider: ['entra'] },
      item: ['sample.q1', 'one.kommentar'],
      ...Object.fromEntries(Object.entries(objects).map(([name, id]) => [name, [id]])),
      unitId: [...tree.map((unit) => unit.unitId), unitId as string],
      role: [...grantedRoles],
    },
    inside: await namesInside(),
  };
}

/** Nobody answers there, and that is known at once. */
async function addProvider(): Promise<void> {
  await house.owner
    .insertInto('identity_provider')
    .values({
      ...{
        municipality_id: municipalityId,
        id: crypto.randomUUID() as never,
        key: 'entra',
        name: 'Entra ID',
      },
      ...{ issuer: 'http://127.0.0.1:1', client_id: 'x', client_secret: null, scopes: 'openid' },
      ...{ email_claim: 'email', subject_claim: 'sub', acr_values: null, second_factor_acr: [] },
      ...{ role_claim: null, role_map: '{}', created_at: house.clock.now() },
    })
    .execute();
}

/** Long enough, and with an underscore, so that none is a word of people's or of the API's. */
async function namesInside(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace
    union select attname from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = 'public'::regnamespace
    union select conname from pg_constraint where connamespace = 'public'::regnamespace`.execute(house.owner);
  return rows.map(({ name }) => name).filter((name) => /^[a-z0-9]\w{8,}$/.test(name) && name.includes('_'));
}

async function signIn(sender: Sender): Promise<Record<string, string>> {
  if (sender === 'stranger') return {};
  if (sender === 'program') return (await keyFor(house, municipalityId, scopes)).headers;
  if (sender === 'analyst') return (await signInAs(house, municipalityId, { analyses: imported })).headers;
  if (sender === 'politician') return (await signInAs(house, municipalityId, { politician: true })).headers;
  if (sender === 'unitLeader') return (await signInAs(house, municipalityId, { leads })).headers;
  return (await signInAs(house, municipalityId, { roles: [...grantedRoles].filter(isForAll) })).headers;
}

/** A survey owner's role is for one survey. */
function isForAll(role: (typeof grantedRoles)[number]): boolean {
  return role !== 'surveyOwner';
}

async function stand(ms: number, works: boolean): Promise<Looked> {
  const since = performance.now();
  if (!works) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  while (performance.now() - since < ms) process.hrtime();
  return look();
}

/**
 * A timer of its own: the one of `perf_hooks` forgets the first turn after each reset, which is where a request sent
 * alone would be.
 */
function watch(): void {
  let [at, used] = [performance.now(), process.threadCpuUsage()];
  setInterval(() => {
    const spent = process.threadCpuUsage(used);
    const gap = performance.now() - at - watchEveryMs;
    const worked = Math.min(gap, (spent.user + spent.system) / 1_000);
    stood = { byClock: Math.max(stood.byClock, gap), ownWork: Math.max(stood.ownWork, worked) };
    [at, used] = [performance.now(), process.threadCpuUsage()];
    // Whoever only reads a name from this file must be able to end.
  }, watchEveryMs).unref();
}

/** A moment later, so that what has just been done is counted. */
async function look(): Promise<Looked> {
  await new Promise((resolve) => setTimeout(resolve, 2 * watchEveryMs));
  const looked = { ...stood, errors: errors.splice(0) };
  stood = { byClock: 0, ownWork: 0 };
  return looked;
}
