import { type StatusCode, statusOf } from '../../core/ambition/status.ts';
import type { UnitId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import { scaleItems, subjectScale } from '../../core/questionnaire/definition.ts';
import type { Comparison } from '../../core/release/figures.ts';
import {
  notAsked,
  type OutwardFigures,
  outwardComparison,
  outwardFigures,
  outwardResponse,
} from '../../core/release/outward.ts';
import type { ScorecardIndicator } from '../../core/scorecard/format.ts';
import { minorityAlert, spreadLabel } from '../../core/spread.ts';
import type { VisibleRelease } from '../indicators/indicators.store.ts';
import type { StoredCell } from '../releases/releases.store.ts';
import type { OpenedRelease, Series } from './series.service.ts';

/** How long a value is marked as new: as long as the longest result loop takes. */
export const newForDays = 42;

/** An indicator by its key, or an item by the id it keeps under every name. */
export type Subject = { kind: 'indicator'; key: string } | { kind: 'item'; id: string };

export interface ValuePlace {
  now: Date;
  series: Series;
  /** 0: the latest round; 1: the one before; and so on. */
  at: number;
  subject: Subject;
}

/**
 * One round's figure for one unit as everyone is told it; null where there is no such round, or no such unit in it.
 * What the page, the API and the words say of it (figures, mark, comparison, status, alert) is decided here, once.
 */
export function toldValue(place: ValuePlace, unitId: UnitId | null, rule: ScorecardIndicator | undefined) {
  const { series, at, subject } = place;
  const opened = series[at];
  if (!opened) return null;
  const unit = unitId ?? opened.root;
  if (!opened.tree.some((node) => node.unitId === unit)) return null;
  const { release } = opened;
  const { cell, figures } = outwardIn(opened, unit, subject);
  const scale = scaleIn(opened, subject);
  const before = series.find((earlier) => earlier.release.roundId === release.previousRoundId);
  const comparison = outwardComparison(
    visibleComparison(release, before?.release, cell?.comparison),
    figures,
    before && outwardIn(before, unit, subject).figures,
  );
  const status = ambitionStatus(figures, rule);
  const isFull = figures.shown === 'all';
  return {
    ...editionOf(release, place.now),
    figures,
    response: outwardResponse(opened.responses.get(unit), figures),
    comparison,
    status,
    spreadLabel: isFull && scale ? spreadLabel(figures, scale) : null,
    // Raised even when the mean is fine (R21): that is when nobody would look.
    minorityAlert: isFull && minorityAlert(figures, comparison, status.code !== 'below'),
  };
}

/** What stands in the place of the figure of a unit that the round did not have: nothing was asked of it, so nothing is hidden. */
export function absentValue(release: VisibleRelease, now: Date): NonNullable<ReturnType<typeof toldValue>> {
  return {
    ...editionOf(release, now),
    figures: notAsked,
    response: notAsked,
    comparison: { comparable: false, reason: 'noPreviousRound' },
    status: { code: 'noData', uncertain: false },
    spreadLabel: null,
    minorityAlert: false,
  };
}

/** Which round and which edition of its figures it is. */
function editionOf(release: VisibleRelease, now: Date) {
  const since = release.visibleFromAt ?? now;
  const age = (now.getTime() - since.getTime()) / 86_400_000;
  return {
    period: release.period,
    closedOn: osloDay(release.closedAt),
    isNew: age <= newForDays,
    isPublished: release.visibleFromAt !== null,
    releaseId: release.releaseId,
    releaseVersion: release.version,
    methodVersion: release.methodVersion,
  };
}

function nameIn({ questionnaire }: OpenedRelease, subject: Subject): string | undefined {
  if (subject.kind === 'indicator') return subject.key;
  return scaleItems(questionnaire).find(({ id }) => id === subject.id)?.name;
}

function scaleIn(opened: OpenedRelease, subject: Subject) {
  return subjectScale(opened.questionnaire, subject.kind, nameIn(opened, subject) ?? '');
}

function outwardIn(
  opened: OpenedRelease,
  unitId: UnitId,
  subject: Subject,
): { cell: StoredCell | undefined; figures: OutwardFigures } {
  const [name, scale] = [nameIn(opened, subject), scaleIn(opened, subject)];
  const cell = opened.cells.find(
    (one) => one.unitId === unitId && one.subjectKind === subject.kind && one.subject === name,
  );
  return { cell, figures: cell && scale ? outwardFigures(cell.figures, scale) : notAsked };
}

/** A comparison tells of the round before, so it is seen only where that round's own figures are. */
function visibleComparison(
  release: VisibleRelease,
  before: VisibleRelease | undefined,
  comparison: Comparison | undefined,
): Comparison {
  const seen = before && (release.lattice === 'public' || before.lattice === 'internal');
  return seen && comparison ? comparison : { comparable: false, reason: 'noPreviousRound' };
}

export type ShownStatus = StatusCode | 'noAmbition' | 'noData' | 'withheld' | 'tooUncertain';

function ambitionStatus(
  figures: OutwardFigures,
  indicator: ScorecardIndicator | undefined,
): { code: ShownStatus; uncertain: boolean } {
  const without = (code: ShownStatus) => ({ code, uncertain: false });
  if (figures.shown === 'tooUncertain') return without('tooUncertain');
  if (figures.shown === 'nothing') return without(figures.reason === 'withheld' ? 'withheld' : 'noData');
  if (figures.shown === 'nearlyAll') return without('withheld');
  if (!indicator?.ambition) return without('noAmbition');
  return statusOf(figures, indicator.ambition.rule, indicator.direction);
}
