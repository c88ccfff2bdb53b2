import { describe, expect, it } from 'vitest';
import type { IndicatorSource, UnitSource } from '../../../client/parts/queries.ts';
import { indicatorPath, inOrder, readAsked, shownSources } from '../../../client/results/view.ts';

interface Told {
  spread?: string;
  dissatisfied?: string;
  alert?: boolean;
  none?: boolean;
}

const unit = (unitId: string, parentUnitId: string) => ({ unitId, parentUnitId, name: unitId, now: null });

function sourceOf(surveyKey: string, told: Told = {}): IndicatorSource {
  const comparison = {
    comparable: true,
    spread: { verdict: told.spread ?? 'noSureChange' },
    dissatisfied: { verdict: told.dissatisfied ?? 'noSureChange' },
  };
  return {
    surveyKey,
    now: told.none ? null : { minorityAlert: told.alert ?? false, comparison },
    before: null,
    // As a tree may come: a unit before what it lies under.
    units: [unit('ved elva', 'sør'), unit('nord', 'rot'), unit('sør', 'rot'), unit('tunet', 'ved elva')],
    ...{ items: ['a question'], others: ['another'], weighed: ['weighed'] },
  } as unknown as IndicatorSource;
}

const keys = (sources: readonly IndicatorSource[]) => sources.map(({ surveyKey }) => surveyKey);

describe('surveys of one indicator', () => {
  it('stand with an alert first, then a larger spread, then more dissatisfied, then as they came, then those without', () => {
    const sources = [
      sourceOf('ingen', { none: true }),
      sourceOf('rolig'),
      sourceOf('flere', { dissatisfied: 'up' }),
      sourceOf('mindre', { spread: 'smaller', dissatisfied: 'down' }),
      sourceOf('spriker', { spread: 'larger' }),
      sourceOf('varsel', { alert: true }),
      sourceOf('varsel og spriker', { alert: true, spread: 'larger' }),
    ];
    expect(keys(inOrder(sources))).toEqual([
      ...['varsel og spriker', 'varsel', 'spriker', 'flere', 'rolig', 'mindre', 'ingen'],
    ]);
  });

  it('have each its own places on the page, the first the plain ones', () => {
    const shown = shownSources({ sources: [sourceOf('a'), sourceOf('b')] }, { survey: null, unit: null });
    expect(shown.map(({ places }) => places.variation)).toEqual(['variasjon', 'b-variasjon']);
    const all = shown.flatMap(({ places }) => Object.values(places));
    expect(new Set(all).size).toBe(all.length);
  });

  it('stand alone where one is asked for; one that is not there changes nothing', () => {
    const sources = [sourceOf('a'), sourceOf('b')];
    const shown = (survey: string) =>
      keys(shownSources({ sources }, { survey, unit: null }).map(({ source }) => source));
    expect(shown('b')).toEqual(['b']);
    expect(shown('c')).toEqual(['a', 'b']);
  });
});

describe('one unit', () => {
  const sources = [sourceOf('a')];

  it('has the units under it, what it lies under, and nothing that is told of the whole alone', () => {
    const [shown] = shownSources({ sources }, { survey: null, unit: 'sør' });
    expect(shown?.source.units.map(({ unitId }) => unitId)).toEqual(['ved elva', 'tunet']);
    expect(shown?.source).toMatchObject({ unitName: 'sør', items: [], others: [], weighed: [] });
    const told = { surveyKey: 'a', history: ['a round'], items: ['a question'] } as unknown as UnitSource;
    const [known] = shownSources({ sources }, { survey: null, unit: 'sør' }, [told]);
    expect(known?.source).toMatchObject({ unitName: 'sør', history: ['a round'], items: ['a question'] });
    const elsewhere = { ...told, surveyKey: 'b' };
    const [without] = shownSources({ sources }, { survey: null, unit: 'sør' }, [elsewhere]);
    expect(without?.source).toMatchObject({ history: [], items: [] });
    const [deep] = shownSources({ sources }, { survey: null, unit: 'tunet' });
    expect(deep?.focus?.parents.map(({ unitId }) => unitId)).toEqual(['sør', 'ved elva']);
    expect(deep?.focus?.whole).toBe(sources[0]);
  });

  it('is shown of the surveys that have it, and of none where none has', () => {
    expect(shownSources({ sources }, { survey: 'a', unit: 'øst' })).toEqual([]);
  });
});

describe('an address', () => {
  it('is written and read the same', () => {
    expect(indicatorPath({ indicator: 'fet.x' })).toBe('/indikator/fet.x');
    const full = indicatorPath({ indicator: 'fet.x', survey: 's', unit: 'u', at: 'howSure' });
    expect(full).toBe('/indikator/fet.x?undersokelse=s&enhet=u#hvor-sikkert');
    expect(readAsked(new URLSearchParams('undersokelse=s&enhet=u'))).toEqual({ survey: 's', unit: 'u' });
    expect(readAsked(new URLSearchParams('undersokelse='))).toEqual({ survey: null, unit: null });
  });
});
