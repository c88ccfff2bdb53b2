import type { MyUnitTexts } from './my-unit.nb.ts';

/** What a unit's leader has: its figures, the questions, and what others may be shown, nynorsk. */
export const nn: MyUnitTexts = {
  title: '{TheUnit} du leier',
  lead: 'Tala, spørsmåla til deg, og det du kan vise dine tilsette og brukarar.',
  none: 'Du er ikkje sett opp som leiar for noko her. Ein administrator kan gjere det.',
  questions: {
    title: 'Spørsmål til deg',
    none: 'Ingen har spurt om noko enno.',
    notFetched: 'Spørsmåla til deg kom ikkje fram.',
    all: 'Alt som er spurt og sagt',
  },
  figures: {
    title: 'Tala',
    none: 'Ingen resultat enno. Dei kjem når ei undersøking de var med i, er publisert.',
    beside: (name) => `Talet for ${name}`,
  },
  sheet: {
    title: 'Dette kan du vise tilsette og brukarar',
    text: 'Berre tal som er publiserte for alle. Dei kan vere færre enn dei du ser her.',
    open: 'Opne som eitt ark',
    none: 'Ingen tal herfrå er publiserte for alle enno.',
    heading: (name) => `Dette svara de: ${name}`,
    intro: (municipality) => `Resultat publiserte av ${municipality}. Takk til alle som svara.`,
    about: (indicator, survey, period) => `${indicator}, blant dei som svara på «${survey}» i ${period}:`,
    hidden: (names, isOne) =>
      `Blir ikkje ${isOne ? 'vist' : 'viste'}, fordi for få svara eller for å verne andre: ${names}.`,
    how: 'Tala viser aldri kva ein einskild har svara. Slik er dei rekna ut:',
    print: 'Skriv ut',
    back: 'Til {theUnit} du leier',
  },
};
