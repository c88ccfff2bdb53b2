import type { FindingWords } from './findings.nb.ts';

/** The words of findings, English. */
export const en: FindingWords = {
  spreadUp: 'The answers are more spread out than last time.',
  spreadDown: 'The answers are closer together than last time.',
  sameMean: (mean, max) => `The mean does not show it: ${mean} of ${max} both times.`,
  means: (mean, max, before) => `The mean is ${mean} of ${max}, compared with ${before} last time.`,
  meanUp: (mean, max, before) => `The mean is ${mean} of ${max}, up from ${before} last time.`,
  meanDown: (mean, max, before) => `The mean is ${mean} of ${max}, down from ${before} last time.`,
  dissatisfiedUp: {
    dissatisfied: (now, before, values) =>
      `A larger share is dissatisfied than last time: ${now} (${values}), compared with ${before}.`,
    position: (now, before, values) =>
      `A larger share is at ${values} than last time: ${now}, compared with ${before}.`,
  },
  dissatisfiedDown: {
    dissatisfied: (now, before, values) =>
      `A smaller share is dissatisfied than last time: ${now} (${values}), compared with ${before}.`,
    position: (now, before, values) =>
      `A smaller share is at ${values} than last time: ${now}, compared with ${before}.`,
  },
  gathered: {
    dissatisfied: (groups, values, all) =>
      `Particularly many are dissatisfied (${values}) in ${groups}. In all they are ${all}.`,
    position: (groups, values, all) =>
      `Particularly many are at ${values} in ${groups}. In all they are ${all}.`,
  },
  group: (name, people) => `${name} (${people})`,
  meanBut: (mean, max) => `The mean is ${mean} of ${max}, but`,
  farBelow: (whole, mean, max, n) =>
    `Taken together it is good enough (the mean is ${whole}), but here the mean is ${mean} of ${max} among the ${n} who answered.`,
  responseDown: (now, share, before, shareBefore) =>
    `A smaller share answered than last time: ${now} (${share}), compared with ${before} (${shareBefore}).`,
  alsoIn: (places) => `The same goes for ${places}.`,
  more: (count) => `${count} more`,
};
