/** Whom a round asks, and the letters to them. Bokmål. */
export const nb = {
  title: 'Invitasjoner',
  back: 'Til undersøkelsen',
  period: (period: string) => `Runde ${period}`,
  lead: 'Hvem som blir spurt, og hvor langt invitasjonene har kommet. Du ser aldri hvem som har svart.',
  noFrame: 'Denne runden spør ikke navngitte folk, så den har ingen invitasjoner.',
  closed: 'Runden er lukket. Det kan ikke inviteres flere.',
  progress: 'Status',
  nobody: 'Ingen er invitert ennå.',
  columns: {
    unit: '{Unit}',
    invited: 'Invitert',
    dispatched: 'Brev sendt',
    undelivered: 'Kom ikke fram',
    optedOut: 'Vil ikke ha brev',
    answered: 'Svart, minst',
  },
  total: 'Til sammen',
  answeredNote:
    'Antall svar er rundet ned til nærmeste fem og fornyes én gang i døgnet. Under ti inviterte vises det ikke.',
  notShown: 'vises ikke',
  letters: 'Brev',
  waiting: (count: string) =>
    count === '1' ? 'Ett brev venter på å bli sendt.' : `${count} brev venter på å bli sendt.`,
  noneWaiting: 'Alle på lista har fått brev, eller det er i ferd med å bli sendt.',
  noMail: 'Det er ikke satt opp noen e-posttjener. Da kan ingen brev sendes.',
  notOpenYet: 'Brev kan sendes når runden er åpnet.',
  sending: 'Brev er på vei ut. Siden følger med.',
  firstSent: (day: string) => `Brev sendt ${day}.`,
  reminderSent: (days: string, day: string) => `Påminning etter ${days}: ${day}.`,
  send: {
    action: 'Send brev',
    title: (count: string) => (count === '1' ? 'Send ett brev?' : `Send ${count} brev?`),
    text: (count: string) => [
      count === '1'
        ? 'Ett brev går ut med e-post, med en lenke og en kode bare mottakeren har.'
        : `${count} brev går ut med e-post, hvert med en lenke og en kode bare mottakeren har.`,
      'De som har sagt nei til brev, får ikke. Et brev som er sendt, kan ikke hentes tilbake.',
    ],
    confirm: (count: string) => (count === '1' ? 'Send ett brev' : `Send ${count} brev`),
  },
  reminders: 'Påminninger',
  remindersText:
    'De som ikke har svart, får et nytt brev med en ny kode. Det sendes fra klokka åtte den dagen. Hvor mange som får det, vises ikke, for da ville du se hvor mange som har svart.',
  noReminders: 'Ingen påminninger er valgt.',
  reminderOn: (days: string, day: string) => `${days} etter åpning: ${day}`,
  reminderDone: (days: string, day: string) => `${days} etter åpning: ${day}, utført`,
  days: (count: number) => (count === 1 ? '1 dag' : `${count} dager`),
  afterDays: 'Dager etter åpning',
  afterDaysHelp: 'Skill flere med komma, for eksempel 7, 14. Høyst fem. Tomt felt betyr ingen.',
  afterDaysFault: 'Skriv hele tall fra 1 til 365 med komma mellom, høyst fem.',
  saveReminders: 'Lagre påminninger',
  remindersSaved: 'Påminningene er lagret.',
  upload: 'Last opp hvem som inviteres',
  uploadText:
    'Last opp en CSV- eller Excel-fil med én rad for hver person. Du ser hvor mange det blir, før noe lagres. Adressene brukes bare til å sende brev, vises aldri igjen og slettes når runden er lukket.',
  help: 'Kolonnene i fila',
  helpColumns: [
    ['e-post', 'Må fylles ut. Hver adresse kan stå én gang.'],
    ['kode', 'Koden eller navnet til {theUnit} personen hører til. Må fylles ut.'],
    ['gruppe', 'En av gruppene runden ble åpnet med. Kan være tom.'],
    ['språk', 'nb, nn eller en. Tomt felt betyr bokmål.'],
  ],
  helpNote:
    'Fila kan ha 100 000 rader og være 9 MB. Fødselsnummer tas ikke imot, og det gjør heller ikke andre kolonner.',
  groups: (groups: string) => `Grupper i denne runden: ${groups}`,
  noGroups: 'Runden har ingen grupper. La kolonnen være tom, eller ta den bort.',
  example: 'Last ned en eksempelfil',
  tooLarge: 'Fila er større enn 9 MB. Del den i flere filer.',
  unreadable: 'Fila kunne ikke leses. Velg den på nytt.',
  planTitle: 'Dette blir lagret',
  planCount: (count: string) =>
    count === '1' ? 'Én person blir invitert.' : `${count} personer blir invitert.`,
  planNobody: 'Ingen blir invitert.',
  planOptedOut: (count: string) =>
    count === '1'
      ? 'Én adresse har sagt nei til brev og er holdt utenfor.'
      : `${count} adresser har sagt nei til brev og er holdt utenfor.`,
  byUnit: 'Fordelt på {units}',
  byGroup: 'Fordelt på grupper',
  byLanguage: 'Fordelt på språk',
  noGroup: 'uten gruppe',
  languages: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' },
  countOf: (what: string, count: string) => `${what}: ${count}`,
  final: 'Den som er invitert, kan ikke tas ut igjen. Brev sendes først når du sier fra.',
  apply: 'Lagre invitasjonene',
  applying: 'Lagrer invitasjonene',
  done: (count: string) => (count === '1' ? 'Én person er invitert.' : `${count} personer er invitert.`),
  another: 'Last opp en fil til',
  problems: {
    'changed-since': 'Noe er endret siden du så på fila, så ingenting ble lagret. Se på den på nytt.',
    'round-not-open': 'Runden er lukket, så ingenting ble lagret.',
  } as Record<string, string>,
  signedOut: 'Du er ikke logget inn lenger. Logg inn i et nytt vindu, og prøv på nytt her.',
  failed: 'Det gikk ikke. Ingenting er lagret. Prøv på nytt.',
};
export type FrameTexts = typeof nb;
