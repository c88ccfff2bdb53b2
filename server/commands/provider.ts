import { readFile } from 'node:fs/promises';
import { type GrantedRole, grantedRoles } from '../core/authorisation/roles.ts';
import { isNationalIdClaim } from '../core/national-id.ts';
import { inMunicipality } from '../platform/db/connect.ts';
import { StartError } from '../platform/errors.ts';
import { keyShape } from '../platform/http/shapes.ts';
import { isLoopback } from '../stages/organisation/oidc.client.ts';
import { findProvider, type Provider } from '../stages/organisation/oidc.store.ts';
import { findMunicipality } from '../stages/organisation/organisation.store.ts';
import {
  addressesOf,
  changeProvider,
  makeProvider,
  type NewProvider,
} from '../stages/organisation/providers.service.ts';
import { atWorkbench, type Workbench } from './workbench.ts';

export interface ProviderOptions {
  issuer?: string | undefined;
  'client-id'?: string | undefined;
  /** A file, so that the secret stands neither in the shell's history nor in the list of processes. */
  'client-secret-file'?: string | undefined;
  name?: string | undefined;
  scopes?: string | undefined;
  'email-claim'?: string | undefined;
  'subject-claim'?: string | undefined;
  'acr-values'?: string | undefined;
  'second-factor'?: string | undefined;
  'role-claim'?: string | undefined;
  roles?: string | undefined;
}

/** `provider add MUNICIPALITY KEY`: a provider people may sign in with, or new settings for one that is there. */
export async function addProviderCommand(
  slug: string,
  key: string,
  options: ProviderOptions,
): Promise<string> {
  return atWorkbench((bench) => addProvider(bench, slug, key, options));
}

export async function addProvider(
  { context, owner }: Pick<Workbench, 'context' | 'owner'>,
  slug: string,
  key: string,
  options: ProviderOptions,
): Promise<string> {
  const municipality = await findMunicipality(owner, slug);
  if (!municipality) throw new StartError(`There is no municipality «${slug}».`);
  const settings = readSettings(key, options);
  const clientSecret = await readSecret(options['client-secret-file']);
  const present = await inMunicipality(context.db.staff, municipality.id, (tx) => findProvider(tx, key));
  if (present) {
    refuseOther(present, settings);
    await changeProvider(context, municipality, key, { ...settings, clientSecret }, 'operator');
  } else {
    await makeProvider(context, municipality, { ...settings, clientSecret }, 'operator');
  }
  const { redirect, signedOut, backChannel } = addressesOf(context, slug, key);
  return `People of /${slug} may sign in with «${settings.name}». Give the provider these addresses:
redirect after sign-in    ${redirect}
redirect after sign-out   ${signedOut}
back-channel logout       ${backChannel}`;
}

function readSettings(key: string, options: ProviderOptions): Omit<NewProvider, 'clientSecret'> {
  if (!keyShape.safeParse(key).success || key === 'providers') {
    throw new StartError(`«${key}» cannot be a key. Use lower-case letters, digits and hyphens.`);
  }
  return {
    key,
    name: options.name ?? key,
    issuer: readIssuer(options.issuer),
    clientId: needed(options['client-id'], '--client-id'),
    scopes: options.scopes ?? 'openid email profile',
    emailClaim: options['email-claim'] ?? 'email',
    subjectClaim: readSubjectClaim(options['subject-claim'] ?? 'sub'),
    acrValues: options['acr-values'] ?? null,
    secondFactorAcr: listOf(options['second-factor']),
    roleClaim: options['role-claim'] ?? null,
    roleMap: readRoles(options.roles),
  };
}

function readSubjectClaim(claim: string): string {
  if (!isNationalIdClaim(claim)) return claim;
  throw new StartError(
    `--subject-claim is «${claim}», which holds national identity numbers. They are never stored here: use sub.`,
  );
}

function readIssuer(given: string | undefined): string {
  const issuer = needed(given, '--issuer');
  const url = URL.parse(issuer);
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) return issuer;
  throw new StartError(`--issuer is «${issuer}», but it must be an https address.`);
}

/** A survey owner's role is for one survey, which no claim names. */
function readRoles(given: string | undefined): Record<string, GrantedRole> {
  const allowed = grantedRoles.filter((role) => role !== 'surveyOwner');
  const pairs = listOf(given).map((pair): [string, GrantedRole] => {
    const at = pair.lastIndexOf('=');
    const role = allowed.find((one) => one === pair.slice(at + 1));
    if (at < 1 || !role) {
      throw new StartError(`--roles has «${pair}». Write VALUE=role with one of: ${allowed.join(', ')}.`);
    }
    return [pair.slice(0, at), role];
  });
  return Object.fromEntries(pairs);
}

async function readSecret(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  const secret = await readFile(file, 'utf8').catch(() => {
    throw new StartError(`The file ${file} cannot be read. Name the file that holds the client secret.`);
  });
  if (secret.trim() === '') throw new StartError(`The file ${file} is empty.`);
  return secret.trim();
}

/** Another issuer's subjects are other people, and would come into the accounts of these. */
function refuseOther(present: Provider, settings: Pick<Provider, 'issuer' | 'subjectClaim'>): void {
  if (present.issuer === settings.issuer && present.subjectClaim === settings.subjectClaim) return;
  throw new StartError(
    `«${present.key}» stands with issuer ${present.issuer} and subject claim ${present.subjectClaim}, which people are linked by. Add the other under another key.`,
  );
}

function listOf(given: string | undefined): string[] {
  return (given ?? '').split(',').flatMap((value) => value.trim() || []);
}

function needed(value: string | undefined, name: string): string {
  if (!value) throw new StartError(`${name} is missing.`);
  return value;
}
