import type { DeclaredTables, PersonGroup } from '../../server/core/disclosure/declared.ts';
import { hierarchyOf } from '../../server/core/disclosure/hierarchy.ts';
import { disclosureLimits } from '../../server/core/disclosure/limits.ts';
import { mergeCounts } from '../../server/core/scoring.ts';
import type { TreeNode } from '../../server/core/unit-tree.ts';
import { diceOf } from '../qualities/attack/dice.ts';

/** Gender, age, years in the service and mother tongue, skewed as they are. */
const backgrounds = [
  { name: 'gender', weights: [0.65, 0.35] },
  { name: 'age', weights: [0.15, 0.3, 0.35, 0.2] },
  { name: 'years', weights: [0.3, 0.4, 0.3] },
  { name: 'language', weights: [0.8, 0.15, 0.05] },
];
const unanswered = 0.04;
const scale = { min: 1, max: 6 };
const itemsInIndex = 5;

/**
 * The declared tables of a made-up user survey: units of 10–120 persons in departments of eight, items that make up
 * indicators five and five, four backgrounds. The same plan gives the same tables.
 */
export function tablesToProtect({ units, items }: { units: number; items: number }): DeclaredTables {
  const dice = diceOf(1);
  const tree: TreeNode[] = [];
  const add = (unitId: string, parentUnitId: string | null) =>
    tree.push({ unitId, parentUnitId, position: tree.length, name: unitId, kind: 'unit' });
  add('k', null);
  const leaves: string[] = [];
  for (let unit = 0; unit < units; unit++) {
    const department = `k${Math.floor(unit / 8)}`;
    if (unit % 8 === 0) add(department, 'k');
    leaves.push(`${department}.${unit}`);
    add(`${department}.${unit}`, department);
  }
  const people = leaves.flatMap((unitId) => {
    const mood = dice.between(-10, 10) / 10;
    return Array.from({ length: dice.between(10, 120) }, () => ({
      unitId,
      categories: backgrounds.map(({ weights }) =>
        dice.happens(unanswered) ? null : String(drawn(weights, dice.between(0, 9999) / 10_000)),
      ),
      answers: Array.from({ length: items }, () => {
        const noise = (dice.between(0, 1000) + dice.between(0, 1000) + dice.between(0, 1000)) / 1000 - 1.5;
        return Math.min(scale.max, Math.max(scale.min, Math.round(4.4 + mood + 1.8 * noise)));
      }),
    }));
  });
  const grouped = Map.groupBy(people, ({ unitId, categories }) => [unitId, ...categories].join('\n'));
  const members = [...grouped.values()];
  const groups: PersonGroup[] = members.map((group) => ({
    unitId: group[0]?.unitId as string,
    categories: group[0]?.categories as (string | null)[],
    count: group.length,
  }));
  const itemSubjects = Array.from({ length: items }, (_, item) => ({
    key: `item${item}`,
    scale,
    itemKeys: [],
    valuesOf: (group: number) => valuesAt(group, (answers) => answers[item] as number),
  }));
  const cache = new Map<string, ReturnType<typeof mergeCounts>>();
  function valuesAt(group: number, of: (answers: number[]) => number) {
    return mergeCounts((members[group] ?? []).map(({ answers }) => ({ value: of(answers), count: 1 })));
  }
  const indicators = Array.from({ length: Math.ceil(items / itemsInIndex) }, (_, index) => {
    const first = index * itemsInIndex;
    const own = itemSubjects.slice(first, first + itemsInIndex);
    const mean = (answers: number[]) =>
      answers.slice(first, first + itemsInIndex).reduce((sum, value) => sum + value, 0) / own.length;
    return {
      key: `indicator${index}`,
      scale,
      itemKeys: own.map(({ key }) => key),
      valuesOf: (group: number) => valuesAt(group, mean),
    };
  });
  const subjects = [...itemSubjects, ...indicators].map((subject) => ({
    ...subject,
    valuesOf: (group: number) => {
      const key = `${subject.key} ${group}`;
      const known = cache.get(key) ?? subject.valuesOf(group);
      cache.set(key, known);
      return known;
    },
  }));
  return {
    hierarchy: hierarchyOf(tree),
    limits: disclosureLimits({ kind: 'user', sensitive: false }),
    lattice: 'internal',
    backgrounds: backgrounds.map(({ name, weights }) => ({
      name,
      categories: weights.map((_, at) => String(at)),
    })),
    groups,
    invited: null,
    subjects,
  };
}

function drawn(weights: readonly number[], at: number): number {
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    sum += weight;
    if (at < sum) return index;
  }
  return weights.length - 1;
}
