import type { PopulationMargin } from '../../../server/core/opening/round-design.ts';
import { isRefused } from '../../../server/core/refusal.ts';
import { togetherCells } from '../../../server/core/release/weighed-together.ts';
import { type Weighing, weighingOf } from '../../../server/core/release/weighing.ts';
import { rake } from '../../../server/core/weighting/rake.ts';
import { diceOf } from './dice.ts';
import { productReleases } from './publish-product.ts';
import type {
  Municipality,
  PublishedBeside,
  PublishedCount,
  PublishedWeighed,
  Release,
} from './published.ts';

/** Fewer are not counted in the population: nothing could be weighed by them. */
const counted = 15;

/**
 * A population made up for a release, by two of its background questions: like those who answered, but for chance. The
 * survey is taken for one of citizens, whatever it is: here it is the figures that are attacked.
 */
function marginsOf({ seed, backgrounds }: Municipality, { people }: Release): PopulationMargin[] {
  const dice = diceOf(seed);
  return dice
    .shuffled(Object.keys(backgrounds))
    .slice(0, 2)
    .map((background) => ({
      background,
      categories: (backgrounds[background] as string[]).map((code) => {
        const answered = people.filter(({ categories }) => categories[background] === code).length;
        const populationCount = Math.round(answered * (7 + 6 * dice.share()));
        return { code, populationCount: answered < counted ? null : populationCount };
      }),
    }))
    .filter(
      ({ categories }) => categories.filter(({ populationCount }) => populationCount !== null).length > 1,
    );
}

/** What the product tells of who answered, and by several questions at once, in both lattices. */
export function besideProduct(municipality: Municipality): PublishedBeside {
  const found: PublishedBeside = { counts: [], weighed: [] };
  for (const { release, counts, limits, internal, forAll } of productReleases(municipality)) {
    const { round, version, people } = release;
    const weighing = weighingOf({ strata: [], margins: marginsOf(municipality, release) }, counts, limits);
    const told = weighing.groups.flatMap(({ background, category, answered }): PublishedCount[] =>
      answered.shown === 'all'
        ? [{ round, version, cut: { background, category }, n: answered.answeredCount }]
        : [],
    );
    if (told.length > 0) found.counts.push({ round, version, cut: null, n: people.length }, ...told);
    const root = release.tree.find(({ parentUnitId }) => parentUnitId === null)?.unitId as string;
    const weights = weightsOf(release, weighing);
    for (const lattice of [internal, forAll]) {
      for (const { subject, figures } of togetherCells(weighing, lattice.cells, root)) {
        found.weighed.push({ round, version, subject, weights, mean: figures.mean });
      }
    }
  }
  return found;
}

function weightsOf({ people }: Release, { shifts }: Weighing): number[] {
  return people.map(({ categories }) =>
    shifts.reduce((weight, { background, byCategory }) => {
      const own = byCategory.get(categories[background] as string) ?? byCategory.get(null);
      return weight + (own as number);
    }, 1),
  );
}

/** The limit alone: each group of ten or more is counted, and everything is raked to two questions, whatever is told. */
export function besideNaively(municipality: Municipality): PublishedBeside {
  const found: PublishedBeside = { counts: [], weighed: [] };
  for (const release of municipality.releases) {
    const { round, version, people } = release;
    const where = { round, version };
    found.counts.push({ ...where, cut: null, n: people.length });
    for (const [background, categories] of Object.entries(municipality.backgrounds)) {
      for (const category of categories) {
        const n = people.filter((one) => one.categories[background] === category).length;
        if (n >= 10) found.counts.push({ ...where, cut: { background, category }, n });
      }
    }
    found.weighed.push(...rakedOf(municipality, release));
  }
  return found;
}

function rakedOf(municipality: Municipality, release: Release): PublishedWeighed[] {
  const { round, version, people } = release;
  const margins = marginsOf(municipality, release).map(({ background, categories }) => {
    const of = (code: string) => people.filter((one) => one.categories[background] === code).length;
    const total = categories.reduce(
      (sum, { code, populationCount }) => sum + (populationCount ?? of(code)),
      0,
    );
    return {
      name: background,
      categoryOf: people.map((one) => one.categories[background] as string),
      targets: new Map(
        categories
          .filter(({ code }) => of(code) > 0)
          .map(({ code, populationCount }) => [code, (populationCount ?? of(code)) / total]),
      ),
    };
  });
  const raked = rake(
    people.map(() => 1),
    margins,
  );
  if (isRefused(raked)) return [];
  const { weights } = raked;
  return municipality.items.map(({ subject }) => {
    const valid = [...people.entries()].filter(([, { answers }]) => answers[subject] !== undefined);
    const sum = (of: (at: number) => number) => valid.reduce((all, [at]) => all + of(at), 0);
    const weighed = sum((at) => (weights[at] as number) * (people[at]?.answers[subject] as number));
    return { round, version, subject, weights, mean: weighed / sum((at) => weights[at] as number) };
  });
}
