import type { ClaimWords } from './claims.nb.ts';

/** The words of claims held against figures, English. */
export const en: ClaimWords = {
  satisfied: (people, isOne, values) => `${people} ${isOne ? 'is' : 'are'} satisfied (${values})`,
  trend: (now, before, period, few) =>
    `${now}, and ${before} in ${period}. Both times all of the uncertainty lies above the bound of ${few}.`,
  exception: (now, low, high, few) =>
    `${now}. The share may lie anywhere between ${low} and ${high}, which is below the bound of ${few}.`,
  undecided: {
    across: (now, low, high, few) =>
      `${now}. The share may lie anywhere between ${low} and ${high}, and the bound of ${few} is within that.`,
    onePeriod: (now, few) =>
      `${now}, which is above the bound of ${few}. But there is no earlier round to see it against, and one round is no trend.`,
    changedQuestion: (now, few) =>
      `${now}, which is above the bound of ${few}. But the question was another in the earlier rounds, so they cannot say whether it is a trend.`,
    earlierDiffers: (now, few) =>
      `${now}, which is above the bound of ${few}. But no earlier round with the same question showed that.`,
    noFigures: 'You see no result for this.',
    withheld: 'The figure of the latest round is not shown, out of regard for those who answered.',
    notAsked: 'The latest round has no figure for this.',
    tooUncertain: 'The figure of the latest round is too uncertain to be shown.',
  },
  changed: {
    figure: {
      mean: (now, before, period) => `The mean is ${now}, against ${before} in ${period}`,
      dissatisfied: (now, before, period) =>
        `The share of dissatisfied is ${now}, against ${before} in ${period}`,
      badEnd: (now, before, period) =>
        `The share at the bad end of the scale is ${now}, against ${before} in ${period}`,
      spread: (now, before, period) =>
        `The spread (standard deviation) is ${now}, against ${before} in ${period}`,
    },
    trend: (now, from, to) => `${now}. The change is sure, and it went the same way from ${from} to ${to}.`,
    swings: (now, from, to) =>
      `${now}. That is a sure change, but from ${from} to ${to} it went just as surely the opposite way. It swings.`,
    earlierUnsure: (now, from, to) =>
      `${now}. That is a sure change, so it is true since last time. But from ${from} to ${to} there was no sure change, and one change is no trend.`,
    opposite: (now) => `${now}. That is a sure change, but it goes the opposite way of the claim.`,
    noSureChange: (now) => `${now}. That is not enough to say that anything has changed.`,
    oneChange: (now) =>
      `${now}. That is a sure change, so it is true since last time. But there is no change before it to see it against, and one change is no trend.`,
    firstRound: 'There is no earlier round that this one can be compared with.',
    changedSinceLast: 'The question is another than last time, so the rounds cannot be compared.',
    previousDeleted:
      'The answers of the round before were deleted, as promised, so the rounds could not be compared.',
    previousWithheld: 'The figure of the round before is not shown, so the change cannot be shown either.',
  },
  settles: {
    firstRound: 'Two more rounds with the same question.',
    changedSinceLast: 'Two more rounds with the same question as the last.',
    previousDeleted: 'Two more rounds with the same question, compared before the answers are deleted.',
    previousWithheld: 'Rounds in which so many answer that the figures can be shown.',
    noSureChange: 'More answers make the uncertainty smaller. New rounds may decide it.',
    oneChange: 'If the next round shows a sure change the same way, it is a trend.',
    earlierUnsure: 'If the next round shows a sure change the same way, it is a trend.',
    across: 'More answers make the uncertainty smaller. A new round may decide it.',
    onePeriod: 'One more round with the same question.',
    changedQuestion: 'One more round with the same question as the last.',
    earlierDiffers: 'If the next round shows the same, it is a trend.',
    noFigures: 'That the result is published to you.',
    withheld: 'A round in which more people answer.',
    notAsked: 'That the question is asked here in the next round.',
    tooUncertain: 'A round in which more people answer.',
  },
  literally: {
    all: {
      holds: (people) => `${people}. “All” is true of those who answered.`,
      fails: (people) => `${people}, so not all.`,
    },
    none: {
      holds: (people) => `${people}. “None” is true of those who answered.`,
      fails: (people) => `${people}, so there are some.`,
    },
    most: {
      holds: 'It is more than half, so most.',
      fails: 'It is less than half, so not most.',
      unknown: 'Whether it is most cannot be decided: half is within the uncertainty.',
    },
    many: {
      holds: (few) => `It is more than ${few}, so many, as the bound is set.`,
      fails: (few) => `It is less than ${few}, so not many, as the bound is set.`,
      unknown: 'Whether it is many cannot be decided.',
    },
    few: {
      holds: (few) => `It is less than ${few}, so a few, as the bound is set.`,
      fails: (few) => `It is more than ${few}, so more than a few, as the bound is set.`,
      unknown: 'Whether it is a few cannot be decided.',
    },
  },
};
