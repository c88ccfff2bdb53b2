import type { FindingsTexts } from './findings.nb.ts';

/** What may be worth raising, nynorsk. */
export const nn: FindingsTexts = {
  title: 'Verdt å ta opp',
  lead: 'Funn som nokon bør spørje om, plukka ut etter faste reglar. Alle som ser dei same resultata, får den same lista. Tala gjeld dei som svara.',
  worth: 'Verdt å spørje om',
  better: 'Dette har vorte betre',
  whole: 'Alle samla',
  whoAnswered: 'Kor mange som svara',
  lastTime: 'sist',
  dontKnow: 'Veit ikkje',
  seeNumbers: 'Sjå tala',
  ask: 'Gjer om til eit spørsmål',
  noResults:
    'Ingen resultat å leite i enno. Dei kjem når ei undersøking er lukka og resultata er publiserte.',
  nothing: (results) => `Ingen funn: ingen av ${results} resultat slår ut på reglane våre.`,
  nothingMeans:
    'Det tyder ikkje at alt er bra. Små endringar, det som ikkje blir vist, og det det ikkje vart spurt om, blir ikkje fanga opp.',
  kinds: {
    spreadUp: 'Større spreiing',
    dissatisfiedUp: 'Større del misnøgde',
    dissatisfiedConcentrated: 'Her er dei misnøgde',
    minorityAlert: 'Mindretalsvarsel',
    unitFarBelow: 'Langt under ambisjonen',
    meanDown: 'Lågare snitt',
    responseDown: 'Lågare svarprosent',
    manyDontKnow: 'Mange veit ikkje',
    spreadDown: 'Mindre spreiing',
    dissatisfiedDown: 'Mindre del misnøgde',
    meanUp: 'Høgare snitt',
  },
  kindsOfPosition: {
    dissatisfiedUp: 'Større del i den dårlege enden',
    dissatisfiedDown: 'Mindre del i den dårlege enden',
    dissatisfiedConcentrated: 'Her er dei i den dårlege enden',
  },
  order: {
    title: 'Kva rekkjefølgje står funna i?',
    text: [
      'Det som vart synleg dei siste seks vekene, står først. Funn om det same står saman.',
      'Så kjem dei i denne rekkjefølgja: større spreiing, større del misnøgde, kvar dei misnøgde er, mindretalsvarsel, langt under ambisjonen, lågare snitt, lågare svarprosent og mange som ikkje veit. Det som har vorte betre, står til slutt.',
      'Lista rangerer aldri {units} etter kor store tala er. Dei står i rekkjefølgja til kommunen.',
    ],
  },
  filters: {
    legend: 'Avgrens',
    isNew: 'Berre nye',
    isFollowed: 'Berre det eg følgjer',
    any: 'Alle',
    names: { kind: 'Kva slags funn', indicator: 'Måleindikator', unit: '{Unit}', focusArea: 'Fokusområde' },
    all: (all) => `${all} funn.`,
    shown: (shown, all) => `Viser ${shown} av ${all} funn.`,
    none: 'Ingen funn passar med det du har valt.',
    showAll: 'Vis alle',
  },
  marks: {
    follow: 'Følg',
    followName: (indicator) => `Følg ${indicator}`,
    mute: 'Ikkje vis meir',
    muteName: (finding) => `Ikkje vis meir: ${finding}`,
    isMuted: 'Dette ligg no nedst, under «Skjult av deg».',
    undo: 'Angre',
    muteAll: (indicator) => `Skjul alt om ${indicator}`,
    hidden: (count) => `Skjult av deg (${count})`,
    hiddenText: 'Berre du har skjult dette. Alle andre ser det som før.',
    showAgain: 'Vis igjen',
    failed: 'Valet vart ikkje lagra. Prøv igjen.',
  },
  why: {
    title: 'Kvifor står dette her?',
    who: { dissatisfied: 'misnøgde', position: 'i den dårlege enden av skalaen' },
    rules: {
      spreadUp:
        'Vi melder frå når svara sikkert sprikjer meir enn i runden før, også når snittet er godt nok. Det blir avgjort éin gong, når resultata blir rekna ut.',
      spreadDown: 'Vi melder frå når svara sikkert er meir samla enn i runden før.',
      dissatisfiedUp: (least, who) =>
        `Vi melder frå når delen ${who} sikkert har auka med minst ${least} prosentpoeng sidan runden før, også når snittet er godt nok.`,
      dissatisfiedDown: (least, who) =>
        `Vi melder frå når delen ${who} sikkert har gått ned med minst ${least} prosentpoeng sidan runden før.`,
      meanDown:
        'Vi melder frå når snittet sikkert er lågare enn i runden før, og endringa er stor nok til å bety noko.',
      meanUp:
        'Vi melder frå når snittet sikkert er høgare enn i runden før, og endringa er stor nok til å bety noko.',
      dissatisfiedConcentrated: (least, who) =>
        `Vi melder frå når delen ${who} i {aUnit} sikkert er minst ${least} prosentpoeng større enn hos alle dei andre til saman. Berre {units} som kan visast, er med.`,
      minorityAlert: (share, who) =>
        `Vi melder frå når minst ${share} er ${who}, sjølv om snittet er godt nok. Eit godt snitt skal ikkje skjule nokon.`,
      unitFarBelow:
        'Vi melder frå når {theUnits} samla når ambisjonen, men heile usikkerheitsintervallet for {aUnit} ligg under den nedre grensa.',
      responseDown: (least) =>
        `Vi melder frå når svarprosenten sikkert har gått ned med minst ${least} prosentpoeng sidan runden før. Då kan det vere andre som svarar no.`,
      manyDontKnow: (share) =>
        `Vi melder frå når meir enn ${share} av dei som svara på spørsmålet, svara «veit ikkje». Det er eit resultat i seg sjølv.`,
    },
    spreadNumbers: (now, before) => `Spreiinga (standardavviket) er ${now}, mot ${before} sist.`,
    shareNumbers: (now, before) => `Delen er ${now}, mot ${before} sist.`,
    meanNumbers: (now, before) => `Snittet er ${now}, mot ${before} sist.`,
    alertNumbers: (share) => `Her er delen ${share}.`,
    intervalNumbers: (low, high) => `Intervallet her går frå ${low} til ${high}.`,
    groupNumbers: (name, own, others, p) => `${name}: ${own}, mot ${others} hos dei andre (justert p ${p}).`,
    under: (p) => `under ${p}`,
    adjusted: (p, family, limit) =>
      `For den som vil rekne etter: justert p er ${p}, rekna blant ${family} samanlikningar. Grensa er ${limit}.`,
    family: (family, limit) =>
      `For den som vil rekne etter: p er justert blant ${family} samanlikningar. Grensa er ${limit}.`,
  },
};
