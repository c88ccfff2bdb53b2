/** What a unit's leader has: its figures, the questions, and what others may be shown, bokmål. */
export const nb = {
  title: '{TheUnit} du leder',
  lead: 'Tallene, spørsmålene til deg, og det du kan vise dine ansatte og brukere.',
  none: 'Du er ikke satt opp som leder for noe her. En administrator kan gjøre det.',
  questions: {
    title: 'Spørsmål til deg',
    none: 'Ingen har spurt om noe ennå.',
    notFetched: 'Spørsmålene til deg kom ikke fram.',
    all: 'Alt som er spurt og sagt',
  },
  figures: {
    title: 'Tallene',
    none: 'Ingen resultater ennå. De kommer når en undersøkelse dere var med i, er publisert.',
    beside: (name: string) => `Tallet for ${name}`,
  },
  sheet: {
    title: 'Dette kan du vise ansatte og brukere',
    text: 'Bare tall som er publisert for alle. De kan være færre enn dem du ser her.',
    open: 'Åpne som ett ark',
    none: 'Ingen tall herfra er publisert for alle ennå.',
    heading: (name: string) => `Dette svarte dere: ${name}`,
    intro: (municipality: string) => `Resultater publisert av ${municipality}. Takk til alle som svarte.`,
    about: (indicator: string, survey: string, period: string) =>
      `${indicator}, blant dem som svarte på «${survey}» i ${period}:`,
    hidden: (names: string, _isOne: boolean) =>
      `Vises ikke, fordi for få svarte eller for å verne andre: ${names}.`,
    how: 'Tallene viser aldri hva en enkelt har svart. Slik er de regnet ut:',
    print: 'Skriv ut',
    back: 'Til {theUnit} du leder',
  },
};
export type MyUnitTexts = typeof nb;
