import type { AppTexts } from './app.nb.ts';

export const nn = {
  skipToContent: 'Hopp til innhaldet',
  language: 'Språk',
  menu: 'Meny',
  mainMenu: 'Hovudmeny',
  surveys: 'Undersøkingar',
  signIn: 'Logg inn',
  signOut: 'Logg ut',
  signedInAs: (name: string, role: string) => `${name}, ${role}`,
  roles: { politician: 'folkevald', designer: 'undersøkingsansvarleg', administrator: 'administrator' },
  dataLabels: {
    fictitious: 'Oppdikta svar. Tala er laga for å vise korleis Spredning verkar.',
    realAnswersMadeUpUnits:
      'Ekte svar frå ekte menneske på utsegner om personlegdom. Einingar, namn og talet på inviterte er laga. Tala seier ingenting om kommunale tenester.',
  },
  footer: 'Laga med Spredning, som viser både snittet og kor mykje svara sprikjer.',
  loading: 'Hentar …',
  failedTitle: 'Noko gjekk gale',
  failedText: 'Vi fekk ikkje henta sida. Sjå etter om du er på nett, og prøv igjen.',
  tryAgain: 'Prøv igjen',
  notFoundTitle: 'Vi finn ikkje sida',
  notFoundText: 'Adressa kan vere feil, eller sida kan vere flytta.',
  toFront: 'Til framsida',
  signInNeededTitle: 'Du må logge inn',
  signInNeededText: 'Denne sida er for dei som lagar undersøkingar.',
  notAllowedTitle: 'Du har ikkje tilgang',
  notAllowedText: 'Denne sida er for dei som lagar undersøkingar. Logg inn med ein annan konto for å sjå ho.',
  front: {
    title: (municipality: string) => `Resultat i ${municipality}`,
    lead: 'Her ser du kva innbyggjarar, brukarar og tilsette har svara, og kor langt svara ligg frå kvarandre.',
    scorecards: 'Målekart',
    noScorecards: 'Ingen målekart enno.',
    kinds: {
      political: 'Vedteke av dei folkevalde',
      administrative: 'For administrasjonen',
      unit: 'For ei eining',
      combined: 'For folkevalde og administrasjon',
    } as Record<string, string>,
    whatTitle: 'Kva er eit målekart?',
    what: [
      'Eit målekart viser kva kommunen vil oppnå på nokre få område. For kvart område står målet, kva som skal til for å lykkast, og korleis det blir målt.',
      'Ambisjonsnivået er det kommunen sjølv har sett seg. Ved sida av står det folk har svara.',
    ],
    spreadTitle: 'Kvifor spreiing?',
    spread: [
      'Eit godt snitt kan skjule at nokon er svært misnøgde. Difor står spreiinga alltid ved sida av snittet, saman med talet på misnøgde.',
      'Tala gjeld dei som svara. Svar frå få personar blir ikkje viste for seg.',
    ],
  },
  signInPage: {
    title: 'Logg inn i demoen',
    text: 'Dette er ein demo med tre kontoar. Alle kan bruke dei, og du treng ikkje passord.',
    as: { politician: 'Folkevald', designer: 'Undersøkingsansvarleg', administrator: 'Administrator' },
    does: {
      politician: 'Ser målekarta og kor mykje svara sprikjer.',
      designer: 'Lagar undersøkingar, følgjer rundar og gjer resultat synlege.',
      administrator: 'Kan det same som ein undersøkingsansvarleg.',
    },
    notDemoTitle: 'Innlogging er ikkje sett opp',
    notDemoText:
      'Denne kommunen har ingen demokontoar. Resultat som er opne for alle, ser du utan å logge inn.',
    failed: 'Vi fekk ikkje logga deg inn. Prøv igjen.',
  },
} satisfies AppTexts;
