import type { Server } from 'node:http';
import { createServer } from 'node:net';
import type { PgBoss } from 'pg-boss';
import { createApp } from './app.ts';
import { demoAddresses } from './demo/addresses.ts';
import { loadDemo } from './demo/load.ts';
import { jobHandlers, renewOutdatedReleases } from './flow.ts';
import { buildClientIfStale } from './platform/client-build.ts';
import { systemClock } from './platform/clock.ts';
import { type Config, readConfig } from './platform/config.ts';
import type { Context } from './platform/context.ts';
import { openKeyFolder } from './platform/crypto/keys.ts';
import { openSecretBox } from './platform/crypto/secret-box.ts';
import { type House, openHouse } from './platform/db/house.ts';
import { vacuumAs } from './platform/db/vacuum.ts';
import { StartError } from './platform/errors.ts';
import { createListener } from './platform/http/listener.ts';
import { jobNames } from './platform/jobs/names.ts';
import { jobQueue, startQueue, workOn } from './platform/jobs/queue.ts';
import { createLog, toldOf } from './platform/log.ts';
import { smtpMailer } from './platform/mail.ts';
import { listenForStop } from './platform/stop.ts';
import { tellOfRefusedProviders } from './stages/organisation/providers.service.ts';
import { listMissingKeys } from './stages/rounds/key-custody.service.ts';

/** Everything in order, from nothing to answering requests. What goes wrong is told in one sentence. */
async function start(): Promise<void> {
  const onStop = listenForStop();
  const config = readConfig();
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const house = await openHouse(config, say);
  let server: Server | null = null;
  let boss: PgBoss | null = null;
  try {
    const log = createLog(config.logLevel);
    if (config.role !== 'worker') await checkPort(config);
    boss = await startQueue(house.urls.staff, log, config.role !== 'web');
    const context: Context = {
      db: house.databases,
      vacuum: vacuumAs(house.owner),
      clock: systemClock,
      keys:
        config.role === 'web'
          ? null
          : await openKeyFolder(config.keyDir, { databaseDir: config.dataDir, copyDir: config.keyCopyDir }),
      jobs: jobQueue(boss),
      log,
      demo: config.demo,
      baseUrl: config.baseUrl,
      secrets: await openSecretBox(config.secretsFile),
      mail: config.smtpUrl ? smtpMailer(config.smtpUrl, config.mailFrom) : null,
    };
    if (config.demo && !config.databaseUrl) await loadDemo(context, house.owner, say);
    if (config.role !== 'web') {
      const renewed = await renewOutdatedReleases(context);
      if (renewed > 0) say(`Made ${renewed} releases anew by the present method`);
    }
    if (config.role !== 'worker') {
      await buildClientIfStale(say);
      server = await listen(context, config);
      await tellOfRefusedProviders(context);
    }
    if (context.keys) {
      for (const round of await listMissingKeys(context)) {
        say(
          `The key of ${round} is not in KEY_DIR. Put it back from its copy: without it the round is lost.`,
        );
      }
    }
    const ticking = config.role === 'web' ? null : await startWork(context, boss);
    onStop(async () => {
      clearInterval(ticking ?? undefined);
      await closeServer(server);
      await boss?.stop({ graceful: true, timeout: 3_000 });
      await house.close();
    });
    await greet(context, config, house, say);
  } catch (error) {
    await closeServer(server);
    await boss?.stop({ graceful: false });
    await house.close();
    throw error;
  }
}

async function startWork(context: Context, boss: PgBoss): Promise<NodeJS.Timeout> {
  await workOn(boss, jobHandlers(context), context.log);
  const tick = () => context.jobs.send(jobNames.closeDueRounds, {}, 'tick').catch(() => {});
  await tick();
  return setInterval(tick, 60_000);
}

function listen(context: Context, config: Config): Promise<Server> {
  const app = createApp(context, config);
  return new Promise((resolve, reject) => {
    const server = createListener(app).listen(config.port, config.host);
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, config)));
  });
}

/** Before the demo is loaded and the pages are built, so that a taken port is told at once. */
function checkPort({ port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, { port, host })));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function portError(error: NodeJS.ErrnoException, { port, host }: Pick<Config, 'port' | 'host'>): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} is taken. Stop the program that uses it, or choose another: PORT=${port < 65_535 ? port + 1 : 3000} npm start`,
    );
  }
  if (error.code === 'EACCES') {
    return new StartError(`This user may not use port ${port}. Choose one above 1023: PORT=3000 npm start`);
  }
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(error.code ?? '')) {
    return new StartError(
      `HOST is «${host}», but this machine has no such address. Use HOST=127.0.0.1 for this machine only, or HOST=0.0.0.0 for the network.`,
    );
  }
  return error;
}

async function closeServer(server: Server | null): Promise<void> {
  if (!server) return;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}

async function greet(
  context: Context,
  config: Config,
  house: House,
  say: (line: string) => void,
): Promise<void> {
  if (config.role === 'worker') return say('Spredning is working on jobs. Stop it with Ctrl-C.');
  const addresses = config.demo ? await demoAddresses(context, house.owner, config.baseUrl) : [];
  say(`\nSpredning is running on ${config.baseUrl}. Stop it with Ctrl-C.\n`);
  for (const { who, address } of addresses) say(`  ${who.padEnd(14)} ${address}`);
  if (addresses.length > 0) {
    say(
      '\nAll answers in this demo are fictitious. The sign-in page has the password and code of each person in it.',
    );
    say(
      `To answer on a phone on the same network: PORT=${config.port} HOST=0.0.0.0 BASE_URL=http://<this machine>:${config.port} npm start\n`,
    );
  }
}

start().catch((error: Error) => {
  // Whoever starts it is told a StartError in words; any other fault may quote the database's rows.
  if (error instanceof StartError) console.error(error.message);
  else createLog('error').error(toldOf(error), 'could not start');
  process.exit(1);
});
