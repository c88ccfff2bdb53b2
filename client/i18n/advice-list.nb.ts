/** Advice beside what it is about in the editor, bokmål. The words of each advice are the core's. */
export const nb = {
  title: 'Råd',
  all: (count: string, isOne: boolean) => (isOne ? 'Ett råd om skjemaet' : `${count} råd om skjemaet`),
  lead: 'Rådene er funnet med faste regler og kan ta feil. De stopper ingenting.',
  none: 'Ingen råd akkurat nå.',
  where: (name: string) => `Gå til ${name}`,
  did: (act: string, name: string) => `${act}: ${name}`,
};

export type AdviceListTexts = typeof nb;
