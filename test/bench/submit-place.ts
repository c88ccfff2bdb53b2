import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { MunicipalityId, RoundId, UnitId } from '../../server/core/ids.ts';
import type { UnitTree } from '../../server/core/unit-tree.ts';
import { readShippedQuestionnaire } from '../../server/demo/files.ts';
import { generatePeople } from '../../server/demo/generate.ts';
import { demoMunicipality, demoRounds, demoSeed } from '../../server/demo/plan.ts';
import { seeded } from '../../server/demo/random.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { type Config, projectDir, readConfig } from '../../server/platform/config.ts';
import type { Context } from '../../server/platform/context.ts';
import { hashCode, hashTypedCode, mintTypedCode } from '../../server/platform/crypto/codes.ts';
import { openKeyFolder } from '../../server/platform/crypto/keys.ts';
import { openSecretBox } from '../../server/platform/crypto/secret-box.ts';
import { inMunicipality } from '../../server/platform/db/connect.ts';
import { startEmbedded } from '../../server/platform/db/embedded.ts';
import { type House, openHouse } from '../../server/platform/db/house.ts';
import { demand } from '../../server/platform/demand.ts';
import { createLog } from '../../server/platform/log.ts';
import { invite } from '../../server/stages/invitations/invitations.service.ts';
import { insertMunicipality, insertUnits } from '../../server/stages/organisation/organisation.store.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { installReadySurvey } from '../harness/play.ts';
import { end } from './child.ts';
import type { Closers } from './closers.ts';

/** A database of its own with one open round of Fet's citizen survey, and a way to start the real server on it. */
export interface SubmitPlace {
  /** Where complete answers are posted. */
  address: string;
  ownerUrl: string;
  owner: pg.Client;
  /** Where the round is, for whoever opens another beside it. */
  around: { context: Context; municipalityId: MunicipalityId; tree: UnitTree; origin: string };
  /** Makes sure that so many people stand ready, each with an unused code; gives what each would send. */
  ready(count: number): Promise<string[]>;
  /** The same people's, each with a code to type from paper instead. */
  typing(bodies: string[]): Promise<string[]>;
  /** Forgets the first ones: their codes are spent. */
  spend(count: number): void;
  /** Starts the real server, `npm start` in a process of its own, and waits until it takes requests. */
  start(): Promise<ChildProcess>;
  /** Starts one more on the same database. Gives where complete answers are posted there. */
  startBeside(): Promise<string>;
}

interface PlaceOptions {
  /** Where the database lies; a folder on a disk, made for it, unless given. The caller takes a given one away. */
  folder?: string;
  env?: NodeJS.ProcessEnv;
}

const [plan] = demoRounds;
const day = 86_400_000;

/** What must be undone is added to `closers` as it is begun. */
export async function openSubmitPlace(
  closers: Closers,
  say: (line: string) => void,
  options: PlaceOptions = {},
): Promise<SubmitPlace> {
  const folder = options.folder ?? (await makeFolder());
  if (!options.folder) closers.add(() => rm(folder, { recursive: true, force: true }));
  const dataDir = join(folder, 'data');
  const { ownerUrl, stop } = await startEmbedded({ dataDir, log: say });
  closers.add(stop);
  const at = (port: number) => ({ PORT: String(port), BASE_URL: `http://127.0.0.1:${port}` });
  const env = {
    ...withoutSettings(process.env),
    ...options.env,
    // In production the server refuses to run on a database that could lose an acknowledged answer.
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    ...at(await freePort()),
    DATABASE_URL: ownerUrl,
    DATA_DIR: dataDir,
    KEY_DIR: join(folder, 'keys'),
    SECRETS_FILE: join(folder, 'secrets.key'),
  };
  const config = readConfig(env);
  const house = await openHouse(config, () => {});
  closers.add(() => house.close());
  const owner = new pg.Client({ connectionString: ownerUrl });
  // A database that is restarted on purpose ends it.
  owner.on('error', () => {});
  await owner.connect();
  closers.add(() => owner.end());
  const { context, municipalityId, tree, roundId, ready, spend } = await openTheRound(house, config);
  const start = () => startServer(env, closers);
  const path = `/api/${demoMunicipality.slug}/rounds/${roundId}/responses`;
  const startBeside = async () => {
    const own = at(await freePort());
    await startServer({ ...env, ...own }, closers);
    return `${own.BASE_URL}${path}`;
  };
  const typing = async (bodies: string[]) => {
    const typed: string[] = [];
    for (const body of bodies) typed.push(await typedBody(context, owner, roundId, body));
    return typed;
  };
  const around = { context, municipalityId, tree, origin: config.baseUrl };
  const address = `${config.baseUrl}${path}`;
  return { address, ownerUrl, owner, around, ready, typing, spend, start, startBeside };
}

async function typedBody(
  context: Context,
  owner: pg.Client,
  roundId: RoundId,
  body: string,
): Promise<string> {
  const given = JSON.parse(body) as { code: string };
  const code = mintTypedCode();
  await owner.query(
    `insert into invitation_code (municipality_id, round_id, code_hash, invitation_id)
     select municipality_id, round_id, $1, invitation_id from invitation_code where code_hash = $2`,
    [await hashTypedCode(context.secrets, roundId, code, 'patient'), hashCode(roundId, given.code)],
  );
  return JSON.stringify({ ...given, code });
}

/** On a disk: where /tmp is memory, a durable write would cost nothing and both sides would mean nothing. */
async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), 'spredning-bench-'));
  // The database user must be able to enter it when this runs as root.
  await chmod(folder, 0o755);
  return folder;
}

/** The environment without the settings of whoever starts the benchmark: it must not meet another database. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours =
    /^(DATABASE_URL.*|DATA_DIR|KEY_DIR|SECRETS_FILE|HOST|PORT|BASE_URL|ROLE|DEMO|LOG_LEVEL|NODE_ENV)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function startServer(env: NodeJS.ProcessEnv, closers: Closers): Promise<ChildProcess> {
  const main = join(projectDir, 'server/main.ts');
  const server = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  closers.add(() => end(server, 'SIGTERM'));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (part: Buffer) => {
      said += part;
      if (said.includes('Spredning is running')) resolve();
    });
    server.once('exit', () => reject(new Error(`the server did not start: ${said}`)));
    setTimeout(() => reject(new Error('the server did not start in two minutes')), 120_000).unref();
  });
  return server;
}

async function openTheRound(house: House, { keyDir, secretsFile }: Config) {
  if (!plan) throw new Error('the demo has no rounds');
  const context: Context = {
    db: house.databases,
    // Nothing here closes a round, so nothing is deleted.
    vacuum: async () => {},
    clock: systemClock,
    keys: await openKeyFolder(keyDir),
    // Nothing here closes a round, so there is no job to send.
    jobs: { send: async () => {} },
    log: createLog('warn'),
    demo: false,
    baseUrl: 'http://spredning.test',
    mail: null,
    secrets: await openSecretBox(secretsFile),
  };
  const municipalityId = crypto.randomUUID() as MunicipalityId;
  await insertMunicipality(house.owner, { id: municipalityId, ...demoMunicipality });
  const tree = await makeUnits(context, municipalityId, plan.units);
  const questionnaire = await readShippedQuestionnaire(plan.questionnaireKey);
  await installReadySurvey(context, municipalityId, questionnaire);
  const now = context.clock.now().getTime();
  const roundId = await openRound(context, municipalityId, {
    surveyKey: questionnaire.key,
    period: 'bench',
    source: 'collected',
    opensAt: new Date(now - day),
    closesAt: new Date(now + day),
    tree,
  });
  const people = generatePeople(seeded(demoSeed), questionnaire, plan);
  const unitIds = tree.slice(1).map((node) => node.unitId as UnitId);
  return {
    ...{ context, municipalityId, tree, roundId },
    ...crowd(context, municipalityId, roundId, unitIds, people),
  };
}

async function makeUnits(
  context: Context,
  municipalityId: MunicipalityId,
  units: { name: string; kind: string }[],
): Promise<UnitTree> {
  const top = { name: demoMunicipality.name, kind: 'municipality' };
  const rootId = crypto.randomUUID();
  const tree = [top, ...units].map(({ name, kind }, position) => ({
    unitId: position === 0 ? rootId : crypto.randomUUID(),
    parentUnitId: position === 0 ? null : rootId,
    name,
    kind,
    position,
  }));
  const rows = tree.map(({ unitId, parentUnitId, ...node }) => ({
    ...node,
    id: demand('operator', 'manageUnit', { id: unitId as UnitId }),
    parentUnitId: parentUnitId as UnitId | null,
    validFromOn: '2006-01-01',
  }));
  await inMunicipality(context.db.staff, municipalityId, (tx) => insertUnits(tx, municipalityId, rows));
  return tree;
}

/** People are invited when they are needed, spread evenly over the units. The demo's answers go round. */
function crowd(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  unitIds: UnitId[],
  people: { answers: Record<string, unknown> }[],
): Pick<SubmitPlace, 'ready' | 'spend'> {
  const waiting: string[] = [];
  return {
    async ready(count) {
      const each = Math.ceil(Math.max(0, count - waiting.length) / unitIds.length);
      const groups = unitIds.map((unitId) => ({ unitId, stratum: '', count: each }));
      const invited = each > 0 ? await invite(context, municipalityId, roundId, groups) : [];
      for (const [index, { code }] of invited.entries()) {
        const submissionId = crypto.randomUUID().replaceAll('-', '');
        const answers = people[index % people.length]?.answers;
        waiting.push(JSON.stringify({ code, submissionId, language: 'nb', answers }));
      }
      return waiting.slice(0, count);
    },
    spend(count) {
      waiting.splice(0, count);
    },
  };
}
