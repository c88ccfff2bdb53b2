import type { OutwardFigures } from '../release/outward.ts';
import type { UndecidedReason } from './verdict.ts';

/** Why the latest round tells nothing that a claim can be held against. */
export function whyUntold(figures: OutwardFigures | undefined): UndecidedReason {
  if (!figures) return 'noFigures';
  if (figures.shown === 'tooUncertain') return 'tooUncertain';
  if (figures.shown === 'nothing' && figures.reason !== 'withheld') return 'notAsked';
  return 'withheld';
}
