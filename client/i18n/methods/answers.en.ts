import type { SectionId } from '../../methods/functions.ts';
import type { SectionText } from './section.ts';

/** Of the methods page, English: who answered, samples and weights. */
export const answers = {
  svarprosent: {
    title: 'The response rate',
    plain: () => [
      'The response rate is how many sent answers, divided by how many were invited. Both numbers stand beside it. With an open link nobody is invited, and there is no response rate.',
      'Some who sent answers may have skipped this very question. If there are fewer behind a figure than there are who answered, it says how many count.',
      'A low response rate is a risk, not a proof that the figures are skewed. In any case we say “those who answered” and not “the citizens”.',
      'The core also has the international response rate RR2, which looks at how much of the form is filled in, and limits for what is low. They are not shown on the pages yet.',
    ],
    letters:
      'a is how many sent answers, N is how many were invited. I is complete answers, P partial, R refusals and break-offs, NC not reached, O other reasons, and U those of whom one does not know whether they belong.',
    inForce: ({ response }) => [
      ['RR2: a complete answer, at least', `${response.complete} of the questions`],
      ['RR2: a partial answer, at least', `${response.partial} of the questions`],
      ['Counts as low for users, below', response.lowUsers],
      ['Counts as low for employees, below', response.lowEmployees],
      ['Counts as low for citizens, below', response.lowCitizens],
    ],
  },
  utvalg: {
    title: 'Everyone asked, or a sample',
    plain: () => [
      'As a rule everyone is asked, for example all the parents of a kindergarten. Then nobody was drawn. The uncertainty comes from some not answering, and from the answers perhaps being a little different another day. We work out the interval as if many more could have answered. Then it is too wide rather than too narrow.',
      'If a random sample is drawn from a small population, a large part has already been asked. Then the interval can be made narrower, with a finite population correction. It is used only for random samples, and only when we speak of the population as it is now. It is never used when years or {units} are compared.',
    ],
    letters:
      's is the standard deviation, n is how many answered, N is how many there are in the population, and SE is the standard error.',
    inForce: () => [
      ['A random sample, of the population now', 'with the correction'],
      ['Everyone asked', 'without the correction'],
      ['Comparing years or {units}', 'without the correction'],
    ],
  },
  vekter: {
    title: 'Weights',
    plain: () => [
      'When some groups answer less often than others, the answers can be weighted, so that together they resemble the population in age, gender and area. The base weight allows for some areas being drawn more often than others. Raking then sets one distribution right at a time, until all of them fit.',
      'Nobody is to count for very much or very little, so the weights are kept within limits. Unequal weights make the figures less sure. The design effect says how much.',
      'Where the round was opened with population counts, the figures for the whole municipality are weighted by one background question at a time and by all at once, and only when the figures of every group are shown. By all at once they are weighted linearly and not by raking. The weighted figures are then made of figures that are shown already, and tell nothing more. They are rounded as they are shown, and have no interval.',
      'Where somebody would have to count too much or too little, the last question is left out. Whoever did not answer a background question counts as the average of those who did not either.',
      'How many answered from each group is shown only when the group, and all the others together, are large enough.',
      'Answers from users and employees are not weighted. Nor do weights help against people choosing themselves through an open link.',
      'Those who want to can work out weights with the command “spredning weights” and use them in “spredning describe”.',
    ],
    letters:
      'w is each person’s weight, y is the answer, n is how many answered. N and n with a small h are how many there are, and how many answered, in group h. deff is the design effect. λ is what a group adds to the weight when it is weighted linearly.',
    inForce: ({ weights }) => [
      ['Least weight', `${weights.lower} times the mean`],
      ['Largest weight', `${weights.upper} times the mean`],
      ['Distance from the population, as a share, at most', weights.tolerance],
      ['Rounds of raking, at most', weights.rounds],
      ['Told of as a thin group, below', `${weights.thinBelow} answers`],
    ],
  },
} satisfies Partial<Record<SectionId, SectionText>>;
