import type { UnitId } from '../../core/ids.ts';
import { type Language, type Localized, languages } from '../../core/locale.ts';
import { indicatorHash, subjectScale, textOf } from '../../core/questionnaire/definition.ts';
import type { Questionnaire, Scale } from '../../core/questionnaire/format.ts';
import { amongUnits, type UnitFigures } from '../../core/release/among-units.ts';
import { notAsked, type OutwardFigures } from '../../core/release/outward.ts';
import { type ShareInterval, wilson } from '../../core/statistics/shares.ts';
import { splitInWords } from '../../core/wording/split.ts';
import { type Dictionary, wordFor } from '../../core/words/dictionary.ts';
import { speakingOf, type UnitTerm, unitTermOf } from '../../core/words/unit-term.ts';
import { type Reading, ruleIn } from './reading.ts';
import { itemsFeeding, type OpenedRelease, type Series } from './series.service.ts';
import { absentValue, type Subject, toldValue } from './value.ts';

function scaleOf(questionnaire: Questionnaire, indicatorKey: string): Scale {
  return subjectScale(questionnaire, 'indicator', indicatorKey) as Scale;
}

/** Who asked, and on which scale. */
export function askingOf(key: string, [now]: Series) {
  const scale = scaleOf(now.questionnaire, key);
  return {
    surveyKey: now.release.surveyKey,
    surveyTitle: now.release.surveyTitle,
    surveyKind: now.release.surveyKind,
    roundId: now.release.roundId,
    scale: toldScale(scale),
  };
}

/** A scale as readers are told it: its two ends, and what they are called. */
export function toldScale({ min, max, labels }: Scale) {
  return { min, max, low: labels[min] as Localized, high: labels[max] as Localized };
}

/** One survey that feeds an indicator, as the map tells of it. */
export function sourceOf(reading: Reading, key: string, series: Series) {
  return { ...askingOf(key, series), ...figuresIn(reading, series, { kind: 'indicator', key })(null) };
}

/** One indicator's latest two rounds for each of these units, in their order. */
export function readUnits(reading: Reading, series: Series, key: string, unitIds: readonly UnitId[]) {
  const told = figuresIn(reading, series, { kind: 'indicator', key });
  return unitIds.map((unitId) => ({ unitId, ...told(unitId) }));
}

/** The same as the indicator’s page tells of it: over time, by unit and by item. */
export function indicatorSourceOf(reading: Reading, key: string, series: Series, dictionary: Dictionary) {
  const [now] = series;
  const units = unitsOf(reading, key, series);
  return {
    ...sourceOf(reading, key, series),
    indexKind:
      now.questionnaire.indices.find((index) => index.indicator === key)?.kind ?? ('formative' as const),
    history: historyOf(reading, key, series, null),
    unitTerm: unitTermIn(series),
    among: amongInWords(units, speakingOf(dictionary, unitTermIn(series))),
    units,
    items: itemsOf(reading, key, series, null),
  };
}

/** One unit's figures as its own page tells of them: in every round, and by item. */
export function unitSourceOf(reading: Reading, key: string, series: Series, unitId: UnitId) {
  return {
    surveyKey: series[0].release.surveyKey,
    history: historyOf(reading, key, series, unitId),
    items: itemsOf(reading, key, series, unitId),
  };
}

/** The questions behind the value, of a unit; null: of the whole municipality. */
function itemsOf(reading: Reading, key: string, series: Series, unitId: UnitId | null) {
  const [{ questionnaire }] = series;
  return itemsFeeding(questionnaire, [key]).map((item) => ({
    // Not told: what later stages know the question by.
    id: item.id,
    name: item.name,
    text: textOf(questionnaire, item.name),
    direction: item.direction,
    weight: item.feeds.find((feed) => feed.indicator === key)?.weight ?? 1,
    ...figuresIn(reading, series, { kind: 'item', id: item.id })(unitId),
  }));
}

/** Every unit of the latest round but the root, in the municipality's own order. */
export function unitsOf(reading: Reading, key: string, series: Series) {
  const [now] = series;
  const told = figuresIn(reading, series, { kind: 'indicator', key });
  return now.tree
    .filter((node) => node.unitId !== now.root)
    .map(({ unitId, parentUnitId, name }) => ({ unitId, parentUnitId, name, ...told(unitId as UnitId) }));
}

/** What the latest round's units are called, of a round that is opened with its units. */
export function unitTermIn([now]: Series): UnitTerm {
  const below = now.tree.filter(({ unitId }) => unitId !== now.root);
  return unitTermOf(
    now.release.surveyKind,
    below.map(({ kind }) => kind),
  );
}

/** How the latest round's lowest units differ, with what the municipality calls them. */
function amongInWords(
  units: readonly (Omit<UnitFigures, 'figures'> & { now: { figures: OutwardFigures } | null })[],
  dictionary: Dictionary,
) {
  const { betweenPercent, ...among } = amongUnits(
    units.map(({ unitId, parentUnitId, now }) => ({
      unitId,
      parentUnitId,
      figures: now?.figures ?? notAsked,
    })),
  );
  const split =
    betweenPercent === null
      ? null
      : {
          betweenPercent,
          sentence: inEach((language) =>
            splitInWords(betweenPercent, wordFor(dictionary, 'unit', 'theMany', language), language),
          ),
        };
  return { ...among, split };
}

/**
 * The figure of a unit (null: of the whole municipality) in every visible round from the first that asked, the oldest first,
 * also where a round did not ask, may not tell, or had no such unit. `isBreak`: the question is another than when it was
 * last asked, of whomever, so no line leads here (R22).
 */
function historyOf(reading: Reading, key: string, series: Series, unitId: UnitId | null) {
  let last: string | null = null;
  const rounds = series.map((_, at) => at).reverse();
  return rounds.flatMap((at) => {
    const { questionnaire, release } = series[at] as OpenedRelease;
    const told = toldValue(
      { now: reading.now, series, at, subject: { kind: 'indicator', key } },
      unitId,
      ruleIn(reading, series, key, at),
    );
    const value = told ?? absentValue(release, reading.now);
    const isAsked = questionnaire.indices.some((index) => index.indicator === key);
    const hash = isAsked ? indicatorHash(questionnaire, key) : null;
    if (last === null && hash === null) return [];
    const isBreak = hash !== null && last !== null && hash !== last;
    last = hash ?? last;
    return [
      {
        ...{ ...value, ...scaleThen(questionnaire, key), isBreak, isThere: told !== null },
        dissatisfiedInterval: ofShare(value.figures),
      },
    ];
  });
}

/** The scale it was asked on then: figures on another are not drawn on the same axis. Null: it was not asked. */
function scaleThen(questionnaire: Questionnaire, key: string) {
  const scale = subjectScale(questionnaire, 'indicator', key);
  return { scale: scale ? { min: scale.min, max: scale.max } : null };
}

/** Wilson's interval of the share at the bad end; null where that is not shown. */
function ofShare(figures: OutwardFigures): ShareInterval | null {
  return figures.shown === 'all' ? wilson(figures.dissatisfiedCount, figures.n) : null;
}

/** Reads the latest two rounds' figures of a subject, for a unit; null: for the whole municipality. */
function figuresIn(reading: Reading, series: Series, subject: Subject) {
  const [now, before] = ([0, 1] as const).map((at) => {
    const rule = subject.kind === 'indicator' ? ruleIn(reading, series, subject.key, at) : undefined;
    return (unitId: UnitId | null) => toldValue({ now: reading.now, series, at, subject }, unitId, rule);
  }) as [ReadValue, ReadValue];
  return (unitId: UnitId | null) => ({ now: now(unitId), before: before(unitId) });
}
type ReadValue = (unitId: UnitId | null) => ReturnType<typeof toldValue>;

function inEach(textIn: (language: Language) => string): Localized {
  return Object.fromEntries(languages.map((language) => [language, textIn(language)])) as Localized;
}
