import type { Language } from '../../server/core/locale.ts';
import { formatShare } from '../../server/core/wording/numbers.ts';
import type { Chart } from '../charts/drawing.ts';
import { lineChart } from '../charts/kinds/line.ts';
import type { ClaimsTexts } from '../i18n/claims.nb.ts';
import type { ClaimFigureView } from './queries.ts';

/** The share over the rounds with its intervals, the first round first, and the bound it is held against. */
export function claimChart(
  shares: ClaimFigureView['shares'],
  fewShare: number,
  title: string,
  words: ClaimsTexts,
  language: Language,
): Chart {
  const rounds = [...shares].reverse();
  const highest = Math.max(fewShare, ...shares.map(({ interval }) => interval.high));
  return lineChart({
    ...{ title, of: 'share', language },
    points: rounds.map(({ period, share, interval, isSameQuestion }, at) => ({
      ...{ period, value: share, ...interval },
      // Of the earlier ones it is only known whether they asked what the latest did.
      isBreak: at > 0 && !(isSameQuestion && rounds[at - 1]?.isSameQuestion),
    })),
    range: [0, Math.min(1, Math.ceil(highest * 10 + 0.5) / 10)],
    bound: { value: fewShare, words: words.answer.bound(formatShare(fewShare, language)) },
  });
}
