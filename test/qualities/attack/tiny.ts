import { barsOf } from '../../../server/core/scoring.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import { placeKey, placesOf } from './cells.ts';
import type { Claim } from './claims.ts';
import { type Held, heldOf } from './held.ts';
import type { Cut, Municipality, PublishedCell, Release, Respondent } from './published.ts';

/** A municipality small enough to be read: unit `k` with the units named below it, one scale 1–6. */
export function tinyMunicipality(
  releases: Respondent[][],
  asked: Partial<Pick<Municipality, 'items' | 'indicators'>> = {},
): Municipality {
  const units = [...new Set(releases.flat().map(({ unitId }) => unitId))].filter((unitId) => unitId !== 'k');
  const tree = [
    { unitId: 'k', parentUnitId: null },
    ...units.map((unitId) => ({ unitId, parentUnitId: 'k' })),
  ];
  return {
    seed: 0,
    kind: 'user',
    scale: { min: 1, max: 6 },
    items: [{ subject: 'a', isTurned: false }],
    indicators: [],
    backgrounds: {},
    releases: releases.map(
      (people, index): Release => ({ round: '2025', version: index + 1, tree, people, isBackcast: false }),
    ),
    ...asked,
  };
}

/** One respondent per answer to `a`, named by unit, category and number. */
export function respondents(unitId: string, gender: string, answers: number[]): Respondent[] {
  return answers.map((answer, index) => ({
    person: `${unitId} ${gender} ${index + 1}`,
    round: '2025',
    unitId,
    categories: { gender },
    answers: { a: answer },
    dontKnow: [],
    notApplicable: [],
  }));
}

export interface Told {
  unitId: string;
  gender?: string;
  background?: string;
  as?: 'mean' | 'all' | 'nearlyAll';
  subject?: string;
  version?: number;
}

const nobodyWithout = { dontKnowCount: 0, notApplicableCount: 0 };

/** What an attacker holds when these cells have been told, to full precision. */
export function heldWhen(municipality: Municipality, told: Told[]): Held {
  const cells = told.map(
    ({ unitId, gender, background = 'gender', as = 'all', subject = 'a', version = 1 }): PublishedCell => {
      const { tree, people } = municipality.releases[version - 1] as Release;
      const cut: Cut | null = gender === undefined ? null : { background, category: gender };
      const inside = placesOf(tree, people).get(placeKey({ unitId, cut }))?.people ?? [];
      const values = inside.flatMap((index) => {
        const value = people[index]?.answers[subject];
        return value === undefined ? [] : [{ value, count: 1 }];
      });
      const where = { round: '2025', version, unitId, cut, subject };
      const { n, mean, sd } = descriptives(values);
      const bars = barsOf(values, municipality.scale);
      if (mean === null || sd === null) return { ...where, figures: { shown: 'nothing' } };
      if (as === 'mean') return { ...where, figures: { shown: 'mean', n, mean } };
      if (as === 'all') return { ...where, figures: { shown: 'all', n, mean, sd, bars, ...nobodyWithout } };
      const commonest = bars.toSorted((one, other) => other.count - one.count)[0]?.value as number;
      return { ...where, figures: { shown: 'nearlyAll', value: commonest } };
    },
  );
  return heldOf(municipality, cells);
}

/** Claims in words: `k1 man 1 + k1 man 2 = 7`. */
export function inWords(claims: Claim[]): string[] {
  return claims
    .map((claim) => {
      const who = claim.who
        .map(({ person }) => person)
        .sort()
        .join(' + ');
      const insider = claim.kind === 'answer' && claim.insider !== null ? ` by ${claim.insider}` : '';
      return `${claim.kind === 'change' ? 'change of ' : ''}${who} = ${claim.value}${insider}`;
    })
    .sort();
}
