import type { Language } from '../locale.ts';
import { dissatisfiedValues } from '../statistics/end-width.ts';
import { type Compared, isMinor } from './mean.ts';
import { formatCount } from './numbers.ts';
import type { FullSituation, Situation } from './situation.ts';
import { listed, wordsIn } from './words.ts';

/** The values that count as the bad end: «1 eller 2» on 1–6, «6 eller 7» on 1–7 where low is good. */
export function badEndValues(
  { scale, direction }: Pick<Situation, 'scale' | 'direction'>,
  language: Language,
): string {
  const values = dissatisfiedValues(scale, direction).map((value) => formatCount(value, language));
  return listed(values, wordsIn(language).or);
}

/**
 * How many are at the bad end: «14 av 120 er misfornøyde (1 eller 2)», «ingen av 90 er misfornøyde (1 eller 2)»; on a
 * scale of agreement «14 av 120 ligger på 1 eller 2». In lower case, since it may follow a colon.
 */
export function badEnd(situation: FullSituation, language: Language): string {
  const { dissatisfiedCount, n } = situation.figures;
  const say = wordsIn(language).people[situation.badEnd];
  return say(
    people(dissatisfiedCount, n, language),
    dissatisfiedCount === 1,
    badEndValues(situation, language),
  );
}

/** How many they were last time: «, mot 2 av 120 sist». */
export function badEndBefore({ dissatisfied }: Compared, language: Language): string {
  const { previousCount, previousN } = dissatisfied;
  return wordsIn(language).people.before(people(previousCount, previousN, language));
}

/**
 * What the change in their number is worth, by the stored verdict: «Økningen er større enn tilfeldigheter lett
 * forklarer.» A difference large enough to be noticed may be due to chance, and that is said; of a smaller one nothing.
 */
export function howSure({ dissatisfied }: Compared, language: Language): string {
  const words = wordsIn(language).people;
  if (dissatisfied.verdict === 'up') return words.rise;
  if (dissatisfied.verdict === 'down') return words.fall;
  return isMinor(dissatisfied) ? '' : words.byChance;
}

/** So many of so many, where none and all are words: «14 av 120», «ingen av 90», «alle 12». */
export function people(count: number, n: number, language: Language): string {
  const words = wordsIn(language).people;
  const all = formatCount(n, language);
  if (count === 0) return words.none(all);
  return count === n ? words.all(all) : words.some(formatCount(count, language), all);
}

/** As the beginning of a sentence: «ingen av 90» is «Ingen av 90». */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
