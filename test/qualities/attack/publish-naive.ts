import { barsOf } from '../../../server/core/scoring.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import { placesOf } from './cells.ts';
import type { Municipality, PublishedCell, Respondent } from './published.ts';
import { withoutValue } from './without-value.ts';

/** The limits alone (P1, P3), on every unit and every background in it: what P2, P4 and P6 are there to mend. */
export function publishNaively({ scale, items, indicators, kind, releases }: Municipality): PublishedCell[] {
  const subjects = [...items, ...indicators].map(({ subject }) => subject);
  const meanLimit = kind === 'employee' ? 10 : 5;
  return releases.flatMap(({ round, version, tree, people }) =>
    [...placesOf(tree, people).values()].flatMap(({ place, people: indexes }) =>
      subjects.map((subject): PublishedCell => {
        const values = indexes.flatMap((index) => {
          const value = people[index]?.answers[subject];
          return value === undefined ? [] : [{ value, count: 1 }];
        });
        const { n, mean, sd } = descriptives(values);
        const where = { round, version, ...place, subject };
        if (n < meanLimit || mean === null || sd === null) return { ...where, figures: { shown: 'nothing' } };
        if (n < 10) return { ...where, figures: { shown: 'mean', n, mean } };
        const here = indexes.map((index) => people[index] as Respondent);
        const without = withoutValue(here, subject, indicators);
        return { ...where, figures: { shown: 'all', n, mean, sd, bars: barsOf(values, scale), ...without } };
      }),
    ),
  );
}
