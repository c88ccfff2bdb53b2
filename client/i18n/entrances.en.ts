import type { EntrancesTexts } from './entrances.nb.ts';

/** The three entrances, English. */
export const en: EntrancesTexts = {
  nothingYet:
    'No results are published to you yet. They come here when a survey is closed and its result is published.',
  howSure: 'How sure is this?',
  who: 'Who?',
  ask: 'Ask about this',
  tour: {
    title: 'Tour',
    offer: 'New here? Take a tour of three minutes.',
    take: 'Take the tour',
    resume: 'Go on with the tour',
    decline: 'No, thanks',
  },
  steering: {
    cellByCell: (title) => `${title}, cell by cell`,
    narrowed: (name, count) => `${name}: ${count}`,
    fresh: 'New in the last six weeks',
    nothingFresh: 'Nothing new has been published to you in the last six weeks.',
  },
  ombud: {
    dissatisfied: 'Are some very dissatisfied?',
    dissatisfiedText:
      'The people who gave the worst answers, among those who answered. They may be many even when the mean is good.',
    outstanding: 'These have a minority alert, or surely more at the bad end than last time:',
    noneOutstanding:
      'None of the figures shown has a minority alert or surely more at the bad end than last time.',
    all: (count) => `All ${count} figures with anybody at the bad end`,
    sharesOf: 'The share at the bad end where it stands out',
    spread: 'Have the differences grown?',
    spreadText: (larger, unsure, smaller, notCompared) =>
      `Larger: ${larger}. No sure change: ${unsure}. Smaller: ${smaller}. Cannot be compared with last time: ${notCompared}.`,
    noneLarger: 'The spread has not surely grown anywhere that is shown.',
    hidden: 'What can we not see?',
    hiddenText: 'That something is not shown does not mean that all is well there.',
    nothingHidden: 'All figures of the whole municipality are shown. For {units} something may be hidden.',
    notAskedYet: 'No survey has asked about this yet.',
    meanOnly: 'Only the mean is shown, since there are few answers.',
    worth: 'What is worth asking about?',
    worthText: 'The first on the list of what is worth raising, found by fixed rules:',
    worthNone: 'None of the rules has found anything. That does not mean that all is well.',
    worthNotFetched: 'The list of what may be worth raising could not be fetched.',
    worthAll: 'See the whole list',
    sort: 'Order',
    byArea: 'By focus area',
    byShare: 'By share',
    shareNote:
      'The figures are from different surveys, with different questions to different people. The order helps you look. It is not a ranking.',
    shares: 'The share at the bad end',
  },
  leader: {
    choices: { omrade: 'Focus area', undersokelse: 'Survey', organ: 'Published to' },
    allAreas: 'All',
    note: 'Each sentence can stand alone. It says who answered, when, and how sure it is. Good and bad figures stand side by side. Do not share the mean without the spread.',
    about: (indicator, survey, period, municipality) =>
      `${indicator} in ${municipality}, among those who answered “${survey}” in ${period}:`,
    edition: (release, method) => `Edition ${release} of the figures, method version ${method}.`,
    source: 'Source',
    copy: 'Copy',
    copied: 'Copied with its source.',
    copyFailed: 'The browser did not let us copy. Select the text and copy it yourself.',
    copyOf: (indicator) => `Copy the sentence about ${indicator}`,
    share: 'Share',
    shareOf: (indicator) => `Share the sentence about ${indicator}`,
    picture: 'Save picture',
    pictureOf: (indicator) => `Save a picture of ${indicator}`,
    pictureFailed: 'The browser could not make the picture.',
    seeFigures: 'See the figures',
    print: 'Print',
    publicOnes: 'Published to everyone',
    insideOnes: 'Not public yet',
    insideText:
      'These are only published to those who see them now. They cannot be shared here before they are published to everyone.',
    inside: 'Not public yet',
    only: (bodies) => `Only for ${bodies}, not public yet`,
    notPublished: 'Not published',
    nothingPublic: 'No results are published to everyone yet.',
    noneFits: 'No figures that are published to everyone fit what you have chosen.',
  },
};
