/** Comparing units, years and municipalities, bokmål. Numbers come in already written in the language. */
export const nb = {
  title: (indicator: string) => `Sammenlign: ${indicator}`,
  link: 'Sammenlign',
  back: (indicator: string) => `Til ${indicator}`,
  lead: 'Velg hva du vil se side om side. Siden rangerer ingen: den sier hva som kan sies om forskjellene, og hva som ikke kan sies.',
  choosing: {
    title: 'Hva vil du sammenligne?',
    lead: 'Velg en indikator. Så velger du {units}, år eller andre kommuner å sette side om side.',
    noResults: 'Ingen indikatorer har tall å sammenligne ennå.',
  },
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
      `{unit:Hver/Hvert} {unit} er prøvd mot resten av kommunen, ikke mot et tall som også inneholder {theUnit}. ${judged} forskjeller er prøvd samlet, så svaret blir det samme hvilke {units} du enn velger.`,
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
  peers: {
    lead: 'Tallene er hentet inn fra det kommunene selv har publisert. De står etter navn, aldri etter hvem som er best.',
    none: 'Ingen tall fra andre kommuner er hentet inn for denne undersøkelsen.',
    manage: 'Hent inn tall fra andre kommuner',
    question: (text: string) => `Spørsmålet: «${text}»`,
    rest: (judged: string) =>
      `${judged} forskjeller er prøvd samlet. Hvem som ble spurt og hvordan, kan forklare en forskjell like godt som tjenesten selv.`,
    more: {
      mean: (name: string, difference: string, low: string, high: string) =>
        `Snittet hos oss er høyere enn i ${name} (${difference}, mellom ${low} og ${high}).`,
      spread: (name: string, difference: string, low: string, high: string) =>
        `Svarene hos oss spriker mer enn i ${name} (${difference}, mellom ${low} og ${high}).`,
      dissatisfied: (name: string, difference: string, low: string, high: string) =>
        `Andelen misfornøyde hos oss er høyere enn i ${name} (${difference} prosentpoeng, mellom ${low} og ${high}).`,
      badEnd: (name: string, difference: string, low: string, high: string) =>
        `Andelen i den dårlige enden hos oss er høyere enn i ${name} (${difference} prosentpoeng, mellom ${low} og ${high}).`,
    },
    less: {
      mean: (name: string, difference: string, low: string, high: string) =>
        `Snittet hos oss er lavere enn i ${name} (${difference}, mellom ${low} og ${high}).`,
      spread: (name: string, difference: string, low: string, high: string) =>
        `Svarene hos oss spriker mindre enn i ${name} (${difference}, mellom ${low} og ${high}).`,
      dissatisfied: (name: string, difference: string, low: string, high: string) =>
        `Andelen misfornøyde hos oss er lavere enn i ${name} (${difference} prosentpoeng, mellom ${low} og ${high}).`,
      badEnd: (name: string, difference: string, low: string, high: string) =>
        `Andelen i den dårlige enden hos oss er lavere enn i ${name} (${difference} prosentpoeng, mellom ${low} og ${high}).`,
    },
    larger: 'Disse forskjellene er større enn tilfeldigheter lett forklarer:',
    noneSure: (names: string) => `Ingen sikker forskjell mellom oss og ${names}.`,
    weighted: (names: string) =>
      `${names}: Tallene er vektet, eller det er ikke oppgitt. Da vet vi ikke hvor usikre de er, og prøver dem ikke.`,
    weightedNote: 'Intervallet er regnet som om tallene ikke var vektet.',
    ourHidden: 'Vårt eget tall vises ikke, så det er ingenting å prøve mot.',
    picture: 'Hvordan folk svarte',
    table: 'Snitt og spredning',
    methodTitle: 'Slik ble det spurt',
    us: (municipality: string) => `${municipality} (oss)`,
    fictitious: 'oppdiktet',
    notComparable: 'Disse kan ikke sammenlignes med våre tall',
    whyNot: {
      scale: 'Svarene er på en annen skala.',
      direction: 'Spørsmålet går den andre veien.',
      wording: 'Spørsmålet er endret siden tallene ble hentet inn.',
    },
    differs: {
      sample: {
        'census-sample': 'De spurte et utvalg, vi spurte alle.',
        'sample-census': 'De spurte alle, vi spurte et utvalg.',
        'census-open': 'Der kunne hvem som helst svare, vi spurte alle.',
        'sample-open': 'Der kunne hvem som helst svare, vi spurte et utvalg.',
        'open-census': 'De spurte alle, hos oss kunne hvem som helst svare.',
        'open-sample': 'De spurte et utvalg, hos oss kunne hvem som helst svare.',
      } as Record<string, string>,
      sampleUnknown: 'Det er ikke oppgitt hvem som ble spurt på begge steder.',
      mode: (theirs: string, ours: string) => `De spurte ${theirs}, vi spurte ${ours}.`,
      modeUnknown: 'Det er ikke oppgitt hvordan det ble spurt på begge steder.',
      year: (theirs: string, ours: string) => `Tallene deres er fra ${theirs}, våre fra ${ours}.`,
      judged: (judgement: string) =>
        `Spørsmålet er ikke helt likt. Den som hentet inn tallene, mener de kan sammenlignes: «${judgement}»`,
      wording: (wording: string) => `De spurte: «${wording}»`,
      none: 'Samme spørsmål, spurt på samme måte.',
    },
    facts: {
      source: (source: string) => `Kilde: ${source}.`,
      who: (who: string) => `Gjelder ${who}.`,
      fielded: (when: string) => `Spurt ${when}.`,
      answered: (answered: string, asked: string) => `${answered} av ${asked} svarte.`,
      answeredOnly: (answered: string) => `${answered} svarte.`,
    },
    modes: {
      web: 'på nett',
      post: 'i brev',
      phone: 'på telefon',
      interview: 'i intervju',
      mixed: 'på flere måter',
      unknown: '',
    },
    exchange: 'Bytt tall med andre kommuner',
    exchangeText:
      'Her er våre egne publiserte tall i en fil som en annen kommune med Spredning kan hente inn. Den har bare det alle kan se.',
    csv: 'Last ned våre tall (CSV)',
    json: 'Last ned våre tall (JSON)',
  },
  columns: {
    municipality: 'Kommune',
    meanUs: 'Vårt snitt mot deres',
    spreadUs: 'Vår spredning mot deres',
    dissatisfiedUs: 'Våre misfornøyde mot deres',
    badEndUs: 'Vår dårlige ende mot deres',
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
