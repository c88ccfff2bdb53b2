import type { FullFigures } from '../../../server/core/release/figures.ts';
import type { Source, Value } from '../../parts/queries.ts';

/**
 * The tour's made-up result: the guide's own question in numbers, the same mean and a larger spread. It is said to be made
 * up wherever it is shown. A test holds that it is what the core works out from the bars.
 */
export const exampleScale: Source['scale'] = {
  min: 1,
  max: 6,
  low: { nb: 'svært misfornøyd', nn: 'svært misnøgd', en: 'very dissatisfied' },
  high: { nb: 'svært fornøyd', nn: 'svært nøgd', en: 'very satisfied' },
};

const bars = (...counts: number[]) => counts.map((count, at) => ({ value: at + 1, count }));

export const exampleBefore: { shown: 'all'; caution: null } & FullFigures = {
  ...{ shown: 'all', caution: null, n: 120, bars: bars(0, 2, 8, 30, 50, 30) },
  ...{ mean: 4.816666666666666, sd: 0.9436504599035548 },
  ...{ seMean: 0.08614310721488354, seSd: 0.06190201697639583 },
  ...{ meanLow: 4.646094710712859, meanHigh: 4.987238622620474 },
  ...{ lowShare: 2 / 120, highShare: 80 / 120, dissatisfiedCount: 2, dissatisfiedShare: 2 / 120 },
  ...{ dontKnowCount: 0, dontKnowShare: 0, notApplicableCount: 0 },
};

const figures: { shown: 'all'; caution: null } & FullFigures = {
  ...{ shown: 'all', caution: null, n: 120, bars: bars(8, 6, 6, 18, 32, 50) },
  ...{ mean: 4.75, sd: 1.4964945032706696 },
  ...{ seMean: 0.13661063277063906, seSd: 0.10983182921341815 },
  ...{ meanLow: 4.479497302928153, meanHigh: 5.020502697071847 },
  ...{ lowShare: 14 / 120, highShare: 82 / 120, dissatisfiedCount: 14, dissatisfiedShare: 14 / 120 },
  ...{ dontKnowCount: 0, dontKnowShare: 0, notApplicableCount: 0 },
};

export const example: Value & { figures: typeof figures } = {
  ...{ period: '2', closedOn: '2000-01-01', isNew: false, isPublished: true, figures },
  response: { shown: 'all', answeredCount: 120, invitedCount: 168, responseRate: 120 / 168 },
  comparison: {
    ...{ comparable: true, previousPeriod: '1' },
    mean: {
      ...{ difference: -0.06666666666666643, low: -0.38512619066459647, high: 0.2517928573312636 },
      ...{ p: 0.680201103125249, minimum: 0.25, adjustedP: 0.680201103125249, familySize: 3 },
      ...{ verdict: 'noSureChange', reason: 'notSure' },
    },
    spread: {
      ...{ difference: 0.5528440433671148, low: 0.3057417022506152, high: 0.7999463844836143 },
      ...{ p: 0.000011596281986023038, minimum: 0.125, adjustedP: 0.00003478884595806912, familySize: 3 },
      agreement: { test: 'brownForsythe', p: 0.000566871782431737 },
      ...{ relativeDifference: 0.2461359337733356, verdict: 'larger', reason: null },
    },
    dissatisfied: {
      ...{ previousCount: 2, previousN: 120 },
      ...{ difference: 0.1, low: 0.037748062241947974, high: 0.17070711027996233 },
      ...{ p: 0.003096672093201607, minimum: 0.05, adjustedP: 0.00464500813980241, familySize: 3 },
      ...{ verdict: 'up', reason: null },
    },
  },
  status: { code: 'within', uncertain: true },
  ...{ spreadLabel: 'largeSpread', minorityAlert: true },
  ...{ releaseId: '00000000-0000-4000-8000-000000000000', releaseVersion: 1, methodVersion: 1 },
};
