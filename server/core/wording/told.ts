import type { OutwardFigures } from '../release/outward.ts';
import type { Situation, ToldFigures } from './situation.ts';

/**
 * A figure as the wording takes it, with its caution mark: `{ shown: 'nothing', reason: 'not_asked' }` becomes what is
 * told as «Det ble ikke spurt om dette i 2027.»
 */
export function toldFigures(figures: OutwardFigures): Pick<Situation, 'caution'> & { figures: ToldFigures } {
  if (figures.shown === 'all') return { figures, caution: figures.caution };
  if (figures.shown !== 'nothing') return { figures, caution: null };
  return { figures: reasonTold[figures.reason], caution: null };
}

const reasonTold = {
  withheld: { shown: 'nothing' },
  not_asked: { shown: 'notAsked', reason: 'notInRound' },
  not_computable: { shown: 'notComputable' },
} as const;
