import type { Figures, ResponseFigures } from '../release/figures.ts';
import { type Cut, cutKey } from './declared.ts';
import type { Hierarchy } from './hierarchy.ts';

/** The fewest answers that may be new, or gone, between two releases of one round (security: P8). */
export const refreshLimit = 5;

/** One release of a round as its readers have it. */
export interface Snapshot {
  cells: readonly {
    unitId: string;
    cut: Cut | null;
    subjectKind: 'item' | 'indicator';
    subject: string;
    figures: Figures;
  }[];
  responses: readonly { unitId: string; figures: ResponseFigures }[];
}

/** What a reader of both releases finds by subtracting one from the other. */
interface Difference {
  n: number;
  /** Of the answers; null where no mean is told. */
  sum: number | null;
  /** By scale point, «vet ikke» and «ikke relevant» last; null where either release tells no distribution. */
  bars: readonly number[] | null;
}

/**
 * Whether a release may be made anew beside an earlier one of the same round (security: P8): in every figure both of
 * them tell, none or five answers at least are new, gone or changed. The same is asked of what is left of a unit when
 * the told units below it are taken away, and of everyone but those with one background answer, since a reader
 * subtracts there too. A figure that only one of them tells has nothing to be subtracted from.
 *
 * Example: 20 answers then 21 is refused, for the 21st is the difference; so are 20 of which one was exchanged; 20 then
 * 25 is let through, and so are the same 20.
 */
export function mayRefresh(before: Snapshot, after: Snapshot, hierarchy: Hierarchy): boolean {
  return tablesOf(before, after).every((table) => isSafe(table, hierarchy));
}

/** Of one subject, or of the response: the differences by unit, for everyone (empty key) and each cut. */
type Table = Map<string, Map<string, Difference>>;

function tablesOf(before: Snapshot, after: Snapshot): Table[] {
  const tables = new Map<string, Table>();
  const put = (table: string, cut: string, unitId: string, difference: Difference) => {
    const byCut = tables.get(table) ?? new Map<string, Map<string, Difference>>();
    tables.set(table, byCut.set(cut, (byCut.get(cut) ?? new Map()).set(unitId, difference)));
  };
  const earlier = new Map(before.cells.map((cell) => [placeOf(cell), cell.figures]));
  for (const cell of after.cells) {
    const difference = differenceOf(earlier.get(placeOf(cell)), cell.figures);
    const cut = cell.cut === null ? '' : cutKey(cell.cut);
    if (difference) put(`${cell.subjectKind} ${cell.subject}`, cut, cell.unitId, difference);
  }
  const answered = new Map(before.responses.map(({ unitId, figures }) => [unitId, figures]));
  for (const { unitId, figures } of after.responses) {
    const past = answered.get(unitId);
    if (figures.shown !== 'all' || past?.shown !== 'all') continue;
    put('response', '', unitId, { n: figures.answeredCount - past.answeredCount, sum: null, bars: null });
  }
  return [...tables.values()];
}

function placeOf({ unitId, cut, subjectKind, subject }: Snapshot['cells'][number]): string {
  return [subjectKind, subject, unitId, cut === null ? '' : cutKey(cut)].join(' ');
}

function differenceOf(before: Figures | undefined, after: Figures): Difference | null {
  if (!before || !('n' in before) || !('n' in after)) return null;
  const bars =
    before.shown === 'all' && after.shown === 'all'
      ? [
          ...after.bars.map(({ count }, step) => count - (before.bars[step] as { count: number }).count),
          rise(before.dontKnowCount, after.dontKnowCount),
          rise(before.notApplicableCount, after.notApplicableCount),
        ]
      : null;
  return { n: after.n - before.n, sum: after.n * after.mean - before.n * before.mean, bars };
}

/** What only one of two releases counts has nothing to be subtracted from. */
function rise(before: number | null, after: number | null): number {
  return before === null || after === null ? 0 : after - before;
}

function isSafe(table: Table, hierarchy: Hierarchy): boolean {
  const everyone = table.get('');
  return [...table].every(([cut, byUnit]) =>
    [...byUnit].every(([unitId, whole]) => {
      const below = toldBelow(hierarchy, unitId, byUnit);
      const all = cut === '' ? undefined : everyone?.get(unitId);
      return (
        isNoneOrMany(whole) && isNoneOrMany(less(whole, below)) && (!all || isNoneOrMany(less(all, [whole])))
      );
    }),
  );
}

/** The nearest units below a unit that both releases tell of. */
function toldBelow(hierarchy: Hierarchy, unitId: string, byUnit: Map<string, Difference>): Difference[] {
  return hierarchy.childrenOf(unitId).flatMap((child) => {
    const told = byUnit.get(child);
    return told ? [told] : toldBelow(hierarchy, child, byUnit);
  });
}

function less(whole: Difference, parts: readonly Difference[]): Difference {
  const taken = (of: (one: Difference) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  return {
    n: whole.n - taken(({ n }) => n),
    sum: whole.sum === null ? null : whole.sum - taken(({ sum }) => sum as number),
    bars:
      whole.bars === null || parts.some(({ bars }) => bars === null)
        ? null
        : whole.bars.map((count, step) => count - taken(({ bars }) => (bars as number[])[step] as number)),
  };
}

/**
 * Nobody, or five and more. With a distribution: those who came, or those who left, whichever are more. Without one an
 * unchanged number with another sum is somebody's changed answer, and it may be one person's.
 */
function isNoneOrMany({ n, sum, bars }: Difference): boolean {
  const [came, left] = [1, -1].map((sign) =>
    (bars ?? []).reduce((all, count) => all + Math.max(0, sign * count), 0),
  ) as [number, number];
  const changed = Math.max(Math.abs(n), came, left);
  if (changed > 0) return changed >= refreshLimit;
  // Arithmetic leaves a hair between two sums of the same answers.
  return sum === null || Math.abs(sum) < 1e-6;
}
