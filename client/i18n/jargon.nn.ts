import type { JargonTexts } from './jargon.nb.ts';

const words = (count: number) => (count === 1 ? 'eitt ord' : `${count} ord`);

/** Words that those who work in the municipality know and others may not, nynorsk. */
export const nn: JargonTexts = {
  title: 'Ord folk ikkje kjenner',
  back: '‹ Spørjeskjema',
  backToWords: '‹ Kommunen sine eigne ord',
  link: 'Ord folk ikkje kjenner',
  lead: 'Her skriv de ord som blir brukte på jobben, men som ikkje alle kjenner. Når eitt av dei står i eit spørsmål, får den som skriv, eit råd om det.',
  how: 'Eitt ord på kvar linje. Etter = kan du skrive eit vanleg ord som blir føreslått i staden. Du kan lime inn to kolonnar frå eit rekneark.',
  example: 'Døme: tenestemottakar = brukar',
  inLanguage: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
  count: (count) => `${words(count)} i lista`,
  faults: {
    twice: (line, word) => `Linje ${line}: «${word}» står der alt.`,
    tooLong: (line, word) => `Linje ${line}: «${word.slice(0, 30)} …» er for langt.`,
    noWord: (line, word) => `Linje ${line}: Skriv ordet framfor «${word}».`,
  },
  moreFaults: (count) => `Og ${count} linjer til.`,
  tooMany: (most) => `Lista har plass til ${most} ord i alt.`,
  save: 'Lagre lista',
  unsaved: 'Du har endringar som ikkje er lagra.',
  faulty: 'Nokre linjer må rettast. Dei er nemnde over.',
  failed: 'Lista vart ikkje lagra. Det du har skrive, står her framleis. Prøv igjen.',
  merged: 'Nokon andre lagra lista samtidig. Orda deira er sette inn her, saman med dine. Sjå over og lagre.',
  saved: (added, removed, changed) => {
    const told = [
      added > 0 ? `${words(added)} lagt til` : '',
      removed > 0 ? `${words(removed)} teke bort` : '',
      changed > 0 ? `${words(changed)} endra` : '',
    ].filter((one) => one !== '');
    return told.length === 0 ? 'Lista er som før.' : `Lagra: ${told.join(', ')}.`;
  },
  undo: 'Angre',
  undone: 'Lista er som ho var.',
  readOnly: 'Du kan lese lista. Designarar og administratorar endrar ho.',
  none: 'Ingen ord enno.',
  shipped: (count) => `Ord som programmet kjenner frå før (${count})`,
  shippedText:
    'Desse treng de ikkje å skrive. Står eitt av dei i lista dykkar, er det dykkar forslag som gjeld.',
};
