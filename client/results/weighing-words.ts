import type { Language } from '../../server/core/locale.ts';
import type { FullFigures } from '../../server/core/release/figures.ts';
import { defaultBounds } from '../../server/core/weighting/trim.ts';
import {
  formatCount,
  formatDecimal,
  formatMean,
  formatSd,
  formatShare,
} from '../../server/core/wording/numbers.ts';
import { weighingTexts } from '../i18n/weighing.ts';
import type { IndicatorSource } from '../parts/queries.ts';
import { asksOfSatisfaction } from './bad-end.ts';

/** A figure weighed to the population. */
export type WeighedFigures = Pick<FullFigures, 'mean' | 'sd' | 'dissatisfiedShare'>;

/**
 * What weighing changes and what it does not, as far as the decimals shown tell: by all questions at once where that is
 * told, else by the first. Null: nothing is weighed.
 */
export function weighedInWords(
  source: Pick<IndicatorSource, 'weighed' | 'together' | 'scale'>,
  figures: FullFigures,
  language: Language,
): string | null {
  const texts = weighingTexts[language].weighed;
  const [first] = source.weighed;
  const weighed: WeighedFigures | undefined = source.together ?? first;
  if (!weighed) return null;
  const one = (
    format: (value: number, language: Language) => string,
    [after, before]: [number, number],
    same: (value: string) => string,
    changed: (weighed: string, unweighed: string) => string,
  ) => {
    const [now, then] = [format(after, language), format(before, language)];
    return now === then ? same(now) : changed(now, then);
  };
  const shares: [number, number] = [weighed.dissatisfiedShare, figures.dissatisfiedShare];
  return [
    source.together || !first ? texts.firstTogether : texts.firstByOne(first.question[language]),
    one(formatMean, [weighed.mean, figures.mean], texts.meanSame, texts.meanChanged),
    one(formatSd, [weighed.sd, figures.sd], texts.spreadSame, texts.spreadChanged),
    asksOfSatisfaction(source.scale)
      ? one(formatShare, shares, texts.dissatisfiedSame, texts.dissatisfiedChanged)
      : one(formatShare, shares, texts.badEndSame, texts.badEndChanged),
  ].join(' ');
}

/** How sure weighed figures are: what the weights cost, in sentences. */
export function weightsInWords(
  { weighed: byOne, weights, population }: Pick<IndicatorSource, 'weighed' | 'weights' | 'population'>,
  language: Language,
): string[] {
  const texts = weighingTexts[language];
  const { sureness, weighed } = texts;
  const oneDecimal = (value: number) => formatDecimal(value, 1, language);
  const bound = (value: number) => formatDecimal(value, Number.isInteger(value) ? 0 : 1, language);
  const intervals = byOne.map(({ question, meanLow, meanHigh }) =>
    sureness.interval(question[language], oneDecimal(meanLow), oneDecimal(meanHigh)),
  );
  if (!weights) return [...intervals, sureness.onlyThese];
  const used = new Set(weights.questions.map(({ nb }) => nb));
  const leftOut = population.filter(({ question }) => !used.has(question.nb));
  return [
    ...intervals,
    sureness.unequal(oneDecimal(weights.least), oneDecimal(weights.greatest)),
    weights.effectiveCount < weights.n
      ? sureness.cost(formatCount(weights.n, language), formatCount(weights.effectiveCount, language))
      : sureness.noCost,
    sureness.uncut(bound(defaultBounds.lower), bound(defaultBounds.upper)),
    ...(leftOut.length > 0
      ? [sureness.leftOut(leftOut.map(({ question }) => weighed.quoted(question[language])).join(', '))]
      : []),
    sureness.onlyThese,
  ];
}

/** In percentage points. Smaller ones come by chance alone in a survey of some hundreds. */
const standsOut = 5;

/** Whether those who answered a background question are like the population: the groups furthest from it, both ways. */
export function populationInWords(
  { groups }: IndicatorSource['population'][number],
  language: Language,
): string {
  const texts = weighingTexts[language].population;
  const compared = groups.flatMap(({ answeredShare, ...group }) =>
    answeredShare === null ? [] : [{ ...group, answeredShare, over: answeredShare - group.populationShare }],
  );
  if (compared.length < groups.length) return texts.hidden;
  const byDistance = compared.toSorted((one, other) => one.over - other.over);
  const [fewest, most] = [byDistance[0], byDistance.at(-1)];
  const share = (value: number) => formatShare(value, language);
  const isFar = (over: number | undefined) => over !== undefined && 100 * Math.abs(over) >= standsOut;
  const sentences = [
    ...(fewest && fewest.over < 0 && isFar(fewest.over)
      ? [texts.fewer(fewest.text[language], share(fewest.answeredShare), share(fewest.populationShare))]
      : []),
    ...(most && most.over > 0 && isFar(most.over)
      ? [texts.more(most.text[language], share(most.answeredShare), share(most.populationShare))]
      : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : texts.alike(formatCount(standsOut, language));
}
