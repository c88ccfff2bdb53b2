import type { AdminImportTexts } from '../../i18n/admin-import.nb.ts';

const rows = {
  units: [
    ['0', 'Eksempel kommune', 'kommune', '', '', '', '1', '', '', ''],
    ['100', 'Oppvekst', 'sektor', '0', 'Oppvekst', '', '2', '', '', ''],
    ['110', 'Åsen skole', 'skole', '100', 'Oppvekst', 'leder@eksempel.example', '3', '01.01.2027', '', ''],
  ],
  people: [
    ['Kari Eksempel', 'kari@eksempel.example', 'nb', 'administrator, kontrollør', '', '', '', ''],
    ['Ola Eksempel', 'ola@eksempel.example', 'nn', '', 'Kommunestyret', 'Partiet', 'ordfører', '01.10.2027'],
  ],
};

/** An address that downloads a file with the right headers, in the reader's language, and a few made-up rows. */
export function exampleHref(what: 'units' | 'people', words: AdminImportTexts): string {
  const header = words[what].columns.map(([name]) => name ?? '');
  const cell = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [header, ...rows[what]].map((cells) => cells.map(cell).join(';'));
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${lines.join('\r\n')}\r\n`)}`;
}
