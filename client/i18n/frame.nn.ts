import type { FrameTexts } from './frame.nb.ts';

/** Whom a round asks, and the letters to them. Nynorsk. */
export const nn: FrameTexts = {
  title: 'Invitasjonar',
  back: 'Til undersøkinga',
  period: (period) => `Runde ${period}`,
  lead: 'Kven som blir spurde, og kor langt invitasjonane har kome. Du ser aldri kven som har svart.',
  noFrame: 'Denne runden spør ikkje namngjevne folk, så han har ingen invitasjonar.',
  closed: 'Runden er lukka. Det kan ikkje inviterast fleire.',
  progress: 'Status',
  nobody: 'Ingen er inviterte enno.',
  columns: {
    unit: '{Unit}',
    invited: 'Inviterte',
    dispatched: 'Brev sende',
    undelivered: 'Kom ikkje fram',
    optedOut: 'Vil ikkje ha brev',
    answered: 'Svart, minst',
  },
  total: 'Til saman',
  answeredNote:
    'Talet på svar er runda ned til næraste fem og blir fornya éin gong i døgnet. Under ti inviterte blir det ikkje vist.',
  notShown: 'blir ikkje vist',
  letters: 'Brev',
  waiting: (count) =>
    count === '1' ? 'Eitt brev ventar på å bli sendt.' : `${count} brev ventar på å bli sende.`,
  noneWaiting: 'Alle på lista har fått brev, eller det er i ferd med å bli sendt.',
  noMail: 'Det er ikkje sett opp nokon e-posttenar. Då kan ingen brev sendast.',
  notOpenYet: 'Brev kan sendast når runden er opna.',
  sending: 'Brev er på veg ut. Sida følgjer med.',
  firstSent: (day) => `Brev sende ${day}.`,
  reminderSent: (days, day) => `Påminning etter ${days}: ${day}.`,
  send: {
    action: 'Send brev',
    title: (count) => (count === '1' ? 'Send eitt brev?' : `Send ${count} brev?`),
    text: (count) => [
      count === '1'
        ? 'Eitt brev går ut med e-post, med ei lenkje og ein kode berre mottakaren har.'
        : `${count} brev går ut med e-post, kvart med ei lenkje og ein kode berre mottakaren har.`,
      'Dei som har sagt nei til brev, får ikkje. Eit brev som er sendt, kan ikkje hentast tilbake.',
    ],
    confirm: (count) => (count === '1' ? 'Send eitt brev' : `Send ${count} brev`),
  },
  reminders: 'Påminningar',
  remindersText:
    'Dei som ikkje har svart, får eit nytt brev med ein ny kode. Det blir sendt frå klokka åtte den dagen. Kor mange som får det, blir ikkje vist, for då ville du sjå kor mange som har svart.',
  noReminders: 'Ingen påminningar er valde.',
  reminderOn: (days, day) => `${days} etter opning: ${day}`,
  reminderDone: (days, day) => `${days} etter opning: ${day}, utført`,
  days: (count) => (count === 1 ? '1 dag' : `${count} dagar`),
  afterDays: 'Dagar etter opning',
  afterDaysHelp: 'Skil fleire med komma, til dømes 7, 14. Høgst fem. Tomt felt tyder ingen.',
  afterDaysFault: 'Skriv heile tal frå 1 til 365 med komma mellom, høgst fem.',
  saveReminders: 'Lagre påminningar',
  remindersSaved: 'Påminningane er lagra.',
  upload: 'Last opp kven som blir inviterte',
  uploadText:
    'Last opp ei CSV- eller Excel-fil med éi rad for kvar person. Du ser kor mange det blir, før noko blir lagra. Adressene blir berre brukte til å sende brev, blir aldri viste igjen og blir sletta når runden er lukka.',
  help: 'Kolonnane i fila',
  helpColumns: [
    ['e-post', 'Må fyllast ut. Kvar adresse kan stå éin gong.'],
    ['kode', 'Koden til eller namnet på {theUnit} personen høyrer til. Må fyllast ut.'],
    ['gruppe', 'Ei av gruppene runden vart opna med. Kan vere tom.'],
    ['språk', 'nb, nn eller en. Tomt felt tyder bokmål.'],
  ],
  helpNote:
    'Fila kan ha 100 000 rader og vere 9 MB. Fødselsnummer blir ikkje tekne imot, og det blir heller ikkje andre kolonnar.',
  groups: (groups) => `Grupper i denne runden: ${groups}`,
  noGroups: 'Runden har ingen grupper. La kolonnen vere tom, eller ta han bort.',
  example: 'Last ned ei eksempelfil',
  tooLarge: 'Fila er større enn 9 MB. Del henne i fleire filer.',
  unreadable: 'Fila kunne ikkje lesast. Vel henne på nytt.',
  planTitle: 'Dette blir lagra',
  planCount: (count) => (count === '1' ? 'Éin person blir invitert.' : `${count} personar blir inviterte.`),
  planNobody: 'Ingen blir inviterte.',
  planOptedOut: (count) =>
    count === '1'
      ? 'Éi adresse har sagt nei til brev og er halden utanfor.'
      : `${count} adresser har sagt nei til brev og er haldne utanfor.`,
  byUnit: 'Fordelt på {units}',
  byGroup: 'Fordelt på grupper',
  byLanguage: 'Fordelt på språk',
  noGroup: 'utan gruppe',
  languages: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' },
  countOf: (what, count) => `${what}: ${count}`,
  final: 'Den som er invitert, kan ikkje takast ut igjen. Brev blir først sende når du seier frå.',
  apply: 'Lagre invitasjonane',
  applying: 'Lagrar invitasjonane',
  done: (count) => (count === '1' ? 'Éin person er invitert.' : `${count} personar er inviterte.`),
  another: 'Last opp ei fil til',
  problems: {
    'changed-since': 'Noko er endra sidan du såg på fila, så ingenting vart lagra. Sjå på henne på nytt.',
    'round-not-open': 'Runden er lukka, så ingenting vart lagra.',
  },
  signedOut: 'Du er ikkje logga inn lenger. Logg inn i eit nytt vindauge, og prøv på nytt her.',
  failed: 'Det gjekk ikkje. Ingenting er lagra. Prøv på nytt.',
};
