import type { ReleaseId, UnitId } from '../../core/ids.ts';
import { scaleItems } from '../../core/questionnaire/definition.ts';
import type { Questionnaire, ScaleItem } from '../../core/questionnaire/format.ts';
import type { ResponseFigures } from '../../core/release/figures.ts';
import type { UnitTree } from '../../core/unit-tree.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { VisibleRelease } from '../indicators/indicators.store.ts';
import { listQuestionnaires } from '../questionnaires/questionnaires.store.ts';
import { type CellPlace, listCellsAt, listResponsesAt, type UnitPlace } from '../releases/places.store.ts';
import type { StoredCell } from '../releases/releases.store.ts';
import { listUnitsOfRounds } from '../rounds/round-units.store.ts';

/** One visible release with what its figures are read by. */
export interface OpenedRelease {
  release: VisibleRelease;
  questionnaire: Questionnaire;
  /** Of rounds that are opened for the whole alone: the root. */
  tree: UnitTree;
  root: UnitId;
  cells: StoredCell[];
  responses: Map<UnitId, ResponseFigures>;
}

/**
 * The rounds of one survey, the latest first: this one, the one before, and the one before that, which is not told of
 * but decides whether the comparison of the second may be. Opened to the depth of a page, all before them follow, for
 * the whole alone; opened for one unit, all before them, for that unit.
 */
export type Series = [now: OpenedRelease, ...earlier: OpenedRelease[]];
const seriesLength = 3;

/**
 * How much of the latest rounds is opened. `root`: the indicators of the whole. `units`: of every unit too; a set: of
 * those units alone. `page`: the indicators of every unit, and the items behind them for the whole; and of every round
 * before, the whole. `all`: the items of every unit too. One unit: its indicators in every round, and the items behind
 * them, and nothing of any other; a tree then holds the root and that unit alone.
 */
export type Depth = 'root' | 'units' | ReadonlySet<string> | 'page' | 'all' | OneUnit;
interface OneUnit {
  unitId: UnitId;
}
const oneUnit = (depth: Depth): UnitId | null =>
  typeof depth === 'object' && 'unitId' in depth ? depth.unitId : null;

/**
 * Per survey that feeds any of the indicators: its newest visible round that does, and the visible rounds before it,
 * also those that did not ask.
 */
export async function openSeries(
  tx: Tx,
  releases: readonly VisibleRelease[],
  indicatorKeys: string[],
  depth: Depth,
): Promise<Series[]> {
  const picked = pickSeries(releases, indicatorKeys, depth);
  const opened = await openReleases(tx, picked, indicatorKeys, depth);
  return picked.map((ofSurvey) => seriesIn(opened, ofSurvey));
}

/** The releases of each series, before anything of them is read. */
export function pickSeries(
  releases: readonly VisibleRelease[],
  indicatorKeys: readonly string[],
  depth: Depth,
): VisibleRelease[][] {
  return [...Map.groupBy(releases, (release) => release.surveyKey).values()].flatMap((ofSurvey) => {
    const start = ofSurvey.findIndex((release) =>
      release.indicatorKeys.some((key) => indicatorKeys.includes(key)),
    );
    const goesBack = depth === 'page' || oneUnit(depth) !== null;
    return start === -1 ? [] : [ofSurvey.slice(start, goesBack ? undefined : start + seriesLength)];
  });
}

export function seriesIn(
  opened: ReadonlyMap<ReleaseId, OpenedRelease>,
  ofSurvey: readonly VisibleRelease[],
): Series {
  return ofSurvey.map(({ releaseId }) => opened.get(releaseId)) as unknown as Series;
}

/**
 * Reads what was picked: one query for each kind of thing, however many rounds there are, and only the figures that are
 * asked for. A release that stands in several series is read once.
 */
export async function openReleases(
  tx: Tx,
  picked: readonly (readonly VisibleRelease[])[],
  indicatorKeys: string[],
  depth: Depth,
): Promise<Map<ReleaseId, OpenedRelease>> {
  const unitId = oneUnit(depth);
  const rounds = new Map(
    picked.flatMap((ofSurvey) =>
      ofSurvey.map((release, at) => [
        release.releaseId,
        { release, first: ofSurvey[0] ?? release, rootOnly: at >= seriesLength || unitId !== null },
      ]),
    ),
  );
  const all = [...rounds.values()];
  const questionnaires = await listQuestionnaires(
    tx,
    all.map(({ release }) => release.questionnaireVersionId),
  );
  const trees = await listUnitsOfRounds(
    tx,
    all.map(({ release, rootOnly }) => ({ roundId: release.roundId, rootOnly })),
    unitId,
  );
  const asked = all.map(({ release, first }) => {
    const questionnaire = questionnaires.get(release.questionnaireVersionId) as Questionnaire;
    const firstAsked = questionnaires.get(first.questionnaireVersionId) as Questionnaire;
    const tree = trees.get(release.roundId) ?? [];
    const root = tree.find((node) => node.parentUnitId === null)?.unitId as UnitId;
    const items = sameItems(questionnaire, itemsFeeding(firstAsked, indicatorKeys));
    return { release, questionnaire, tree, root, items };
  });
  const cells = await listCellsAt(
    tx,
    asked.flatMap((one) => placesOf(one, indicatorKeys, depth)),
  );
  const responses = await listResponsesAt(
    tx,
    asked.flatMap(({ release, tree, root }) => unitsRead(release, tree, root, depth)),
  );
  return new Map(
    asked.map(({ items: _, ...one }) => [
      one.release.releaseId,
      {
        ...one,
        cells: cells.get(one.release.releaseId) ?? [],
        responses: responses.get(one.release.releaseId) ?? new Map(),
      },
    ]),
  );
}

/** The names of items in a version. An item is the same by its id, also under another name and where it fed nothing. */
function sameItems(questionnaire: Questionnaire, items: readonly ScaleItem[]): string[] {
  const ids = new Set(items.map(({ id }) => id));
  return scaleItems(questionnaire).flatMap(({ id, name }) => (ids.has(id) ? [name] : []));
}

function unitsRead(
  { releaseId, lattice }: VisibleRelease,
  tree: UnitTree,
  root: UnitId,
  depth: Depth,
): UnitPlace[] {
  const all = tree.map(({ unitId }) => unitId as UnitId);
  const isRead = (id: UnitId) =>
    typeof depth === 'string' || ('unitId' in depth ? id === depth.unitId : depth.has(id));
  const units = depth === 'root' ? [root] : all.filter(isRead);
  return units.map((unitId) => ({ releaseId, lattice, unitId }));
}

function placesOf(
  {
    release,
    questionnaire,
    tree,
    root,
    items,
  }: Pick<OpenedRelease, 'release' | 'questionnaire' | 'tree' | 'root'> & { items: readonly string[] },
  indicatorKeys: readonly string[],
  depth: Depth,
): CellPlace[] {
  // What a round did not ask has no cells to look for.
  const asked = indicatorKeys.filter((key) =>
    questionnaire.indices.some(({ indicator }) => indicator === key),
  );
  return unitsRead(release, tree, root, depth).flatMap((unit) => {
    const withItems =
      depth === 'all' || oneUnit(depth) !== null || (depth === 'page' && unit.unitId === root);
    return [
      ...asked.map((subject): CellPlace => ({ ...unit, subjectKind: 'indicator', subject })),
      ...(withItems ? items : []).map((subject): CellPlace => ({ ...unit, subjectKind: 'item', subject })),
    ];
  });
}

/** The items that make up any of the indicators. */
export function itemsFeeding(questionnaire: Questionnaire, indicatorKeys: string[]): ScaleItem[] {
  return scaleItems(questionnaire).filter((item) =>
    item.feeds.some((feed) => indicatorKeys.includes(feed.indicator)),
  );
}
