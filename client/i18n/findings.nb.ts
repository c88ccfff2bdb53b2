/** What may be worth raising, bokmål. Numbers come in already written in the language. */
export const nb = {
  title: 'Verdt å ta opp',
  lead: 'Funn som noen bør spørre om, plukket ut etter faste regler. Alle som ser de samme resultatene, får den samme lista. Tallene gjelder dem som svarte.',
  worth: 'Verdt å spørre om',
  better: 'Dette har blitt bedre',
  whole: 'Alle samlet',
  whoAnswered: 'Hvor mange som svarte',
  lastTime: 'sist',
  dontKnow: 'Vet ikke',
  seeNumbers: 'Se tallene',
  ask: 'Gjør om til et spørsmål',
  noResults:
    'Ingen resultater å lete i ennå. De kommer når en undersøkelse er lukket og resultatene er publisert.',
  nothing: (results: string) => `Ingen funn: ingen av ${results} resultater slår ut på reglene våre.`,
  nothingMeans:
    'Det betyr ikke at alt er bra. Små endringer, det som ikke vises, og det det ikke ble spurt om, fanges ikke opp.',
  kinds: {
    spreadUp: 'Større spredning',
    dissatisfiedUp: 'Større andel misfornøyde',
    dissatisfiedConcentrated: 'Her er de misfornøyde',
    minorityAlert: 'Mindretallsvarsel',
    unitFarBelow: 'Langt under ambisjonen',
    meanDown: 'Lavere snitt',
    responseDown: 'Lavere svarprosent',
    manyDontKnow: 'Mange vet ikke',
    spreadDown: 'Mindre spredning',
    dissatisfiedDown: 'Mindre andel misfornøyde',
    meanUp: 'Høyere snitt',
  },
  kindsOfPosition: {
    dissatisfiedUp: 'Større andel i den dårlige enden',
    dissatisfiedDown: 'Mindre andel i den dårlige enden',
    dissatisfiedConcentrated: 'Her er de i den dårlige enden',
  },
  order: {
    title: 'Hvilken rekkefølge står funnene i?',
    text: [
      'Det som ble synlig de siste seks ukene, står først. Funn om det samme står sammen.',
      'Så kommer de i denne rekkefølgen: større spredning, større andel misfornøyde, hvor de misfornøyde er, mindretallsvarsel, langt under ambisjonen, lavere snitt, lavere svarprosent og mange som ikke vet. Det som har blitt bedre, står til slutt.',
      'Lista rangerer aldri {units} etter hvor store tallene er. De står i kommunens egen rekkefølge.',
    ],
  },
  filters: {
    legend: 'Avgrens',
    isNew: 'Bare nye',
    isFollowed: 'Bare det jeg følger',
    any: 'Alle',
    names: { kind: 'Hva slags funn', indicator: 'Måleindikator', unit: '{Unit}', focusArea: 'Fokusområde' },
    all: (all: string) => `${all} funn.`,
    shown: (shown: string, all: string) => `Viser ${shown} av ${all} funn.`,
    none: 'Ingen funn passer med det du har valgt.',
    showAll: 'Vis alle',
  },
  marks: {
    follow: 'Følg',
    followName: (indicator: string) => `Følg ${indicator}`,
    mute: 'Ikke vis mer',
    muteName: (finding: string) => `Ikke vis mer: ${finding}`,
    isMuted: 'Dette ligger nå nederst, under «Skjult av deg».',
    undo: 'Angre',
    muteAll: (indicator: string) => `Skjul alt om ${indicator}`,
    hidden: (count: string) => `Skjult av deg (${count})`,
    hiddenText: 'Bare du har skjult dette. Alle andre ser det som før.',
    showAgain: 'Vis igjen',
    failed: 'Valget ble ikke lagret. Prøv igjen.',
  },
  why: {
    title: 'Hvorfor står dette her?',
    who: { dissatisfied: 'misfornøyde', position: 'i den dårlige enden av skalaen' },
    rules: {
      spreadUp:
        'Vi melder fra når svarene sikkert spriker mer enn i runden før, også når snittet er godt nok. Det avgjøres én gang, når resultatene regnes ut.',
      spreadDown: 'Vi melder fra når svarene sikkert er mer samlet enn i runden før.',
      dissatisfiedUp: (least: string, who: string) =>
        `Vi melder fra når andelen ${who} sikkert har økt med minst ${least} prosentpoeng siden runden før, også når snittet er godt nok.`,
      dissatisfiedDown: (least: string, who: string) =>
        `Vi melder fra når andelen ${who} sikkert har gått ned med minst ${least} prosentpoeng siden runden før.`,
      meanDown:
        'Vi melder fra når snittet sikkert er lavere enn i runden før, og endringen er stor nok til å bety noe.',
      meanUp:
        'Vi melder fra når snittet sikkert er høyere enn i runden før, og endringen er stor nok til å bety noe.',
      dissatisfiedConcentrated: (least: string, who: string) =>
        `Vi melder fra når andelen ${who} i {aUnit} sikkert er minst ${least} prosentpoeng større enn hos alle de andre til sammen. Bare {units} som kan vises, er med.`,
      minorityAlert: (share: string, who: string) =>
        `Vi melder fra når minst ${share} er ${who}, selv om snittet er godt nok. Et godt snitt skal ikke skjule noen.`,
      unitFarBelow:
        'Vi melder fra når {theUnits} samlet når ambisjonen, men hele usikkerhetsintervallet for {aUnit} ligger under den nedre grensen.',
      responseDown: (least: string) =>
        `Vi melder fra når svarprosenten sikkert har gått ned med minst ${least} prosentpoeng siden runden før. Da kan det være andre som svarer nå.`,
      manyDontKnow: (share: string) =>
        `Vi melder fra når mer enn ${share} av dem som svarte på spørsmålet, svarte «vet ikke». Det er et resultat i seg selv.`,
    },
    spreadNumbers: (now: string, before: string) =>
      `Spredningen (standardavviket) er ${now}, mot ${before} sist.`,
    shareNumbers: (now: string, before: string) => `Andelen er ${now}, mot ${before} sist.`,
    meanNumbers: (now: string, before: string) => `Snittet er ${now}, mot ${before} sist.`,
    alertNumbers: (share: string) => `Her er andelen ${share}.`,
    intervalNumbers: (low: string, high: string) => `Intervallet her går fra ${low} til ${high}.`,
    groupNumbers: (name: string, own: string, others: string, p: string) =>
      `${name}: ${own}, mot ${others} hos de andre (justert p ${p}).`,
    under: (p: string) => `under ${p}`,
    adjusted: (p: string, family: string, limit: string) =>
      `For den som vil regne etter: justert p er ${p}, regnet blant ${family} sammenligninger. Grensen er ${limit}.`,
    family: (family: string, limit: string) =>
      `For den som vil regne etter: p er justert blant ${family} sammenligninger. Grensen er ${limit}.`,
  },
};
export type FindingsTexts = typeof nb;
