/** What a round's answers can be weighted by, where one is opened, bokmål. */
export const nb = {
  legend: 'Utvalg og befolkning',
  none: 'Uten befolkningstall',
  noneHelp: 'Alle teller likt. Vanlig når alle blir spurt, eller når utvalget er trukket likt av alle.',
  file: 'Med befolkningstall',
  fileHelp:
    'Du laster opp hvor mange det er av hver gruppe, så svarene kan vektes mot befolkningen. Tallene låses når runden åpner. Da kan ingen velge dem etter svarene.',
  columns: 'Kolonnene i fila',
  columnTexts: [
    ['variabel', '«gruppe» for en gruppe i utvalget, ellers navnet på et bakgrunnsspørsmål.'],
    ['kategori', 'Gruppens navn slik invitasjonene har det, eller et svar på spørsmålet.'],
    [
      'antall',
      'Hvor mange i befolkningen det er. Alle svar på et spørsmål må være med. Tom der ingen vet det, som for «annet»: Da teller de som svarer det, som gjennomsnittet.',
    ],
    [
      'vekt',
      'Bare for grupper: hvor mange hver trukket person står for. Tom: befolkningen delt på antall inviterte.',
    ],
  ],
  asks: (questions: string) => `Spørsmål som kan brukes: ${questions}.`,
  asksNone: 'Undersøkelsen har ingen bakgrunnsspørsmål som kan brukes. Bare grupper i utvalget kan oppgis.',
  example: 'Last ned en eksempelfil',
  exampleGroup: 'Sentrum',
  reading: 'Leser fila',
  failed: 'Fila kunne ikke leses nå. Velg den på nytt.',
  tooLarge: 'Fila er for stor. Den trenger bare én rad for hver gruppe.',
  unreadable: 'Fila kunne ikke leses. Velg den på nytt.',
  preview: 'Dette blir lagt til grunn',
  population: (count: string) => `Befolkning: ${count} personer.`,
  groups: 'Grupper i utvalget',
  head: { answer: 'Svar', what: 'Gruppe', people: 'Personer', share: 'Andel', weight: 'Grunnvekt' },
  afterwards: 'etter antall inviterte',
  uncounted: 'ikke kjent',
  asAverage: 'teller som gjennomsnittet',
  consequence: (groups: number, questions: string) =>
    [
      groups > 0 ? `Utvalget har ${groups} grupper, og hver invitert må ha en av dem.` : '',
      questions ? `Befolkningstall for ${questions} følger runden.` : '',
      'Befolkningstallene kan ikke endres etterpå.',
    ]
      .filter(Boolean)
      .join(' '),
  card: (groups: number, questions: string) =>
    [groups > 0 ? `Utvalg i ${groups} grupper.` : '', questions ? `Befolkningstall for ${questions}.` : '']
      .filter(Boolean)
      .join(' '),
};

export type RoundDesignTexts = typeof nb;
