import type { IndicatorSource, IndicatorView, UnitSource } from '../parts/queries.ts';
import type { Unit } from './unit-groups.ts';

/** A survey's figures: of the whole municipality, or of the unit that is named. */
export type ShownSource = Omit<IndicatorSource, 'history'> & {
  unitName?: string;
  /** `isThere` false: the round had no such unit. Empty: not known yet. */
  history: (IndicatorSource['history'][number] & { isThere?: boolean })[];
};

/** One survey as the page shows it. */
export interface Shown {
  source: ShownSource;
  /** Null: the whole municipality. */
  focus: Focus | null;
  /** Where on the page its three questions stand: the first survey's have the plain names. */
  places: Places;
}

/** One unit of a survey, with what it lies under, and the survey as it is for the whole. */
export interface Focus {
  unit: Unit;
  /** The outermost first; without the municipality. */
  parents: Unit[];
  whole: IndicatorSource;
}

export interface Places {
  variation: string;
  dissatisfied: string;
  who: string;
  howSure: string;
}

/** What the address asks for: `?undersokelse=KEY&enhet=UNITID`. */
export interface Asked {
  survey: string | null;
  unit: string | null;
}

/** The page's parts in the address, the same in all languages. */
const places: Places = {
  variation: 'variasjon',
  dissatisfied: 'misfornoyd',
  who: 'hvem',
  howSure: 'hvor-sikkert',
};

/** What the address asks for; what is empty there is not asked for. */
export function readAsked(search: URLSearchParams): Asked {
  return { survey: search.get('undersokelse') || null, unit: search.get('enhet') || null };
}

interface IndicatorPlace {
  indicator: string;
  survey?: string | null | undefined;
  unit?: string | null | undefined;
  /** A part of the page, by its name in the address. */
  at?: keyof Places;
}

/** The address of an indicator, of one survey and one unit where they are given, without the municipality's own part. */
export function indicatorPath({ indicator, survey, unit, at }: IndicatorPlace): string {
  const search = new URLSearchParams({
    ...(survey ? { undersokelse: survey } : {}),
    ...(unit ? { enhet: unit } : {}),
  }).toString();
  return `/indikator/${indicator}${search ? `?${search}` : ''}${at ? `#${places[at]}` : ''}`;
}

/**
 * The surveys the page shows, in order. A survey that is asked for stands alone; one the indicator has not got is as if none
 * was asked for. For a unit only those surveys that it is part of, each with the unit's figures; `told`: those of every round
 * and question by question, which are fetched by themselves.
 */
export function shownSources(
  indicator: Pick<IndicatorView, 'sources'>,
  asked: Asked,
  told: readonly UnitSource[] = [],
): Shown[] {
  const chosen = indicator.sources.filter(({ surveyKey }) => surveyKey === asked.survey);
  const sources = chosen.length > 0 ? chosen : inOrder(indicator.sources);
  const shown = sources.flatMap((source): Omit<Shown, 'places'>[] => {
    if (asked.unit === null) return [{ source, focus: null }];
    const focus = focusOn(source, asked.unit);
    return focus ? [{ source: ofUnit(source, focus.unit, told), focus }] : [];
  });
  return shown.map((one, at) => ({ ...one, places: at === 0 ? places : placesOf(one.source.surveyKey) }));
}

function placesOf(surveyKey: string): Places {
  return {
    variation: `${surveyKey}-${places.variation}`,
    dissatisfied: `${surveyKey}-${places.dissatisfied}`,
    who: `${surveyKey}-${places.who}`,
    howSure: `${surveyKey}-${places.howSure}`,
  };
}

/**
 * What should be looked at stands first (R21), by what is stored with the release: a minority alert, then a larger spread, then
 * more dissatisfied. Those that are alike keep their order, and those without a figure come last.
 */
export function inOrder(sources: readonly IndicatorSource[]): IndicatorSource[] {
  return [...sources].sort((one, other) => {
    const [first, second] = [worthOf(one), worthOf(other)];
    const at = first.findIndex((value, index) => value !== second[index]);
    return at === -1 ? 0 : first[at] ? -1 : 1;
  });
}

function worthOf({ now }: IndicatorSource): boolean[] {
  const comparison = now?.comparison.comparable ? now.comparison : null;
  return [
    now?.minorityAlert === true,
    comparison?.spread.verdict === 'larger',
    comparison?.dissatisfied.verdict === 'up',
    now !== null,
  ];
}

function focusOn(source: IndicatorSource, unitId: string): Focus | null {
  const known = new Map(source.units.map((unit) => [unit.unitId, unit]));
  const unit = known.get(unitId);
  if (!unit) return null;
  const parents: Unit[] = [];
  for (let above = known.get(unit.parentUnitId ?? ''); above; above = known.get(above.parentUnitId ?? '')) {
    parents.unshift(above);
  }
  return { unit, parents, whole: source };
}

/** A survey as one unit's: its figures, and the units under it. What is only told of the whole is left to the whole. */
export function ofUnit(source: IndicatorSource, unit: Unit, told: readonly UnitSource[]): ShownSource {
  const own = told.find(({ surveyKey }) => surveyKey === source.surveyKey);
  return {
    ...source,
    unitName: unit.name,
    ...{ now: unit.now, before: unit.before },
    ...{ history: own?.history ?? [], items: own?.items ?? [], others: [], groups: [] },
    ...{ weighed: [], together: null, weights: null, population: [] },
    units: unitsUnder(source.units, unit.unitId),
  };
}

function unitsUnder(units: readonly Unit[], unitId: string): Unit[] {
  const under = new Set([unitId]);
  // As many rounds as the tree is deep: a unit may stand before what it lies under.
  for (let size = 0; size !== under.size; ) {
    size = under.size;
    for (const unit of units) if (under.has(unit.parentUnitId ?? '')) under.add(unit.unitId);
  }
  under.delete(unitId);
  return units.filter((unit) => under.has(unit.unitId));
}
