import type { ImportFaultCode } from '../../server/core/exchange/imported.ts';
import type { TranslationFaultCode } from '../../server/core/exchange/translations/take-in.ts';

/** Translations taken in from a file, bokmål. */
export const nb: DraftTranslationsTexts = {
  out: 'Last ned oversettelser',
  in: 'Hent oversettelser fra fil',
  help: 'Regnearket eller XLIFF-fila du lastet ned, ferdig oversatt. Du ser hva som blir endret, før noe tas inn.',
  reading: 'Leser fila …',
  tooLarge: 'Fila er større enn 5 MB.',
  unreadable: 'Fila lar seg ikke åpne. Velg den på nytt.',
  failed: 'Fila ble ikke lest. Prøv igjen.',
  busy: 'Mange henter filer akkurat nå. Prøv igjen om litt.',
  report: 'Dette står i fila',
  refused: 'Fila kan ikke hentes',
  stopped: 'Dette må avklares før fila kan hentes',
  counts: (added, changed) =>
    `${added} ${added === 1 ? 'ny tekst' : 'nye tekster'} og ${changed} ${changed === 1 ? 'endret tekst' : 'endrede tekster'}`,
  languages: (names) => `Nye språk i skjemaet: ${names}`,
  blank: (count) => `${count} ${count === 1 ? 'tekst' : 'tekster'} er tomme i fila og endrer ingenting`,
  unknown: (count) => `${count} ${count === 1 ? 'tekst' : 'tekster'} finnes ikke i skjemaet og hoppes over`,
  same: 'Fila har ingenting som ikke står i skjemaet allerede.',
  show: (count) => `Vis ${count === 1 ? 'teksten' : `alle ${count} tekstene`}`,
  changedSince: (count) =>
    `${count} ${count === 1 ? 'tekst er skrevet om' : 'tekster er skrevet om'} på bokmål siden fila ble laget`,
  despiteChanged: 'Ta inn oversettelser også av tekster som er skrevet om siden',
  notThere: (count) =>
    `${count} ${count === 1 ? 'rad er for en tekst' : 'rader er for tekster'} som ikke finnes i skjemaet`,
  despiteUnknown: 'Hopp over rader som ikke finnes i skjemaet',
  apply: (count) => (count === 1 ? 'Ta inn teksten' : `Ta inn ${count} tekster`),
  applyHelp: 'Det lagres som om du hadde skrevet det selv, og kan angres.',
  cancel: 'Avbryt',
  did: 'Hentet oversettelser fra fil',
  done: (count) => `${count} ${count === 1 ? 'tekst er tatt inn' : 'tekster er tatt inn'}.`,
  undo: 'Angre',
  undone: 'Oversettelsene er tatt ut igjen.',
  row: (number) => `Rad ${number}`,
  unit: (id) => `Tekst ${id}`,
  nowSays: (words) => `Bokmål er nå: «${words}»`,
  more: (count) => `og ${count} til`,
  faults: {
    'unknown-key': 'Teksten finnes ikke i skjemaet.',
    'repeated-key': 'Den samme teksten står to ganger.',
    'source-changed': 'Bokmålsteksten er skrevet om siden fila ble laget.',
    'unknown-language': 'Kolonnen er ikke et språk. Bruk språkkoden, som nn eller ar.',
    'too-many-languages': 'Det blir flere språk enn et skjema kan ha.',
    'text-too-long': 'Teksten er for lang.',
    'no-key-column': 'Fila mangler kolonnen key, som sier hvilken tekst raden gjelder.',
    'no-translation': 'Fila har ingen oversettelser.',
    'not-readable': 'Dette er ikke en fil med oversettelser.',
    unknownFormat: 'Dette er verken et regneark, CSV eller XLIFF med oversettelser.',
    unreadable: 'Fila er skadet eller kan ikke leses.',
    tooLarge: 'Fila er for stor.',
    tooMuch: 'Fila tar for lang tid eller for mye minne å lese.',
    tooDeep: 'Fila har for mange nivåer inni hverandre.',
    tooMany: 'Fila har flere rader eller kolonner enn noe skjema har.',
    forbiddenName: 'Fila bruker et navn som ikke er tillatt.',
    noQuestions: 'Det er ingen rader i fila.',
    notAsExpected: 'Fila inneholder noe som ikke hører hjemme i en slik fil.',
  },
};

export interface DraftTranslationsTexts {
  out: string;
  in: string;
  help: string;
  reading: string;
  tooLarge: string;
  unreadable: string;
  failed: string;
  busy: string;
  report: string;
  refused: string;
  stopped: string;
  counts: (added: number, changed: number) => string;
  languages: (names: string) => string;
  blank: (count: number) => string;
  unknown: (count: number) => string;
  same: string;
  show: (count: number) => string;
  changedSince: (count: number) => string;
  despiteChanged: string;
  notThere: (count: number) => string;
  despiteUnknown: string;
  apply: (count: number) => string;
  applyHelp: string;
  cancel: string;
  did: string;
  done: (count: number) => string;
  undo: string;
  undone: string;
  row: (number: string) => string;
  unit: (id: string) => string;
  nowSays: (words: string) => string;
  more: (count: number) => string;
  faults: Record<TranslationFaultCode | ImportFaultCode, string>;
}
