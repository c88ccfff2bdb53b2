/** The words of findings, bokmål. The base: the others must have exactly these keys. Numbers come in already written. */
export const nb = {
  spreadUp: 'Svarene spriker mer enn sist.',
  spreadDown: 'Svarene er mer samlet enn sist.',
  sameMean: (mean: string, max: string) => `Snittet viser det ikke: ${mean} av ${max} begge ganger.`,
  means: (mean: string, max: string, before: string) => `Snittet er ${mean} av ${max}, mot ${before} sist.`,
  meanUp: (mean: string, max: string, before: string) =>
    `Snittet er ${mean} av ${max}, opp fra ${before} sist.`,
  meanDown: (mean: string, max: string, before: string) =>
    `Snittet er ${mean} av ${max}, ned fra ${before} sist.`,
  dissatisfiedUp: {
    dissatisfied: (now: string, before: string, values: string) =>
      `En større andel er misfornøyd enn sist: ${now} (${values}), mot ${before} sist.`,
    position: (now: string, before: string, values: string) =>
      `En større andel ligger på ${values} enn sist: ${now}, mot ${before} sist.`,
  },
  dissatisfiedDown: {
    dissatisfied: (now: string, before: string, values: string) =>
      `En mindre andel er misfornøyd enn sist: ${now} (${values}), mot ${before} sist.`,
    position: (now: string, before: string, values: string) =>
      `En mindre andel ligger på ${values} enn sist: ${now}, mot ${before} sist.`,
  },
  gathered: {
    dissatisfied: (groups: string, values: string, all: string) =>
      `Det er særlig mange misfornøyde (${values}) i ${groups}. I alt er det ${all}.`,
    position: (groups: string, values: string, all: string) =>
      `Det er særlig mange på ${values} i ${groups}. I alt er det ${all}.`,
  },
  group: (name: string, people: string) => `${name} (${people})`,
  meanBut: (mean: string, max: string) => `Snittet er ${mean} av ${max}, men`,
  farBelow: (whole: string, mean: string, max: string, n: string) =>
    `Samlet er det godt nok (snittet er ${whole}), men her er snittet ${mean} av ${max} blant de ${n} som svarte.`,
  responseDown: (now: string, share: string, before: string, shareBefore: string) =>
    `En mindre andel svarte enn sist: ${now} (${share}), mot ${before} (${shareBefore}) sist.`,
  alsoIn: (places: string) => `Det samme gjelder ${places}.`,
  more: (count: string) => `${count} til`,
};
export type FindingWords = typeof nb;
