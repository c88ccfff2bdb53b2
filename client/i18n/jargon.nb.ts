import type { Language } from '../../server/core/locale.ts';
import type { JargonLineFault } from '../../server/core/quality/jargon-list.ts';

const words = (count: number) => (count === 1 ? 'ett ord' : `${count} ord`);

/** Words that those who work in the municipality know and others may not, bokmål. */
export const nb = {
  title: 'Ord folk ikke kjenner',
  back: '‹ Spørreskjemaer',
  backToWords: '‹ Kommunens egne ord',
  link: 'Ord folk ikke kjenner',
  lead: 'Her skriver dere ord som brukes på jobben, men som ikke alle kjenner. Når et av dem står i et spørsmål, får den som skriver, et råd om det.',
  how: 'Ett ord på hver linje. Etter = kan du skrive et vanlig ord som foreslås i stedet. Du kan lime inn to kolonner fra et regneark.',
  example: 'Eksempel: tjenestemottaker = bruker',
  inLanguage: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' } as Record<Language, string>,
  count: (count: number) => `${words(count)} i lista`,
  faults: {
    twice: (line: number, word: string) => `Linje ${line}: «${word}» står der allerede.`,
    tooLong: (line: number, word: string) => `Linje ${line}: «${word.slice(0, 30)} …» er for langt.`,
    noWord: (line: number, word: string) => `Linje ${line}: Skriv ordet foran «${word}».`,
  } as Record<JargonLineFault, (line: number, word: string) => string>,
  moreFaults: (count: number) => `Og ${count} linjer til.`,
  tooMany: (most: number) => `Lista har plass til ${most} ord i alt.`,
  save: 'Lagre lista',
  unsaved: 'Du har endringer som ikke er lagret.',
  faulty: 'Noen linjer må rettes. De er nevnt over.',
  failed: 'Lista ble ikke lagret. Det du har skrevet, står her fortsatt. Prøv igjen.',
  merged:
    'Noen andre lagret lista samtidig. Ordene deres er satt inn her, sammen med dine. Se over og lagre.',
  saved: (added: number, removed: number, changed: number) => {
    const told = [
      added > 0 ? `${words(added)} lagt til` : '',
      removed > 0 ? `${words(removed)} tatt bort` : '',
      changed > 0 ? `${words(changed)} endret` : '',
    ].filter((one) => one !== '');
    return told.length === 0 ? 'Lista er som før.' : `Lagret: ${told.join(', ')}.`;
  },
  undo: 'Angre',
  undone: 'Lista er som den var.',
  readOnly: 'Du kan lese lista. Designere og administratorer endrer den.',
  none: 'Ingen ord ennå.',
  shipped: (count: number) => `Ord som programmet kjenner fra før (${count})`,
  shippedText:
    'Disse trenger dere ikke å skrive. Står et av dem i lista deres, er det deres forslag som gjelder.',
};

export type JargonTexts = typeof nb;
