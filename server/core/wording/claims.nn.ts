import type { ClaimWords } from './claims.nb.ts';

/** The words of claims held against figures, nynorsk. */
export const nn: ClaimWords = {
  satisfied: (people, isOne, values) => `${people} er ${isOne ? 'nøgd' : 'nøgde'} (${values})`,
  trend: (now, before, period, few) =>
    `${now}, og ${before} i ${period}. Begge gongene ligg heile uvissa over grensa på ${few}.`,
  exception: (now, low, high, few) =>
    `${now}. Delen kan liggje ein stad mellom ${low} og ${high}, og det er under grensa på ${few}.`,
  undecided: {
    across: (now, low, high, few) =>
      `${now}. Delen kan liggje ein stad mellom ${low} og ${high}, og grensa på ${few} er innanfor.`,
    onePeriod: (now, few) =>
      `${now}, og det er over grensa på ${few}. Men det finst ingen tidlegare runde å sjå det mot, og éin runde er ingen trend.`,
    changedQuestion: (now, few) =>
      `${now}, og det er over grensa på ${few}. Men spørsmålet var eit anna i dei tidlegare rundane, så dei kan ikkje seie om det er ein trend.`,
    earlierDiffers: (now, few) =>
      `${now}, og det er over grensa på ${few}. Men det viste ingen tidlegare runde med same spørsmålet.`,
    noFigures: 'Du ser ikkje noko resultat for dette.',
    withheld: 'Talet frå siste runde blir ikkje vist, av omsyn til dei som svara.',
    notAsked: 'Siste runde har ikkje noko tal for dette.',
    tooUncertain: 'Talet frå siste runde er for usikkert til å visast.',
  },
  changed: {
    figure: {
      mean: (now, before, period) => `Snittet er ${now}, mot ${before} i ${period}`,
      dissatisfied: (now, before, period) => `Delen misnøgde er ${now}, mot ${before} i ${period}`,
      badEnd: (now, before, period) =>
        `Delen i den dårlege enden av skalaen er ${now}, mot ${before} i ${period}`,
      spread: (now, before, period) => `Spreiinga (standardavviket) er ${now}, mot ${before} i ${period}`,
    },
    trend: (now, from, to) => `${now}. Endringa er sikker, og ho gjekk same vegen frå ${from} til ${to} òg.`,
    swings: (now, from, to) =>
      `${now}. Det er ei sikker endring, men frå ${from} til ${to} gjekk det like sikkert motsett veg. Det svingar.`,
    earlierUnsure: (now, from, to) =>
      `${now}. Det er ei sikker endring, så det stemmer sidan sist. Men frå ${from} til ${to} var det inga sikker endring, og éi endring er ingen trend.`,
    opposite: (now) => `${now}. Det er ei sikker endring, men ho går motsett veg av påstanden.`,
    noSureChange: (now) => `${now}. Det er ikkje nok til å seie at noko er endra.`,
    oneChange: (now) =>
      `${now}. Det er ei sikker endring, så det stemmer sidan sist. Men det finst inga endring før ho å sjå ho mot, og éi endring er ingen trend.`,
    firstRound: 'Det finst ingen tidlegare runde som denne kan samanliknast med.',
    changedSinceLast: 'Spørsmålet er eit anna enn sist, så rundane kan ikkje samanliknast.',
    previousDeleted:
      'Svara frå førre runde var sletta, slik det vart lova, og då kunne rundane ikkje samanliknast.',
    previousWithheld: 'Talet frå førre runde blir ikkje vist, så endringa kan ikkje visast heller.',
  },
  settles: {
    firstRound: 'To rundar til med same spørsmålet.',
    changedSinceLast: 'To rundar til med det same spørsmålet som sist.',
    previousDeleted: 'To rundar til med same spørsmålet, samanlikna før svara blir sletta.',
    previousWithheld: 'Rundar der så mange svarar at tala kan visast.',
    noSureChange: 'Fleire svar gjer uvissa mindre. Nye rundar kan avgjere det.',
    oneChange: 'Om neste runde viser ei sikker endring same vegen, er det ein trend.',
    earlierUnsure: 'Om neste runde viser ei sikker endring same vegen, er det ein trend.',
    across: 'Fleire svar gjer uvissa mindre. Ein ny runde kan avgjere det.',
    onePeriod: 'Ein runde til med same spørsmålet.',
    changedQuestion: 'Ein runde til med det same spørsmålet som sist.',
    earlierDiffers: 'Om neste runde viser det same, er det ein trend.',
    noFigures: 'At resultatet blir publisert for deg.',
    withheld: 'Ein runde der fleire svarar.',
    notAsked: 'At spørsmålet blir stilt her i neste runde.',
    tooUncertain: 'Ein runde der fleire svarar.',
  },
  literally: {
    all: {
      holds: (people) => `${people}. «Alle» stemmer for dei som svara.`,
      fails: (people) => `${people}, altså ikkje alle.`,
    },
    none: {
      holds: (people) => `${people}. «Ingen» stemmer for dei som svara.`,
      fails: (people) => `${people}, altså nokon.`,
    },
    most: {
      holds: 'Det er meir enn halvparten, altså dei fleste.',
      fails: 'Det er mindre enn halvparten, altså ikkje dei fleste.',
      unknown: 'Om det er dei fleste, kan ikkje avgjerast: halvparten er innanfor uvissa.',
    },
    many: {
      holds: (few) => `Det er meir enn ${few}, altså mange slik grensa er sett.`,
      fails: (few) => `Det er mindre enn ${few}, altså ikkje mange slik grensa er sett.`,
      unknown: 'Om det er mange, kan ikkje avgjerast.',
    },
    few: {
      holds: (few) => `Det er mindre enn ${few}, altså nokre få slik grensa er sett.`,
      fails: (few) => `Det er meir enn ${few}, altså fleire enn nokre få slik grensa er sett.`,
      unknown: 'Om det er nokre få, kan ikkje avgjerast.',
    },
  },
};
