import type { changedFigure } from '../../server/core/claims/change.ts';
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
    points: rounds.map(({ period, share, interval }, at) => ({
      ...{ period, value: share, ...interval, isBreak: isBreak(rounds, at) },
    })),
    range: [0, Math.min(1, Math.ceil(highest * 10 + 0.5) / 10)],
    bound: { value: fewShare, words: words.answer.bound(formatShare(fewShare, language)) },
  });
}

/** The figure that is claimed to have changed, over the rounds, the first round first, with gaps where the question changed. */
export function changeChart(
  changed: (typeof changedFigure)[keyof typeof changedFigure],
  points: ClaimFigureView['points'],
  title: string,
  { min, max }: { min: number; max: number },
  language: Language,
): Chart {
  const rounds = [...points].reverse();
  const highest = Math.max(0.1, ...points.map(({ high }) => high ?? 0));
  const share: [number, number] = [0, Math.min(1, Math.ceil(highest * 10) / 10)];
  return lineChart({
    ...{ title, language },
    of: ({ mean: 'mean', dissatisfied: 'share', spread: 'sd' } as const)[changed],
    points: rounds.map(({ period, value, low, high }, at) => ({
      ...{ period, value, low, high, isBreak: isBreak(rounds, at) },
    })),
    range: changed === 'mean' ? [min, max] : changed === 'spread' ? [0, (max - min) / 2] : share,
  });
}

/** Of the earlier rounds it is only known whether they asked what the latest did. */
function isBreak(rounds: readonly { isSameQuestion: boolean }[], at: number): boolean {
  return at > 0 && !(rounds[at]?.isSameQuestion && rounds[at - 1]?.isSameQuestion);
}
