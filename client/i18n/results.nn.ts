import type { ResultsTexts } from './results.nb.ts';

export const nn = {
  goal: 'Mål',
  successFactor: '{SuccessFactor}',
  indicator: 'Måleindikator',
  method: 'Målemetode',
  ambition: 'Ambisjonsnivå',
  noAmbitionCell: 'Ikkje vedteke',
  filters: {
    legend: 'Vis berre',
    spread: 'Spreiinga har auka',
    minority: 'Mindretalsvarsel',
    fresh: 'Nytt',
    shown: (shown: string, all: string) => `Viser ${shown} av ${all} indikatorar.`,
    none: 'Ingen indikatorar passar med det du har valt.',
    showAll: 'Vis alle',
  },
  noResultsYet: 'Ingen resultat enno.',
  notFromSurvey: 'Blir ikkje henta frå ei undersøking.',
  isNew: 'Nytt',
  notPublished: 'Ikkje publisert',
  inMeeting: 'Vis i møte',
  footnotes: 'Notar',
  meanOf: (mean: string, max: string) => `${mean} av ${max}`,
  mean: 'Snitt',
  spread: 'Spreiing',
  arrows: {
    meanUp: 'opp',
    meanDown: 'ned',
    spreadLarger: 'større',
    spreadSmaller: 'mindre',
    noSureChange: 'inga sikker endring',
  },
  notCompared: {
    noPreviousRound: 'Ingenting å samanlikne med enno.',
    previousAnswersDeleted:
      'Kan ikkje samanliknast med sist: svara frå sist er sletta, slik dei som svara vart lova.',
    changedQuestion: (period: string) =>
      `Spørsmålet vart endra i ${period}. Tala kan ikkje samanliknast med sist.`,
    withheld: 'Kan ikkje samanliknast med sist: tala frå sist blir ikkje viste.',
  },
  spreadLabels: {
    agreed: 'samstemt',
    someSpread: 'noko spreiing',
    largeSpread: 'stor spreiing',
    veryLargeSpread: 'svært stor spreiing',
    split: 'delt i to',
  },
  statuses: {
    reached: 'Ambisjon nådd',
    within: 'Innanfor',
    below: 'Under',
    deviation: 'Avvik, inga grense vedteken',
    missingReference: 'Manglar referanse',
    delegated: 'Blir sett på {theUnits}',
    noAmbition: 'Utan ambisjonsnivå',
    noData: 'Ingen data',
    withheld: 'Blir ikkje vist',
    tooUncertain: 'For usikkert',
    uncertain: (status: string) => `${status}, men usikkert`,
    deviationOf: (difference: string) => `Avvik ${difference}, inga grense vedteken`,
  },
  minorityAlert: 'Mindretalsvarsel',
  minorityAlertMeaning: 'Snittet er godt nok, men mange nok er misnøgde til at nokon bør spørje kvifor.',
  answeredOf: (answered: string, invited: string, share: string) =>
    `${answered} av ${invited} svara (${share})`,
  countedHere: (n: string) => `${n} av dei tel med her`,
  answered: (answered: string) => `${answered} svara`,
  answeredHidden: 'Talet på svar blir ikkje vist.',
  fewAnswers: 'få svar',
  backTo: (title: string) => `Til ${title}`,
  compare: 'Samanlikn {units}, år og kommunar',
  indicatorNotFromSurvey: 'Talet blir ikkje henta frå ei undersøking, og det er ikkje lagt inn enno.',
  noSources: 'Ingen resultat enno. Dei kjem når ei undersøking som spør om dette, er lukka.',
  closedOn: (date: string) => `Lukka ${date}`,
  compared: 'Fordelinga av svara',
  others: {
    title: 'Dette vart det òg spurt om',
    text: 'For heile kommunen. Dei lågaste og høgaste tala og enkelte dagar blir aldri viste.',
    first: (share: string, rank: string) => `${share} sette han først, plass ${rank} i snitt`,
    several: 'Fleire kunne veljast, så det kan bli meir enn 100 % til saman.',
    months: ['jan.', 'feb.', 'mars', 'april', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.'],
  },
  againstAmbition: 'Snitt og spreiing',
  where: {
    title: 'Kvar ligg skilnadene?',
    some: (shown: string, all: string) =>
      `${shown} av ${all} {units} kan visast. Dei andre er ikkje med her, men svar derfrå tel i talet for heile kommunen.`,
    theUnits: '{theUnits}',
    between: 'Mellom {theUnits} og inni dei',
    means: 'Snitta',
    dissatisfied: 'Kvar dei misnøgde er',
    badEnd: 'Kvar dei i den dårlege enden er',
    before: 'sist',
  },
  units: '{Unit} for {unit}',
  unitsIn: (name: string) => `I ${name}`,
  unitsText: 'Same aksar for alle. Rekkjefølgja er kommunen si eiga, ikkje ei rangering.',
  questions: 'Spørsmåla bak talet',
  questionsText:
    'Dei misnøgde står ved venstre kant. Prikken under er snittet, og streken viser kor sikkert det er.',
  lowerIsBetter: 'Lågt svar er bra her',
  whoAnswered: 'Kor mange som svara',
  howSure: 'Kor sikkert er dette?',
  previous: (period: string) => `${period} (sist)`,
  severalSources: 'Tal frå fleire undersøkingar',
  eachItsOwn:
    'Undersøkingane har kvar sitt snitt og kvar si spreiing, for det er ikkje dei same som har svara.',
  sureness: {
    who: 'Tala gjeld dei som svara. Dei som ikkje svara, kan meine noko anna.',
    mean: (low: string, high: string) => `Eit uvisseintervall for snittet (95 %) går frå ${low} til ${high}.`,
    meanUnsure: (low: string, high: string) =>
      `Vi kan ikkje seie om snittet har endra seg (forskjellen ligg mellom ${low} og ${high}).`,
    meanSure: (difference: string, low: string, high: string) =>
      `Snittet har endra seg med ${difference} (forskjellen ligg mellom ${low} og ${high}).`,
    spread: (sd: string) => `Spreiinga er målt som standardavvik: ${sd}.`,
    spreadUnsure: (low: string, high: string) =>
      `Vi kan ikkje seie om spreiinga har endra seg (forskjellen ligg mellom ${low} og ${high}).`,
    spreadSure: (difference: string, low: string, high: string) =>
      `Spreiinga har endra seg med ${difference} (forskjellen ligg mellom ${low} og ${high}).`,
    dissatisfiedUnsure: (low: string, high: string, asksOfSatisfaction: boolean) =>
      `Vi kan ikkje seie om ${asksOfSatisfaction ? 'delen misnøgde' : 'delen i den dårlege enden av skalaen'} har endra seg (forskjellen ligg mellom ${low} og ${high} prosentpoeng).`,
    dissatisfied: (difference: string, low: string, high: string, asksOfSatisfaction: boolean) =>
      `${asksOfSatisfaction ? 'Delen misnøgde' : 'Delen i den dårlege enden av skalaen'} har endra seg med ${difference} prosentpoeng (forskjellen ligg mellom ${low} og ${high}).`,
    index:
      'Kvar person får eit snitt av spørsmåla under. Talet er snittet av personane, og spreiinga er mellom personane. Ei søyle samlar dei som ligg nærast det talet på skalaen.',
    single: 'Talet kjem frå eitt spørsmål.',
    amongMany:
      'Mange tal er samanlikna på éin gong. Difor skal det meir til før vi seier at noko har endra seg.',
    uncertainStatus: 'Uvissa kryssar ei grense i ambisjonsnivået. Difor står det «usikkert».',
    method: (method: string, release: string) => `Metodeversjon ${method}, utgåve ${release} av tala.`,
  },
} satisfies ResultsTexts;
