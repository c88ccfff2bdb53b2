import type { AdviceListTexts } from './advice-list.nb.ts';

/** Advice beside what it is about in the editor, English. */
export const en: AdviceListTexts = {
  title: 'Advice',
  all: (count: string, isOne: boolean) =>
    isOne ? 'One piece of advice on the form' : `${count} pieces of advice on the form`,
  lead: 'The advice is found by fixed rules and may be wrong. It stops nothing.',
  none: 'No advice just now.',
  where: (name: string) => `Go to ${name}`,
  did: (act: string, name: string) => `${act}: ${name}`,
};
