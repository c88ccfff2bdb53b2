/** A scale as the person sees it; `outside` is what «vet ikke» is called there. */
export interface ShownScale {
  min: number;
  max: number;
  outside: string | null;
}

/** The citizen's page, bokmål. The base: nynorsk and English must have exactly these keys. */
export const nb = {
  accessibility: 'Tilgjengelighet',
  language: 'Språk',
  fictitious: 'Dette er en prøve. Svarene i denne kommunen er oppdiktet.',
  extent: (questions: number, minutes: number) =>
    `${questions} spørsmål · ca. ${minutes} ${minutes === 1 ? 'minutt' : 'minutter'}`,
  asks: (municipality: string) => `${municipality} spør`,
  anonymous: 'Svarene dine er anonyme. Ingen, heller ikke vi, kan se hva akkurat du svarte.',
  confidential:
    'Svarene dine er fortrolige, ikke anonyme. To personer kan sammen finne svaret ditt når du ber om det. Hvert oppslag føres i loggen.',
  howItWorks: 'Slik virker det',
  howItWorksText: [
    'Koden i lenken viser bare at du er invitert. Den lagres aldri sammen med svarene.',
    'Svarene låses med én gang du sender. De åpnes først når undersøkelsen er stengt, og da blandes alle svar.',
    'Svar fra få personer vises aldri for seg. Små grupper slås sammen eller skjules.',
    'Du kan ikke trekke svarene tilbake etter at du har sendt, fordi ingen kan finne dem igjen.',
    'Hører du til en svært liten gruppe, eller skriver du noe i fritekst som viser hvem du er, kan noen likevel gjette.',
  ],
  privacy: 'Personvern',
  privacyBack: 'Tilbake til undersøkelsen',
  privacyUnknown: 'Vi finner ikke personvernet for denne undersøkelsen',
  privacyUnknownText: 'Se etter om lenken er hel, eller spør den som ba deg svare.',
  openUntil: (date: string) => `Åpen til ${date}`,
  start: 'Start',
  continueDraft: 'Fortsett der du slapp',
  codeLabel: 'Koden din',
  codeHelp:
    'Koden står i brevet eller e-posten. Store og små bokstaver, mellomrom og bindestrek spiller ingen rolle.',
  codeMissing: 'Skriv koden fra brevet eller e-posten.',
  codeNotWhole:
    'Koden er ikke riktig skrevet. I et brev på papir har den 13 tegn, i en e-post 26. Se om noe mangler, er byttet om eller er kommet med for mye.',
  codeNotUsable: 'Koden kan ikke brukes. Har du alt svart, er svaret mottatt.',
  codeNotUsableHelp: 'Se etter om koden er skrevet riktig, eller åpne lenken i den siste meldingen du fikk.',
  progress: (page: number, pages: number) => `${page} av ${pages}`,
  next: 'Neste',
  back: 'Tilbake',
  send: 'Send svarene',
  sending: 'Sender …',
  beforeSending: 'Når du har sendt, kan svarene ikke endres eller trekkes tilbake.',
  saved: 'Lagret på telefonen din. Du kan lukke og fortsette senere.',
  deleteDraft: 'Slett det jeg har svart',
  deleteDraftConfirm: 'Vil du slette det du har svart på denne telefonen?',
  offline: 'Du er uten nett. Svarene sendes når du er på nett igjen.',
  retrying: 'Fikk ikke kontakt. Prøver igjen …',
  sendAgain: 'Prøv å sende igjen',
  sendFailed: 'Svarene er ikke sendt ennå. De ligger trygt på telefonen din.',
  errorSummary: 'Noe må rettes før du kan gå videre',
  received: 'Takk. Svarene dine er mottatt.',
  receivedNext: (date: string) =>
    `Undersøkelsen er åpen til ${date}. Etter det blandes og telles svarene. Resultatene kommer på kommunens resultatside, for folkevalgte og alle andre. Du kan lukke siden.`,
  receivedByKind: {
    test: 'Dette var en prøve. Svaret slettes når runden lukkes. Du kan lukke siden.',
    pilot: 'Svarene brukes til å gjøre spørsmålene bedre. Du kan lukke siden.',
  },
  resultsPage: 'Kommunens resultatside',
  demoClose: 'Lukk runden og vis resultatet',
  demoCloseHelp: 'Dette er en prøve. Du kan stenge undersøkelsen nå og finne svaret ditt igjen i tallene.',
  demoClosing: 'Åpner, blander og teller svarene …',
  notOpenYet: 'Undersøkelsen er ikke åpnet ennå',
  notOpenYetText: (date: string) => `Den åpner ${date}. Ta vare på lenken til da.`,
  closed: 'Undersøkelsen er stengt',
  closedText: (date: string) => `Den ble stengt ${date}. Takk til alle som svarte.`,
  seeResults: 'Se resultatene',
  unknown: 'Vi finner ikke undersøkelsen',
  unknownText: 'Se etter om lenken er hel, eller bruk koden i brevet du fikk.',
  failed: 'Noe gikk galt',
  failedText: 'Vi fikk ikke hentet undersøkelsen. Se etter om du er på nett, og prøv igjen.',
  tryAgain: 'Prøv igjen',
  takesBegunUntil: (moment: string) =>
    `Undersøkelsen er stengt, men du hadde begynt. Svarene dine tas imot til ${moment}.`,
  late: 'Svarene dine kom for sent',
  lateText: (moment: string) =>
    `Undersøkelsen tok imot svar til ${moment}. Svarene dine er ikke sendt, og de blir ikke med i resultatet.`,
  lateUnsure: 'Undersøkelsen er stengt',
  lateUnsureText: (moment: string) =>
    `Undersøkelsen tok imot svar til ${moment}. Du prøvde å sende, men fikk ikke kvittering. Vi vet derfor ikke om svarene kom fram i tide.`,
  lateKept: 'Svarene ligger fortsatt på telefonen din. Kopier dem hvis du vil ta vare på dem.',
  lateAnswers: 'Spørsmålene og det du svarte',
  copy: 'Kopier',
  copied: 'Kopiert.',
  notCopied: 'Teksten er merket. Kopier den selv.',
  scaleOf: (value: number, label: string | null) => (label ? `${value}, ${label}` : String(value)),
  choose: 'Velg',
  yes: 'Ja',
  no: 'Nei',
  charactersLeft: (left: number) => `${left} tegn igjen`,
  toReview: 'Se over svarene',
  review: 'Se over svarene dine',
  reviewText: 'Svarene er ikke sendt ennå.',
  notAnswered: 'Ikke svart',
  change: 'Endre',
  changeOf: (theme: string) => `Endre svarene under ${theme}`,
  dropped: 'Noen svar passer ikke lenger',
  droppedText:
    'Du har endret et svar, og disse spørsmålene stilles derfor ikke til deg. Svarene på dem blir ikke sendt.',
  dropThem: 'Ta dem bort og gå videre',
  keptElsewhere: 'Svarene er mottatt før',
  keptElsewhereText: 'De som først ble sendt, er tatt imot. Det du endret etterpå, er ikke med.',
  tooMany: 'Mange prøver koder akkurat nå. Vent et minutt og prøv igjen. Svarene dine er med videre.',
  stillHere:
    'Vi fikk ikke tatt imot akkurat nå. Svarene dine er ikke sendt, men de står på denne siden. Prøv igjen.',
  sharedDevice: 'Delt telefon eller PC? Ikke lagre her',
  notKept: 'Svarene lagres ikke her. De blir borte hvis du lukker siden.',
  waiting:
    'Svarene er ikke sendt ennå. De ligger på telefonen din og sendes når du er på nett igjen. Lukker du siden, åpner du lenken på nytt senere.',
  languageLater: 'Vi fikk ikke byttet språk nå. Prøv igjen når du er på nett.',
  tooLarge: 'Det du har skrevet, er for langt til å sendes. Gå tilbake og kort ned den lengste teksten.',
  whichUnit: 'Hvor hører du til?',
  forUnit: (name: string) => `Du svarer for ${name}.`,
  tooManyAnswers:
    'Det kommer svært mange svar fra samme sted akkurat nå. Vent et minutt og prøv igjen. Svarene dine er med videre.',
  beforeSendingConfidential:
    'Når du har sendt, kan du ikke endre svarene selv. Når undersøkelsen er stengt, kan du få dem slettet.',
  howConfidentialWorks: [
    'Koden i lenken viser at du er invitert. Ta vare på den: Med den kan du senere få se svaret ditt eller få det slettet.',
    'Koblingen mellom invitasjonen og svaret lagres for seg, kryptert. Én som lager undersøkelsen, må be om et oppslag, og en nøkkelforvalter må godkjenne det.',
    'Svarene låses med én gang du sender. De åpnes først når undersøkelsen er stengt, og da blandes alle svar.',
    'Svar fra få personer vises aldri for seg. Små grupper slås sammen eller skjules.',
    'Nøkkelen til koblingen slettes senest samtidig med svarene. Fra da kan ingen finne svaret ditt.',
  ],
  howOpenLinkWorks: [
    'Lenken er den samme for alle. Ingen kode og ingen liste sier hvem som har svart.',
    'Svar bare én gang. Lenken kan ikke hindre at noen svarer flere ganger, og det gjør resultatet mindre sant.',
    'Svarene låses med én gang du sender. De åpnes først når undersøkelsen er stengt, og da blandes alle svar.',
    'Svar fra få personer vises aldri for seg. Små grupper slås sammen eller skjules.',
    'Du kan ikke trekke svarene tilbake etter at du har sendt, fordi ingen kan finne dem igjen.',
    'Hører du til en svært liten gruppe, eller skriver du noe i fritekst som viser hvem du er, kan noen likevel gjette.',
  ],
  agree: 'Ja, det er greit',
  or: 'eller',
  ownWordsHelp: 'Skriv ikke navn eller noe som viser hvem du eller andre er.',
  rankingHelp: 'Gi hvert alternativ et tall. 1 er det viktigste.',
  fileLater: 'Bildet velger du til slutt, når du ser over svarene.',
  fileHelp: (megabytes: string) =>
    `JPEG eller PNG, høyst ${megabytes} MB. Noen få utpekte kan se bildet. Vi tar bort sted, tid, kamera og filnavn, men ikke det bildet viser.`,
  fileAgain: 'Velg bildet på nytt før du sender.',
  filesTooLarge: 'Bildene er for store til å sendes. Gå tilbake i nettleseren og velg mindre bilder.',
  paused: 'Undersøkelsen er satt på pause',
  pausedText:
    'Den tar ikke imot svar akkurat nå. Ta vare på lenken og prøv igjen senere. Har du begynt på denne telefonen, ligger svarene der.',
  kindLabels: { test: 'Prøverunde', pilot: 'Pilot' },
  kinds: {
    test: 'Prøverunde: Svarene slettes når den lukkes, og telles ikke med noe sted.',
    pilot: 'Pilot: Svarene brukes bare til å gjøre spørsmålene bedre. Det blir ikke noe resultat.',
  },
  faults: {
    scale: ({ min, max, outside }: ShownScale) =>
      `Velg et tall fra ${min} til ${max}${outside ? `, eller ${outside}` : ''}.`,
    required: 'Du må svare på dette spørsmålet.',
    ranking: 'Gi hvert alternativ sitt eget tall, fra 1.',
    date: 'Skriv en dato, for eksempel 24.11.2026.',
    choice: 'Velg et av svarene.',
    tooMany: 'Du har valgt for mange svar.',
    picture: 'Velg et bilde, JPEG eller PNG, som er helt.',
    fileTooLarge: 'Bildet er for stort. Velg et mindre, eller ta det på nytt med lavere oppløsning.',
    tooLong: 'Teksten er for lang.',
    form: 'Skriv svaret på den formen spørsmålet ber om.',
    other: 'Se over dette svaret.',
  },
};
export type RespondTexts = typeof nb;
