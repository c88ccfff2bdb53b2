import { type ChangeReason, changedFigure } from '../claims/change.ts';
import type { ClaimShare, ClaimStatement, ClaimVerdict } from '../claims/verdict.ts';
import type { Language } from '../locale.ts';
import { badEndValues, capitalized, people } from './bad-end.ts';
import { en } from './claims.en.ts';
import { type ClaimWords, nb } from './claims.nb.ts';
import { nn } from './claims.nn.ts';
import { formatMean, formatSd, formatShare } from './numbers.ts';
import { wordsIn } from './words.ts';

const words: Record<Language, ClaimWords> = { nb, nn, en };

/** A claim and what was found, as the wording takes it. */
export interface ClaimTold {
  statement: ClaimStatement;
  found: ClaimVerdict;
  scale: { min: number; max: number };
  /** Whether the scale asks of satisfaction; on others the ends are values alone. */
  asksOfSatisfaction: boolean;
}

/**
 * Why it is a trend, an exception or undecided, always with how many of those who answered.
 *
 * Example, the demo pair: «14 av 120 er misfornøyde (1 eller 2). Andelen kan ligge et sted mellom 7 % og 19 %, og grensa på 10 %
 * er innenfor.»
 */
export function verdictInWords(told: ClaimTold, language: Language): string {
  const { found, statement } = told;
  const say = words[language];
  const few = formatShare(statement.fewShare, language);
  const [latest] = found.shares;
  if (isUntold(found.reason)) return say.undecided[found.reason];
  if (statement.change !== null && found.reason !== 'noFigures') return changeInWords(told, language);
  if (!latest || found.reason === 'noFigures') return say.undecided.noFigures;
  const now = capitalized(peopleAt(told, latest, language));
  const [low, high] = [latest.interval.low, latest.interval.high].map((end) => formatShare(end, language));
  if (found.verdict === 'exception') return say.exception(now, low as string, high as string, few);
  if (found.reason === null) {
    const earlier = agreeingWith(told) as ClaimShare;
    return say.trend(now, people(earlier.count, earlier.n, language), earlier.period, few);
  }
  const reason = found.reason as Exclude<typeof found.reason, Untold | ChangeReason>;
  if (reason === 'across') return say.undecided.across(now, low as string, high as string, few);
  return say.undecided[reason](now, few);
}

const formats = { mean: formatMean, dissatisfied: formatShare, spread: formatSd } as const;

/** The figure now and before, and what the stored verdicts say of the way between: «Snittet er 4,8, mot 4,9 i 2025.» */
function changeInWords({ statement, found, asksOfSatisfaction }: ClaimTold, language: Language): string {
  const say = words[language].changed;
  const [step, before] = found.steps;
  if (!step) return say[found.reason as 'firstRound'];
  const figure = changedFigure[statement.change as NonNullable<ClaimStatement['change']>];
  const [value, previous] = [step.value, step.previousValue].map((one) => formats[figure](one, language));
  const named = figure === 'dissatisfied' && !asksOfSatisfaction ? 'badEnd' : figure;
  const now = say.figure[named](value as string, previous as string, step.previousPeriod);
  if (found.reason === 'noSureChange' || found.reason === 'oneChange') return say[found.reason](now);
  if (step.told === 'opposite' || !before) return say.opposite(now);
  const key =
    found.reason === 'earlierUnsure' ? 'earlierUnsure' : found.verdict === 'trend' ? 'trend' : 'swings';
  return say[key](now, before.previousPeriod, before.period);
}

/** What would decide it. Null: it is decided. */
export function settlesInWords({ reason }: Pick<ClaimVerdict, 'reason'>, language: Language): string | null {
  return reason && words[language].settles[reason];
}

/** Whether the claim's own word holds to the letter: «14 av 120, altså ikke alle.» Null: the latest round tells no share. */
export function literallyInWords({ statement, found }: ClaimTold, language: Language): string | null {
  const [latest] = found.shares;
  if (!latest || isUntold(found.reason) || statement.change !== null) return null;
  const { quantifier, fewShare } = statement;
  const few = formatShare(fewShare, language);
  if (quantifier === 'all' || quantifier === 'none') {
    const told = capitalized(people(latest.count, latest.n, language));
    return words[language].literally[quantifier][found.literally ? 'holds' : 'fails'](told);
  }
  const say = words[language].literally[quantifier];
  if (found.literally === null) return say.unknown;
  const sentence = found.literally ? say.holds : say.fails;
  return typeof sentence === 'string' ? sentence : sentence(few);
}

type Untold = 'withheld' | 'notAsked' | 'tooUncertain';

/** The latest round tells no share, though earlier ones may. */
function isUntold(reason: ClaimVerdict['reason']): reason is Untold {
  return reason === 'withheld' || reason === 'notAsked' || reason === 'tooUncertain';
}

/** The latest of the earlier rounds that says the same. */
function agreeingWith({ statement, found }: ClaimTold): ClaimShare | undefined {
  return found.shares
    .slice(1)
    .find(({ isSameQuestion, interval }) => isSameQuestion && interval.low > statement.fewShare);
}

/** «14 av 120 er misfornøyde (1 eller 2)», «40 av 120 ligger på 5 eller 6», not yet ended. */
function peopleAt(told: ClaimTold, { count, n }: ClaimShare, language: Language): string {
  const { statement, scale, asksOfSatisfaction } = told;
  const isBad = statement.end === 'dissatisfied';
  // Both ends are equally wide: the good end is what would be the bad one where low is good.
  const direction = isBad ? 'higherIsBetter' : 'lowerIsBetter';
  const values = badEndValues({ scale, direction }, language);
  const say = wordsIn(language).people;
  const [counted, isOne] = [people(count, n, language), count === 1];
  if (!asksOfSatisfaction) return say.position(counted, isOne, values);
  return (isBad ? say.dissatisfied : words[language].satisfied)(counted, isOne, values);
}
