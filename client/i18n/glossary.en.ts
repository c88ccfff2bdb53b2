import type { GlossaryTexts } from './glossary.nb.ts';

/** The glossary, English. */
export const en: GlossaryTexts = {
  title: 'Glossary',
  lead: 'What the words on the pages mean, in short sentences.',
  search: 'Search the words',
  found: (count, all) => `${count} of ${all} words`,
  none: 'No word fits. Try a shorter one.',
  method: 'How it is worked out',
  terms: {
    ambisjon: {
      term: 'Ambition',
      text: 'The result the municipality has set itself. Often two numbers: from the upper one the ambition is reached, and below the lower one it is not.',
    },
    endring: {
      term: 'No sure change',
      text: 'The difference from last time is no larger than chance easily explains. That is not the same as everything being equal.',
    },
    enhet: {
      term: '{Unit}',
      text: 'A part of the municipality with answers of its own, such as a kindergarten or an area. Shown by itself only when enough have answered.',
    },
    fokusomrade: {
      term: 'Focus area',
      text: 'One of the areas where the municipality wants to succeed. At the top of {theScorecard}.',
    },
    fordeling: {
      term: 'Distribution',
      text: 'How many gave each answer, from the worst to the best. The bars on the pages.',
    },
    forsiktig: {
      term: 'Read with caution',
      text: 'There are few answers, or they differ a great deal. With slightly different answers the figure could have been another.',
    },
    indeks: {
      term: 'Index',
      text: 'Several questions that together give one figure. Each person gets a mean of the questions, and the figure is the mean of the persons.',
    },
    indikator: {
      term: 'Indicator',
      text: 'What shows whether something succeeds. Its figure comes from a survey, from accounts or from a register.',
    },
    intervall: {
      term: 'Uncertainty interval',
      text: 'Shows how far off the figure may be. Narrow when many have answered, wide when few have.',
    },
    malekart: {
      term: '{Scorecard}',
      text: 'What the municipality wants to achieve in a few areas, in one place: goals, what it takes, how it is found, and ambition.',
    },
    malemetode: {
      term: 'Method',
      text: 'How the figure is found: a survey of citizens, users or employees, accounts or a register.',
    },
    'mellom-og-inni': {
      term: 'Between and within',
      text: 'Where the differences lie. Between means that {theUnits} differ. Within means that people in the same {unit} answer differently.',
    },
    mindretallsvarsel: {
      term: 'Minority alert',
      text: 'The mean is good enough, but enough are dissatisfied, or they have surely become more. Somebody should ask why.',
    },
    misfornoyde: {
      term: 'Dissatisfied',
      text: 'Those who gave the worst answers on the scale. On scales of something else than satisfaction it is called the bad end.',
    },
    opplevd: {
      term: 'Counted and perceived',
      text: 'Counted is what can be counted, such as sick leave. Perceived is what people answer, such as how satisfied they are. A good map has both.',
    },
    politikkomrade: {
      term: 'Policy domain',
      text: 'A municipality’s four tasks: democracy, development of the community, services and exercise of authority.',
    },
    publisering: {
      term: 'Publication',
      text: 'The moment when a result becomes visible to a body or to everyone. All in a body see it at the same time.',
    },
    runde: {
      term: 'Round',
      text: 'One time a survey is asked. “Last time” is the round before.',
    },
    skala: {
      term: 'Scale',
      text: 'The answers people can choose from, for example from very dissatisfied to very satisfied. Each question has its own.',
    },
    snitt: {
      term: 'Mean',
      text: 'All answers added together and divided by how many answered. Does not tell whether people agree.',
    },
    spredning: {
      term: 'Spread',
      text: 'How far the answers lie from each other. The same mean may hide that some are very dissatisfied. Worked out as a standard deviation.',
    },
    spredningsord: {
      term: 'Agreed, split',
      text: 'The word for the spread, by how much the scale has room for. “Split” means that the answers gather in two places.',
    },
    status: {
      term: 'Status',
      text: 'How the mean stands against the ambition: reached, within or below. “Uncertain” when the uncertainty crosses a limit.',
    },
    suksessfaktor: {
      term: '{SuccessFactor}',
      text: 'What the municipality must succeed with to reach a goal.',
    },
    svarprosent: {
      term: 'Response rate',
      text: 'How many answered, of those who were asked. Those who did not answer may think otherwise. An open link has no response rate.',
    },
    trend: {
      term: 'Trend and exception',
      text: 'A claim is a trend when the figures show the same twice, surely enough. It is an exception when they surely show something else. Otherwise it cannot be decided.',
    },
    utgave: {
      term: 'Edition',
      text: 'The figures of a round as they were worked out on a given day. If something is corrected, a new edition comes, with a new number.',
    },
    veid: {
      term: 'Weighed',
      text: 'The figure as it would be had each group counted as much as its share of the population. Stands beside the one that is not weighed.',
    },
    'vet-ikke': {
      term: 'Don’t know',
      text: 'An answer of its own. It does not count in the mean, but how many gave it is told when they are many.',
    },
    'vises-ikke': {
      term: 'Not shown',
      text: 'Too few have answered, or the figure could give away what somebody answered. It means neither good nor bad.',
    },
  },
};
