import type { WeighingTexts } from './weighing.nb.ts';

/** Who answered beside who lives there, and the figures weighed to that, nynorsk. */
export const nn: WeighingTexts = {
  weighed: {
    title: 'Vekta ved sida av uvekta',
    text: 'Nokre grupper svarar oftare enn andre. I dei vekta tala tel kvar gruppe så mykje som ho er av innbyggjarane.',
    by: 'Vekta etter',
    quoted: (question: string) => `«${question}»`,
    allAtOnce: 'Alt samtidig',
    unweighed: 'Uvekta',
    weighed: 'Vekta',
    mean: 'Snitt',
    spread: 'Spreiing',
    dissatisfied: 'Misnøgde',
    badEnd: 'I den dårlege enden',
    firstByOne: (question: string) => `Vekta etter «${question}»:`,
    firstTogether: 'Vekta etter alt samtidig:',
    meanSame: (mean: string) => `Snittet er det same, ${mean}.`,
    meanChanged: (weighed: string, unweighed: string) => `Snittet blir ${weighed}, ikkje ${unweighed}.`,
    spreadSame: (spread: string) => `Spreiinga er den same, ${spread}.`,
    spreadChanged: (weighed: string, unweighed: string) => `Spreiinga blir ${weighed}, ikkje ${unweighed}.`,
    dissatisfiedSame: (share: string) => `Delen misnøgde er den same, ${share}.`,
    dissatisfiedChanged: (weighed: string, unweighed: string) =>
      `Delen misnøgde blir ${weighed}, ikkje ${unweighed}.`,
    badEndSame: (share: string) => `Delen i den dårlege enden er den same, ${share}.`,
    badEndChanged: (weighed: string, unweighed: string) =>
      `Delen i den dårlege enden blir ${weighed}, ikkje ${unweighed}.`,
    picture: 'Delen misnøgde, uvekta og vekta',
    pictureBadEnd: 'Delen i den dårlege enden, uvekta og vekta',
    row: (unweighed: string, weighed: string) => `uvekta ${unweighed}, vekta ${weighed}.`,
    axis: 'Del av dei som svara',
  },
  sureness: {
    title: 'Kor sikre er dei vekta tala?',
    interval: (question: string, low: string, high: string) =>
      `Vekta etter «${question}» går eit uvisseintervall for snittet (95 %) frå ${low} til ${high}.`,
    unequal: (least: string, greatest: string) =>
      `Den som tel minst, tel ${least} gonger snittet. Den som tel mest, tel ${greatest}.`,
    cost: (n: string, effective: string) =>
      `${n} svar som tel ulikt, seier om lag like mykje som ${effective} som tel likt.`,
    noCost: 'Vektene er så like at dei ikkje gjer tala meir usikre.',
    uncut: (lower: string, upper: string) =>
      `Ingen vekter er kutta. Måtte nokon telje under ${lower} eller over ${upper} gonger snittet, blir det vekta etter færre spørsmål.`,
    leftOut: (questions: string) =>
      `Ikkje vekta etter ${questions}: ei gruppe er for lita til å visast, eller nokon måtte ha talt for mykje.`,
    onlyThese:
      'Vekter rettar berre opp det som er spurt om her. Dei som svara, kan likevel meine noko anna enn dei andre.',
  },
  population: {
    title: 'Dei som svara, og dei som bur her',
    text: 'Liknar dei som svara på resten? Det vi veit om heile befolkninga, er samanlikna her.',
    fewer: (group: string, answered: string, population: string) =>
      `«${group}» svara sjeldnare enn andre: ${answered} av dei som svara, mot ${population} av innbyggjarane.`,
    more: (group: string, answered: string, population: string) =>
      `«${group}» svara oftare enn andre: ${answered} av dei som svara, mot ${population} av innbyggjarane.`,
    alike: (points: string) =>
      `Dei som svara, liknar innbyggjarane. Inga gruppe skil seg ut med ${points} prosentpoeng eller meir.`,
    hidden: 'Minst éi gruppe kan ikkje visast av omsyn til personvernet. Då kan ikkje delane samanliknast.',
    row: (population: string, answered: string) =>
      `${population} av innbyggjarane, ${answered} av dei som svara.`,
    axis: 'Del av alle i gruppene',
    group: 'Gruppe',
    ofPopulation: 'Av innbyggjarane',
    ofAnswered: 'Av dei som svara',
    living: 'Bur her',
    answered: 'Svara',
    rate: 'Svar per 100 som bur her',
    withheld: ': blir ikkje vist av omsyn til personvernet',
  },
};
