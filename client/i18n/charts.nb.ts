import { nb as words } from '../../server/core/wording/words.nb.ts';

/** What the charts say, bokmål. */
export const nb = {
  bars: (n: string, mean: string, sd: string) => `${n} svar. Snitt ${mean}, spredning ${sd}.`,
  atValue: (value: number, count: string, share: string) => `${value}: ${count} (${share})`,
  dissatisfied: (count: string, share: string) => `${count} ga de dårligste svarene (${share}).`,
  inPeriod: (period: string) => `${period}:`,
  noneDissatisfied: 'Ingen ga de dårligste svarene.',
  share: 'Høyden er andelen av dem som svarte, tallet er hvor mange.',
  answers: (n: string) => `${n} svar`,
  dontKnow: (share: string) => `vet ikke ${share}`,
  notApplicable: (count: string) => `ikke relevant for ${count}`,
  numbers: (q1: string, q3: string, median: string, mean: string, sd: string) =>
    `Halvparten av tallene ligger mellom ${q1} og ${q3}, med ${median} i midten. Snittet er ${mean}, spredningen ${sd}.`,
  meanInterval: (mean: string, low: string, high: string) => `Snittet er ${mean}, mellom ${low} og ${high}.`,
  lastTime: (mean: string) => `Sist ${mean}.`,
  mean: 'Snitt',
  spread: 'Spredning',
  before: 'sist',
  now: 'nå',
  target: 'mål',
  floor: 'grense',
  ambition: (target: string, floor: string) => `Ambisjon ${target}–${floor}.`,
  notShown: {
    withheld: words.notShown.withheld,
    not_asked: 'Det ble ikke spurt om dette.',
    not_computable: words.notShown.notComputable,
  },
  /** Caution mark F, and the words beside a figure with mark E. */
  tooUncertain: words.caution.tooUncertain,
  caution: 'E: tolkes forsiktig',
  nearlyAll: (value: string) => `Nesten alle svarte ${value}`,
  fewAnswers: 'få svar',
  meanOnly: (mean: string) => `Snitt ${mean}`,
  noData: 'Ingen data',
  tableNotes: {
    ':': ': vises ikke av hensyn til personvernet, eller fordi det er for få svar.',
    '.': '. det ble ikke spurt om dette.',
    '..': '.. tallet kan ikke regnes ut av svarene som kom inn.',
    E: 'E tolkes forsiktig: få eller svært ulike svar.',
    F: 'F vises ikke, fordi tallet er for usikkert.',
  },
  columns: {
    name: 'Navn',
    n: 'Svar',
    mean: 'Snitt',
    sd: 'Spredning (SD)',
    dissatisfied: 'Dårligste svar',
    dontKnow: 'Vet ikke',
    notApplicable: 'Ikke relevant',
    answered: 'Svarte',
    beforeMean: 'Snitt sist',
    beforeSd: 'Spredning sist',
  },
  answeredOf: (answered: string, invited: string) => `${answered} av ${invited}`,
};
export type ChartTexts = typeof nb;
