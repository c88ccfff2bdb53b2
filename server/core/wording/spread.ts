import type { Language } from '../locale.ts';
import type { JudgedChange } from '../statistics/families.ts';
import { badEnd, badEndBefore, capitalized, howSure } from './bad-end.ts';
import { type Compared, isAbout, meanTold, type Told } from './mean.ts';
import type { FullSituation } from './situation.ts';
import { wordsIn } from './words.ts';

/**
 * What may be said of the spread: a change only by the stored verdict. `meanMoved`: the SD changed, but perhaps only
 * because the mean did. Example: the demo pair is `larger`.
 */
export function spreadTold(
  change: Pick<JudgedChange, 'mean' | 'spread'>,
): Exclude<Told<'larger' | 'smaller'>, 'notSureAmongMany'> | 'meanMoved' {
  const { spread } = change;
  if (spread.verdict !== 'noSureChange') return spread.verdict;
  if (spread.reason === 'meanMoved') return 'meanMoved';
  return isAbout(spread, change) ? 'about' : 'notSure';
}

/**
 * How the answers spread, and how many are at the bad end: of one round by its label, of two by the stored verdict.
 *
 * Example: «Men svarene spriker mer: 14 av 120 er misfornøyde (1 eller 2), mot 2 av 120 sist. Økningen er større enn
 * tilfeldigheter lett forklarer.»; of the first round «Det er stor spredning i svarene: 14 av 120 er misfornøyde (1
 * eller 2).»
 */
export function spreadSentences(situation: FullSituation, language: Language): string[] {
  const { comparison, spreadLabel } = situation;
  const people = badEnd(situation, language);
  if (!comparison.comparable) {
    if (spreadLabel === null) return [`${capitalized(people)}.`];
    return [`${wordsIn(language).spread.labels[spreadLabel]}: ${people}.`];
  }
  const peopleThen = people + badEndBefore(comparison, language);
  const { sentences, leadsTo } = changeOf(situation, comparison, language);
  const opening = sentences.slice(0, leadsTo ? -1 : undefined).map((sentence) => `${sentence}.`);
  const counted = leadsTo ? `${sentences.at(-1)}: ${peopleThen}.` : `${capitalized(peopleThen)}.`;
  return [...opening, counted, howSure(comparison, language)].filter((sentence) => sentence !== '');
}

interface SpreadChange {
  sentences: string[];
  /** The number at the bad end shows what the last sentence says, and follows it after a colon. */
  leadsTo: boolean;
}

function changeOf(situation: FullSituation, comparison: Compared, language: Language): SpreadChange {
  const { spread: words } = wordsIn(language);
  const told = spreadTold(comparison);
  const isSplit = situation.spreadLabel === 'split';
  const { difference } = comparison.dissatisfied;
  switch (told) {
    case 'larger': {
      const start = isWorse(situation, comparison) ? words.andLarger : words.butLarger;
      return { sentences: [start + (isSplit ? words.andSplit : '')], leadsTo: difference > 0 };
    }
    case 'smaller':
      return { sentences: [words.smaller + (isSplit ? words.thoughSplit : '')], leadsTo: difference < 0 };
    case 'about':
      if (isSplit) return { sentences: [words.labels.split], leadsTo: true };
      return {
        sentences: [meanTold(comparison) === 'about' ? words.likeTheMean : words.about],
        leadsTo: false,
      };
    case 'meanMoved':
    case 'notSure': {
      const seems = comparison.spread.difference > 0 ? words.seemsLarger : words.seemsSmaller;
      const unsure = meanTold(comparison) === 'notSure' ? words.likeTheMean : words.notSure;
      const sentence = told === 'meanMoved' ? seems : unsure;
      return { sentences: isSplit ? [sentence, words.labels.split] : [sentence], leadsTo: isSplit };
    }
  }
}

/** A larger spread comes on top of a worse mean, but against one that is better or not known to have changed. */
function isWorse({ direction }: FullSituation, { mean }: Compared): boolean {
  return mean.verdict === (direction === 'lowerIsBetter' ? 'up' : 'down');
}
