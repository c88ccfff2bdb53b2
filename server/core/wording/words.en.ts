import type { Words } from './words.nb.ts';

export const en = {
  or: 'or',
  and: 'and',
  mean: {
    of: (mean, max) => `The mean is ${mean} out of ${max}`,
    lowIsGood: 'low is good',
    about: ', about the same as last time.',
    up: (before) => `, up from ${before} last time.`,
    down: (before) => `, down from ${before} last time.`,
    before: (before) => `, compared with ${before} last time.`,
    notSure: 'We cannot say whether it has changed',
    notSureAmongMany: 'We cannot be sure that it has changed, because many figures were compared at once',
    between: (low, high) => `(the difference lies between ${low} and ${high})`,
    amongFew: (n) => ` among the ${n} who answered. There are few answers, so the spread is not shown.`,
  },
  spread: {
    butLarger: 'But the answers are more spread out',
    andLarger: 'And the answers are more spread out',
    andSplit: ' and split in two',
    smaller: 'The answers are closer together',
    thoughSplit: ', but they are split in two',
    about: 'The answers are spread about as much as last time',
    likeTheMean: 'The same goes for the spread',
    notSure: 'We cannot say whether the spread has changed',
    seemsLarger: 'The answers seem more spread out, but that may be because the mean has moved',
    seemsSmaller: 'The answers seem closer together, but that may be because the mean has moved',
    labels: {
      agreed: 'The answers largely agree',
      someSpread: 'There is some spread in the answers',
      largeSpread: 'There is a large spread in the answers',
      veryLargeSpread: 'There is a very large spread in the answers',
      split: 'The answers are split in two',
    },
  },
  people: {
    some: (count, n) => `${count} of ${n}`,
    none: (n) => `none of the ${n}`,
    all: (n) => `all ${n}`,
    dissatisfied: (people, isOne, values) => `${people} ${isOne ? 'is' : 'are'} dissatisfied (${values})`,
    position: (people, isOne, values) => `${people} ${isOne ? 'is' : 'are'} at ${values}`,
    before: (people) => `, compared with ${people} last time`,
    rise: 'The increase is larger than chance easily explains.',
    fall: 'The decrease is larger than chance easily explains.',
    byChance: 'That difference may be due to chance.',
  },
  notCompared: {
    noPreviousRound: () => 'There are no earlier figures to compare with.',
    previousAnswersDeleted: () =>
      'Cannot be compared with last time, because those answers are deleted, as people were promised.',
    changedQuestion: (period) => `The question was changed in ${period}. The figures cannot be compared.`,
    withheld: () => 'Cannot be compared with last time, because last time’s figures are not shown.',
  },
  caution: {
    start: 'Interpret with caution',
    few: (n) => `there are only ${n} answers`,
    wide: (low, high) => `the mean may lie anywhere between ${low} and ${high}`,
    and: ', and ',
    tooUncertain: 'Not shown, because the figure is too uncertain.',
  },
  dontKnow: {
    many: (count, n, share) => `Many do not know: ${count} of ${n} (${share}) answered “don’t know”.`,
    larger: (share, before) =>
      `A larger share answered “don’t know” than last time (${share}, compared with ${before}), so the comparison of the means is less certain.`,
    smaller: (share, before) =>
      `A smaller share answered “don’t know” than last time (${share}, compared with ${before}), so the comparison of the means is less certain.`,
  },
  ambition: {
    is: (wording, status) => `Ambition ${wording}: ${status}.`,
    reached: 'reached',
    within: 'within',
    below: 'below',
    notReached: 'not reached',
    uncertain: (status) => `${status}, but uncertain`,
    deviation: (difference) => `the deviation is ${difference}, and no limit has been adopted`,
    missingReference: 'the reference is missing',
    delegated: 'The ambition level is set by {theUnits}.',
  },
  alert: {
    start: 'Minority alert',
    goodEnough: 'the mean is good enough, but',
    notSeen: 'the mean does not show it, but',
    share: {
      dissatisfied: (share) => `${share} of those who answered are dissatisfied`,
      position: (share, values) => `${share} of those who answered are at ${values}`,
    },
    rise: {
      dissatisfied: (before, share) =>
        `among those who answered, the share who are dissatisfied has risen from ${before} to ${share}`,
      position: (before, share, values) =>
        `among those who answered, the share who are at ${values} has risen from ${before} to ${share}`,
    },
    ask: 'Someone should ask why.',
  },
  response: {
    of: (answered, invited, share) => `${answered} of ${invited} answered (${share}).`,
    openLink: (answered) => `${answered} answered through an open link, so there is no response rate.`,
    withheld: 'The response rate is not shown.',
  },
  choices: { notTicked: 'Not ticked', sentPicture: 'Sent a picture', sentNoPicture: 'Sent no picture' },
  split: (between, within, places) =>
    `${between}% of the differences lie between ${places}, ${within}% within each.`,
  notShown: {
    withheld: 'Not shown to protect privacy, or because there are too few answers.',
    together: (others) => `Together with ${others} it can be shown.`,
    nearlyAll: (value, max) => `Nearly everyone who answered gave the same answer: ${value} out of ${max}`,
    notInRound: (period) => `This was not asked in ${period}.`,
    anonymous: () =>
      'This cannot be shown, because the answers are anonymous and nobody can be followed from round to round.',
    notComputable: 'The figure cannot be computed from the answers that came in.',
  },
} satisfies Words;
