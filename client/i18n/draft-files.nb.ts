import type { DraftFileFormat } from '../../server/core/exchange/draft-file.ts';

/** Files of a questionnaire to take along, bokmål. */
export const nb: DraftFilesTexts = {
  title: 'Last ned',
  language: 'Språk i fila',
  target: 'Oversett til',
  allLanguages: 'Alle språk',
  making: (what) => `Lager ${what} …`,
  made: (what) => `Lastet ned: ${what}.`,
  failed: (what) => `${what} ble ikke laget. Prøv igjen.`,
  unsaved: 'Det siste du skrev, er ikke lagret ennå, og er ikke med i fila.',
  busy: 'Mange lager filer akkurat nå. Prøv igjen om litt.',
  groups: {
    people: 'Til å lese og skrive ut',
    tools: 'Til andre verktøy',
    translators: 'Til den som oversetter',
  },
  formats: {
    own: { name: 'Vår egen fil', help: 'Alt i skjemaet, og kan hentes inn igjen her uten at noe går tapt.' },
    surveyjs: { name: 'SurveyJS', help: 'Spørsmålene for verktøy som bruker SurveyJS.' },
    xlsform: { name: 'XLSForm', help: 'Regneark for KoboToolbox, ODK og lignende. Kan hentes inn igjen.' },
    paper: { name: 'Papirskjema', help: 'PDF til å fylle ut for hånd, uten noens personlige kode.' },
    codebook: { name: 'Kodebok', help: 'PDF med hva hvert spørsmål heter, kodene, og når det er spurt før.' },
    codebookTable: { name: 'Kodebok som tabell', help: 'CSV med en rad for hvert spørsmål.' },
    ddi: { name: 'DDI', help: 'Kodeboken i arkivenes format, DDI-Codebook 2.5.' },
    translations: {
      name: 'Regneark med tekstene',
      help: 'Alle tekster, en rad for hver, med bokmål og språket det oversettes til ved siden av.',
    },
    xliff: { name: 'XLIFF', help: 'Til oversetterens verktøy, for ett språk om gangen.' },
  },
};

export interface DraftFilesTexts {
  title: string;
  language: string;
  target: string;
  allLanguages: string;
  making: (what: string) => string;
  made: (what: string) => string;
  failed: (what: string) => string;
  unsaved: string;
  busy: string;
  groups: { people: string; tools: string; translators: string };
  formats: Record<DraftFileFormat, { name: string; help: string }>;
}
