/** Who answered beside who lives there, and the figures weighed to that, bokmål. */
export const nb = {
  weighed: {
    title: 'Vektet ved siden av uvektet',
    text: 'Noen grupper svarer oftere enn andre. I de vektede tallene teller hver gruppe så mye som den er av innbyggerne.',
    by: 'Vektet etter',
    quoted: (question: string) => `«${question}»`,
    allAtOnce: 'Alt samtidig',
    unweighed: 'Uvektet',
    weighed: 'Vektet',
    mean: 'Snitt',
    spread: 'Spredning',
    dissatisfied: 'Misfornøyde',
    badEnd: 'I den dårlige enden',
    firstByOne: (question: string) => `Vektet etter «${question}»:`,
    firstTogether: 'Vektet etter alt samtidig:',
    meanSame: (mean: string) => `Snittet er det samme, ${mean}.`,
    meanChanged: (weighed: string, unweighed: string) => `Snittet blir ${weighed}, ikke ${unweighed}.`,
    spreadSame: (spread: string) => `Spredningen er den samme, ${spread}.`,
    spreadChanged: (weighed: string, unweighed: string) => `Spredningen blir ${weighed}, ikke ${unweighed}.`,
    dissatisfiedSame: (share: string) => `Andelen misfornøyde er den samme, ${share}.`,
    dissatisfiedChanged: (weighed: string, unweighed: string) =>
      `Andelen misfornøyde blir ${weighed}, ikke ${unweighed}.`,
    badEndSame: (share: string) => `Andelen i den dårlige enden er den samme, ${share}.`,
    badEndChanged: (weighed: string, unweighed: string) =>
      `Andelen i den dårlige enden blir ${weighed}, ikke ${unweighed}.`,
    picture: 'Andelen misfornøyde, uvektet og vektet',
    pictureBadEnd: 'Andelen i den dårlige enden, uvektet og vektet',
    row: (unweighed: string, weighed: string) => `uvektet ${unweighed}, vektet ${weighed}.`,
    axis: 'Andel av dem som svarte',
  },
  sureness: {
    title: 'Hvor sikre er de vektede tallene?',
    interval: (question: string, low: string, high: string) =>
      `Vektet etter «${question}» går et usikkerhetsintervall for snittet (95 %) fra ${low} til ${high}.`,
    unequal: (least: string, greatest: string) =>
      `Den som teller minst, teller ${least} ganger snittet. Den som teller mest, teller ${greatest}.`,
    cost: (n: string, effective: string) =>
      `${n} svar som teller ulikt, sier omtrent like mye som ${effective} som teller likt.`,
    noCost: 'Vektene er så like at de ikke gjør tallene mer usikre.',
    uncut: (lower: string, upper: string) =>
      `Ingen vekter er kuttet. Måtte noen telle under ${lower} eller over ${upper} ganger snittet, vektes det etter færre spørsmål.`,
    leftOut: (questions: string) =>
      `Ikke vektet etter ${questions}: en gruppe er for liten til å vises, eller noen måtte ha telt for mye.`,
    onlyThese:
      'Vekter retter bare opp det som er spurt om her. De som svarte, kan likevel mene noe annet enn de andre.',
  },
  population: {
    title: 'De som svarte, og de som bor her',
    text: 'Ligner de som svarte på resten? Det vi vet om hele befolkningen, er sammenlignet her.',
    fewer: (group: string, answered: string, population: string) =>
      `«${group}» svarte sjeldnere enn andre: ${answered} av dem som svarte, mot ${population} av innbyggerne.`,
    more: (group: string, answered: string, population: string) =>
      `«${group}» svarte oftere enn andre: ${answered} av dem som svarte, mot ${population} av innbyggerne.`,
    alike: (points: string) =>
      `De som svarte, ligner innbyggerne. Ingen gruppe skiller seg ut med ${points} prosentpoeng eller mer.`,
    hidden: 'Minst én gruppe kan ikke vises av hensyn til personvernet. Da kan ikke andelene sammenlignes.',
    row: (population: string, answered: string) =>
      `${population} av innbyggerne, ${answered} av dem som svarte.`,
    axis: 'Andel av alle i gruppene',
    group: 'Gruppe',
    ofPopulation: 'Av innbyggerne',
    ofAnswered: 'Av dem som svarte',
    living: 'Bor her',
    answered: 'Svarte',
    rate: 'Svar per 100 som bor her',
    withheld: ': vises ikke av hensyn til personvernet',
  },
};
export type WeighingTexts = typeof nb;
