import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, English: between and within, indices and ambition levels. */
export const ambition = {
  'mellom-og-inni': {
    title: 'Differences between {units} and within them',
    plain: () => [
      'People answer differently. Some of it may come of {theUnits} being different, and some of people in the same {unit} answering differently. We split all the differences into the two parts.',
      'If most lies within each, the mean of {theUnits} tells little: the dissatisfied are in many places. If much lies between them, there are some {units} to ask.',
      'Only {units} with a shown spread take part, and each person counts once. With few answers in each the part between them is a little too large, since chance too gives different means.',
    ],
    letters:
      'n, ȳ and s with u are the number of answers, the mean and the standard deviation in {aUnit}. ȳ alone is the mean of all persons.',
    inForce: () => [],
  },
  indeks: {
    title: 'An indicator made of several questions',
    plain: () => [
      'When several questions feed one indicator, each person first gets a mean of their own of the questions. The indicator is the mean of the persons. The spread is the difference between persons.',
      'Where a low answer is good, the question is turned first, so that high is always good. Some questions may count for more than others. The survey says so.',
      'Those who have answered too few of the questions are not counted. How many are needed is set by the survey. Usually it is two thirds, and at least two when there are several questions.',
      'In the bars persons are gathered at the number on the scale that they lie nearest. Those midway between two numbers count with the lower one.',
    ],
    letters:
      'y is an answer on a scale from a to b, y′ is the answer turned, w is the question’s weight, x is the person’s own mean, n is how many persons have one, and ȳ is the indicator.',
    inForce: ({ fewestValid }) =>
      fewestValid.map(({ items, valid }): [string, string] => [
        `Two thirds of ${items} questions`,
        `at least ${valid} answers`,
      ]),
  },
  ambisjon: {
    title: 'Ambition level and status',
    plain: () => [
      'The municipality has set the ambition level itself. Where there are two numbers they are read as two limits: the target and the lower limit. At the target or better, the ambition is reached. Between the limits the mean is within. If it is worse than both, it is below. Where low is good, all of it is turned.',
      'If the uncertainty interval of the mean stretches across one of the limits, it says “uncertain” beside it. Then the status could easily have been another.',
      'If the ambition is one single number, we show how far from it the mean is. If it refers to statistics we do not have, or is to be set by {theUnits}, it says so.',
      'Status is worked out from a mean that is not rounded. Where the spread is not shown, it does not say whether the status is uncertain either, since that would give away something of the spread.',
    ],
    letters:
      'ȳ is the mean, T is the target and B is the lower limit. The lines are reached, within and below, in that order.',
    inForce: ({ level }) => [['Confidence level for “uncertain”', level]],
  },
} satisfies Partial<Record<SectionId, SectionText>>;
