import type { FindingWords } from './findings.nb.ts';

/** The words of findings, nynorsk. */
export const nn: FindingWords = {
  spreadUp: 'Svara sprikjer meir enn sist.',
  spreadDown: 'Svara er meir samla enn sist.',
  sameMean: (mean, max) => `Snittet viser det ikkje: ${mean} av ${max} begge gongene.`,
  means: (mean, max, before) => `Snittet er ${mean} av ${max}, mot ${before} sist.`,
  meanUp: (mean, max, before) => `Snittet er ${mean} av ${max}, opp frå ${before} sist.`,
  meanDown: (mean, max, before) => `Snittet er ${mean} av ${max}, ned frå ${before} sist.`,
  dissatisfiedUp: {
    dissatisfied: (now, before, values) =>
      `Ein større del er misnøgd enn sist: ${now} (${values}), mot ${before} sist.`,
    position: (now, before, values) =>
      `Ein større del ligg på ${values} enn sist: ${now}, mot ${before} sist.`,
  },
  dissatisfiedDown: {
    dissatisfied: (now, before, values) =>
      `Ein mindre del er misnøgd enn sist: ${now} (${values}), mot ${before} sist.`,
    position: (now, before, values) =>
      `Ein mindre del ligg på ${values} enn sist: ${now}, mot ${before} sist.`,
  },
  gathered: {
    dissatisfied: (groups, values, all) =>
      `Det er særleg mange misnøgde (${values}) i ${groups}. I alt er det ${all}.`,
    position: (groups, values, all) => `Det er særleg mange på ${values} i ${groups}. I alt er det ${all}.`,
  },
  group: (name, people) => `${name} (${people})`,
  meanBut: (mean, max) => `Snittet er ${mean} av ${max}, men`,
  farBelow: (whole, mean, max, n) =>
    `Samla er det godt nok (snittet er ${whole}), men her er snittet ${mean} av ${max} blant dei ${n} som svara.`,
  responseDown: (now, share, before, shareBefore) =>
    `Ein mindre del svara enn sist: ${now} (${share}), mot ${before} (${shareBefore}) sist.`,
  alsoIn: (places) => `Det same gjeld ${places}.`,
  more: (count) => `${count} til`,
};
