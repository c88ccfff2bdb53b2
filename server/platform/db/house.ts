import { sql } from 'kysely';
import type { Config } from '../config.ts';
import { StartError } from '../errors.ts';
import { closeAll, connect, connectAll, type Databases, type Db } from './connect.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { type DatabaseUrls, databaseUrls, type RoleName, roleNames } from './roles.ts';
import { checkServerSettings } from './settings.ts';

/** The database, migrated and connected to, whichever server it is on. */
export interface House {
  urls: DatabaseUrls;
  databases: Databases;
  /**
   * The owner's connections, for the system operator's few acts, made when first used. Two: a demo that is loaded holds one
   * throughout, and the pages of its rounds are cleared by the other.
   */
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
    const owner = connect(ownerUrl, 2);
    await checkServerSettings(owner, config.production, log);
    const databases = connectAll(urls);
    await checkLogins(databases, urls);
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

/** The role logins may have been made by somebody else, with another password than ours. */
async function checkLogins(databases: Databases, urls: DatabaseUrls): Promise<void> {
  for (const role of roleNames) {
    try {
      await sql`select 1`.execute(databases[role]);
    } catch (error) {
      if ((error as { code?: string }).code !== '28P01') throw error;
      await closeAll(databases);
      throw new StartError(
        `The database refuses the password of ${new URL(urls[role]).username}. Set DATABASE_URL_${role.toUpperCase()} to a login you know, or let the owner create roles and start again.`,
      );
    }
  }
}

function readableUrl(url: string): string {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return url;
  throw new StartError(
    'DATABASE_URL cannot be read. Write it as postgres://user:password@host:5432/database.',
  );
}

function givenLogins(config: Config): Partial<Record<RoleName, string>> {
  const logins: Partial<Record<RoleName, string>> = {};
  if (config.participantUrl) logins.participant = new URL(config.participantUrl).username;
  if (config.staffUrl) logins.staff = new URL(config.staffUrl).username;
  if (config.mixerUrl) logins.mixer = new URL(config.mixerUrl).username;
  if (config.linkerUrl) logins.linker = new URL(config.linkerUrl).username;
  if (config.postmanUrl) logins.postman = new URL(config.postmanUrl).username;
  return logins;
}

const unanswered = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  '57P03', // Starting up or shutting down.
];

/** Names the server without its password. */
function unreachable(error: unknown, url: string): StartError | null {
  const { code, message } = error as { code?: string; message?: string };
  const where = URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'the database';
  if (unanswered.includes(code ?? '') || /timeout|Connection terminated/.test(message ?? '')) {
    return new StartError(`The database at ${where} does not answer. Start it, or correct DATABASE_URL.`);
  }
  if (code === '28P01' || code === '28000' || /password must be/.test(message ?? '')) {
    return new StartError(`The database at ${where} refuses the user or password. Correct DATABASE_URL.`);
  }
  if (/does not support SSL/.test(message ?? '')) {
    return new StartError(
      `The database at ${where} offers no encryption, but DATABASE_URL asks for it. Turn it on there, or take sslmode out of DATABASE_URL.`,
    );
  }
  if (code === '42501') {
    return new StartError(
      `The database user may not make tables in ${where}. Make it the owner of the database, or name its owner in DATABASE_URL.`,
    );
  }
  if (code === '3D000')
    return new StartError(`There is no database at ${where}. Create it, or correct DATABASE_URL.`);
  return null;
}
