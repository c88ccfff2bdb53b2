/** The app's frame, the public front page and signing in, bokmål. The base: the others must have exactly these keys. */
export const nb = {
  skipToContent: 'Hopp til innholdet',
  language: 'Språk',
  menu: 'Meny',
  mainMenu: 'Hovedmeny',
  surveys: 'Undersøkelser',
  signIn: 'Logg inn',
  signOut: 'Logg ut',
  signedInAs: (name: string, role: string) => `${name}, ${role}`,
  roles: { politician: 'folkevalgt', designer: 'undersøkelsesansvarlig', administrator: 'administrator' },
  dataLabels: {
    fictitious: 'Oppdiktede svar. Tallene er laget for å vise hvordan Spredning virker.',
    realAnswersMadeUpUnits:
      'Ekte svar fra ekte mennesker på personlighetsutsagn. Enheter, navn og antall inviterte er laget. Tallene sier ingenting om kommunale tjenester.',
  },
  footer: 'Laget med Spredning, som viser både snittet og hvor mye svarene spriker.',
  loading: 'Henter …',
  failedTitle: 'Noe gikk galt',
  failedText: 'Vi fikk ikke hentet siden. Se etter om du er på nett, og prøv igjen.',
  tryAgain: 'Prøv igjen',
  notFoundTitle: 'Vi finner ikke siden',
  notFoundText: 'Adressen kan være feil, eller siden kan være flyttet.',
  toFront: 'Til forsiden',
  signInNeededTitle: 'Du må logge inn',
  signInNeededText: 'Denne siden er for dem som lager undersøkelser.',
  notAllowedTitle: 'Du har ikke tilgang',
  notAllowedText: 'Denne siden er for dem som lager undersøkelser. Logg inn med en annen konto for å se den.',
  front: {
    title: (municipality: string) => `Resultater i ${municipality}`,
    lead: 'Her ser du hva innbyggere, brukere og ansatte har svart, og hvor langt svarene ligger fra hverandre.',
    scorecards: 'Målekart',
    noScorecards: 'Ingen målekart ennå.',
    kinds: {
      political: 'Vedtatt av de folkevalgte',
      administrative: 'For administrasjonen',
      unit: 'For en enhet',
      combined: 'For folkevalgte og administrasjon',
    } as Record<string, string>,
    whatTitle: 'Hva er et målekart?',
    what: [
      'Et målekart viser hva kommunen vil oppnå på noen få områder. For hvert område står målet, hva som skal til for å lykkes, og hvordan det måles.',
      'Ambisjonsnivået er det kommunen selv har satt seg. Ved siden av står det folk har svart.',
    ],
    spreadTitle: 'Hvorfor spredning?',
    spread: [
      'Et godt snitt kan skjule at noen er svært misfornøyde. Derfor står spredningen alltid ved siden av snittet, sammen med antallet som er misfornøyde.',
      'Tallene gjelder dem som svarte. Svar fra få personer vises ikke for seg.',
    ],
  },
  signInPage: {
    title: 'Logg inn i demoen',
    text: 'Dette er en demo med tre kontoer. Alle kan bruke dem, og du trenger ikke passord.',
    as: { politician: 'Folkevalgt', designer: 'Undersøkelsesansvarlig', administrator: 'Administrator' },
    does: {
      politician: 'Ser målekartene og hvor mye svarene spriker.',
      designer: 'Lager undersøkelser, følger runder og gjør resultater synlige.',
      administrator: 'Kan det samme som en undersøkelsesansvarlig.',
    },
    notDemoTitle: 'Innlogging er ikke satt opp',
    notDemoText:
      'Denne kommunen har ingen demokontoer. Resultater som er åpne for alle, ser du uten å logge inn.',
    failed: 'Vi fikk ikke logget deg inn. Prøv igjen.',
  },
};
export type AppTexts = typeof nb;
