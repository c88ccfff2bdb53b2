import type { UnitId } from '../../core/ids.ts';
import { scaleItems } from '../../core/questionnaire/definition.ts';
import type { Questionnaire, ScaleItem } from '../../core/questionnaire/format.ts';
import type { ResponseFigures } from '../../core/release/figures.ts';
import type { UnitTree } from '../../core/unit-tree.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { VisibleRelease } from '../indicators/indicators.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { listCells, listReleaseResponses, type StoredCell } from '../releases/releases.store.ts';
import { listRoundUnits } from '../rounds/rounds.store.ts';

/** One visible release with what its figures are read by. */
export interface OpenedRelease {
  release: VisibleRelease;
  questionnaire: Questionnaire;
  tree: UnitTree;
  root: UnitId;
  cells: StoredCell[];
  responses: Map<UnitId, ResponseFigures>;
}

/**
 * The rounds of one survey, the latest first: this one, the one before, and the one before that, which is not told of
 * but decides whether the comparison of the second may be.
 */
export type Series = [now: OpenedRelease, ...earlier: OpenedRelease[]];
const seriesLength = 3;

/**
 * Per survey that feeds any of the indicators: its newest visible round that does, and the visible rounds before it,
 * also those that did not ask. `open` stands for `openRelease` where the same release is asked for more than once.
 */
export async function openSeries(
  tx: Tx,
  releases: readonly VisibleRelease[],
  indicatorKeys: string[],
  depth: 'root' | 'all',
  open = openRelease,
): Promise<Series[]> {
  const series: Series[] = [];
  for (const ofSurvey of Map.groupBy(releases, (release) => release.surveyKey).values()) {
    const start = ofSurvey.findIndex((release) =>
      release.indicatorKeys.some((key) => indicatorKeys.includes(key)),
    );
    if (start === -1) continue;
    const opened: OpenedRelease[] = [];
    for (const release of ofSurvey.slice(start, start + seriesLength)) {
      const asked = opened[0] && itemsFeeding(opened[0].questionnaire, indicatorKeys);
      opened.push(await open(tx, release, indicatorKeys, depth, asked));
    }
    series.push(opened as unknown as Series);
  }
  return series;
}

/** Reads one release: its questionnaire, its units, and its figures of the indicators and of the items asked for. */
export async function openRelease(
  tx: Tx,
  release: VisibleRelease,
  indicatorKeys: string[],
  depth: 'root' | 'all',
  asked: readonly ScaleItem[] | undefined,
): Promise<OpenedRelease> {
  const { lattice } = release;
  const questionnaire = await getQuestionnaire(tx, release.questionnaireVersionId);
  const tree = await listRoundUnits(tx, release.roundId);
  const root = tree.find((node) => node.parentUnitId === null)?.unitId as UnitId;
  // An item is the same by its id, also under another name and where it fed nothing.
  const ids = new Set((asked ?? itemsFeeding(questionnaire, indicatorKeys)).map(({ id }) => id));
  const items = scaleItems(questionnaire).flatMap(({ id, name }) => (ids.has(id) ? [name] : []));
  const cells = await listCells(tx, release.releaseId, lattice, {
    subjects: depth === 'root' ? indicatorKeys : [...indicatorKeys, ...items],
    ...(depth === 'root' ? { unitId: root } : {}),
  });
  const responses = await listReleaseResponses(tx, release.releaseId, lattice);
  return { release, questionnaire, tree, root, cells, responses };
}

/** The items that make up any of the indicators. */
export function itemsFeeding(questionnaire: Questionnaire, indicatorKeys: string[]): ScaleItem[] {
  return scaleItems(questionnaire).filter((item) =>
    item.feeds.some((feed) => indicatorKeys.includes(feed.indicator)),
  );
}
