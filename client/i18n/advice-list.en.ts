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
  keep: 'Keep as it is',
  didKeep: (name) => `Kept the words of “${name}”`,
  kept: (count) => `Show what is kept (${count})`,
  keptHelp: 'This advice is put aside. It comes back if the words change.',
  again: 'Advise on this again',
  adviseAgain: (name) => `Advice on “${name}” again`,
  asked: {
    frame: (period, people, where) =>
      `The advice goes by those who were asked in ${period}: ${people} in ${where}.`,
    units: (count, isOne) => (isOne ? '{aUnit}' : `${count} {units}`),
    smallest: 'About how many are asked where they are fewest?',
    all: 'About how many are asked in all?',
    help: 'Then you see which background questions give groups too small to be shown. The number stays in this browser.',
    wrong: 'Write a whole number, 1 or more.',
  },
};
