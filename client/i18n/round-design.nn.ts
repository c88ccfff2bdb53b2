import type { RoundDesignTexts } from './round-design.nb.ts';

/** What a round's answers can be weighted by, where one is opened, nynorsk. */
export const nn: RoundDesignTexts = {
  legend: 'Utval og befolkning',
  none: 'Utan befolkningstal',
  noneHelp: 'Alle tel likt. Vanleg når alle blir spurde, eller når utvalet er trekt likt av alle.',
  file: 'Med befolkningstal',
  fileHelp:
    'Du lastar opp kor mange det er av kvar gruppe, så svara kan vektast mot befolkninga. Tala blir låste når runden opnar. Då kan ingen velje dei etter svara.',
  columns: 'Kolonnane i fila',
  columnTexts: [
    ['variabel', '«gruppe» for ei gruppe i utvalet, elles namnet på eit bakgrunnsspørsmål.'],
    ['kategori', 'Namnet på gruppa slik invitasjonane har det, eller eit svar på spørsmålet.'],
    [
      'antal',
      'Kor mange i befolkninga det er. Alle svar på eit spørsmål må vere med. Tom der ingen veit det, som for «anna»: Då tel dei som svarar det, som gjennomsnittet.',
    ],
    [
      'vekt',
      'Berre for grupper: kor mange kvar trekt person står for. Tom: befolkninga delt på talet på inviterte.',
    ],
  ],
  asks: (questions) => `Spørsmål som kan brukast: ${questions}.`,
  asksNone:
    'Undersøkinga har ingen bakgrunnsspørsmål som kan brukast. Berre grupper i utvalet kan oppgivast.',
  example: 'Last ned ei eksempelfil',
  exampleGroup: 'Sentrum',
  reading: 'Les fila',
  failed: 'Fila kunne ikkje lesast no. Vel henne på nytt.',
  tooLarge: 'Fila er for stor. Ho treng berre éi rad for kvar gruppe.',
  unreadable: 'Fila kunne ikkje lesast. Vel henne på nytt.',
  preview: 'Dette blir lagt til grunn',
  population: (count) => `Befolkning: ${count} personar.`,
  groups: 'Grupper i utvalet',
  head: { answer: 'Svar', what: 'Gruppe', people: 'Personar', share: 'Del', weight: 'Grunnvekt' },
  afterwards: 'etter talet på inviterte',
  uncounted: 'ikkje kjent',
  asAverage: 'tel som gjennomsnittet',
  consequence: (groups, questions) =>
    [
      groups > 0 ? `Utvalet har ${groups} grupper, og kvar invitert må ha ei av dei.` : '',
      questions ? `Befolkningstal for ${questions} følgjer runden.` : '',
      'Befolkningstala kan ikkje endrast etterpå.',
    ]
      .filter(Boolean)
      .join(' '),
  card: (groups, questions) =>
    [groups > 0 ? `Utval i ${groups} grupper.` : '', questions ? `Befolkningstal for ${questions}.` : '']
      .filter(Boolean)
      .join(' '),
};
