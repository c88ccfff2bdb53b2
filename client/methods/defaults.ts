import { agreeingPeriods, fewShareDefault } from '../../server/core/claims/verdict.ts';
import {
  disclosureLimits,
  homogeneousBelow,
  nearlyAllBut,
  nearlyAllFrom,
} from '../../server/core/disclosure/limits.ts';
import { groupLimit } from '../../server/core/disclosure/review.ts';
import type { Language } from '../../server/core/locale.ts';
import { completeness } from '../../server/core/response-rate/dispositions.ts';
import { lowBelow } from '../../server/core/response-rate/svarprosent.ts';
import { fewestValid } from '../../server/core/scoring.ts';
import { alertShare, campShare, campsApart, labelLimits } from '../../server/core/spread.ts';
import { defaultLevel, normalPointAt } from '../../server/core/statistics/distributions.ts';
import { endWidth } from '../../server/core/statistics/end-width.ts';
import { falseAlarmShare } from '../../server/core/statistics/families.ts';
import { fewestChartPoints, rangeFactor } from '../../server/core/statistics/many-units/control-chart.ts';
import { runLength, trendLength } from '../../server/core/statistics/many-units/control-signals.ts';
import { alarmZ, fewestFunnelUnits, warningZ } from '../../server/core/statistics/many-units/funnel.ts';
import { winsorised } from '../../server/core/statistics/many-units/overdispersion.ts';
import { manyDontKnow } from '../../server/core/statistics/missing.ts';
import { minimumChange, relevantShare } from '../../server/core/statistics/raw-change.ts';
import { thinBelow } from '../../server/core/weighting/margins.ts';
import { rakeDefaults } from '../../server/core/weighting/rake.ts';
import { defaultBounds } from '../../server/core/weighting/trim.ts';
import { tags } from '../i18n/dates.ts';

/** The scale the page takes its examples from: the guide's. */
const example = { min: 1, max: 6 };
/** The scales a questionnaire may have (questionnaire/format.ts), by how many points. */
const pointCounts = Array.from({ length: 10 }, (_, index) => index + 2);
const itemCounts = [2, 3, 5, 8];

export type Defaults = ReturnType<typeof defaultsIn>;

/**
 * Every limit and choice in force that the methods page tells of, taken from the core and written in the language. The
 * texts take their numbers from here and from nowhere else, so that a changed limit is a changed page.
 */
export function defaultsIn(language: Language) {
  const { number, percent, range } = writers(language);
  const minimum = minimumChange(example);
  return {
    level: percent(defaultLevel),
    z: number(normalPointAt(defaultLevel), 2),
    exampleScale: range(example.min, example.max),
    largestSpread: number((example.max - example.min) / 2),
    labels: {
      agreed: percent(limitOf('agreed')),
      someSpread: percent(limitOf('someSpread')),
      largeSpread: percent(limitOf('largeSpread')),
      campShare: percent(campShare),
      campsApart: number(campsApart),
    },
    ends: endsByPoints().map(({ from, to, width }) => ({ points: range(from, to), width: number(width) })),
    exampleEnd: range(example.min, example.min + endWidth(example) - 1),
    falseAlarms: percent(falseAlarmShare),
    fewShare: percent(fewShareDefault),
    agreeingPeriods: number(agreeingPeriods),
    relevant: percent(relevantShare),
    minimum: {
      mean: number(minimum.mean),
      spread: number(minimum.spread),
      points: number(minimum.dissatisfied * 100),
    },
    alertShare: percent(alertShare),
    manyDontKnow: percent(manyDontKnow),
    fewestValid: itemCounts.map((items) => ({
      items: number(items),
      valid: number(fewestValid('twoThirds', items)),
    })),
    disclosure: disclosureIn(number),
    response: {
      complete: percent(completeness.complete),
      partial: percent(completeness.partial),
      lowUsers: percent(lowBelow.users),
      lowEmployees: percent(lowBelow.employees),
      lowCitizens: percent(lowBelow.citizens),
    },
    weights: {
      lower: number(defaultBounds.lower),
      upper: number(defaultBounds.upper),
      thinBelow: number(thinBelow),
      tolerance: number(rakeDefaults.tolerance),
      rounds: number(rakeDefaults.maxRounds),
    },
    funnel: {
      fewest: number(fewestFunnelUnits),
      warningZ: number(warningZ),
      alarmZ: number(alarmZ),
      winsorised: percent(winsorised),
    },
    chart: {
      fewest: number(fewestChartPoints),
      factor: number(rangeFactor),
      run: number(runLength),
      trend: number(trendLength),
    },
  };
}

function disclosureIn(number: (value: number) => string) {
  const usual = disclosureLimits({ kind: 'user', sensitive: false });
  const employee = disclosureLimits({ kind: 'employee', sensitive: false });
  const sensitive = disclosureLimits({ kind: 'user', sensitive: true });
  return {
    mean: number(usual.mean),
    employeeMean: number(employee.mean),
    sensitiveMean: number(sensitive.mean),
    spread: number(usual.spread),
    publicSpread: number(usual.publicSpread),
    cut: number(usual.cut),
    // Null only for employees, who are cut in the whole municipality alone; the texts say so.
    cutUnit: number(usual.cutUnit ?? Number.NaN),
    hiddenUnits: number(usual.minimumHiddenUnits),
    homogeneousBelow: number(homogeneousBelow),
    nearlyAllFrom: number(nearlyAllFrom),
    nearlyAllBut: number(nearlyAllBut),
    group: number(groupLimit),
  };
}

function limitOf(label: (typeof labelLimits)[number][1]): number {
  return labelLimits.find(([, of]) => of === label)?.[0] ?? Number.NaN;
}

/** Scales with the same width of an end, shortest first. */
function endsByPoints(): { from: number; to: number; width: number }[] {
  const byWidth = Map.groupBy(pointCounts, (points) => endWidth({ min: 1, max: points }));
  return [...byWidth].map(([width, points]) => ({
    from: points[0] as number,
    to: points.at(-1) as number,
    width,
  }));
}

/** Numbers as exact as they are set: a limit of .125 is not .13. */
function writers(language: Language) {
  const number = (value: number, places = 6) =>
    new Intl.NumberFormat(tags[language], { maximumFractionDigits: places }).format(value);
  return {
    number: (value: number, places?: number) => number(value, places),
    percent: (share: number) =>
      new Intl.NumberFormat(tags[language], { style: 'percent', maximumFractionDigits: 1 }).format(share),
    range: (from: number, to: number) => (from === to ? number(from) : `${number(from)}–${number(to)}`),
  };
}
