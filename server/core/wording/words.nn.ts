import type { Words } from './words.nb.ts';

export const nn = {
  or: 'eller',
  and: 'og',
  mean: {
    of: (mean, max) => `Snittet er ${mean} av ${max}`,
    lowIsGood: 'lågt er bra',
    about: ', omtrent som sist.',
    up: (before) => `, opp frå ${before} sist.`,
    down: (before) => `, ned frå ${before} sist.`,
    before: (before) => `, mot ${before} sist.`,
    notSure: 'Vi kan ikkje seie om det har endra seg',
    notSureAmongMany:
      'Vi kan ikkje vere sikre på at det har endra seg, fordi mange tal er samanlikna på éin gong',
    between: (low, high) => `(skilnaden ligg mellom ${low} og ${high})`,
    amongFew: (n) => ` blant dei ${n} som svara. Det er få svar, så spreiinga blir ikkje vist.`,
  },
  spread: {
    butLarger: 'Men svara sprikjer meir',
    andLarger: 'Og svara sprikjer meir',
    andSplit: ' og er delte i to',
    smaller: 'Svara er meir samla',
    thoughSplit: ', men dei er delte i to',
    about: 'Svara sprikjer omtrent som sist',
    likeTheMean: 'Det same gjeld spreiinga',
    notSure: 'Vi kan ikkje seie om spreiinga har endra seg',
    seemsLarger: 'Svara ser ut til å sprikje meir, men det kan kome av at snittet har flytta seg',
    seemsSmaller: 'Svara ser ut til å vere meir samla, men det kan kome av at snittet har flytta seg',
    labels: {
      agreed: 'Svara er samstemte',
      someSpread: 'Det er noko spreiing i svara',
      largeSpread: 'Det er stor spreiing i svara',
      veryLargeSpread: 'Det er svært stor spreiing i svara',
      split: 'Svara er delte i to',
    },
  },
  people: {
    some: (count, n) => `${count} av ${n}`,
    none: (n) => `ingen av ${n}`,
    all: (n) => `alle ${n}`,
    dissatisfied: (people, isOne, values) => `${people} er ${isOne ? 'misnøgd' : 'misnøgde'} (${values})`,
    position: (people, _isOne, values) => `${people} ligg på ${values}`,
    before: (people) => `, mot ${people} sist`,
    rise: 'Auken er større enn det tilfeldigheiter lett forklarar.',
    fall: 'Nedgangen er større enn det tilfeldigheiter lett forklarar.',
    byChance: 'Den skilnaden kan vere tilfeldig.',
  },
  notCompared: {
    noPreviousRound: () => 'Det finst ingen tidlegare tal å samanlikne med.',
    previousAnswersDeleted: () =>
      'Kan ikkje samanliknast med sist, fordi svara frå sist er sletta, slik dei som svara vart lova.',
    changedQuestion: (period) => `Spørsmålet vart endra i ${period}. Tala kan ikkje samanliknast.`,
    withheld: () => 'Kan ikkje samanliknast med sist, fordi tala frå sist ikkje blir viste.',
  },
  caution: {
    start: 'Må tolkast varsamt',
    few: (n) => `det er berre ${n} svar`,
    wide: (low, high) => `snittet kan liggje ein stad mellom ${low} og ${high}`,
    and: ', og ',
    tooUncertain: 'Blir ikkje vist, fordi talet er for usikkert.',
  },
  dontKnow: {
    many: (count, n, share) => `Mange veit ikkje: ${count} av ${n} (${share}) svara «veit ikkje».`,
    larger: (share, before) =>
      `Ein større del svara «veit ikkje» enn sist (${share}, mot ${before}), så samanlikninga av snittet er mindre sikker.`,
    smaller: (share, before) =>
      `Ein mindre del svara «veit ikkje» enn sist (${share}, mot ${before}), så samanlikninga av snittet er mindre sikker.`,
  },
  ambition: {
    is: (wording, status) => `Ambisjon ${wording}: ${status}.`,
    reached: 'nådd',
    within: 'innanfor',
    below: 'under',
    notReached: 'ikkje nådd',
    uncertain: (status) => `${status}, men usikkert`,
    deviation: (difference) => `avviket er ${difference}, og inga grense er vedteken`,
    missingReference: 'manglar referanse',
    delegated: 'Ambisjonsnivået blir sett på {theUnits}.',
  },
  alert: {
    start: 'Mindretalsvarsel',
    goodEnough: 'snittet er godt nok, men',
    notSeen: 'snittet viser det ikkje, men',
    share: {
      dissatisfied: (share) => `${share} av dei som svara, er misnøgde`,
      position: (share, values) => `${share} av dei som svara, ligg på ${values}`,
    },
    rise: {
      dissatisfied: (before, share) =>
        `blant dei som svara, har delen misnøgde auka frå ${before} til ${share}`,
      position: (before, share, values) =>
        `blant dei som svara, har delen som ligg på ${values}, auka frå ${before} til ${share}`,
    },
    ask: 'Nokon bør spørje kvifor.',
  },
  response: {
    of: (answered, invited, share) => `${answered} av ${invited} svara (${share}).`,
    openLink: (answered) => `${answered} svara via ei open lenkje, så det finst ingen svarprosent.`,
    withheld: 'Svarprosenten blir ikkje vist.',
  },
  choices: { notTicked: 'Kryssa ikkje av', sentPicture: 'Sende bilete', sentNoPicture: 'Sende ikkje bilete' },
  split: (between, within, places) =>
    `${between}\u00a0% av skilnadene ligg mellom ${places}, ${within}\u00a0% inni kvar.`,
  notShown: {
    withheld: 'Blir ikkje vist av omsyn til personvernet, eller fordi det er for få svar.',
    together: (others) => `Saman med ${others} kan det visast.`,
    nearlyAll: (value, max) => `Nesten alle som svara, gav same svaret: ${value} av ${max}`,
    notInRound: (period) => `Det vart ikkje spurt om dette i ${period}.`,
    anonymous: () =>
      'Dette kan ikkje visast, fordi svara er anonyme og ingen kan følgjast frå runde til runde.',
    notComputable: 'Talet kan ikkje reknast ut frå svara som kom inn.',
  },
} satisfies Words;
