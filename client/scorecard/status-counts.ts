import type { ScorecardIndicator } from '../../server/core/scorecard/format.ts';
import type { Source } from '../parts/queries.ts';
import { statusWithoutValue } from './without-value.ts';

/** How a cell of the map stands, as it is counted: what is not shown is one kind, whatever it is for. */
export const standings = [
  'reached',
  'within',
  'below',
  'uncertain',
  'hidden',
  'deviation',
  'noAmbition',
  'missingReference',
  'delegated',
  'noData',
] as const;
export type Standing = (typeof standings)[number];

interface Counted {
  indicator: Pick<ScorecardIndicator, 'ambition'>;
  sources: readonly Source[];
}

/** How many cells stand how, in the order of `standings`, those with any. A cell is one survey's value of an indicator. */
export function countStandings(placed: readonly Counted[]): { total: number; counts: [Standing, number][] } {
  const all = placed.flatMap(({ indicator, sources }) => {
    const told = sources.flatMap(({ now }) => (now ? [standingOf(now.status)] : []));
    return told.length > 0 ? told : [standingOf(statusWithoutValue(indicator))];
  });
  const counts = standings.map((standing): [Standing, number] => [
    standing,
    all.filter((one) => one === standing).length,
  ]);
  return { total: all.length, counts: counts.filter(([, count]) => count > 0) };
}

type Status = ReturnType<typeof statusWithoutValue>;

function standingOf({ code, uncertain }: Status): Standing {
  if (uncertain) return 'uncertain';
  return code === 'withheld' || code === 'tooUncertain' ? 'hidden' : code;
}
