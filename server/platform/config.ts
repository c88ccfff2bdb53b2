import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './errors.ts';

/** The project folder: the one that holds package.json. */
export const projectDir = fileURLToPath(new URL('../..', import.meta.url));

export interface Config {
  host: string;
  port: number;
  role: 'all' | 'web' | 'worker';
  production: boolean;
  /** Offers the demo accounts and lets anyone close the open demo round. Never together with production. */
  demo: boolean;
  logLevel: string;
  /** Null: the embedded server in `dataDir`. */
  databaseUrl: string | null;
  participantUrl: string | null;
  staffUrl: string | null;
  mixerUrl: string | null;
  linkerUrl: string | null;
  postmanUrl: string | null;
  dataDir: string;
  keyDir: string;
  /** Where a second copy of each key is kept until a backup of the mixed answers is verified. Null: there is none. */
  keyCopyDir: string | null;
  /** Holds the key of what the database keeps sealed. Outside the database and its backups; all processes share it. */
  secretsFile: string;
  /** The mail server's address, such as smtps://user:password@mail.example.no; null: no mail is sent. */
  smtpUrl: string | null;
  mailFrom: string;
  clientDir: string;
  /** The address in print and links. Never taken from a request. */
  baseUrl: string;
  /** Where a found weakness is told, for security.txt. Null: there is no such file. */
  securityContact: string | null;
  /** How many proxies of our own stand in front, each adding the address it was called from. */
  trustedProxies: number;
}

/**
 * Reads the environment; the only place that does. Throws a StartError naming the variable when a value cannot be
 * used, before anything is started.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = readPort(env['PORT']);
  const host = env['HOST'] ?? '127.0.0.1';
  const production = env['NODE_ENV'] === 'production';
  const databaseUrl = env['DATABASE_URL'] ?? null;
  const demo = readDemo(env['DEMO'], databaseUrl !== null || production);
  if (demo && production) {
    throw new StartError(
      'Demo mode has open accounts and refuses to run with NODE_ENV=production. Unset DEMO, or unset NODE_ENV.',
    );
  }
  const dataDir = resolve(projectDir, env['DATA_DIR'] ?? 'data');
  const keyDir = resolve(projectDir, env['KEY_DIR'] ?? 'keys');
  if (`${keyDir}/`.startsWith(`${dataDir}/`)) {
    throw new StartError(
      'KEY_DIR lies inside the database directory, so a copy of the database would carry the keys. Choose another folder.',
    );
  }
  return {
    host,
    port,
    role: readRole(env['ROLE']),
    production,
    demo,
    logLevel: env['LOG_LEVEL'] ?? 'warn',
    databaseUrl,
    participantUrl: env['DATABASE_URL_PARTICIPANT'] ?? null,
    staffUrl: env['DATABASE_URL_STAFF'] ?? null,
    mixerUrl: env['DATABASE_URL_MIXER'] ?? null,
    linkerUrl: env['DATABASE_URL_LINKER'] ?? null,
    postmanUrl: env['DATABASE_URL_POSTMAN'] ?? null,
    dataDir,
    keyDir,
    keyCopyDir: env['KEY_COPY_DIR'] ? resolve(projectDir, env['KEY_COPY_DIR']) : null,
    smtpUrl: env['SMTP_URL'] ?? null,
    mailFrom: env['MAIL_FROM'] ?? 'spredning@localhost',
    secretsFile: resolve(projectDir, env['SECRETS_FILE'] ?? 'secrets/secrets.key'),
    clientDir: resolve(projectDir, 'dist/client'),
    baseUrl: readBaseUrl(
      env['BASE_URL'] ?? `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`,
    ),
    securityContact: readContact(env['SECURITY_CONTACT']),
    trustedProxies: readProxies(env['TRUSTED_PROXIES']),
  };
}

function readPort(value: string | undefined): number {
  const port = Number(value ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartError(`PORT is «${value}», but a port is a whole number from 0 to 65535. Try PORT=3000.`);
  }
  return port;
}

function readBaseUrl(value: string): string {
  const url = URL.parse(value);
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url.origin;
  throw new StartError(
    `BASE_URL is «${value}», but it must be the address people use, without a path. Try BASE_URL=https://sporr.example.no`,
  );
}

function readContact(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(value)) return value;
  throw new StartError(
    `SECURITY_CONTACT is «${value}», but it starts with mailto: or https:. Try SECURITY_CONTACT=mailto:sikkerhet@example.no`,
  );
}

function readProxies(value = '0'): number {
  if (/^\d$/.test(value)) return Number(value);
  throw new StartError(
    `TRUSTED_PROXIES is «${value}», but it is the number of proxies in front, from 0 to 9. Try TRUSTED_PROXIES=1.`,
  );
}

function readRole(value = 'all'): Config['role'] {
  if (value === 'all' || value === 'web' || value === 'worker') return value;
  throw new StartError(`ROLE is «${value}», but it can be all, web or worker.`);
}

/** A newcomer's embedded start is a demo unless told otherwise; a server on a real database never is by itself. */
function readDemo(value: string | undefined, serious: boolean): boolean {
  if (value === undefined) return !serious;
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false') return false;
  throw new StartError(`DEMO is «${value}», but it can be 1 or 0.`);
}
