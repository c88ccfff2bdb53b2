import { cutKey, type DeclaredTables } from './declared.ts';
import { groupLimit } from './review.ts';
import { smallGroups } from './small-groups.ts';

interface Group {
  key: string;
  n: number;
  /** Places of the classes of persons in it. */
  classes: number[];
}

/**
 * How many answered from each group of some background questions, in the whole municipality: which of these numbers may
 * be told to anyone, as `cutKey`s. They are figures as others are (security: P3, P5, P6). Each needs as many as a spread
 * shown to everyone. What the whole less the told groups of a question leaves must be nobody or as many, so that a hidden
 * group, and those who did not answer, are not told by subtraction: else the smallest goes too. And no group of fewer than
 * five may be worked out of several questions together: else the last question's smallest of those it takes goes. The same
 * set is told to every reader, so no two readers can compare.
 *
 * Example, with a limit of 15: of 100 who answered, 60 are women, 36 men and 4 something else. The four are not told, and
 * since 100 − 60 − 36 tells them, the men are not either.
 */
export function toldGroups({
  limits,
  backgrounds,
  groups,
}: Pick<DeclaredTables, 'limits' | 'backgrounds' | 'groups'>): Set<string> {
  const least = Math.max(limits.publicSpread, limits.cut);
  const classes = classesOf(groups);
  const sizes = classes.map(({ count }) => count);
  const everyone = sizes.reduce((sum, count) => sum + count, 0);
  const questions = backgrounds.map(({ name, categories }, column) =>
    categories.map((category): Group => {
      const own = classes.flatMap((one, place) => (one.categories[column] === category ? [place] : []));
      const n = own.reduce((sum, place) => sum + (sizes[place] as number), 0);
      return { key: cutKey({ background: name, category }), n, classes: own };
    }),
  );
  const told = questions.map((all) => all.filter(({ n }) => n >= least));
  for (;;) {
    for (const question of told) hideUntilEnoughIsLeft(question, everyone, least);
    const sums = told.flatMap((question, at) => question.map((group) => ({ at, group })));
    const found = smallGroups(
      [sizes.map((_, place) => place), ...sums.map(({ group }) => group.classes)],
      sizes,
      groupLimit,
    );
    const taken = found.flatMap((small) => small.sums.flatMap((place) => sums[place - 1] ?? []));
    const last = taken.reduce((reached, { at }) => Math.max(reached, at), -1);
    if (last === -1) return new Set(sums.map(({ group }) => group.key));
    hideSmallest(told[last] as Group[], (group) => taken.some((one) => one.group === group));
  }
}

/** Persons with the same answers to the questions, wherever they belong. */
function classesOf(groups: DeclaredTables['groups']) {
  const found = new Map<string, { categories: readonly (string | null)[]; count: number }>();
  for (const { categories, count } of groups) {
    const key = JSON.stringify(categories);
    const known = found.get(key) ?? { categories, count: 0 };
    found.set(key, known);
    known.count += count;
  }
  return [...found.values()];
}

function hideUntilEnoughIsLeft(question: Group[], everyone: number, least: number): void {
  while (question.length > 0) {
    const rest = question.reduce((left, { n }) => left - n, everyone);
    if (rest === 0 || rest >= least) return;
    hideSmallest(question, () => true);
  }
}

function hideSmallest(question: Group[], isMeant: (group: Group) => boolean): void {
  const smallest = question.filter(isMeant).reduce((least, group) => (group.n < least.n ? group : least));
  question.splice(question.indexOf(smallest), 1);
}
