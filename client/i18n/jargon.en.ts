import type { JargonTexts } from './jargon.nb.ts';

const words = (count: number) => (count === 1 ? 'one word' : `${count} words`);

/** Words that those who work in the municipality know and others may not, English. */
export const en: JargonTexts = {
  title: 'Words people may not know',
  back: '‹ Questionnaires',
  backToWords: '‹ The municipality’s own words',
  link: 'Words people may not know',
  lead: 'Write the words that are used at work and that not everybody knows. When one of them stands in a question, whoever writes it is advised of it.',
  how: 'One word a line. After = you may write a plain word that is offered instead. You can paste two columns from a spreadsheet.',
  example: 'Example: service recipient = user',
  inLanguage: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  count: (count) => `${words(count)} in the list`,
  faults: {
    twice: (line, word) => `Line ${line}: “${word}” is there already.`,
    tooLong: (line, word) => `Line ${line}: “${word.slice(0, 30)} …” is too long.`,
    noWord: (line, word) => `Line ${line}: Write the word before “${word}”.`,
  },
  moreFaults: (count) => `And ${count} more lines.`,
  tooMany: (most) => `The list has room for ${most} words in all.`,
  save: 'Save the list',
  unsaved: 'You have changes that are not saved.',
  faulty: 'Some lines must be mended. They are named above.',
  failed: 'The list was not saved. What you have written is still here. Try again.',
  merged:
    'Somebody else saved the list meanwhile. Their words are put in here, with yours. Look it over and save.',
  saved: (added, removed, changed) => {
    const told = [
      added > 0 ? `${words(added)} added` : '',
      removed > 0 ? `${words(removed)} taken away` : '',
      changed > 0 ? `${words(changed)} changed` : '',
    ].filter((one) => one !== '');
    return told.length === 0 ? 'The list is as it was.' : `Saved: ${told.join(', ')}.`;
  },
  undo: 'Undo',
  undone: 'The list is as it was.',
  readOnly: 'You can read the list. Designers and administrators change it.',
  none: 'No words yet.',
  shipped: (count) => `Words the program knows already (${count})`,
  shippedText: 'You need not write these. Where one of them is in your list, your suggestion is what counts.',
};
