/** The scorecard and the indicator, bokmål. Numbers come in already written in the language. */
export const nb = {
  goal: 'Mål',
  successFactor: '{SuccessFactor}',
  indicator: 'Måleindikator',
  method: 'Målemetode',
  ambition: 'Ambisjonsnivå',
  noAmbitionCell: 'Ikke vedtatt',
  filters: {
    legend: 'Vis bare',
    below: 'Under ambisjonen',
    spread: 'Spredningen har økt',
    minority: 'Mindretallsvarsel',
    fresh: 'Nytt',
    shown: (shown: string, all: string) => `Viser ${shown} av ${all} indikatorer.`,
    none: 'Ingen indikatorer passer med det du har valgt.',
    showAll: 'Vis alle',
  },
  noResultsYet: 'Ingen resultater ennå.',
  notFromSurvey: 'Hentes ikke fra en undersøkelse.',
  isNew: 'Nytt',
  notPublished: 'Ikke publisert',
  inMeeting: 'Vis i møte',
  footnotes: 'Noter',
  meanOf: (mean: string, max: string) => `${mean} av ${max}`,
  mean: 'Snitt',
  spread: 'Spredning',
  arrows: {
    meanUp: 'opp',
    meanDown: 'ned',
    spreadLarger: 'større',
    spreadSmaller: 'mindre',
    noSureChange: 'ingen sikker endring',
  },
  notCompared: {
    noPreviousRound: 'Ingenting å sammenligne med ennå.',
    previousAnswersDeleted:
      'Kan ikke sammenlignes med sist: svarene fra sist er slettet, slik de som svarte ble lovet.',
    changedQuestion: (period: string) =>
      `Spørsmålet ble endret i ${period}. Tallene kan ikke sammenlignes med sist.`,
    withheld: 'Kan ikke sammenlignes med sist: tallene fra sist vises ikke.',
  },
  spreadLabels: {
    agreed: 'samstemt',
    someSpread: 'noe spredning',
    largeSpread: 'stor spredning',
    veryLargeSpread: 'svært stor spredning',
    split: 'delt i to',
  },
  statuses: {
    reached: 'Ambisjon nådd',
    within: 'Innenfor',
    below: 'Under',
    deviation: 'Avvik, ingen grense vedtatt',
    missingReference: 'Mangler referanse',
    delegated: 'Settes på {theUnits}',
    noAmbition: 'Uten ambisjonsnivå',
    noData: 'Ingen data',
    withheld: 'Vises ikke',
    tooUncertain: 'For usikkert',
    uncertain: (status: string) => `${status}, men usikkert`,
    deviationOf: (difference: string) => `Avvik ${difference}, ingen grense vedtatt`,
  },
  minorityAlert: 'Mindretallsvarsel',
  minorityAlertMeaning: 'Snittet er godt nok, men mange nok er misfornøyde til at noen bør spørre hvorfor.',
  answeredOf: (answered: string, invited: string, share: string) =>
    `${answered} av ${invited} svarte (${share})`,
  /** When fewer count in a figure than sent an answer: some skipped it or said «vet ikke». */
  countedHere: (n: string) => `${n} av dem teller med her`,
  answered: (answered: string) => `${answered} svarte`,
  answeredHidden: 'Antall svar vises ikke.',
  fewAnswers: 'få svar',
  backTo: (title: string) => `Til ${title}`,
  compare: 'Sammenlign {units}, år og kommuner',
  indicatorNotFromSurvey: 'Tallet hentes ikke fra en undersøkelse, og det er ikke lagt inn ennå.',
  noSources: 'Ingen resultater ennå. De kommer når en undersøkelse som spør om dette, er lukket.',
  closedOn: (date: string) => `Lukket ${date}`,
  compared: 'Fordelingen av svarene',
  others: {
    title: 'Dette ble det også spurt om',
    text: 'For hele kommunen. De laveste og høyeste tallene og enkelte dager vises aldri.',
    first: (share: string, rank: string) => `${share} satte den først, plass ${rank} i snitt`,
    several: 'Flere kunne velges, så det kan bli mer enn 100 % til sammen.',
    months: ['jan.', 'feb.', 'mars', 'april', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.'],
  },
  againstAmbition: 'Snitt og spredning',
  where: {
    title: 'Hvor ligger forskjellene?',
    some: (shown: string, all: string) =>
      `${shown} av ${all} {units} kan vises. De andre er ikke med her, men svar derfra teller i tallet for hele kommunen.`,
    theUnits: '{theUnits}',
    between: 'Mellom {theUnits} og inni dem',
    means: 'Snittene',
    dissatisfied: 'Hvor de misfornøyde er',
    badEnd: 'Hvor de i den dårlige enden er',
    before: 'sist',
  },
  units: '{Unit} for {unit}',
  unitsIn: (name: string) => `I ${name}`,
  unitsText: 'Samme akser for alle. Rekkefølgen er kommunens egen, ikke en rangering.',
  questions: 'Spørsmålene bak tallet',
  questionsText:
    'De misfornøyde står ved venstre kant. Prikken under er snittet, og streken viser hvor sikkert det er.',
  allOfThem: 'Det gjelder alle spørsmålene:',
  lowerIsBetter: 'Lavt svar er bra her',
  whoAnswered: 'Hvor mange som svarte',
  howSure: 'Hvor sikkert er dette?',
  previous: (period: string) => `${period} (sist)`,
  severalSources: 'Tall fra flere undersøkelser',
  eachItsOwn:
    'Undersøkelsene har hvert sitt snitt og hver sin spredning, for det er ikke de samme som har svart.',
  sureness: {
    who: 'Tallene gjelder dem som svarte. De som ikke svarte, kan mene noe annet.',
    mean: (low: string, high: string) =>
      `Et usikkerhetsintervall for snittet (95 %) går fra ${low} til ${high}.`,
    meanUnsure: (low: string, high: string) =>
      `Vi kan ikke si om snittet har endret seg (forskjellen ligger mellom ${low} og ${high}).`,
    meanSure: (difference: string, low: string, high: string) =>
      `Snittet har endret seg med ${difference} (forskjellen ligger mellom ${low} og ${high}).`,
    spread: (sd: string) => `Spredningen er målt som standardavvik: ${sd}.`,
    spreadUnsure: (low: string, high: string) =>
      `Vi kan ikke si om spredningen har endret seg (forskjellen ligger mellom ${low} og ${high}).`,
    spreadSure: (difference: string, low: string, high: string) =>
      `Spredningen har endret seg med ${difference} (forskjellen ligger mellom ${low} og ${high}).`,
    dissatisfiedUnsure: (low: string, high: string, asksOfSatisfaction: boolean) =>
      `Vi kan ikke si om ${asksOfSatisfaction ? 'andelen misfornøyde' : 'andelen i den dårlige enden av skalaen'} har endret seg (forskjellen ligger mellom ${low} og ${high} prosentpoeng).`,
    dissatisfied: (difference: string, low: string, high: string, asksOfSatisfaction: boolean) =>
      `${asksOfSatisfaction ? 'Andelen misfornøyde' : 'Andelen i den dårlige enden av skalaen'} har endret seg med ${difference} prosentpoeng (forskjellen ligger mellom ${low} og ${high}).`,
    index:
      'Hver person får et snitt av spørsmålene under. Tallet er snittet av personene, og spredningen er mellom personene. En søyle samler dem som ligger nærmest det tallet på skalaen.',
    single: 'Tallet kommer fra ett spørsmål.',
    amongMany:
      'Mange tall er sammenlignet samtidig. Derfor skal det mer til før vi sier at noe har endret seg.',
    uncertainStatus: 'Usikkerheten krysser en grense i ambisjonsnivået. Derfor står det «usikkert».',
    method: (method: string, release: string) => `Metodeversjon ${method}, utgave ${release} av tallene.`,
  },
};
export type ResultsTexts = typeof nb;
