/** A unit with its days: what the tree of a day is made of. Days are YYYY-MM-DD; the end is the first day without. */
export interface DatedUnit {
  id: string;
  parentUnitId: string | null;
  predecessorUnitId: string | null;
  validFromOn: string;
  validToOn: string | null;
}

/** Where a day is in a period: before, in it, or after. */
export function timeOf(
  { validFromOn, validToOn }: Pick<DatedUnit, 'validFromOn' | 'validToOn'>,
  on: string,
): 'coming' | 'now' | 'earlier' {
  if (on < validFromOn) return 'coming';
  return validToOn === null || on < validToOn ? 'now' : 'earlier';
}

/**
 * Which unit each one that is there on a day stands under then, by id; null: under none. With those that are yet to
 * come, if they are wanted, each where it will be.
 *
 * What is stored is where a unit stands at last. A unit moves to whoever takes over from its parent; so where its parent
 * was not there yet, it stood under the one that parent took over from. Where none of them was there, it stood under the
 * nearest above that was, else under none. So a reorganisation that is planned changes nothing before its day.
 */
export function parentsOn(
  units: readonly DatedUnit[],
  on: string,
  withComing = false,
): Map<string, string | null> {
  const all = new Map(units.map((unit) => [unit.id, unit]));
  const timeOfId = (id: string) => {
    const unit = all.get(id);
    return unit && timeOf(unit, on);
  };
  const parentOf = (unit: DatedUnit): string | null => {
    const mayBe = (id: string) =>
      timeOfId(id) === 'now' || (timeOf(unit, on) === 'coming' && timeOfId(id) === 'coming');
    const tried = new Set<string>();
    for (let above = unit.parentUnitId; above !== null && !tried.has(above); ) {
      tried.add(above);
      const found = lineOf(all, above).find((id) => mayBe(id) && id !== unit.id);
      if (found !== undefined) return found;
      above = all.get(above)?.parentUnitId ?? null;
    }
    return null;
  };
  const wanted = units.filter((unit) => {
    const time = timeOf(unit, on);
    return time === 'now' || (withComing && time === 'coming');
  });
  return new Map(wanted.map((unit) => [unit.id, parentOf(unit)]));
}

/** A unit, and those it took over from, the latest first. */
function lineOf(all: ReadonlyMap<string, DatedUnit>, id: string): string[] {
  const line: string[] = [];
  for (let one: string | null = id; one !== null && !line.includes(one); ) {
    line.push(one);
    one = all.get(one)?.predecessorUnitId ?? null;
  }
  return line;
}
