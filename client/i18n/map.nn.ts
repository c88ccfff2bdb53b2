import type { MapTexts } from './map.nb.ts';

/** How a map stands and what it is about, nynorsk. */
export const nn: MapTexts = {
  cells: (total, count) => (count === 1 ? 'Éi rute på kartet:' : `${total} ruter på kartet:`),
  standings: {
    reached: (count) => `${count} når ambisjonen`,
    within: (count) => `${count} innanfor`,
    below: (count) => `${count} under`,
    uncertain: (count) => `${count} usikkert`,
    hidden: (count, isOne) => `${count} blir ikkje ${isOne ? 'vist' : 'viste'}`,
    deviation: (count) => `${count} med avvik, der inga grense er vedteken`,
    noAmbition: (count) => `${count} utan ambisjonsnivå`,
    missingReference: (count) => `${count} manglar referanse`,
    delegated: (count) => `${count} blir sett på {theUnits}`,
    noData: (count) => `${count} utan tal`,
  },
  domains: {
    demokrati: 'demokrati',
    samfunnsutvikling: 'samfunnsutvikling',
    tjenesteproduksjon: 'tenesteproduksjon',
    myndighetsforvaltning: 'myndigheitsforvaltning',
  },
  covers: (domains) => `Kartet handlar om ${domains}.`,
  coversNot: (domains) => `Det seier ikkje noko om ${domains}.`,
  none: 'ingen',
  mix: (measured, perceived) => `Av indikatorane er ${measured} målte og ${perceived} opplevde.`,
};
