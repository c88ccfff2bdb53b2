/** How a map stands and what it is about, bokmål. Numbers come in already written in the language. */
export const nb = {
  cells: (total: string, count: number) => (count === 1 ? 'Én rute på kartet:' : `${total} ruter på kartet:`),
  standings: {
    reached: (count: string) => `${count} når ambisjonen`,
    within: (count: string) => `${count} innenfor`,
    below: (count: string) => `${count} under`,
    uncertain: (count: string) => `${count} usikkert`,
    hidden: (count: string, _isOne: boolean) => `${count} vises ikke`,
    deviation: (count: string) => `${count} med avvik, der ingen grense er vedtatt`,
    noAmbition: (count: string) => `${count} uten ambisjonsnivå`,
    missingReference: (count: string) => `${count} mangler referanse`,
    delegated: (count: string) => `${count} settes på {theUnits}`,
    noData: (count: string) => `${count} uten tall`,
  },
  domains: {
    demokrati: 'demokrati',
    samfunnsutvikling: 'samfunnsutvikling',
    tjenesteproduksjon: 'tjenesteproduksjon',
    myndighetsforvaltning: 'myndighetsforvaltning',
  },
  covers: (domains: string) => `Kartet handler om ${domains}.`,
  coversNot: (domains: string) => `Det sier ikke noe om ${domains}.`,
  none: 'ingen',
  mix: (measured: string, perceived: string) =>
    `Av indikatorene er ${measured} målt og ${perceived} opplevd.`,
};
export type MapTexts = typeof nb;
