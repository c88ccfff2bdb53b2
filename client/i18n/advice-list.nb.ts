/** Advice beside what it is about in the editor, bokmål. The words of each advice are the core's. */
export const nb = {
  title: 'Råd',
  all: (count: string, isOne: boolean) => (isOne ? 'Ett råd om skjemaet' : `${count} råd om skjemaet`),
  lead: 'Rådene er funnet med faste regler og kan ta feil. De stopper ingenting.',
  none: 'Ingen råd akkurat nå.',
  where: (name: string) => `Gå til ${name}`,
  did: (act: string, name: string) => `${act}: ${name}`,
  keep: 'Behold',
  didKeep: (name: string) => `Beholdt ordene i «${name}»`,
  kept: (count: number) => `Vis det som er beholdt (${count})`,
  keptHelp: 'Disse rådene er satt til side. De kommer tilbake om ordene endres.',
  again: 'Gi råd om dette igjen',
  adviseAgain: (name: string) => `Råd om «${name}» igjen`,
  asked: {
    frame: (period: string, people: string, where: string) =>
      `Rådene regner med dem som ble spurt i ${period}: ${people} i ${where}.`,
    units: (count: string, isOne: boolean) => (isOne ? '{aUnit}' : `${count} {units}`),
    smallest: 'Omtrent hvor mange spørres der det er færrest?',
    all: 'Omtrent hvor mange spørres i alt?',
    help: 'Da ser du hvilke bakgrunnsspørsmål som gir for små grupper til å vises. Tallet blir i denne nettleseren.',
    wrong: 'Skriv et helt tall, 1 eller mer.',
  },
};

export type AdviceListTexts = typeof nb;
