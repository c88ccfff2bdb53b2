import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import type { Context } from '../platform/context.ts';
import { openKeyFolder } from '../platform/crypto/keys.ts';
import { openSecretBox } from '../platform/crypto/secret-box.ts';
import { type Db, inMunicipality } from '../platform/db/connect.ts';
import { openHouse } from '../platform/db/house.ts';
import { vacuumAs } from '../platform/db/vacuum.ts';
import { StartError } from '../platform/errors.ts';
import { jobQueue, startQueue } from '../platform/jobs/queue.ts';
import { createLog } from '../platform/log.ts';
import { smtpMailer } from '../platform/mail.ts';
import { listenForStop } from '../platform/stop.ts';
import { findMunicipality, type Municipality } from '../stages/organisation/organisation.store.ts';
import { listRounds, type Round } from '../stages/rounds/rounds.store.ts';
import { findSurvey } from '../stages/rounds/surveys.store.ts';

/** What a command works with: the same services as the web, on the same database. */
export interface Workbench {
  context: Context;
  owner: Db;
  say(line: string): void;
}

/** Opens the database, beside a running server if there is one, does the work, and closes it again. */
export async function atWorkbench<T>(work: (bench: Workbench) => Promise<T>): Promise<T> {
  listenForStop();
  const config = readConfig();
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const house = await openHouse(config, say, true);
  try {
    const log = createLog(config.logLevel);
    const boss = await startQueue(house.urls.staff, log, false);
    const context: Context = {
      db: house.databases,
      vacuum: vacuumAs(house.owner),
      clock: systemClock,
      keys: await openKeyFolder(config.keyDir, { databaseDir: config.dataDir, copyDir: config.keyCopyDir }),
      jobs: jobQueue(boss),
      log,
      demo: config.demo,
      baseUrl: config.baseUrl,
      secrets: await openSecretBox(config.secretsFile),
      mail: config.smtpUrl ? smtpMailer(config.smtpUrl, config.mailFrom) : null,
    };
    try {
      return await work({ context, owner: house.owner, say });
    } finally {
      await boss.stop({ graceful: false });
    }
  } finally {
    await house.close();
  }
}

/** A round by its address `municipality/survey/period`. Throws a StartError that names the part that is not found. */
export async function findRoundByAddress(
  { context, owner }: Workbench,
  address: string,
): Promise<{ municipality: Municipality; round: Round }> {
  const [slug, surveyKey, period, more] = address.split('/');
  if (!slug || !surveyKey || !period || more !== undefined) {
    throw new StartError(
      `«${address}» is no round. Write it as municipality/survey/period, such as fet/barnehage-foreldre/2026.`,
    );
  }
  const municipality = await findMunicipality(owner, slug);
  if (!municipality)
    throw new StartError(
      `There is no municipality «${slug}». Write the round as municipality/survey/period.`,
    );
  const round = await inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const survey = await findSurvey(tx, surveyKey);
    if (!survey) throw new StartError(`«${slug}» has no survey «${surveyKey}».`);
    const rounds = await listRounds(tx, survey.id);
    const found = rounds.find((candidate) => candidate.period === period || candidate.id === period);
    const known = rounds.map((candidate) => candidate.period).join(', ') || 'none';
    if (!found) throw new StartError(`«${surveyKey}» has no round «${period}». Its rounds: ${known}.`);
    return found;
  });
  return { municipality, round };
}
