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
    'frame:write': '/rounds/ROUND/frame',
  };
  const order = Object.keys(paths) as Scope[];
  const scope = order.find((one) => scopes.includes(one)) ?? 'results:read';
  const sent = { 'organisation:write': 'unit.json', 'frame:write': 'frame.json' }[scope as string];
  const parts = [
    'curl',
    `-H "Authorization: Bearer ${token}"`,
    ...(sent ? ['-H "Content-Type: application/json"', `-d @${sent}`] : []),
    `${origin}/api/${slug}${paths[scope]}`,
  ];
  return parts.join(' \\\n  ');
}
