import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { AccountId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { tellOfAccount } from './account-letters.ts';
import { insertAuditEntry } from './audit.store.ts';
import type { Municipality } from './organisation.store.ts';
import { passwordLetter } from './password-mail.service.ts';
import { refuseOwn, requirePerson } from './people.service.ts';
import { deleteSecondFactor } from './people-access.store.ts';
import { deleteSessionsOf } from './session.store.ts';
import { makePasswordLink } from './sign-in.service.ts';

/**
 * What an administrator does for somebody who cannot get in. Never for oneself: whoever has taken a session must not
 * get hold of the account with it.
 */

/**
 * A new link by which somebody makes a password; earlier ones are dead. Sent by mail where there is a mail server, else
 * given back to be handed over. Refuses with `does-not-sign-in` for whoever is deactivated or has no address, and with
 * `mail-not-sent` where the mail server does not take it.
 */
export async function giveOutPasswordLink(
  context: Context,
  municipality: Municipality,
  accountId: AccountId,
  by: Doer,
): Promise<string | null> {
  const id = demand(by, 'managePerson', { id: accountId });
  const { mail } = context;
  const made = await inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const { name, email, language, deactivatedAt } = await requirePerson(tx, id);
    refuseOwn(by, id, 'own-account');
    if (email === null || deactivatedAt !== null) throw new Refusal('does-not-sign-in', 409);
    const link = await makePasswordLink(tx, context, municipality, { accountId: id, language }, 'first');
    await insertAuditEntry(tx, municipality.id, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'account.password-link-made', subject: id },
      after: { byMail: mail !== null },
    });
    return { link, letter: passwordLetter(municipality, { name, email, language }, link, 'first') };
  });
  if (!mail) return made.link;
  await mail(made.letter).catch(() => {
    throw new Refusal('mail-not-sent', 502);
  });
  return null;
}

/** For a lost phone: the roles that want a second factor wait until the person has a new one. */
export async function resetSecondFactor(
  context: Context,
  municipality: Municipality,
  accountId: AccountId,
  by: Doer,
): Promise<void> {
  const id = demand(by, 'managePerson', { id: accountId });
  const person = await inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const found = await requirePerson(tx, id);
    refuseOwn(by, id, 'own-account');
    if (!(await deleteSecondFactor(tx, id))) throw new Refusal('no-second-factor', 409);
    await deleteSessionsOf(tx, id);
    await insertAuditEntry(tx, municipality.id, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'account.second-factor-reset', subject: id },
    });
    return found;
  });
  tellOfAccount(context, municipality, person, 'secondFactorRemoved');
}
