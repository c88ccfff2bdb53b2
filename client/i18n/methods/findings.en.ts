import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, English: alerts, what is worth raising, and claims. */
export const findings = {
  mindretallsvarsel: {
    title: 'The minority alert',
    plain: ({ alertShare, minimum }) => [
      'A good mean can hide that some are badly off. The minority alert comes when the mean is good enough but many are dissatisfied all the same. It asks: Is anyone very dissatisfied?',
      `The alert comes when at least ${alertShare} are dissatisfied. It also comes when the share has risen by ${minimum.points} percentage points or more and chance does not easily explain the rise.`,
      'The mean is good enough when it is not below the ambition level. Without an ambition level to hold it against it counts as good enough. The alert does not say that something is wrong, but that someone should ask why.',
    ],
    letters: 'c is how many are dissatisfied, n is how many answered.',
    inForce: ({ alertShare, minimum }) => [
      ['Share who are dissatisfied, at least', alertShare],
      ['Or a rise of at least', `${minimum.points} percentage points`],
    ],
  },
  'verdt-a-ta-opp': {
    title: 'What is worth raising',
    plain: ({ alertShare, manyDontKnow, minimum }) => [
      'Nobody writes the list. It is found by fixed rules in what the pages show, and computed each time somebody opens it. Everyone who sees the same results gets the same list.',
      'Changes in the mean, the spread and the share of dissatisfied are on it when the result itself says that they are sure. That was decided when the result was computed, and is not tested again here. The minority alert is on it when as many as ' +
        `${alertShare} are dissatisfied.`,
      `The dissatisfied are gathered when we can be sure that their share in {aUnit} is larger than among all the others together. It is the same test as when {units} are compared, so that the list and the comparison always say the same. The response rate is tested against the round before by Fisher’s exact test and Newcombe’s interval, for all {units} together, and must have fallen by at least ${minimum.points} percentage points.`,
      'Far below the ambition is {aUnit} whose whole uncertainty interval lies below its lower limit, while {theUnits} together meet the ambition.',
      `That many do not know is a finding when it is more than ${manyDontKnow}.`,
      'A figure that is not shown gives no finding and changes no other. The order follows what kind of finding it is and when it became visible, never how large the figure is.',
    ],
    letters:
      'p with u is the share of dissatisfied in {aUnit}, p with r the share among the rest. P with i is the p-value in place i of m, from the smallest. ȳ is the mean, SE its standard error, t a point of the t distribution, and B the lower limit of the ambition level.',
    inForce: ({ alertShare, falseAlarms, manyDontKnow, minimum }) => [
      ['Share of false alarms accepted', falseAlarms],
      ['Least difference in a share', `${minimum.points} percentage points`],
      ['Minority alert, at least', alertShare],
      ['Many do not know, more than', manyDontKnow],
    ],
  },
  'trend-eller-unntak': {
    title: 'Trend or exception',
    plain: ({ fewShare, agreeingPeriods, level }) => [
      'A claim says that something is so of all, most, many, a few or none. It is held against the share of those who answered that is at the end of the scale the claim is about.',
      `Whoever tries the claim says how many a few are. Unless they choose otherwise it is ${fewShare}. It is an exception when the whole uncertainty interval of the share (${level}) lies below the bound in the latest round.`,
      `It is a trend when the whole interval lies above the bound in the latest round and in an earlier round with the same question, that is in ${agreeingPeriods} rounds. Otherwise it cannot be decided, and the page says why.`,
      'A claim may also say that something has changed. Then only what is said already of the change from round to round decides, tested together with the others. It is a trend when the change is sure as claimed, and so was the change before it. It is an exception when it surely went the other way, now or the time before. One sure change alone is no trend.',
      'Beside that the word of the claim is read to the letter. “All” is true only when all who answered are there. Of those who did not answer the figures say nothing.',
      'A figure that is not shown decides nothing. Each reader has the claim held against what they see themselves.',
    ],
    letters:
      'l and u are the ends of Wilson’s interval of the share, in the latest round (with the number one) and in an earlier one (with nought). g is the bound for a few.',
    inForce: ({ fewShare, agreeingPeriods, level }) => [
      ['A few are up to, unless chosen otherwise', fewShare],
      ['Rounds that must show the same', agreeingPeriods],
      ['Uncertainty interval', level],
    ],
  },
} satisfies Partial<Record<SectionId, SectionText>>;
