/** Where a new indicator is made, bokmål. */
export const nb = {
  link: 'Lag en ny indikator',
  title: 'Ny indikator',
  lead: 'En indikator som får verdien sin fra en undersøkelse. Den kommer på {theScorecard} fra i dag av, og er tom til noen har svart.',
  proposal:
    'Alle som ser {theScorecard}, ser den nye indikatoren, og det står i loggen hvem som la den til. {TheScorecard} eies av organet som vedtok det.',
  notAllowed: 'Indikatorer legges til av dem som lager undersøkelser, og av administratorer.',
  noScorecard: 'Kommunen har ikke noe {scorecard} ennå. Det må være der før det kan få flere indikatorer.',
  name: 'Hva heter indikatoren?',
  nameHelp: 'Si hva som er bra når tallet er høyt. For eksempel «Ro på jobben».',
  nameMissing: 'Skriv hva indikatoren heter.',
  successFactor: 'Hva skal den vise?',
  successFactorHelp: 'Velg det den skal stå under på {theScorecard}.',
  choose: 'Velg',
  successFactorMissing: 'Velg hva den skal stå under.',
  who: 'Hvem blir spurt?',
  method: 'Målemetode',
  methodHelp: 'Slik det står på {theScorecard}.',
  methodMissing: 'Skriv målemetoden.',
  methods: {
    citizen: 'Innbyggerundersøkelse',
    user: 'Brukerundersøkelse',
    employee: 'Medarbeiderundersøkelse',
  },
  unit: 'Måleenhet',
  unitHelp: 'Hva tallet telles i. Kan stå tomt.',
  points: 'poeng fra 1 til 6',
  direction: 'Retning',
  directionText:
    'Høyt er alltid bra. I spørsmål der et lavt svar er bra, snus svaret når det telles. Hvilken vei et spørsmål går, velger du der spørsmålet står.',
  ambition: 'Ambisjon',
  ambitionHelp: 'Slik den er vedtatt, for eksempel «5,0–4,0». La den stå tom når ingen er vedtatt.',
  understood: {
    none: 'Ingen ambisjon. Verdien vises uten status.',
    band: (target: string, floor: string) =>
      `Nådd fra ${target}, innenfor fra ${floor}, og under når den er lavere.`,
    exact: (value: string) => `Skal være ${value}. Avviket vises.`,
    relative: (wording: string) => `${wording}. Statusen venter på tallet den skal sammenlignes med.`,
    delegated: 'Hver av {theUnits} setter sin egen.',
    not: 'Den kan ikke leses. Skriv for eksempel «5,0–4,0» eller «6».',
    upsideDown: 'Skriv det høyeste tallet først: målet, og så grensen.',
  },
  adoptedIn: 'Vedtatt i',
  adoptedInHelp:
    'For eksempel «Sak 12/27». En ambisjon føres bare med vedtaket. Uten er indikatoren et forslag.',
  adoptedInMissing: 'Skriv hvilket vedtak ambisjonen er fra, eller ta bort ambisjonen.',
  languages: 'Nynorsk og engelsk',
  languagesText: 'Det samme som på bokmål til du skriver noe annet. Det kan rettes i {theScorecard} senere.',
  inNn: (field: string) => `${field} på nynorsk`,
  inEn: (field: string) => `${field} på engelsk`,
  save: 'Legg til indikatoren',
  saved: (name: string) => `${name} er lagt til.`,
  failed: 'Den ble ikke lagt til. Prøv igjen.',
  problems: {
    'not-allowed': 'Du kan ikke legge til indikatorer.',
    'unknown-scorecard': '{TheScorecard} finnes ikke lenger.',
    'unknown-success-factor': 'Det den skulle stå under, finnes ikke lenger. Velg noe annet.',
    'scorecard-changed-meanwhile':
      'Noen har endret {theScorecard} siden du åpnet siden. Det du skrev, står her ennå. Se over, og legg den til igjen.',
    'scorecard-not-in-force':
      '{TheScorecard} gjelder ikke i dag, eller det neste er vedtatt alt. Legg indikatoren til i det når det gjelder.',
    'scorecard-has-faults': 'Noe i {theScorecard} må rettes i filen først. Si fra til driftsansvarlig.',
    'indicator-name-taken': '{TheScorecard} har alt en indikator med dette navnet.',
    'ambition-not-understood': 'Ambisjonen kan ikke leses. Skriv for eksempel «5,0–4,0».',
    'ambition-upside-down': 'Skriv det høyeste tallet i ambisjonen først.',
    'ambition-not-adopted': 'Skriv hvilket vedtak ambisjonen er fra, eller ta bort ambisjonen.',
    'national-identity-number': 'Her står et fødselsnummer. Slike tar vi ikke imot. Ta det bort.',
    'sign-in-needed': 'Logg inn igjen, og prøv en gang til.',
  } as Record<string, string>,
};

export type NewIndicatorTexts = typeof nb;
