import type { FindingsTexts } from './findings.nb.ts';

/** What may be worth raising, English. */
export const en: FindingsTexts = {
  title: 'Worth raising',
  lead: 'Findings that somebody should ask about, picked by fixed rules. Everyone who sees the same results gets the same list. The figures are of those who answered.',
  worth: 'Worth asking about',
  better: 'This has become better',
  whole: 'All together',
  whoAnswered: 'How many answered',
  lastTime: 'last time',
  dontKnow: 'Don’t know',
  seeNumbers: 'See the figures',
  ask: 'Turn it into a question',
  noResults:
    'No results to look through yet. They come when a survey is closed and its results are published.',
  nothing: (results) => `No findings: none of ${results} results meets our rules.`,
  nothingMeans:
    'That does not mean all is well. Small changes, what is not shown and what nobody asked about are not caught.',
  kinds: {
    spreadUp: 'Larger spread',
    dissatisfiedUp: 'A larger share dissatisfied',
    dissatisfiedConcentrated: 'Where the dissatisfied are',
    minorityAlert: 'Minority alert',
    unitFarBelow: 'Far below the ambition',
    meanDown: 'Lower mean',
    responseDown: 'Lower response rate',
    manyDontKnow: 'Many do not know',
    spreadDown: 'Smaller spread',
    dissatisfiedDown: 'A smaller share dissatisfied',
    meanUp: 'Higher mean',
  },
  kindsOfPosition: {
    dissatisfiedUp: 'A larger share at the bad end',
    dissatisfiedDown: 'A smaller share at the bad end',
    dissatisfiedConcentrated: 'Where those at the bad end are',
  },
  order: {
    title: 'What order are the findings in?',
    text: [
      'What became visible in the last six weeks stands first. Findings about the same thing stand together.',
      'Then they come in this order: larger spread, a larger share dissatisfied, where the dissatisfied are, minority alert, far below the ambition, lower mean, lower response rate and many who do not know. What has become better stands last.',
      'The list never ranks {units} by how large the figures are. They stand in the municipality’s own order.',
    ],
  },
  filters: {
    legend: 'Narrow down',
    isNew: 'New only',
    isFollowed: 'Only what I follow',
    any: 'All',
    names: { kind: 'Kind of finding', indicator: 'Indicator', unit: '{Unit}', focusArea: 'Focus area' },
    all: (all) => `Findings: ${all}.`,
    shown: (shown, all) => `Showing ${shown} of ${all} findings.`,
    none: 'No findings match what you have chosen.',
    showAll: 'Show all',
  },
  marks: {
    follow: 'Follow',
    followName: (indicator) => `Follow ${indicator}`,
    mute: 'Do not show again',
    muteName: (finding) => `Do not show again: ${finding}`,
    isMuted: 'This is now at the bottom, under “Hidden by you”.',
    undo: 'Undo',
    muteAll: (indicator) => `Hide everything about ${indicator}`,
    hidden: (count) => `Hidden by you (${count})`,
    hiddenText: 'Only you have hidden this. Everyone else sees it as before.',
    showAgain: 'Show again',
    failed: 'The choice was not saved. Try again.',
  },
  why: {
    title: 'Why is this here?',
    who: { dissatisfied: 'dissatisfied', position: 'at the bad end of the scale' },
    rules: {
      spreadUp:
        'We tell you when we can be sure that the answers are more spread out than in the round before, also when the mean is good enough. It is decided once, when the results are computed.',
      spreadDown:
        'We tell you when we can be sure that the answers are closer together than in the round before.',
      dissatisfiedUp: (least, who) =>
        `We tell you when we can be sure that the share ${who} has risen by at least ${least} percentage points since the round before, also when the mean is good enough.`,
      dissatisfiedDown: (least, who) =>
        `We tell you when we can be sure that the share ${who} has fallen by at least ${least} percentage points since the round before.`,
      meanDown:
        'We tell you when we can be sure that the mean is lower than in the round before, and the change is large enough to matter.',
      meanUp:
        'We tell you when we can be sure that the mean is higher than in the round before, and the change is large enough to matter.',
      dissatisfiedConcentrated: (least, who) =>
        `We tell you when we can be sure that the share ${who} in {aUnit} is at least ${least} percentage points larger than among all the others together. Only {units} that can be shown are counted.`,
      minorityAlert: (share, who) =>
        `We tell you when at least ${share} are ${who} although the mean is good enough. A good mean must not hide anyone.`,
      unitFarBelow:
        'We tell you when {theUnits} together meet the ambition, but the whole uncertainty interval of {aUnit} lies below its lower limit.',
      responseDown: (least) =>
        `We tell you when we can be sure that the response rate has fallen by at least ${least} percentage points since the round before. Those who answer now may then be others.`,
      manyDontKnow: (share) =>
        `We tell you when more than ${share} of those who answered the question answered “don’t know”. That is a result in itself.`,
    },
    spreadNumbers: (now, before) =>
      `The spread (standard deviation) is ${now}, compared with ${before} last time.`,
    shareNumbers: (now, before) => `The share is ${now}, compared with ${before} last time.`,
    meanNumbers: (now, before) => `The mean is ${now}, compared with ${before} last time.`,
    alertNumbers: (share) => `Here the share is ${share}.`,
    intervalNumbers: (low, high) => `The interval here goes from ${low} to ${high}.`,
    groupNumbers: (name, own, others, p) =>
      `${name}: ${own}, compared with ${others} among the others (adjusted p ${p}).`,
    under: (p) => `below ${p}`,
    adjusted: (p, family, limit) =>
      `For those who want to check: adjusted p is ${p}, among ${family} comparisons. The limit is ${limit}.`,
    family: (family, limit) =>
      `For those who want to check: p is adjusted among ${family} comparisons. The limit is ${limit}.`,
  },
};
