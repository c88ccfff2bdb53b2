import type { AdviceListTexts } from './advice-list.nb.ts';

/** Advice beside what it is about in the editor, nynorsk. */
export const nn: AdviceListTexts = {
  title: 'Råd',
  all: (count: string, isOne: boolean) => (isOne ? 'Eitt råd om skjemaet' : `${count} råd om skjemaet`),
  lead: 'Råda er funne med faste reglar og kan ta feil. Dei stoppar ingenting.',
  none: 'Ingen råd akkurat no.',
  where: (name: string) => `Gå til ${name}`,
  did: (act: string, name: string) => `${act}: ${name}`,
};
