/** The words of claims held against figures, bokmål. The base: the others must have exactly these keys. Numbers come in written. */
export const nb = {
  satisfied: (people: string, isOne: boolean, values: string) =>
    `${people} er ${isOne ? 'fornøyd' : 'fornøyde'} (${values})`,
  trend: (now: string, before: string, period: string, few: string) =>
    `${now}, og ${before} i ${period}. Begge ganger ligger hele usikkerheten over grensa på ${few}.`,
  exception: (now: string, low: string, high: string, few: string) =>
    `${now}. Andelen kan ligge et sted mellom ${low} og ${high}, og det er under grensa på ${few}.`,
  undecided: {
    across: (now: string, low: string, high: string, few: string) =>
      `${now}. Andelen kan ligge et sted mellom ${low} og ${high}, og grensa på ${few} er innenfor.`,
    onePeriod: (now: string, few: string) =>
      `${now}, og det er over grensa på ${few}. Men det finnes ingen tidligere runde å se det mot, og én runde er ingen trend.`,
    changedQuestion: (now: string, few: string) =>
      `${now}, og det er over grensa på ${few}. Men spørsmålet var et annet i de tidligere rundene, så de kan ikke si om det er en trend.`,
    earlierDiffers: (now: string, few: string) =>
      `${now}, og det er over grensa på ${few}. Men det viste ingen tidligere runde med samme spørsmål.`,
    noFigures: 'Du ser ikke noe resultat for dette.',
    withheld: 'Tallet fra siste runde vises ikke, av hensyn til dem som svarte.',
    notAsked: 'Siste runde har ikke noe tall for dette.',
    tooUncertain: 'Tallet fra siste runde er for usikkert til å vises.',
  },
  changed: {
    figure: {
      mean: (now: string, before: string, period: string) => `Snittet er ${now}, mot ${before} i ${period}`,
      dissatisfied: (now: string, before: string, period: string) =>
        `Andelen misfornøyde er ${now}, mot ${before} i ${period}`,
      badEnd: (now: string, before: string, period: string) =>
        `Andelen i den dårlige enden av skalaen er ${now}, mot ${before} i ${period}`,
      spread: (now: string, before: string, period: string) =>
        `Spredningen (standardavviket) er ${now}, mot ${before} i ${period}`,
    },
    trend: (now: string, from: string, to: string) =>
      `${now}. Endringen er sikker, og det var den samme veien fra ${from} til ${to} også.`,
    swings: (now: string, from: string, to: string) =>
      `${now}. Det er en sikker endring, men fra ${from} til ${to} gikk det like sikkert motsatt vei. Det svinger.`,
    earlierUnsure: (now: string, from: string, to: string) =>
      `${now}. Det er en sikker endring, så det stemmer siden sist. Men fra ${from} til ${to} var det ingen sikker endring, og én endring er ingen trend.`,
    opposite: (now: string) => `${now}. Det er en sikker endring, men den går motsatt vei av påstanden.`,
    noSureChange: (now: string) => `${now}. Det er ikke nok til å si at noe er endret.`,
    oneChange: (now: string) =>
      `${now}. Det er en sikker endring, så det stemmer siden sist. Men det finnes ingen endring før den å se den mot, og én endring er ingen trend.`,
    firstRound: 'Det finnes ingen tidligere runde som denne kan sammenlignes med.',
    changedSinceLast: 'Spørsmålet er et annet enn sist, så rundene kan ikke sammenlignes.',
    previousDeleted:
      'Svarene fra forrige runde var slettet, slik det ble lovet, og da kunne rundene ikke sammenlignes.',
    previousWithheld: 'Tallet fra forrige runde vises ikke, så endringen kan ikke vises heller.',
  },
  settles: {
    firstRound: 'To runder til med samme spørsmål.',
    changedSinceLast: 'To runder til med det samme spørsmålet som sist.',
    previousDeleted: 'To runder til med samme spørsmål, sammenlignet før svarene blir slettet.',
    previousWithheld: 'Runder der så mange svarer at tallene kan vises.',
    noSureChange: 'Flere svar gjør usikkerheten mindre. Nye runder kan avgjøre det.',
    oneChange: 'Om neste runde viser en sikker endring samme vei, er det en trend.',
    earlierUnsure: 'Om neste runde viser en sikker endring samme vei, er det en trend.',
    across: 'Flere svar gjør usikkerheten mindre. En ny runde kan avgjøre det.',
    onePeriod: 'En runde til med samme spørsmål.',
    changedQuestion: 'En runde til med det samme spørsmålet som sist.',
    earlierDiffers: 'Om neste runde viser det samme, er det en trend.',
    noFigures: 'At resultatet blir publisert for deg.',
    withheld: 'En runde der flere svarer.',
    notAsked: 'At spørsmålet blir stilt her i neste runde.',
    tooUncertain: 'En runde der flere svarer.',
  },
  literally: {
    all: {
      holds: (people: string) => `${people}. «Alle» stemmer for dem som svarte.`,
      fails: (people: string) => `${people}, altså ikke alle.`,
    },
    none: {
      holds: (people: string) => `${people}. «Ingen» stemmer for dem som svarte.`,
      fails: (people: string) => `${people}, altså noen.`,
    },
    most: {
      holds: 'Det er mer enn halvparten, altså de fleste.',
      fails: 'Det er mindre enn halvparten, altså ikke de fleste.',
      unknown: 'Om det er de fleste, kan ikke avgjøres: halvparten er innenfor usikkerheten.',
    },
    many: {
      holds: (few: string) => `Det er mer enn ${few}, altså mange slik grensa er satt.`,
      fails: (few: string) => `Det er mindre enn ${few}, altså ikke mange slik grensa er satt.`,
      unknown: 'Om det er mange, kan ikke avgjøres.',
    },
    few: {
      holds: (few: string) => `Det er mindre enn ${few}, altså noen få slik grensa er satt.`,
      fails: (few: string) => `Det er mer enn ${few}, altså flere enn noen få slik grensa er satt.`,
      unknown: 'Om det er noen få, kan ikke avgjøres.',
    },
  },
};
export type ClaimWords = typeof nb;
