import type { Scope } from '../../../server/core/authorisation/scopes.ts';
import type { Municipality } from '../../parts/queries.ts';

/** A command that works with the key at once. It reads, unless the key may only write. */
export function exampleOf(
  { token, scopes }: { token: string; scopes: readonly Scope[] },
  { slug, scorecards }: Pick<Municipality, 'slug' | 'scorecards'>,
  origin: string,
): string {
  const scorecard = scorecards[0];
  const paths: Record<Scope, string> = {
    'results:read': scorecard ? `/scorecards/${scorecard.key}` : '',
    'organisation:read': '/units',
    'surveys:read': '/surveys',
    'audit:read': '/audit',
    'organisation:write': '/units',
  };
  const order = Object.keys(paths) as Scope[];
  const scope = order.find((one) => scopes.includes(one)) ?? 'results:read';
  const parts = [
    'curl',
    `-H "Authorization: Bearer ${token}"`,
    ...(scope === 'organisation:write' ? ['-H "Content-Type: application/json"', '-d @unit.json'] : []),
    `${origin}/api/${slug}${paths[scope]}`,
  ];
  return parts.join(' \\\n  ');
}
