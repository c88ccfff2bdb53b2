/** An end that is written stays: rounds and figures were read by it. */
export function isOpen(unit: { validToOn: string | null }): boolean {
  return unit.validToOn === null;
}

/** Whether a unit would stand under itself with this parent. `parents`: of every unit, by id. */
export function isUnderItself(
  parents: ReadonlyMap<string, string | null>,
  id: string,
  parentUnitId: string | null,
): boolean {
  const passed = new Set<string>();
  for (let above = parentUnitId; above !== null && !passed.has(above); above = parents.get(above) ?? null) {
    if (above === id) return true;
    passed.add(above);
  }
  return false;
}

/** A period's end is the first day on which it is not in force, so it comes after its first day. */
export function endsTooEarly({
  validFromOn,
  validToOn,
}: {
  validFromOn: string;
  validToOn: string | null;
}): boolean {
  return validToOn !== null && validToOn <= validFromOn;
}
