import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  addressOfValue,
  byFocusArea,
  placedOf,
  placedOn,
  valuesOf,
} from '../../client/entrances/overview.ts';
import type { Source } from '../../client/parts/queries.ts';
import { coverageOf } from '../../client/scorecard/coverage.ts';
import { countStandings } from '../../client/scorecard/status-counts.ts';
import { type Scorecard, scorecardSchema } from '../../server/core/scorecard/format.ts';
import { figuresOf, homeCareNow, satisfaction } from './app-figures.ts';

const map = (name: string): Scorecard =>
  scorecardSchema.parse(
    JSON.parse(readFileSync(new URL(`../../surveys/${name}.scorecard.json`, import.meta.url), 'utf8')),
  );
const administrative = map('fet-administrativ-2006');
const political = map('fet-politisk');

const withStatus = (code: string, uncertain = false) =>
  ({
    surveyKey: code,
    scale: satisfaction,
    now: { status: { code, uncertain }, figures: figuresOf(homeCareNow) },
    before: null,
  }) as unknown as Source;

describe('how a map stands', () => {
  it('each survey’s value is a cell; what is hidden is one kind, and an unsure status is counted as unsure', () => {
    const sources = {
      'fet.brukertilfredshet': [withStatus('within'), withStatus('below', true)],
      'fet.sykefravaer': [],
      'fet.trivsel': [withStatus('withheld')],
      'fet.organisering': [withStatus('tooUncertain')],
    };
    const placed = placedOn(administrative, sources);
    expect(countStandings(placed)).toEqual({
      total: 11,
      counts: [
        ['within', 1],
        ['uncertain', 1],
        ['hidden', 2],
        ['missingReference', 1],
        ['delegated', 1],
        ['noData', 5],
      ],
    });
  });

  it('an indicator on several maps is read once, where it stands first', () => {
    const sources = { 'fet.kultur': [withStatus('reached')] };
    const twice = [
      { scorecard: political, version: 1, sources },
      { scorecard: { ...political, key: 'copy' }, version: 1, sources },
    ];
    const placed = placedOf({ scorecards: twice });
    expect(placed).toHaveLength(placedOn(political, sources).length);
    const [value, ...others] = valuesOf(placed);
    expect(others).toEqual([]);
    expect(value && addressOfValue('/fet/nb', value)).toBe(
      '/fet/nb/indikator/fet.kultur?undersokelse=reached',
    );
    expect(byFocusArea(placed).map(({ focusArea }) => focusArea.key)).toEqual(
      political.focusAreas.map(({ key }) => key),
    );
  });

  it('tells which policy domains it is about, and what is counted and perceived', () => {
    expect(coverageOf(political)).toEqual({
      domains: {
        covered: ['demokrati', 'samfunnsutvikling', 'tjenesteproduksjon'],
        missing: ['myndighetsforvaltning'],
      },
      measuredCount: 0,
      perceivedCount: 8,
    });
    const unsaid = {
      ...political,
      focusAreas: political.focusAreas.map((area) => ({ ...area, policyDomains: [] })),
    };
    expect(coverageOf(unsaid).domains).toBeNull();
  });
});
