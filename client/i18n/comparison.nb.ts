/** Comparing units, years and municipalities, bokmål. Numbers come in already written in the language. */
export const nb = {
  title: (indicator: string) => `Sammenlign: ${indicator}`,
  link: 'Sammenlign',
  back: (indicator: string) => `Til ${indicator}`,
  lead: 'Velg hva du vil se side om side. Siden rangerer ingen: den sier hva som kan sies om forskjellene, og hva som ikke kan sies.',
  survey: 'Undersøkelse',
  views: { enheter: '{Units}', ar: 'År', kommuner: 'Andre kommuner' },
  viewsLabel: 'Sammenlign med',
  none: 'Ingen resultater å sammenligne ennå.',
  units: {
    choose: 'Velg {units}',
    all: 'Velg alle',
    order: 'Rekkefølge',
    orders: { navn: 'etter navn', tre: 'slik de hører sammen', misfornoyde: 'etter andelen misfornøyde' },
    badEndOrder: 'etter andelen i den dårlige enden',
    noRanking:
      'De med størst andel står først. Det er ingen rangering: mange av forskjellene kan være tilfeldige. De som ikke vises, står sist.',
    noneChosen: 'Ingen {units} er valgt. Velg over.',
    noUnits: 'Denne undersøkelsen har ingen {units} å vise hver for seg.',
    restTitle: 'Hva kan sies om forskjellene?',
    rest: (judged: string) =>
      `Hver {unit} er prøvd mot resten av kommunen, ikke mot et tall som også inneholder {theUnit}. ${judged} forskjeller er prøvd samlet, så svaret blir det samme hvilke {units} du enn velger.`,
    restNotShown: 'Forskjellene kan ikke prøves, fordi for få tall vises.',
    more: {
      mean: (name: string, difference: string, low: string, high: string) =>
        `${name}: Snittet er høyere enn i resten av kommunen (${difference}, mellom ${low} og ${high}).`,
      spread: (name: string, difference: string, low: string, high: string) =>
        `${name}: Svarene spriker mer enn i resten av kommunen (${difference}, mellom ${low} og ${high}).`,
      dissatisfied: (name: string, difference: string, low: string, high: string) =>
        `${name}: Andelen misfornøyde er høyere enn i resten av kommunen (${difference} prosentpoeng, mellom ${low} og ${high}).`,
      badEnd: (name: string, difference: string, low: string, high: string) =>
        `${name}: Andelen i den dårlige enden er høyere enn i resten av kommunen (${difference} prosentpoeng, mellom ${low} og ${high}).`,
    },
    less: {
      mean: (name: string, difference: string, low: string, high: string) =>
        `${name}: Snittet er lavere enn i resten av kommunen (${difference}, mellom ${low} og ${high}).`,
      spread: (name: string, difference: string, low: string, high: string) =>
        `${name}: Svarene spriker mindre enn i resten av kommunen (${difference}, mellom ${low} og ${high}).`,
      dissatisfied: (name: string, difference: string, low: string, high: string) =>
        `${name}: Andelen misfornøyde er lavere enn i resten av kommunen (${difference} prosentpoeng, mellom ${low} og ${high}).`,
      badEnd: (name: string, difference: string, low: string, high: string) =>
        `${name}: Andelen i den dårlige enden er lavere enn i resten av kommunen (${difference} prosentpoeng, mellom ${low} og ${high}).`,
    },
    larger: 'Disse forskjellene er større enn tilfeldigheter lett forklarer:',
    noneSure: (names: string) => `Ingen sikker forskjell fra resten av kommunen: ${names}.`,
    notTested: (names: string) => `Ikke prøvd, fordi tallene ikke vises: ${names}.`,
    spreadNotTested: 'Spredningen er ikke prøvd, fordi tallet er satt sammen av flere spørsmål.',
    pairs:
      'To {units} er ikke prøvd mot hverandre. At intervallene overlapper, betyr ikke at de er like, og et lite avvik betyr ikke at de er ulike.',
    multiples: 'Fordelingen av svarene, samme akser for alle',
    dissatisfied: 'Andelen misfornøyde',
    badEnd: 'Andelen i den dårlige enden',
    table: 'Snitt og spredning',
  },
  years: {
    unit: 'Hvem',
    whole: 'Hele kommunen',
    one: 'Det er bare én runde å vise. Når det kommer en ny, kan årene sammenlignes.',
    mean: 'Snittet, med 95 %-intervall',
    share: 'Andelen misfornøyde',
    badEnd: 'Andelen i den dårlige enden',
    spread: 'Spredningen (SD)',
    distributions: 'Fordelingen av svarene, år for år',
    table: 'Runde for runde',
    notSeen: '{AUnit} med denne adressen er ikke med i undersøkelsen.',
  },
  columns: {
    unit: '{Unit}',
    period: 'Runde',
    n: 'Svar',
    mean: 'Snitt',
    interval: '95 %-intervall',
    low: 'Nedre grense (95 %)',
    high: 'Øvre grense (95 %)',
    sd: 'Spredning (SD)',
    dissatisfied: 'Misfornøyde',
    badEnd: 'Dårlig ende',
    dissatisfiedShare: 'Andel misfornøyde',
    badEndShare: 'Andel i den dårlige enden',
    meanRest: 'Snitt mot resten',
    spreadRest: 'Spredning mot resten',
    dissatisfiedRest: 'Misfornøyde mot resten',
    badEndRest: 'Dårlig ende mot resten',
    source: 'Kilde',
    method: 'Metode',
  },
  verdicts: {
    more: 'høyere',
    less: 'lavere',
    notSure: 'ingen sikker forskjell',
    none: 'ikke prøvd',
  },
  method: (version: string) => `Metodeversjon ${version}`,
  print: 'Skriv ut',
  save: 'Last ned tabellen (CSV)',
  fileName: 'sammenligning',
};
export type ComparisonTexts = typeof nb;
