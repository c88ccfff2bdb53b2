import { type GrantedRole, grantedRoles } from '../core/authorisation/roles.ts';
import type { AccountId, MunicipalityId } from '../core/ids.ts';
import { type Language, languages } from '../core/locale.ts';
import { holdsNationalId } from '../core/national-id.ts';
import { inMunicipality } from '../platform/db/connect.ts';
import { demand } from '../platform/demand.ts';
import { StartError } from '../platform/errors.ts';
import { insertAccount, insertRoleGrant } from '../stages/organisation/account.store.ts';
import { insertAuditEntry } from '../stages/organisation/audit.store.ts';
import { findMunicipality, insertMunicipality } from '../stages/organisation/organisation.store.ts';
import { makePasswordLink } from '../stages/organisation/sign-in.service.ts';
import { atWorkbench, type Workbench } from './workbench.ts';

/** `spredning municipality add SLUG NAME`: the operator's act, since only the owner's connection may. */
export async function addMunicipalityCommand(slug: string, name: string): Promise<string> {
  return atWorkbench(async ({ owner }) => {
    if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(slug)) {
      throw new StartError(`«${slug}» cannot stand in an address. Use small letters, digits and hyphens.`);
    }
    refuseNationalId(name);
    if (await findMunicipality(owner, slug))
      throw new StartError(`There is a municipality «${slug}» already.`);
    const id = crypto.randomUUID() as MunicipalityId;
    await insertMunicipality(owner, { id, slug, name, dataLabel: null });
    return `Made «${name}». Add its first administrator: npx spredning user add ${slug} EMAIL NAME --role administrator`;
  });
}

/** The command line takes them as little as the pages do; the message does not repeat what was typed. */
function refuseNationalId(...typed: string[]): void {
  if (typed.some(holdsNationalId)) {
    throw new StartError('There is a national identity number in what was typed. They are not taken.');
  }
}

/** What the command line says of a new person beside address and name. */
export interface UserOptions {
  role?: string | undefined;
  /** Of the link now and of every letter later; bokmål where none is said. */
  language?: string | undefined;
}

/** `spredning user add MUNICIPALITY EMAIL NAME [--role R] [--language L]`: prints the link by which they set their password. */
export async function addUserCommand(
  slug: string,
  email: string,
  name: string,
  options: UserOptions,
): Promise<string> {
  return atWorkbench((bench) => addUser(bench, slug, email, name, options));
}

export async function addUser(
  { context, owner }: Pick<Workbench, 'context' | 'owner'>,
  slug: string,
  email: string,
  name: string,
  { role, ...options }: UserOptions,
): Promise<string> {
  const municipality = await findMunicipality(owner, slug);
  if (!municipality) throw new StartError(`There is no municipality «${slug}».`);
  refuseNationalId(name, email);
  if (role !== undefined && (role === 'surveyOwner' || !grantedRoles.includes(role as GrantedRole))) {
    throw new StartError(
      `--role is one of administrator, designer, keyCustodian and auditor, not «${role}».`,
    );
  }
  const language = readLanguage(options.language ?? 'nb');
  const link = await inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const now = context.clock.now();
    const accountId = demand('operator', 'managePerson', { id: crypto.randomUUID() as AccountId });
    await insertAccount(tx, municipality.id, {
      ...{ id: accountId, name, email: email.toLowerCase(), language, createdAt: now },
    });
    const grant = { accountId, grantedAt: now, grantedBy: 'operator' };
    if (role) await insertRoleGrant(tx, municipality.id, { ...grant, role: role as GrantedRole });
    const path = await makePasswordLink(tx, context, municipality, { accountId, language }, 'first');
    const after = { role: role ?? null };
    await insertAuditEntry(tx, municipality.id, {
      ...{ at: now, actor: 'operator', act: 'account.added', subject: accountId, after },
    });
    return path;
  });
  return `Give ${name} this link. It works once, for three days:\n${link}`;
}

function readLanguage(given: string): Language {
  const language = languages.find((one) => one === given);
  if (!language) throw new StartError(`--language is one of ${languages.join(', ')}, not «${given}».`);
  return language;
}
