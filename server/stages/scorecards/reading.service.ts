import { type StatusCode, statusOf } from '../../core/ambition/status.ts';
import type { MunicipalityId, UnitId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import { textOf } from '../../core/questionnaire/definition.ts';
import type { Questionnaire, Scale } from '../../core/questionnaire/format.ts';
import type { Comparison, Figures, ResponseFigures } from '../../core/release/figures.ts';
import type { Scorecard, ScorecardIndicator } from '../../core/scorecard/format.ts';
import { type PlacedIndicator, placedIndicators } from '../../core/scorecard/walk.ts';
import { minorityAlert, spreadLabel } from '../../core/spread.ts';
import type { UnitTree } from '../../core/unit-tree.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { osloDay } from '../../platform/oslo.ts';
import { listVisibleReleases, type VisibleRelease } from '../indicators/indicators.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import {
  type Audience,
  listCells,
  listReleaseResponses,
  type StoredCell,
} from '../releases/releases.store.ts';
import { listRoundUnits } from '../rounds/rounds.store.ts';
import { listScorecardVersions } from './scorecards.store.ts';

/** How long a value is marked as new: as long as the longest result loop takes. */
const newForDays = 42;

type Version = Awaited<ReturnType<typeof listScorecardVersions>>[number];

/** Everything one look at the map needs, read in one transaction so that all of it is from one instant. */
interface Reading {
  now: Date;
  versions: Version[];
  releases: VisibleRelease[];
}

/** One visible release with what its figures are read by. */
interface OpenedRelease {
  release: VisibleRelease;
  questionnaire: Questionnaire;
  tree: UnitTree;
  root: UnitId;
  cells: StoredCell[];
  responses: Map<UnitId, ResponseFigures>;
}

export async function viewScorecard(
  context: Context,
  municipalityId: MunicipalityId,
  key: string,
  audience: Audience,
): Promise<{ scorecard: Scorecard; sources: Record<string, ReturnType<typeof sourceOf>[]> }> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const reading = await startReading(tx, audience, context.clock.now());
    const version = versionInForce(reading.versions, key, osloDay(reading.now));
    if (!version) throw new Refusal('unknown-scorecard', 404);
    const placed = placedIndicators(version.definition);
    const series = await openSeries(
      tx,
      reading,
      placed.map(({ indicator }) => indicator.key),
      'root',
    );
    const sources = placed.map(({ indicator }) => [
      indicator.key,
      series
        .filter(([now]) => now.release.indicatorKeys.includes(indicator.key))
        .map((pair) => sourceOf(reading, indicator.key, pair)),
    ]);
    return { scorecard: version.definition, sources: Object.fromEntries(sources) };
  });
}

export async function viewIndicator(
  context: Context,
  municipalityId: MunicipalityId,
  key: string,
  audience: Audience,
) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const reading = await startReading(tx, audience, context.clock.now());
    const place = findPlace(reading.versions, key, osloDay(reading.now));
    if (!place) throw new Refusal('unknown-indicator', 404);
    const series = (await openSeries(tx, reading, [key], 'all')).filter(([now]) =>
      now.release.indicatorKeys.includes(key),
    );
    return { ...place, sources: series.map((pair) => indicatorSourceOf(reading, key, pair)) };
  });
}

async function startReading(tx: Tx, audience: Audience, now: Date): Promise<Reading> {
  return {
    now,
    versions: await listScorecardVersions(tx),
    releases: await listVisibleReleases(tx, audience, now),
  };
}

type Series = [now: OpenedRelease, before: OpenedRelease | null];

/** Per survey that feeds any of the indicators: its newest visible round and the one before. */
async function openSeries(
  tx: Tx,
  reading: Reading,
  indicatorKeys: string[],
  depth: 'root' | 'all',
): Promise<Series[]> {
  const feeding = reading.releases.filter((release) =>
    release.indicatorKeys.some((key) => indicatorKeys.includes(key)),
  );
  const series: Series[] = [];
  for (const [now, before] of Map.groupBy(feeding, (release) => release.surveyKey).values()) {
    if (!now) continue;
    series.push([
      await openRelease(tx, now, indicatorKeys, depth),
      before ? await openRelease(tx, before, indicatorKeys, depth) : null,
    ]);
  }
  return series;
}

async function openRelease(
  tx: Tx,
  release: VisibleRelease,
  indicatorKeys: string[],
  depth: 'root' | 'all',
): Promise<OpenedRelease> {
  const { lattice } = release;
  const questionnaire = await getQuestionnaire(tx, release.questionnaireVersionId);
  const tree = await listRoundUnits(tx, release.roundId);
  const root = tree.find((node) => node.parentUnitId === null)?.unitId as UnitId;
  const items = itemsFeeding(questionnaire, indicatorKeys).map((item) => item.name);
  const cells = await listCells(tx, release.releaseId, lattice, {
    subjects: depth === 'root' ? indicatorKeys : [...indicatorKeys, ...items],
    ...(depth === 'root' ? { unitId: root } : {}),
  });
  return {
    release,
    questionnaire,
    tree,
    root,
    cells,
    responses: await listReleaseResponses(tx, release.releaseId, lattice),
  };
}

function itemsFeeding(questionnaire: Questionnaire, indicatorKeys: string[]) {
  return questionnaire.items
    .filter((item) => item.role === 'scale')
    .filter((item) => item.feeds.some((feed) => indicatorKeys.includes(feed.indicator)));
}

/** The version whose validity holds the day; a result from before the first version is read against the first. */
function versionInForce(versions: Version[], scorecardKey: string, on: string): Version | undefined {
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
  const [first] = itemsFeeding(questionnaire, [indicatorKey]);
  return questionnaire.scales[first?.scale ?? ''] as Scale;
}

function sourceOf(reading: Reading, key: string, [now, before]: Series) {
  const scale = scaleOf(now.questionnaire, key);
  return {
    surveyKey: now.release.surveyKey,
    surveyTitle: now.release.surveyTitle,
    surveyKind: now.release.surveyKind,
    scale: {
      min: scale.min,
      max: scale.max,
      low: scale.labels[scale.min] as Localized,
      high: scale.labels[scale.max] as Localized,
    },
    now: indicatorValue(reading, now, now.root, key),
    before: before && indicatorValue(reading, before, before.root, key),
  };
}

function indicatorSourceOf(reading: Reading, key: string, pair: Series) {
  const [now, before] = pair;
  return {
    ...sourceOf(reading, key, pair),
    indexKind:
      now.questionnaire.indices.find((index) => index.indicator === key)?.kind ?? ('formative' as const),
    units: now.tree
      .filter((node) => node.unitId !== now.root)
      .map((node) => ({
        unitId: node.unitId,
        parentUnitId: node.parentUnitId,
        name: node.name,
        now: indicatorValue(reading, now, node.unitId as UnitId, key),
        before: before && indicatorValue(reading, before, node.unitId as UnitId, key),
      })),
    items: itemsFeeding(now.questionnaire, [key]).map((item) => ({
      name: item.name,
      text: textOf(now.questionnaire, item.name),
      direction: item.direction,
      weight: item.feeds.find((feed) => feed.indicator === key)?.weight ?? 1,
      now: itemValue(reading, now, item.name, now.questionnaire.scales[item.scale] as Scale),
      before: before && itemValue(reading, before, item.name, scaleOf(before.questionnaire, key)),
    })),
  };
}

function indicatorValue(reading: Reading, opened: OpenedRelease, unitId: UnitId, key: string) {
  const on = osloDay(opened.release.closedAt);
  const rule = findPlace(reading.versions, key, on)?.indicator;
  return figureValue(reading, opened, unitId, 'indicator', key, scaleOf(opened.questionnaire, key), rule);
}

function itemValue(reading: Reading, opened: OpenedRelease, name: string, scale: Scale) {
  return figureValue(reading, opened, opened.root, 'item', name, scale, undefined);
}

function figureValue(
  reading: Reading,
  opened: OpenedRelease,
  unitId: UnitId,
  subjectKind: 'item' | 'indicator',
  subject: string,
  scale: Scale,
  indicator: ScorecardIndicator | undefined,
) {
  const cell = opened.cells.find(
    (candidate) =>
      candidate.unitId === unitId && candidate.subjectKind === subjectKind && candidate.subject === subject,
  );
  if (!cell) return null;
  const { release } = opened;
  const status = ambitionStatus(cell.figures, indicator);
  const comparison = visibleComparison(reading, release, cell.comparison);
  const age = (reading.now.getTime() - release.visibleFromAt.getTime()) / 86_400_000;
  return {
    period: release.period,
    closedOn: osloDay(release.closedAt),
    isNew: age <= newForDays,
    figures: cell.figures,
    response: opened.responses.get(unitId) ?? ({ shown: 'nothing' } as const),
    comparison,
    status,
    spreadLabel: cell.figures.shown === 'all' ? spreadLabel(cell.figures, scale) : null,
    minorityAlert: alertOf(cell.figures, comparison, status.code),
    releaseId: release.releaseId,
    releaseVersion: release.version,
    methodVersion: release.methodVersion,
  };
}

/** A comparison tells of the round before, so it is seen only where that round's own figures are. */
function visibleComparison(reading: Reading, release: VisibleRelease, comparison: Comparison): Comparison {
  const before = reading.releases.find(({ roundId }) => roundId === release.previousRoundId);
  const seen = before && (release.lattice === 'public' || before.lattice === 'internal');
  return seen ? comparison : { comparable: false, reason: 'noPreviousRound' };
}

function ambitionStatus(
  figures: Figures,
  indicator: ScorecardIndicator | undefined,
): { code: StatusCode | 'noAmbition' | 'withheld'; uncertain: boolean } {
  if (figures.shown === 'nothing' || figures.shown === 'nearlyAll') {
    return { code: 'withheld', uncertain: false };
  }
  if (!indicator?.ambition) return { code: 'noAmbition', uncertain: false };
  return statusOf(figures, indicator.ambition.rule, indicator.direction);
}

/** Raised even when the mean is fine (R21): that is when nobody would look. */
function alertOf(figures: Figures, comparison: Comparison, code: string): boolean {
  if (figures.shown !== 'all') return false;
  return minorityAlert(figures, comparison, code !== 'below');
}
