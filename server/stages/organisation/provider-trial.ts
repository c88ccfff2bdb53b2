import { isIP } from 'node:net';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import { isPublicAddress, NotPublic } from '../../platform/http/outgoing.ts';
import { abilitiesOf, isLoopback } from './oidc.client.ts';
import type { providersContract } from './providers.contract.ts';

/** How it went to ask a provider who it is. `answers`: one could sign in with it. */
type TrialOutcome = z.output<
  (typeof providersContract)['POST /api/:municipality/provider-trials']['returns']
>['outcome'];

/**
 * Refuses with `issuer-refused` what is no https address, or by its very text one of this machine's own network. What
 * a name leads to is judged each time something is fetched (see outgoing.ts).
 */
export function refuseIssuer(issuer: string, isOwnMachine: boolean): void {
  const url = URL.parse(issuer);
  const name = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  const isPlain = url !== null && url.username === '' && url.search === '' && url.hash === '';
  const isHere = url !== null && isLoopback(url) && /^https?:$/.test(url.protocol);
  if (isPlain && isOwnMachine && isHere) return;
  const isOpen =
    url?.protocol === 'https:' && !isLoopback(url) && (isIP(name) === 0 || isPublicAddress(name));
  if (!isPlain || !isOpen) throw new Refusal('issuer-refused', 422);
}

/** Fetches the provider's description as a sign-in would, within the same time, and says how it went. */
export async function tryProvider(context: Context, issuer: string, isOwnMachine: boolean) {
  const nothing = { endsSessions: false, tellsOfEndedSessions: false, acrValues: [] };
  try {
    refuseIssuer(issuer, isOwnMachine);
    const asked = { issuer, clientId: 'prove', scopes: 'openid', acrValues: null };
    const abilities = await abilitiesOf({ ...asked, ownNetworkAllowed: isOwnMachine });
    return { outcome: 'answers' as const, ...abilities };
  } catch (error) {
    const outcome = outcomeOf(error);
    context.log.info({ outcome }, 'a provider was tried');
    return { outcome, ...nothing };
  }
}

/** By the kind of fault. Nothing of what came back is told: it may be from a server that should not be read. */
function outcomeOf(error: unknown): TrialOutcome {
  const { code = '', cause } = error as { code?: string; cause?: unknown };
  if (error instanceof Refusal || error instanceof NotPublic || cause instanceof NotPublic) {
    return 'not-allowed';
  }
  if (/TIMEOUT/.test(code) || (error as Error).name === 'TimeoutError') return 'too-slow';
  if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') return 'another-issuer';
  if (/^OAUTH_/.test(code) || /lacks/.test((error as Error).message)) return 'no-description';
  return 'no-contact';
}
