/**
 * The words of results, bokmål. The base: the others must have exactly these keys. Numbers come in already written in
 * the language. Sentences are put together in `sentence.ts`; those that begin with a number or «ingen» are given in
 * lower case, since they may also stand after a colon.
 */
export const nb = {
  or: 'eller',
  and: 'og',
  mean: {
    of: (mean: string, max: string) => `Snittet er ${mean} av ${max}`,
    lowIsGood: 'lavt er bra',
    about: ', omtrent som sist.',
    up: (before: string) => `, opp fra ${before} sist.`,
    down: (before: string) => `, ned fra ${before} sist.`,
    before: (before: string) => `, mot ${before} sist.`,
    notSure: 'Vi kan ikke si om det har endret seg',
    notSureAmongMany:
      'Vi kan ikke være sikre på at det har endret seg, fordi mange tall er sammenlignet samtidig',
    between: (low: string, high: string) => `(forskjellen ligger mellom ${low} og ${high})`,
    amongFew: (n: string) => ` blant de ${n} som svarte. Det er få svar, så spredningen vises ikke.`,
  },
  spread: {
    butLarger: 'Men svarene spriker mer',
    andLarger: 'Og svarene spriker mer',
    andSplit: ' og er delt i to',
    smaller: 'Svarene er mer samlet',
    thoughSplit: ', men de er delt i to',
    about: 'Svarene spriker omtrent som sist',
    likeTheMean: 'Det samme gjelder spredningen',
    notSure: 'Vi kan ikke si om spredningen har endret seg',
    seemsLarger: 'Svarene ser ut til å sprike mer, men det kan skyldes at snittet har flyttet seg',
    seemsSmaller: 'Svarene ser ut til å være mer samlet, men det kan skyldes at snittet har flyttet seg',
    labels: {
      agreed: 'Svarene er samstemte',
      someSpread: 'Det er noe spredning i svarene',
      largeSpread: 'Det er stor spredning i svarene',
      veryLargeSpread: 'Det er svært stor spredning i svarene',
      split: 'Svarene er delt i to',
    },
  },
  people: {
    some: (count: string, n: string) => `${count} av ${n}`,
    none: (n: string) => `ingen av ${n}`,
    all: (n: string) => `alle ${n}`,
    dissatisfied: (people: string, isOne: boolean, values: string) =>
      `${people} er ${isOne ? 'misfornøyd' : 'misfornøyde'} (${values})`,
    position: (people: string, _isOne: boolean, values: string) => `${people} ligger på ${values}`,
    before: (people: string) => `, mot ${people} sist`,
    rise: 'Økningen er større enn tilfeldigheter lett forklarer.',
    fall: 'Nedgangen er større enn tilfeldigheter lett forklarer.',
    byChance: 'Den forskjellen kan være tilfeldig.',
  },
  notCompared: {
    noPreviousRound: (_period: string) => 'Det finnes ingen tidligere tall å sammenligne med.',
    previousAnswersDeleted: (_period: string) =>
      'Kan ikke sammenlignes med sist, fordi svarene fra sist er slettet, slik de som svarte ble lovet.',
    changedQuestion: (period: string) => `Spørsmålet ble endret i ${period}. Tallene kan ikke sammenlignes.`,
    withheld: (_period: string) => 'Kan ikke sammenlignes med sist, fordi tallene fra sist ikke vises.',
  },
  caution: {
    start: 'Tolkes forsiktig',
    few: (n: string) => `det er bare ${n} svar`,
    wide: (low: string, high: string) => `snittet kan ligge et sted mellom ${low} og ${high}`,
    and: ', og ',
    tooUncertain: 'Vises ikke, fordi tallet er for usikkert.',
  },
  dontKnow: {
    many: (count: string, n: string, share: string) =>
      `Mange vet ikke: ${count} av ${n} (${share}) svarte «vet ikke».`,
    larger: (share: string, before: string) =>
      `En større andel svarte «vet ikke» enn sist (${share}, mot ${before}), så sammenligningen av snittet er mindre sikker.`,
    smaller: (share: string, before: string) =>
      `En mindre andel svarte «vet ikke» enn sist (${share}, mot ${before}), så sammenligningen av snittet er mindre sikker.`,
  },
  ambition: {
    is: (wording: string, status: string) => `Ambisjon ${wording}: ${status}.`,
    reached: 'nådd',
    within: 'innenfor',
    below: 'under',
    notReached: 'ikke nådd',
    uncertain: (status: string) => `${status}, men usikkert`,
    deviation: (difference: string) => `avviket er ${difference}, og ingen grense er vedtatt`,
    missingReference: 'mangler referanse',
    delegated: 'Ambisjonsnivået settes på {theUnits}.',
  },
  alert: {
    start: 'Mindretallsvarsel',
    goodEnough: 'snittet er godt nok, men',
    notSeen: 'snittet viser det ikke, men',
    share: {
      dissatisfied: (share: string, _values: string) => `${share} av dem som svarte, er misfornøyde`,
      position: (share: string, values: string) => `${share} av dem som svarte, ligger på ${values}`,
    },
    rise: {
      dissatisfied: (before: string, share: string, _values: string) =>
        `blant dem som svarte, har andelen misfornøyde økt fra ${before} til ${share}`,
      position: (before: string, share: string, values: string) =>
        `blant dem som svarte, har andelen som ligger på ${values}, økt fra ${before} til ${share}`,
    },
    ask: 'Noen bør spørre hvorfor.',
  },
  response: {
    of: (answered: string, invited: string, share: string) => `${answered} av ${invited} svarte (${share}).`,
    openLink: (answered: string) => `${answered} svarte via en åpen lenke, så det finnes ingen svarprosent.`,
    withheld: 'Svarprosenten vises ikke.',
  },
  choices: { notTicked: 'Krysset ikke av', sentPicture: 'Sendte bilde', sentNoPicture: 'Sendte ikke bilde' },
  split: (between: string, within: string, places: string) =>
    `${between}\u00a0% av forskjellene ligger mellom ${places}, ${within}\u00a0% inni hver.`,
  notShown: {
    withheld: 'Vises ikke av hensyn til personvernet, eller fordi det er for få svar.',
    together: (others: string) => `Sammen med ${others} kan det vises.`,
    nearlyAll: (value: string, max: string) => `Nesten alle som svarte, ga samme svar: ${value} av ${max}`,
    notInRound: (period: string) => `Det ble ikke spurt om dette i ${period}.`,
    anonymous: (_period: string) =>
      'Dette kan ikke vises, fordi svarene er anonyme og ingen kan følges fra runde til runde.',
    notComputable: 'Tallet kan ikke regnes ut av svarene som kom inn.',
  },
};
export type Words = typeof nb;
