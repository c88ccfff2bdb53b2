import type { Dice } from './dice.ts';
import type { Respondent, Unit } from './published.ts';

/** Respondents who belong to each unit itself. */
type Sizes = Map<string, number>;

/** Many small units, few large: 3–60 persons. */
function unitSize(dice: Dice): number {
  const [low, high] = dice.pick([
    [3, 4],
    [3, 9],
    [5, 9],
    [8, 14],
    [10, 19],
    [15, 30],
    [30, 60],
  ] as const);
  return dice.between(low, high);
}

/** Two or three levels. Some inner units have people of their own: the manager's staff, the town hall's. */
export function treeOf(dice: Dice): { tree: Unit[]; sizes: Sizes } {
  const tree: Unit[] = [{ unitId: 'k', parentUnitId: null }];
  const sizes: Sizes = new Map();
  const add = (unitId: string, parentUnitId: string, size: number) => {
    tree.push({ unitId, parentUnitId });
    if (size > 0) sizes.set(unitId, size);
  };
  if (dice.happens(0.25)) sizes.set('k', dice.between(1, 8));
  if (dice.happens(0.25)) {
    for (let unit = dice.between(4, 12); unit > 0; unit--) add(`k${unit}`, 'k', unitSize(dice));
    return { tree, sizes };
  }
  for (let department = dice.between(2, 5); department > 0; department--) {
    const departmentId = `k${department}`;
    add(departmentId, 'k', dice.happens(0.3) ? dice.between(1, 9) : 0);
    for (let unit = dice.between(1, 6); unit > 0; unit--) {
      add(`${departmentId}.${unit}`, departmentId, unitSize(dice));
    }
  }
  return { tree, sizes };
}

export interface Reorganisation {
  tree: Unit[];
  /** Where a person of the old tree belongs in the new. */
  unitOf(person: Pick<Respondent, 'unitId' | 'categories'>): string;
}

interface Step {
  tree: Unit[];
  unitOf: Reorganisation['unitOf'];
}

/** One to three steps: units merged, split, renamed, moved between departments, or a whole department dissolved. */
export function reorganise(dice: Dice, tree: Unit[]): Reorganisation {
  let reached: Reorganisation = { tree, unitOf: ({ unitId }) => unitId };
  for (let steps = dice.between(1, 3); steps > 0; steps--) {
    const before = reached;
    const step = dice.pick([merge, split, rename, move, dissolve])(dice, before.tree, steps);
    if (!step) continue;
    reached = {
      tree: step.tree,
      unitOf: (person) => step.unitOf({ ...person, unitId: before.unitOf(person) }),
    };
  }
  return reached;
}

const leavesOf = (tree: Unit[]) =>
  tree.filter(({ unitId }) => tree.every(({ parentUnitId }) => parentUnitId !== unitId));

/** The absorbed unit goes; the merged unit keeps one name or takes a new one. */
function merge(dice: Dice, tree: Unit[], step: number): Step | null {
  const [one, other] = dice.shuffled(leavesOf(tree).filter(({ parentUnitId }) => parentUnitId !== null));
  if (!one || !other) return null;
  const merged = dice.happens(0.5) ? one.unitId : `merged${step}`;
  return {
    tree: tree
      .filter((unit) => unit !== other)
      .map((unit) => (unit === one ? { ...unit, unitId: merged } : unit)),
    unitOf: ({ unitId }) => (unitId === one.unitId || unitId === other.unitId ? merged : unitId),
  };
}

/** One background goes to the new unit, so that the split follows a cut. */
function split(dice: Dice, tree: Unit[], step: number): Step | null {
  const leaf = dice.pick(leavesOf(tree));
  if (leaf.parentUnitId === null) return null;
  const unitId = `split${step}`;
  const [background, category] = dice.pick([
    ['gender', 'man'],
    ['age', '60+'],
    ['role', 'temporary'],
    ['tenure', 'under2'],
  ] as const);
  return {
    tree: [...tree, { unitId, parentUnitId: leaf.parentUnitId }],
    unitOf: (person) =>
      person.unitId === leaf.unitId && person.categories[background] === category ? unitId : person.unitId,
  };
}

function rename(dice: Dice, tree: Unit[], step: number): Step | null {
  const leaf = dice.pick(leavesOf(tree));
  if (leaf.parentUnitId === null) return null;
  const renamed = `renamed${step}`;
  return {
    tree: tree.map((unit) => (unit === leaf ? { ...unit, unitId: renamed } : unit)),
    unitOf: ({ unitId }) => (unitId === leaf.unitId ? renamed : unitId),
  };
}

function move(dice: Dice, tree: Unit[]): Step | null {
  const leaves = leavesOf(tree);
  const inner = tree.filter((unit) => !leaves.includes(unit));
  const leaf = dice.pick(leaves);
  const parent = dice.pick(inner);
  if (!parent || leaf.parentUnitId === null || leaf.parentUnitId === parent.unitId) return null;
  return {
    tree: tree.map((unit) => (unit === leaf ? { ...unit, parentUnitId: parent.unitId } : unit)),
    unitOf: ({ unitId }) => unitId,
  };
}

/** Its units go to another department, its own people too. */
function dissolve(dice: Dice, tree: Unit[]): Step | null {
  const leaves = leavesOf(tree);
  const departments = tree.filter((unit) => unit.parentUnitId !== null && !leaves.includes(unit));
  const [gone, heir] = dice.shuffled(departments);
  if (!gone || !heir) return null;
  return {
    tree: tree
      .filter((unit) => unit !== gone)
      .map((unit) => (unit.parentUnitId === gone.unitId ? { ...unit, parentUnitId: heir.unitId } : unit)),
    unitOf: ({ unitId }) => (unitId === gone.unitId ? heir.unitId : unitId),
  };
}
