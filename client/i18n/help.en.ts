import type { HelpTexts } from './help.nb.ts';

export const en: HelpTexts = {
  toMethod: 'How it is worked out',
  toGlossary: 'In the glossary',
  howToRead: 'What do the figures mean?',
  topics: {
    mean: {
      what: 'What is the mean?',
      text: 'All the answers added up and divided by how many answered. It does not say whether people agree. The arrow says whether it has surely changed since last time.',
    },
    spread: {
      what: 'What is the spread?',
      text: 'How far apart the answers lie. The same mean can mean that everyone thinks much the same, or that some are very satisfied and others very dissatisfied.',
    },
    spreadLabel: {
      what: 'What does the word for the spread mean?',
      text: 'The spread beside the largest the scale has room for: in agreement, some, large or very large. “Split in two” means that the answers gather in two places.',
    },
    status: {
      what: 'What does the status mean?',
      text: 'How the mean stands to the municipality’s own ambition. “Uncertain” means that the uncertainty crosses a threshold, so the status could have been another.',
    },
    minorityAlert: {
      what: 'What is a minority alert?',
      text: 'The mean is good enough, but enough people are dissatisfied, or they have surely become more. Then we ask whether somebody should look closer, also when the ambition is met.',
    },
    response: {
      what: 'What is the response rate?',
      text: 'How many answered of those who were asked. The figures are of those who answered. Those who did not may think otherwise.',
    },
    interval: {
      what: 'What is an uncertainty interval?',
      text: 'If we asked again, the figure would probably be slightly different. The interval shows how far off it may lie. It is narrow when many have answered, and wide when few have.',
    },
    change: {
      what: 'When has something changed?',
      text: 'When the difference is larger than chance easily explains, and large enough to matter. Otherwise it says “no sure change”, which is not the same as everything being equal.',
    },
    claim: {
      what: 'What are trend and exception?',
      text: 'Trend: the share is surely above what you call a few, in two rounds. Exception: it is surely below. If the claim says that something has changed, the change must be sure twice in a row. Otherwise it cannot be decided.',
    },
  },
};
