import type { MapTexts } from './map.nb.ts';

/** How a map stands and what it is about, English. */
export const en: MapTexts = {
  cells: (total, count) => (count === 1 ? 'One cell on the map:' : `${total} cells on the map:`),
  standings: {
    reached: (count) => `${count} at the ambition`,
    within: (count) => `${count} within`,
    below: (count) => `${count} below`,
    uncertain: (count) => `${count} uncertain`,
    hidden: (count) => `${count} not shown`,
    deviation: (count) => `${count} off, with no limit adopted`,
    noAmbition: (count) => `${count} without an ambition`,
    missingReference: (count) => `${count} lacking a reference`,
    delegated: (count) => `${count} set by {theUnits}`,
    noData: (count) => `${count} without figures`,
  },
  domains: {
    demokrati: 'democracy',
    samfunnsutvikling: 'development of the community',
    tjenesteproduksjon: 'services',
    myndighetsforvaltning: 'exercise of authority',
  },
  covers: (domains) => `The map is about ${domains}.`,
  coversNot: (domains) => `It says nothing about ${domains}.`,
  none: 'none',
  mix: (measured, perceived) =>
    `Of the indicators ${measured} are counted and ${perceived} are as people perceive them.`,
};
