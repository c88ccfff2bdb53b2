import type { AdminPartsTexts } from './admin-parts.nb.ts';

/** What the pages of the administration share, nynorsk. */
export const nn = {
  cancel: 'Avbryt',
  save: 'Lagre',
  chosen: (name: string) => `Vald: ${name}`,
  nobody: 'Ingen',
  findPerson: 'Søk på namn eller adresse',
  found: (count: number) => (count === 1 ? '1 treff' : `${count} treff`),
  moreFound: (more: number) => `${more} til passar. Skriv meir av namnet.`,
  noneFound: 'Ingen treff.',
  problems: {
    'sign-in-needed': 'Du er logga ut. Logg inn i ei anna fane, og prøv igjen her.',
    'not-allowed': 'Du har ikkje lenger lov til dette.',
    'second-factor-needed': 'Du må logge inn med totrinnspålogging for å gjere dette.',
    'page-token-missing': 'Sida er for gammal. Last henne på nytt, og prøv igjen.',
    'invalid-request': 'Noko er fylt ut på ein måte vi ikkje kan lese.',
    'national-identity-number': 'Her står eit fødselsnummer. Slike tek vi ikkje imot. Ta det bort.',
    'try-again-soon': 'Det er travelt akkurat no. Prøv igjen om litt.',
  },
  noAnswer: 'Vi fekk ikkje svar. Sjå etter om du er på nett, og prøv igjen.',
  notReadable: 'Dette kan vi ikkje lese. Sjå over det du skreiv.',
  failed: 'Det gjekk ikkje. Prøv igjen.',
} satisfies AdminPartsTexts;
