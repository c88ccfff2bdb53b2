import type { Language } from '../../server/core/locale.ts';
import { formatCount, formatMean, formatSd, formatSigned } from '../../server/core/wording/numbers.ts';
import { appTexts } from '../i18n/app.ts';
import type { Value } from '../parts/queries.ts';

/** What the figure is of. */
interface Subject {
  /** A mean of several questions. */
  isIndex: boolean;
  /** Else the bad end is not dissatisfaction, and is not called so. */
  asksOfSatisfaction: boolean;
}

/** The answers to «hvor sikkert er dette?», one sentence each, from what is stored with the figure. */
export function surenessInWords(value: Value, subject: Subject, language: Language): string[] {
  const { sureness } = appTexts[language].results;
  const { figures, status, methodVersion, releaseVersion } = value;
  const lines = [sureness.who];
  if (figures.shown === 'all') {
    lines.push(sureness.mean(formatMean(figures.meanLow, language), formatMean(figures.meanHigh, language)));
    lines.push(...changesInWords(value, subject, language));
    if (status.uncertain) lines.push(sureness.uncertainStatus);
  }
  lines.push(subject.isIndex ? sureness.index : sureness.single);
  lines.push(sureness.method(formatCount(methodVersion, language), formatCount(releaseVersion, language)));
  return lines;
}

function changesInWords(
  { figures, comparison }: Value,
  { asksOfSatisfaction }: Subject,
  language: Language,
): string[] {
  const { sureness } = appTexts[language].results;
  if (figures.shown !== 'all') return [];
  const spread = sureness.spread(formatSd(figures.sd, language));
  if (!comparison.comparable) return [spread];
  const { mean, spread: change, dissatisfied } = comparison;
  const one = (value: number) => formatSigned(value, 1, language);
  const two = (value: number) => formatSigned(value, 2, language);
  const points = (share: number) => formatSigned(share * 100, 0, language);
  return [
    mean.verdict === 'noSureChange'
      ? sureness.meanUnsure(one(mean.low), one(mean.high))
      : sureness.meanSure(one(mean.difference), one(mean.low), one(mean.high)),
    spread,
    change.verdict === 'noSureChange'
      ? sureness.spreadUnsure(two(change.low), two(change.high))
      : sureness.spreadSure(two(change.difference), two(change.low), two(change.high)),
    dissatisfied.verdict === 'noSureChange'
      ? sureness.dissatisfiedUnsure(points(dissatisfied.low), points(dissatisfied.high), asksOfSatisfaction)
      : sureness.dissatisfied(
          points(dissatisfied.difference),
          points(dissatisfied.low),
          points(dissatisfied.high),
          asksOfSatisfaction,
        ),
    ...([mean, change, dissatisfied].some(isAdjustedAway) ? [sureness.amongMany] : []),
  ];
}

/** One test by itself would have called a change, so the interval alone does not explain why none is called. */
function isAdjustedAway({
  low,
  high,
  reason,
}: {
  low: number;
  high: number;
  reason: string | null;
}): boolean {
  return reason === 'notSure' && (low > 0 || high < 0);
}
