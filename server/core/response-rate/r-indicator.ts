/** A cell of the frame known for everybody invited, such as unit × age. Persons. */
export interface FrameCell {
  invitedCount: number;
  sentCount: number;
}

/**
 * The R-indicator (Schouten, Cobben & Bethlehem 2009): 1 − 2·SD(ρ̂), ρ̂ each invited person's chance to answer, taken
 * as the rate of the person's cell; SD with divisor N − 1 over all invited. 1: all groups answered alike, as a random
 * sample would; the lower, the more they differ. 0–1 (a tiny frame that falls below 0 gives 0). Many small cells lower
 * it by chance alone, so use few and large ones. Null with fewer than two invited. Example: rates .4 and .6 in two
 * cells of 100: SD .1003, R .799. Throws a RangeError when a cell has more answers than invited.
 */
export function rIndicator(cells: readonly FrameCell[]): number | null {
  let [invited, sent] = [0, 0];
  for (const { invitedCount, sentCount } of cells) {
    if (!(Number.isInteger(invitedCount) && Number.isInteger(sentCount) && sentCount >= 0)) {
      throw new RangeError('a cell of the frame holds whole persons');
    }
    if (sentCount > invitedCount) {
      throw new RangeError(`${sentCount} answers of ${invitedCount} invited cannot be; correct the frame`);
    }
    invited += invitedCount;
    sent += sentCount;
  }
  if (invited < 2) return null;
  const mean = sent / invited;
  const squares = cells.reduce(
    (sum, { invitedCount, sentCount }) =>
      invitedCount === 0 ? sum : sum + invitedCount * (sentCount / invitedCount - mean) ** 2,
    0,
  );
  return Math.max(0, 1 - 2 * Math.sqrt(squares / (invited - 1)));
}
