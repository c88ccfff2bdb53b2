import type { Reader } from '../../core/authorisation/release.ts';
import type { MunicipalityId, UnitId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import { osloDay } from '../../core/oslo.ts';
import { subjectScale, textOf } from '../../core/questionnaire/definition.ts';
import type { Questionnaire, Scale } from '../../core/questionnaire/format.ts';
import { pooledFigures } from '../../core/release/outward.ts';
import type { Scorecard } from '../../core/scorecard/format.ts';
import { type PlacedIndicator, placedIndicators } from '../../core/scorecard/walk.ts';
import { choiceText } from '../../core/wording/choices.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { listVisibleReleases, type VisibleRelease } from '../indicators/indicators.store.ts';
import { listPopulationCells } from '../releases/population.store.ts';
import { listQuestionCells } from '../releases/questions.store.ts';
import { listScorecardVersions } from './scorecards.store.ts';
import { itemsFeeding, type openRelease, openSeries, type Series } from './series.service.ts';
import { type Subject, toldValue } from './value.ts';

type Version = Awaited<ReturnType<typeof listScorecardVersions>>[number];

/** Everything one look at the map needs, read in one transaction so that all of it is from one instant. */
interface Reading {
  now: Date;
  versions: Version[];
  releases: VisibleRelease[];
}

export async function viewScorecard(
  context: Context,
  municipalityId: MunicipalityId,
  key: string,
  reader: Reader,
): Promise<{ scorecard: Scorecard; sources: Record<string, ReturnType<typeof sourceOf>[]> }> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const reading = await startReading(tx, reader, context.clock.now());
    const version = versionInForce(reading.versions, key, osloDay(reading.now));
    if (!version) throw new Refusal('unknown-scorecard', 404);
    return {
      scorecard: version.definition,
      sources: await sourcesOf(tx, reading, version.definition),
    };
  });
}

/** What each survey tells of each indicator of a map, for the whole municipality. `open`: how a release is read. */
export async function sourcesOf(
  tx: Tx,
  reading: Reading,
  scorecard: Scorecard,
  open?: typeof openRelease,
): Promise<Record<string, ReturnType<typeof sourceOf>[]>> {
  const placed = placedIndicators(scorecard);
  const series = await openSeries(
    tx,
    reading.releases,
    placed.map(({ indicator }) => indicator.key),
    'root',
    open,
  );
  const sources = placed.map(({ indicator }) => [
    indicator.key,
    series
      .filter(([now]) => now.release.indicatorKeys.includes(indicator.key))
      .map((one) => sourceOf(reading, indicator.key, one)),
  ]);
  return Object.fromEntries(sources);
}

export async function viewIndicator(
  context: Context,
  municipalityId: MunicipalityId,
  key: string,
  reader: Reader,
) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const reading = await startReading(tx, reader, context.clock.now());
    const place = findPlace(reading.versions, key, osloDay(reading.now));
    if (!place) throw new Refusal('unknown-indicator', 404);
    const series = (await openSeries(tx, reading.releases, [key], 'all')).filter(([now]) =>
      now.release.indicatorKeys.includes(key),
    );
    const sources = [];
    for (const one of series) {
      const beside = { weighed: await weighedBy(tx, key, one), others: await otherQuestions(tx, one) };
      sources.push({ ...indicatorSourceOf(reading, key, one), ...beside });
    }
    return { ...place, sources, pooled: pooledFigures(sources.length) };
  });
}

const publishedShown = 4;

/** The results that have become visible to a reader, the newest first, each with a place on a map to read it at. */
export async function listPublished(context: Context, municipalityId: MunicipalityId, reader: Reader) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const reading = await startReading(tx, reader, context.clock.now());
    return publishedIn(reading).slice(0, publishedShown);
  });
}

/** The same of all that was read. */
export function publishedIn(reading: Reading) {
  const on = osloDay(reading.now);
  return reading.releases
    .flatMap(({ visibleFromAt, indicatorKeys, ...release }) => {
      const places = indicatorKeys.flatMap((key) => findPlace(reading.versions, key, on) ?? []);
      const [place] = places.sort((one, other) => one.indicator.key.localeCompare(other.indicator.key));
      return visibleFromAt && place ? [{ release, visibleFromAt, scorecardKey: place.scorecard.key }] : [];
    })
    .sort((one, other) => other.visibleFromAt.getTime() - one.visibleFromAt.getTime())
    .map(({ release, visibleFromAt, scorecardKey }) => ({
      roundId: release.roundId,
      surveyTitle: release.surveyTitle,
      period: release.period,
      visibleFromAt: visibleFromAt.toISOString(),
      scorecardKey,
    }));
}

export async function startReading(tx: Tx, reader: Reader, now: Date): Promise<Reading> {
  return {
    now,
    versions: await listScorecardVersions(tx),
    releases: await listVisibleReleases(tx, reader, now),
  };
}

/** The version whose validity holds the day; a result from before the first version is read against the first. */
export function versionInForce(versions: Version[], scorecardKey: string, on: string): Version | undefined {
  const ofMap = versions.filter((version) => version.scorecardKey === scorecardKey);
  const inForce = ofMap.find(
    (version) => version.validFromOn <= on && (version.validToOn === null || on <= version.validToOn),
  );
  return inForce ?? ofMap.at(-1);
}

/** Where an indicator stands on a day. An indicator on several maps is shown where it stands first. */
function findPlace(
  versions: Version[],
  key: string,
  on: string,
): (PlacedIndicator & { scorecard: Scorecard }) | undefined {
  for (const scorecardKey of new Set(versions.map((version) => version.scorecardKey))) {
    const version = versionInForce(versions, scorecardKey, on);
    const place =
      version && placedIndicators(version.definition).find(({ indicator }) => indicator.key === key);
    if (version && place) return { ...place, scorecard: version.definition };
  }
  return undefined;
}

function scaleOf(questionnaire: Questionnaire, indicatorKey: string): Scale {
  return subjectScale(questionnaire, 'indicator', indicatorKey) as Scale;
}

function sourceOf(reading: Reading, key: string, series: Series) {
  const [now] = series;
  const scale = scaleOf(now.questionnaire, key);
  return {
    surveyKey: now.release.surveyKey,
    surveyTitle: now.release.surveyTitle,
    surveyKind: now.release.surveyKind,
    roundId: now.release.roundId,
    scale: {
      min: scale.min,
      max: scale.max,
      low: scale.labels[scale.min] as Localized,
      high: scale.labels[scale.max] as Localized,
    },
    ...nowAndBefore(reading, series, { kind: 'indicator', key }, null),
  };
}

/** The latest figure of the whole weighed to the population, by each question it was opened with counts for. */
async function weighedBy(tx: Tx, key: string, [{ release, questionnaire }]: Series) {
  const cells = await listPopulationCells(tx, release.releaseId, release.lattice);
  return cells
    .filter(({ subjectKind, subject }) => subjectKind === 'indicator' && subject === key)
    .map(({ background, figures }) => ({ question: textOf(questionnaire, background), ...figures }));
}

/** What the same round asked for without a scale, of everyone, as far as it may be told. */
async function otherQuestions(tx: Tx, [{ release, questionnaire }]: Series) {
  const cells = await listQuestionCells(tx, release.releaseId, release.lattice);
  return cells.map(({ question, figures }) => {
    const text = textOf(questionnaire, question);
    if (figures.shown === 'nothing') return { name: question, text, ...figures };
    const named = <T extends { choice: string }>({ choice, ...told }: T) => ({
      ...{ text: choiceText(questionnaire, question, choice), ...told },
    });
    if (figures.kind === 'ranking') {
      return { name: question, text, ...figures, choices: figures.choices.map(named) };
    }
    if (figures.kind === 'choice') {
      return { name: question, text, ...figures, choices: figures.choices.map(named) };
    }
    return { name: question, text, ...figures };
  });
}

function indicatorSourceOf(reading: Reading, key: string, series: Series) {
  const [now] = series;
  return {
    ...sourceOf(reading, key, series),
    indexKind:
      now.questionnaire.indices.find((index) => index.indicator === key)?.kind ?? ('formative' as const),
    units: now.tree
      .filter((node) => node.unitId !== now.root)
      .map((node) => ({
        unitId: node.unitId,
        parentUnitId: node.parentUnitId,
        name: node.name,
        ...nowAndBefore(reading, series, { kind: 'indicator', key }, node.unitId as UnitId),
      })),
    items: itemsFeeding(now.questionnaire, [key]).map((item) => ({
      name: item.name,
      text: textOf(now.questionnaire, item.name),
      direction: item.direction,
      weight: item.feeds.find((feed) => feed.indicator === key)?.weight ?? 1,
      ...nowAndBefore(reading, series, { kind: 'item', id: item.id }, null),
    })),
  };
}

/** Each round is read against the ambition in force when it closed (R1). `unitId` null: the whole municipality. */
function nowAndBefore(reading: Reading, series: Series, subject: Subject, unitId: UnitId | null) {
  const value = (at: 0 | 1) => {
    const closedAt = series[at]?.release.closedAt;
    const rule =
      subject.kind === 'indicator' && closedAt
        ? findPlace(reading.versions, subject.key, osloDay(closedAt))?.indicator
        : undefined;
    return toldValue({ now: reading.now, series, at, subject }, unitId, rule);
  };
  return { now: value(0), before: value(1) };
}
