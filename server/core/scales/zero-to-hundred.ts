type Scale = { min: number; max: number };

/**
 * A mean in the 0–100 form: 100·(x − a)/(b − a). It makes the display of scales alike, not the answers: a changed scale
 * breaks the series. Example: 4.5 on 1–6 is 70. Throws a RangeError for a value outside the scale or an empty scale.
 */
export function toHundred(mean: number, scale: Scale): number {
  const span = spanOf(scale);
  // A mean of equal answers may miss the end by rounding.
  const slack = 1e-9 * span;
  if (!(mean >= scale.min - slack && mean <= scale.max + slack)) {
    throw new RangeError(`${mean} lies outside the scale ${scale.min}–${scale.max}`);
  }
  return Math.max(0, Math.min(100, (100 * (mean - scale.min)) / span));
}

/**
 * A spread (SD, standard error, width of an interval) or a difference in the 0–100 form: 100·s/(b − a), since only the
 * unit changes. Example: SD 1.25 on 1–6 is 25. Throws a RangeError for a number that is not finite or an empty scale.
 */
export function widthToHundred(width: number, scale: Scale): number {
  if (!Number.isFinite(width)) throw new RangeError(`${width} is no width`);
  return (100 * width) / spanOf(scale);
}

function spanOf({ min, max }: Scale): number {
  if (!(max > min && max - min < Number.POSITIVE_INFINITY)) throw new RangeError(`${min}–${max} is no scale`);
  return max - min;
}
