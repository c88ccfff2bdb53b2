import type { Config } from '../config.ts';
import { StartError } from '../errors.ts';
import { closeAll, connect, connectAll, type Databases, type Db } from './connect.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { type DatabaseUrls, databaseUrls, type RoleName } from './roles.ts';
import { checkServerSettings } from './settings.ts';

/** The database, migrated and connected to, whichever server it is on. */
export interface House {
  urls: DatabaseUrls;
  databases: Databases;
  /** The owner's connection, for the system operator's few acts. One connection, made when first used. */
  owner: Db;
  close(): Promise<void>;
}

/**
 * Opens the embedded server, or the one DATABASE_URL names. Throws a StartError with one sentence when it cannot be
 * reached, is too old or too new, or has settings that would break the promise of anonymity.
 */
export async function openHouse(config: Config, log: (line: string) => void, share = false): Promise<House> {
  const embedded = config.databaseUrl ? null : await startEmbedded({ dataDir: config.dataDir, log, share });
  const ownerUrl = config.databaseUrl ?? embedded?.ownerUrl ?? '';
  try {
    const urls = databaseUrls(readableUrl(ownerUrl), config);
    await migrate({ ownerUrl, log, givenLogins: givenLogins(config) });
    const owner = connect(ownerUrl, 1);
    await checkServerSettings(owner, config.production, log);
    const databases = connectAll(urls);
    return {
      urls,
      databases,
      owner,
      async close() {
        await closeAll(databases);
        await owner.destroy();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw unreachable(error, ownerUrl) ?? error;
  }
}

function readableUrl(url: string): string {
  if (URL.canParse(url)) return url;
  throw new StartError(
    'DATABASE_URL cannot be read. Write it as postgres://user:password@host:5432/database.',
  );
}

function givenLogins(config: Config): Partial<Record<RoleName, string>> {
  const logins: Partial<Record<RoleName, string>> = {};
  if (config.participantUrl) logins.participant = new URL(config.participantUrl).username;
  if (config.staffUrl) logins.staff = new URL(config.staffUrl).username;
  if (config.mixerUrl) logins.mixer = new URL(config.mixerUrl).username;
  return logins;
}

/** Names the server without its password. */
function unreachable(error: unknown, url: string): StartError | null {
  const { code, message } = error as { code?: string; message?: string };
  const where = URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'the database';
  if (
    ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT'].includes(code ?? '') ||
    /timeout/.test(message ?? '')
  ) {
    return new StartError(`The database at ${where} does not answer. Start it, or correct DATABASE_URL.`);
  }
  if (code === '28P01' || code === '28000') {
    return new StartError(`The database at ${where} refuses the user or password. Correct DATABASE_URL.`);
  }
  if (code === '3D000')
    return new StartError(`There is no database at ${where}. Create it, or correct DATABASE_URL.`);
  return null;
}
