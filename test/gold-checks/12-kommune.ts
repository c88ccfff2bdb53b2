import { parseAmbition } from '../../server/core/ambition/wording.ts';
import { hierarchyOf } from '../../server/core/disclosure/hierarchy.ts';
import { disclosureLimits } from '../../server/core/disclosure/limits.ts';
import { describeRaw, type RawIndicator, type RawItem, type RawUnit } from '../../server/core/release/raw.ts';
import { subjectTallies } from '../../server/core/release/tallies.ts';
import { svarprosent } from '../../server/core/response-rate/svarprosent.ts';
import { placedIndicators } from '../../server/core/scorecard/walk.ts';
import { descriptives } from '../../server/core/statistics/descriptives.ts';
import { benjaminiHochberg, holm } from '../../server/core/statistics/multiple-testing.ts';
import { standardise } from '../../server/core/statistics/standardisation.ts';
import { restOf, unitAgainstRest } from '../../server/core/statistics/unit-against-rest.ts';
import { asWelch } from './as-r-describes.ts';
import type { GoldChecks } from './check.ts';
import { expectAll } from './compare-all.ts';
import type { Row } from './data.ts';
import {
  countRound,
  departments,
  questionnaire,
  respondents,
  root,
  scaleNames,
  scorecard,
  tree,
  units,
} from './kommune.ts';

const scales = ['A', 'C', 'E'];
const keyOf = (scale: string) => `skala-${scale.toLowerCase()}`;
const inScales = scales.flatMap((scale) => scaleNames(questionnaire, keyOf(scale)));
const unitNames = units.map((unit) => unit['enhet'] as string);
const invitedIn = (unit: string) => Number(units.find((one) => one['enhet'] === unit)?.['invitert']);

const ambitions = Object.fromEntries(
  placedIndicators(scorecard).map(({ indicator }) => {
    const band = parseAmbition(indicator.ambition?.text.nb ?? '');
    if (band?.form !== 'band') throw new Error('every ambition here is a band');
    return [indicator.key, { upper: band.target, lower: band.floor }];
  }),
);
const describe = (rows: Row[]) =>
  new Map(
    describeRaw({ questionnaire, tree, counts: countRound(rows), ambitions }).units.map((one) => [
      one.unitId,
      one,
    ]),
  );
const all = describe(respondents);
const unit = (unitId: string) => all.get(unitId) as RawUnit;
const tallies = new Map(
  subjectTallies(questionnaire, hierarchyOf(tree), countRound(respondents))
    .filter(({ subjectKind }) => subjectKind === 'indicator')
    .map((tally) => [tally.subject, tally]),
);
const scoresOf = (scale: string, unitId: string) => tallies.get(keyOf(scale))?.heldOf(unitId).values ?? [];

const zones = { above: 'at_or_above_upper', between: 'between', below: 'below_lower' } as const;
const asIndicator = (scale: string, found: RawIndicator) => ({
  scale,
  n: found.n,
  value: found.value,
  sd: found.sd,
  ci95_low: found.ci95Low,
  ci95_high: found.ci95High,
  zone: found.zone && zones[found.zone],
});
const indicatorOf = (of: RawUnit, scale: string) =>
  of.indicators.find(({ indicator }) => indicator === keyOf(scale)) as RawIndicator;
const itemOf = (of: RawUnit, name: string) => of.items.find(({ item }) => item === name) as RawItem;
const asItem = (found: RawItem) => ({
  item: found.item,
  n: found.n,
  missing: found.missing,
  mean: found.mean,
  sd: found.sd,
  variance: found.variance,
  se: found.se,
  median: found.median,
  q1: found.q1,
  q3: found.q3,
  iqr: found.iqr,
  min: found.min,
  max: found.max,
  counts: Object.fromEntries(found.counts.map(({ value, count }) => [value, count])),
  share_low: found.shareLow,
  share_high: found.shareHigh,
  ci95_low: found.ci95Low,
  ci95_high: found.ci95High,
});

const smallCells = (background: string) => {
  const persons = Map.groupBy(
    respondents.filter((row) => row[background]),
    (row) => JSON.stringify([row['enhet'], row[background]]),
  );
  return [...persons].flatMap(([cell, { length }]) => {
    const [enhet, value] = JSON.parse(cell) as [string, string];
    return length < disclosureLimits(questionnaire).mean
      ? [{ enhet, value_of_segment: value, Freq: length }]
      : [];
  });
};
/** R sorts names by its own locale; the order is no part of the result. */
const inOneOrder = (cells: { enhet: string; value_of_segment: string }[]) =>
  [...cells].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

export const checks: GoldChecks = {
  codebook: ({ expected }) => {
    const turned = (name: string) => {
      const item = questionnaire.items.find((one) => one.name === name);
      return item?.role === 'scale' && item.direction === 'lowerIsBetter' ? `-${name}` : name;
    };
    const byScale = <Found>(find: (scale: string) => Found) =>
      Object.fromEntries(scales.map((scale) => [scale, find(scale)]));
    expectAll(
      {
        scales: byScale((scale) => scaleNames(questionnaire, keyOf(scale)).map(turned)),
        ambition: byScale((scale) => [ambitions[keyOf(scale)]?.lower, ambitions[keyOf(scale)]?.upper]),
        respondents: respondents.length,
        units: units.length,
        departments: departments.length,
      },
      expected,
    );
  },

  response: ({ expected }) => {
    const found = (where: string) => {
      const { answered, invited } = unit(where).response;
      const rate = svarprosent(answered, invited);
      return { where, answered, invited, rate: rate.kind === 'rate' ? rate.rate : null };
    };
    expectAll(
      { all: found(root), departments: departments.map(found), units: unitNames.map(found) },
      expected,
    );
  },

  'items-all': ({ expected }) => {
    expectAll(
      inScales.map((item) => asItem(itemOf(unit(root), item))),
      expected,
    );
  },

  'items-by-department': ({ expected }) => {
    const found = departments.flatMap((virksomhet) =>
      inScales.map((item) => ({ virksomhet, ...asItem(itemOf(unit(virksomhet), item)) })),
    );
    expectAll(found, expected);
  },

  'items-by-unit': ({ expected }) => {
    const found = unitNames.flatMap((enhet) =>
      inScales.map((name) => {
        const { item, n, missing, mean, sd, share_low, share_high } = asItem(itemOf(unit(enhet), name));
        return { enhet, item, n, missing, mean, sd, share_low, share_high };
      }),
    );
    expectAll(found, expected);
  },

  'indicator-all': ({ expected }) => {
    const found = scales.map((scale) => {
      const own = indicatorOf(unit(root), scale);
      return {
        ...asIndicator(scale, own),
        mean_of_item_means: own.otherRules?.meanOfItemMeans,
        min_valid_1: own.otherRules?.minValid1,
        complete_only: own.otherRules?.completeOnly,
      };
    });
    expectAll(found, expected);
  },

  'indicator-by-department': ({ expected }) => {
    const found = departments.flatMap((virksomhet) =>
      scales.map((scale) => ({ virksomhet, ...asIndicator(scale, indicatorOf(unit(virksomhet), scale)) })),
    );
    expectAll(found, expected);
  },

  'indicator-by-unit': ({ expected }) => {
    const found = unitNames.flatMap((enhet) =>
      scales.map((scale) => ({ enhet, ...asIndicator(scale, indicatorOf(unit(enhet), scale)) })),
    );
    expectAll(found, expected);
  },

  'indicator-by-segment': ({ expected }) => {
    const found = ['kjonn', 'aldersgruppe'].flatMap((segment) =>
      [...new Set(respondents.flatMap((row) => row[segment] || []))].sort().flatMap((value) => {
        const whole = describe(respondents.filter((row) => row[segment] === value)).get(root) as RawUnit;
        return scales.map((scale) => {
          return { segment, value_of_segment: value, ...asIndicator(scale, indicatorOf(whole, scale)) };
        });
      }),
    );
    expectAll(found, expected);
  },

  'unit-vs-rest': ({ expected }) => {
    const found = scales.flatMap((scale) => {
      const tests = unitNames.flatMap((enhet) => {
        const [own, whole] = [scoresOf(scale, enhet), scoresOf(scale, root)];
        const test = unitAgainstRest(own, whole, () => false);
        const [unitFound, restFound] = [descriptives(own), descriptives(restOf(whole, own))];
        return test.n < 5 ? [] : [{ scale, enhet, ...asWelch(unitFound, restFound, test.mean) }];
      });
      const ps = tests.map(({ p }) => p as number);
      const [byHolm, byBh] = [holm(ps), benjaminiHochberg(ps)];
      return tests.map((test, at) => ({ ...test, p_holm: byHolm[at], p_bh: byBh[at] }));
    });
    expectAll(found, expected);
  },

  'fpc-units': ({ expected }) => {
    const found = unitNames.flatMap((enhet) =>
      scales.flatMap((scale) => {
        const { n, mean, seMean, meanHigh } = descriptives(scoresOf(scale, enhet));
        if (n < 5 || n > 40) return [];
        const [value, se, high] = [mean, seMean, meanHigh] as [number, number, number];
        // The correction narrows the standard error and with it the whole interval (methods: C1).
        const correction = Math.sqrt(1 - n / invitedIn(enhet));
        const half = (high - value) * correction;
        return [
          {
            enhet,
            scale,
            n,
            N: invitedIn(enhet),
            value,
            se_fpc: se * correction,
            ci95_low: value - half,
            ci95_high: value + half,
          },
        ];
      }),
    );
    expectAll(found, expected);
  },

  'department-by-invited': ({ expected }) => {
    const found = departments.flatMap((virksomhet) =>
      scales.map((scale) => {
        const own = units
          .filter((one) => one['virksomhet'] === virksomhet)
          .map((one) => one['enhet'] as string);
        const cells = own.map((enhet) => ({
          summary: descriptives(scoresOf(scale, enhet)),
          population: invitedIn(enhet),
        }));
        return { virksomhet, scale, value: standardise(cells).mean };
      }),
    );
    expectAll(found, expected);
  },

  'small-cells': ({ expected }) => {
    const gold = expected as Record<'unit_by_gender' | 'unit_by_age', ReturnType<typeof smallCells>>;
    const small = unitNames.filter(
      (enhet) => unit(enhet).response.answered < disclosureLimits(questionnaire).mean,
    );
    expectAll(
      {
        units: Object.fromEntries(small.map((enhet) => [enhet, unit(enhet).response.answered])),
        unit_by_gender: inOneOrder(smallCells('kjonn')),
        unit_by_age: inOneOrder(smallCells('aldersgruppe')),
      },
      { ...gold, unit_by_gender: inOneOrder(gold.unit_by_gender), unit_by_age: inOneOrder(gold.unit_by_age) },
    );
  },
};
