import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, English: the mean, the spread, the dissatisfied and change. */
export const figures = {
  snitt: {
    title: 'The mean and how sure it is',
    plain: ({ level }) => [
      'The mean is the sum of the answers divided by how many answered. It is about those who answered. Those who did not may think otherwise.',
      `If we asked again in the same situation, the mean would probably be a little different. That is why there is an uncertainty interval around it. It is made so that ${level} of such intervals cover what we are really after.`,
      'Few answers, or answers that spread, give a wide interval. We work with figures that are not rounded. Rounding comes only when the figure is shown.',
    ],
    letters:
      'y is each answer, n is how many answered, ȳ is the mean, s is the standard deviation, and SE is the standard error. t is a point of the t distribution with n − 1 degrees of freedom.',
    inForce: ({ level }) => [['Confidence level of all intervals', level]],
  },
  spredning: {
    title: 'The spread',
    plain: () => [
      'The spread says how far the answers lie from each other. A mean in the middle of the scale may come from everyone answering much the same, or from half being very satisfied and half very dissatisfied. The spread shows which.',
      'It is worked out as a standard deviation: roughly how far the answers lie from the mean, in the scale’s own steps. Nought means that all answered the same. The largest possible is about half the scale.',
      'The spread is uncertain too when few have answered. How uncertain, we work out from the answers themselves. We do not suppose that they follow a normal distribution, since answers on short scales seldom do.',
    ],
    letters:
      'y is each answer, n is how many answered, ȳ is the mean, s is the standard deviation, u is how much one answer moves the variance, and SE is the standard error.',
    inForce: ({ exampleScale, largestSpread }) => [
      [`Largest possible spread on a scale of ${exampleScale}, about`, largestSpread],
    ],
  },
  spredningsord: {
    title: 'The words for the spread',
    plain: ({ labels }) => [
      'A standard deviation is not easy to read. So the spread gets a word too. The word says how large the spread is compared with the largest that the scale has room for.',
      `“Split in two” goes before the other words. It is used when the answers have two peaks that are at least ${labels.campsApart} steps apart and hold at least ${labels.campShare} of the answers each, or when the agreement A is below nought.`,
      'The limits are our own. They are chosen to be easy to understand, and no authority has adopted them.',
    ],
    letters:
      's is the standard deviation, a is the scale’s lowest number and b its highest. A is van der Eijk’s agreement: full agreement gives the highest number, as many on every step gives nought, and split in two gives the lowest.',
    inForce: ({ labels }) => [
      ['in agreement', `below ${labels.agreed}`],
      ['some spread', `from ${labels.agreed} to below ${labels.someSpread}`],
      ['large spread', `from ${labels.someSpread} to below ${labels.largeSpread}`],
      ['very large spread', `${labels.largeSpread} or more`],
    ],
  },
  misfornoyde: {
    title: 'The dissatisfied: the bad end of the scale',
    plain: () => [
      'We count how many answered at the bad end of the scale. Then you see people, and not only a mean. The good end is counted in the same way.',
      'How many steps an end has follows from how long the scale is. Where a low answer is good, the high end is the bad one.',
      'When the question is not about how satisfied you are, for example from strongly disagree to strongly agree, we call nobody dissatisfied. Then we only say which numbers they are at.',
    ],
    letters: 'c is how many answered at the end, n is how many answered, and p is the share.',
    inForce: ({ ends, exampleScale, exampleEnd }) => [
      ...ends.map(({ points, width }): [string, string] => [
        `A scale of ${points} steps`,
        `${width} at each end`,
      ]),
      [`The low end of a scale of ${exampleScale}`, exampleEnd],
    ],
  },
  'vet-ikke': {
    title: '“Don’t know”, “not relevant” and questions skipped',
    plain: () => [
      '“Don’t know” is an answer, but not a number. It is not part of the mean, the spread or the distribution, and it never counts as the middle of the scale.',
      'The share who answered “don’t know” stands by itself. It is of those who gave a number or answered “don’t know”. Those who skipped the question are not counted.',
      '“Not relevant” is counted by itself and is part of no share: the question did not apply.',
      'The counts are shown only when nobody can find them again by subtraction in {aUnit} where hardly anyone gave a number, and never by background.',
    ],
    letters: 'v is how many answered “don’t know”, n is how many gave a number.',
    inForce: () => [],
  },
  endring: {
    title: 'Change since last time',
    plain: ({ falseAlarms }) => [
      'We say that something has changed only when chance does not easily explain it and the change is large enough to matter. Otherwise it says “no sure change”. That does not mean that all is as before, only that we cannot tell.',
      'The mean, the spread and the share who are dissatisfied are each tested by themselves. The mean is tested with Welch’s t test. The share is tested with Fisher’s exact test and Newcombe’s interval.',
      'For the spread three things must hold. The difference must be larger than its own uncertainty would give. Brown and Forsythe’s test, which stands up to skewed answers, must agree. And the relative spread must have moved the same way.',
      'The relative spread is the spread compared with the largest that is possible at that mean. When the mean comes near the end of the scale there is less room, and the spread shrinks by itself. That must not look as if people agree more.',
      `When many figures are compared at once, some of them stand out by pure chance. So the figures of one family are adjusted together, after Benjamini and Hochberg. Then at most ${falseAlarms} of the changes we report can be expected to be false alarms.`,
      'The families are fixed beforehand: the municipality’s indicators, the indicators of {theUnits}, the municipality’s questions, the questions of {theUnits}, and answers by background. What we found is stored with the figure and is the same on every page and in every file.',
      'If the question has been changed since last time, we do not compare.',
      'When {units} are compared, each is tested against the rest of the municipality, never against a figure it is part of. All that can be tested are adjusted together, so the answer is the same whichever one chooses to look at.',
    ],
    letters:
      'The number 1 is now and 0 is last time. ȳ is the mean, s the standard deviation, n how many answered, and SE the standard error. r is the relative spread on a scale from a to b. p is the share, with Wilson’s interval from l to u. P is the p-value that is number i from the smallest of m.',
    inForce: ({ falseAlarms, relevant, minimum, exampleScale, level, z }) => [
      ['False alarms among the changes reported (q), at most', falseAlarms],
      ['Least change, of what the figure can span', relevant],
      [`That is for the mean on a scale of ${exampleScale}`, minimum.mean],
      [`That is for the spread on a scale of ${exampleScale}`, minimum.spread],
      ['That is for the share who are dissatisfied', `${minimum.points} percentage points`],
      [`Point of the normal distribution for ${level}`, z],
    ],
  },
} satisfies Partial<Record<SectionId, SectionText>>;
