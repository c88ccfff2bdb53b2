import type { FindingKind } from './finding.ts';
import { isFollowed, type OwnMarks } from './marks.ts';

/** What one may narrow the list to; left out or null: everything. */
export interface FindingFilter {
  kind?: FindingKind | null | undefined;
  indicator?: string | null | undefined;
  unit?: string | null | undefined;
  focusArea?: string | null | undefined;
  isNew?: boolean | undefined;
  isFollowed?: boolean | undefined;
}

interface Filtered {
  numbers: { kind: FindingKind };
  indicatorKey: string;
  unit: { id: string } | null;
  alsoIn: readonly { unitId: string }[];
  focusArea: { key: string };
  isNew: boolean;
  /** Null: nobody is signed in. */
  marks: OwnMarks | null;
}

/** Every unit a finding tells of: its own, those that have the same, and those where the dissatisfied are gathered. */
export function unitsToldOf({
  unit,
  alsoIn,
  numbers,
}: Pick<Filtered, 'unit' | 'alsoIn' | 'numbers'>): string[] {
  const groups = 'groups' in numbers ? (numbers.groups as { unitId: string }[]) : [];
  return [...(unit ? [unit.id] : []), ...[...alsoIn, ...groups].map(({ unitId }) => unitId)];
}

/** Whether a finding has everything that is asked for. What is asked for never changes what is found. */
export function isAskedFor(finding: Filtered, filter: FindingFilter): boolean {
  const { kind, indicator, unit, focusArea, isNew } = filter;
  const { marks } = finding;
  return (
    (!kind || finding.numbers.kind === kind) &&
    (!indicator || finding.indicatorKey === indicator) &&
    (!unit || unitsToldOf(finding).includes(unit)) &&
    (!focusArea || finding.focusArea.key === focusArea) &&
    (!isNew || finding.isNew) &&
    (!filter.isFollowed || (marks !== null && isFollowed(marks)))
  );
}
