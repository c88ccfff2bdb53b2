import type { EntrancesTexts } from './entrances.nb.ts';

/** The three entrances, nynorsk. */
export const nn: EntrancesTexts = {
  nothingYet:
    'Ingen resultat er publiserte for deg enno. Dei kjem hit når ei undersøking er lukka og resultatet er publisert.',
  howSure: 'Kor sikkert er dette?',
  who: 'Kven?',
  ask: 'Spør om dette',
  tour: {
    title: 'Omvising',
    offer: 'Ny her? Ta ei omvising på tre minutt.',
    take: 'Ta omvisinga',
    resume: 'Hald fram med omvisinga',
    decline: 'Nei takk',
  },
  steering: {
    cellByCell: (title) => `${title}, rute for rute`,
    narrowed: (name, count) => `${name}: ${count}`,
    fresh: 'Nytt dei siste seks vekene',
    nothingFresh: 'Ingenting nytt er publisert for deg dei siste seks vekene.',
  },
  ombud: {
    dissatisfied: 'Er nokon svært misnøgde?',
    dissatisfiedText:
      'Personane som gav dei dårlegaste svara, blant dei som svara. Dei kan vere mange òg når snittet er godt.',
    outstanding: 'Desse har mindretalsvarsel, eller sikkert fleire i den dårlege enden enn sist:',
    noneOutstanding:
      'Ingen av tala som blir viste, har mindretalsvarsel eller sikkert fleire i den dårlege enden enn sist.',
    all: (count) => `Alle ${count} tal med nokon i den dårlege enden`,
    sharesOf: 'Delen i den dårlege enden der han skil seg ut',
    spread: 'Har forskjellane blitt større?',
    spreadText: (larger, unsure, smaller, notCompared) =>
      `Større: ${larger}. Inga sikker endring: ${unsure}. Mindre: ${smaller}. Kan ikkje samanliknast med sist: ${notCompared}.`,
    noneLarger: 'Spreiinga har ikkje sikkert auka nokon stad som blir vist.',
    hidden: 'Kva kan vi ikkje sjå?',
    hiddenText: 'At noko ikkje blir vist, tyder ikkje at alt er bra der.',
    nothingHidden: 'Alle tala for heile kommunen blir viste. For {units} kan noko vere skjult.',
    notAskedYet: 'Inga undersøking har spurt om dette enno.',
    meanOnly: 'Berre snittet blir vist, for det er få svar.',
    worth: 'Kva er det verdt å spørje om?',
    worthText: 'Det første på lista over det som er verdt å ta opp, funne med faste reglar:',
    worthNone: 'Ingen av reglane har funne noko. Det tyder ikkje at alt er bra.',
    worthNotFetched: 'Lista over det som kan vere verdt å ta opp, kom ikkje fram.',
    worthAll: 'Sjå heile lista',
    sort: 'Rekkjefølgje',
    byArea: 'Etter fokusområde',
    byShare: 'Etter del',
    shareNote:
      'Tala er frå ulike undersøkingar, med ulike spørsmål til ulike folk. Rekkjefølgja hjelper deg å leite. Ho er ikkje ei rangering.',
    shares: 'Delen i den dårlege enden',
  },
  leader: {
    choices: { omrade: 'Fokusområde', undersokelse: 'Undersøking', organ: 'Publisert for' },
    allAreas: 'Alle',
    note: 'Kvar setning toler å stå åleine. Ho seier kven som svara, når, og kor sikkert det er. Gode og dårlege tal står side om side. Del ikkje snittet utan spreiinga.',
    about: (indicator, survey, period, municipality) =>
      `${indicator} i ${municipality}, blant dei som svara på «${survey}» i ${period}:`,
    edition: (release, method) => `Utgåve ${release} av tala, metodeversjon ${method}.`,
    source: 'Kjelde',
    copy: 'Kopier',
    copied: 'Kopiert med kjelde.',
    copyFailed: 'Nettlesaren lét oss ikkje kopiere. Merk teksten og kopier han sjølv.',
    copyOf: (indicator) => `Kopier setninga om ${indicator}`,
    share: 'Del',
    shareOf: (indicator) => `Del setninga om ${indicator}`,
    picture: 'Lagre bilete',
    pictureOf: (indicator) => `Lagre bilete av ${indicator}`,
    pictureFailed: 'Nettlesaren fekk ikkje laga biletet.',
    seeFigures: 'Sjå tala',
    print: 'Skriv ut',
    publicOnes: 'Publisert for alle',
    insideOnes: 'Ikkje offentleg enno',
    insideText:
      'Desse er berre publiserte for dei som ser dei no. Dei kan ikkje delast her før dei er publiserte for alle.',
    inside: 'Ikkje offentleg enno',
    only: (bodies) => `Berre for ${bodies}, ikkje offentleg enno`,
    notPublished: 'Ikkje publisert',
    nothingPublic: 'Ingen resultat er publiserte for alle enno.',
    noneFits: 'Ingen tal som er publiserte for alle, passar med det du har valt.',
  },
};
