import type { AdminImportTexts } from '../../i18n/admin-import.nb.ts';
import type { What } from './ImportPage.tsx';

const rows: Record<What, string[][]> = {
  units: [
    ['0', 'Eksempel kommune', 'kommune', '', '', '', '1', '', '', ''],
    ['100', 'Oppvekst', 'sektor', '0', 'Oppvekst', '', '2', '', '', ''],
    ['110', 'Åsen skole', 'skole', '100', 'Oppvekst', 'leder@eksempel.example', '3', '01.01.2027', '', ''],
  ],
  people: [
    ['Kari Eksempel', 'kari@eksempel.example', 'nb', 'administrator, kontrollør', '', '', '', ''],
    ['Ola Eksempel', 'ola@eksempel.example', 'nn', '', 'Kommunestyret', 'Partiet', 'ordfører', '01.10.2027'],
  ],
  peers: [
    [
      ...[
        'Eksempel kommune',
        'Brukerundersøkelsen 2026, side 12',
        '2026',
        'hjemmesykepleie-bruker',
        'altIAlt',
      ],
      ...['Hjemmesykepleien, alt i alt', '1', '6', 'Svært misfornøyd', 'Svært fornøyd', 'høyest er best'],
      ...['2', '5', '11', '32', '48', '22', '6', '210', '126', 'nett', 'alle'],
      ...['brukere av hjemmesykepleie', 'mars 2026', 'ingen', '', 'ja'],
    ],
  ],
};
/** Of a column for each number of the scale the help shows the first; the file has them all. */
const examplePoints = [1, 2, 3, 4, 5, 6];

/** An address that downloads a file with the right headers, in the reader's language, and a few made-up rows. */
export function exampleHref(what: What, words: AdminImportTexts): string {
  const header = words[what].columns.flatMap(([name = '']) =>
    /^(svar|count) 1$/.test(name) ? examplePoints.map((point) => name.replace('1', String(point))) : [name],
  );
  const cell = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [header, ...rows[what]].map((cells) => cells.map(cell).join(';'));
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${lines.join('\r\n')}\r\n`)}`;
}
