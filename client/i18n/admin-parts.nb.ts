import type { CommonWords } from '../admin/parts/refusals.ts';

/** What the pages of the administration share, bokmål. */
export const nb = {
  cancel: 'Avbryt',
  save: 'Lagre',
  chosen: (name: string) => `Valgt: ${name}`,
  nobody: 'Ingen',
  findPerson: 'Søk på navn eller adresse',
  found: (count: number) => (count === 1 ? '1 treff' : `${count} treff`),
  moreFound: (more: number) => `${more} til passer. Skriv mer av navnet.`,
  noneFound: 'Ingen treff.',
  problems: {
    'sign-in-needed': 'Du er logget ut. Logg inn i en annen fane, og prøv igjen her.',
    'not-allowed': 'Du har ikke lenger lov til dette.',
    'second-factor-needed': 'Du må logge inn med totrinnspålogging for å gjøre dette.',
    'page-token-missing': 'Siden er for gammel. Last den på nytt, og prøv igjen.',
    'invalid-request': 'Noe er fylt ut på en måte vi ikke kan lese.',
    'national-identity-number': 'Her står et fødselsnummer. Slike tar vi ikke imot. Ta det bort.',
    'try-again-soon': 'Det er travelt akkurat nå. Prøv igjen om litt.',
  },
  noAnswer: 'Vi fikk ikke svar. Se etter om du er på nett, og prøv igjen.',
  notReadable: 'Dette kan vi ikke lese. Se over det du skrev.',
  failed: 'Det gikk ikke. Prøv igjen.',
} satisfies CommonWords & Record<string, unknown>;
export type AdminPartsTexts = typeof nb;
