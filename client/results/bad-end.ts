/** On other scales («helt uenig») the bad end is not dissatisfaction, and must not be called so. */
export function asksOfSatisfaction(scale: { min: number; max: number; low: { nb: string } }): boolean {
  return scale.low.nb.includes('misfornøyd');
}
