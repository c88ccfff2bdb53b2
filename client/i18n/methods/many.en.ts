import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, English: many units and many months. */
export const many = {
  'mange-enheter': {
    title: 'Many {units}',
    plain: ({ funnel }) => [
      '{Units} are not ranked. Of many {units} some are always at the top and at the bottom by pure chance, and most often they are the small ones.',
      `With ${funnel.fewest} {units} or more a funnel shows how much {units} of different sizes are expected to vary. Only {aUnit} outside the outer limit is pointed out.`,
      'The funnel is made of the figures on the page and of no others: {units} that are not shown are not in the figure of everyone either.',
    ],
    letters:
      'μ is the figure of everyone, SE is the standard error of {aUnit} of that size, and τ is how much {theUnits} vary beyond chance.',
    inForce: ({ funnel }) => [
      ['Funnel, from', `${funnel.fewest} {units}`],
      ['Inner and outer limit', `${funnel.warningZ} and ${funnel.alarmZ}`],
      ['Drawn in at each end before τ is worked out', funnel.winsorised],
    ],
  },
  'mange-maneder': {
    title: 'Many months',
    plain: ({ chart }) => [
      `For figures that come every month, such as sickness absence, a control chart (XmR) shows whether something has stood out. It needs at least ${chart.fewest} figures in a row. A yearly survey has too few.`,
    ],
    letters: 'x̄ is the mean of the months, and mR̄ is the mean step from one month to the next.',
    inForce: ({ chart }) => [
      ['Control chart, from', `${chart.fewest} figures`],
      ['Points at this many in a row on one side', chart.run],
      ['Points at this many in a row up or down', chart.trend],
    ],
  },
} satisfies Partial<Record<SectionId, SectionText>>;
