import type { AdviceListTexts } from './advice-list.nb.ts';

/** Advice beside what it is about in the editor, nynorsk. */
export const nn: AdviceListTexts = {
  title: 'Råd',
  all: (count: string, isOne: boolean) => (isOne ? 'Eitt råd om skjemaet' : `${count} råd om skjemaet`),
  lead: 'Råda er funne med faste reglar og kan ta feil. Dei stoppar ingenting.',
  none: 'Ingen råd akkurat no.',
  where: (name: string) => `Gå til ${name}`,
  did: (act: string, name: string) => `${act}: ${name}`,
  keep: 'Behald',
  didKeep: (name) => `Beheldt orda i «${name}»`,
  kept: (count) => `Vis det som er behalde (${count})`,
  keptHelp: 'Desse råda er sette til side. Dei kjem tilbake om orda blir endra.',
  again: 'Gi råd om dette igjen',
  adviseAgain: (name) => `Råd om «${name}» igjen`,
  asked: {
    frame: (period, people, where) =>
      `Råda reknar med dei som vart spurde i ${period}: ${people} i ${where}.`,
    units: (count, isOne) => (isOne ? '{aUnit}' : `${count} {units}`),
    smallest: 'Omtrent kor mange blir spurde der det er færrast?',
    all: 'Omtrent kor mange blir spurde i alt?',
    help: 'Då ser du kva bakgrunnsspørsmål som gir for små grupper til å bli viste. Talet blir i denne nettlesaren.',
    wrong: 'Skriv eit heilt tal, 1 eller meir.',
  },
};
