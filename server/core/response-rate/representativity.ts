/** One category of a background that the population's register also knows, such as an age group. */
export interface MarginCategory {
  category: string;
  respondentCount: number;
  populationCount: number;
}

export interface RepresentativityRow {
  category: string;
  /** 0–1, of all respondents in the table. */
  shareOfRespondents: number;
  shareOfPopulation: number;
  /** Respondents minus population, in percentage points. */
  differenceInPoints: number;
  /** Population share over respondent share: what weighting would give each answer. Null without respondents. */
  impliedWeight: number | null;
}

export type Representativity =
  | {
      kind: 'representativity';
      rows: RepresentativityRow[];
      /** Categories with people but no respondents: no weight can speak for them. Merge them with a neighbour. */
      withoutRespondents: string[];
    }
  | { kind: 'not_computable'; reason: 'noRespondents' };

/**
 * Who answered beside who lives there, one background at a time. Points and weights as said; a category that nobody
 * belongs to is left out. Example: 30 of 100 respondents and 5,000 of 10,000 inhabitants are women: 30 % and 50 %, −20
 * points, weight 1.667. Throws a RangeError for impossible counts, an empty population, a category named twice, or one
 * with respondents that the population lacks: correct the margins.
 */
export function representativity(categories: readonly MarginCategory[]): Representativity {
  checkMargins(categories);
  const sum = (count: (one: MarginCategory) => number) =>
    categories.reduce((all, one) => all + count(one), 0);
  const respondents = sum((one) => one.respondentCount);
  const population = sum((one) => one.populationCount);
  if (respondents === 0) return { kind: 'not_computable', reason: 'noRespondents' };
  const present = categories.filter((one) => one.populationCount > 0);
  return {
    kind: 'representativity',
    rows: present.map(({ category, respondentCount, populationCount }) => {
      const shareOfRespondents = respondentCount / respondents;
      const shareOfPopulation = populationCount / population;
      return {
        category,
        shareOfRespondents,
        shareOfPopulation,
        differenceInPoints: 100 * (shareOfRespondents - shareOfPopulation),
        impliedWeight: respondentCount === 0 ? null : shareOfPopulation / shareOfRespondents,
      };
    }),
    withoutRespondents: present.filter((one) => one.respondentCount === 0).map((one) => one.category),
  };
}

/** One group of the population, and how many of it answered. Null: not told. */
export interface CountedGroup {
  category: string;
  populationCount: number;
  answeredCount: number | null;
}

export interface GroupBeside extends CountedGroup {
  /** 0–1, of these groups' population. */
  populationShare: number;
  /** 0–1, of those who answered from these groups. Null: one of the groups is not told, so there is nothing to take it of. */
  answeredShare: number | null;
  /** Answers per person in the group, 0–1. Null: not told. */
  answeredRate: number | null;
}

/**
 * The same where some of the counts may not be told: what can be said of each group without them, in the order given. Example: 42 of
 * 5,000 young and an untold count of 5,000 others: half the population, .0084 answers a person, no share of those who answered.
 */
export function besidePopulation(groups: readonly CountedGroup[]): GroupBeside[] {
  const population = groups.reduce((sum, { populationCount }) => sum + populationCount, 0);
  const counted = groups.flatMap(({ answeredCount, ...one }) =>
    answeredCount === null ? [] : [{ ...one, respondentCount: answeredCount }],
  );
  const beside = counted.length === groups.length ? representativity(counted) : null;
  const rows = beside?.kind === 'representativity' ? beside.rows : [];
  return groups.map((group) => ({
    ...group,
    populationShare: group.populationCount / population,
    answeredShare: rows.find(({ category }) => category === group.category)?.shareOfRespondents ?? null,
    answeredRate: group.answeredCount === null ? null : group.answeredCount / group.populationCount,
  }));
}

function checkMargins(categories: readonly MarginCategory[]): void {
  for (const { category, respondentCount, populationCount } of categories) {
    if (!Number.isInteger(respondentCount) || respondentCount < 0) {
      throw new RangeError(`${category} has ${respondentCount} respondents`);
    }
    if (!(populationCount >= 0 && populationCount < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`${category} has a population of ${populationCount}`);
    }
    if (respondentCount > 0 && populationCount === 0) {
      throw new RangeError(`${category} has respondents but no population; correct or merge the margin`);
    }
  }
  if (new Set(categories.map(({ category }) => category)).size < categories.length) {
    throw new RangeError('a category is named twice');
  }
  if (categories.every(({ populationCount }) => populationCount === 0)) {
    throw new RangeError('the population is empty');
  }
}
