/** The three entrances, bokmål. Numbers come in already written in the language. */
export const nb = {
  nothingYet:
    'Ingen resultater er publisert for deg ennå. De kommer hit når en undersøkelse er lukket og resultatet er publisert.',
  howSure: 'Hvor sikkert er dette?',
  tour: {
    title: 'Omvisning',
    offer: 'Ny her? Ta en omvisning på tre minutter.',
    take: 'Ta omvisningen',
    resume: 'Fortsett omvisningen',
    decline: 'Nei takk',
  },
  steering: {
    cells: (total: string, count: number) =>
      count === 1 ? 'Én rute på kartet:' : `${total} ruter på kartet:`,
    standings: {
      reached: (count: string) => `${count} når ambisjonen`,
      within: (count: string) => `${count} innenfor`,
      below: (count: string) => `${count} under`,
      uncertain: (count: string) => `${count} usikkert`,
      hidden: (count: string) => `${count} vises ikke`,
      deviation: (count: string) => `${count} med avvik, der ingen grense er vedtatt`,
      noAmbition: (count: string) => `${count} uten ambisjonsnivå`,
      missingReference: (count: string) => `${count} mangler referanse`,
      delegated: (count: string) => `${count} settes på {theUnits}`,
      noData: (count: string) => `${count} uten tall`,
    },
    cellByCell: (title: string) => `${title}, rute for rute`,
    narrowed: (name: string, count: string) => `${name}: ${count}`,
    fresh: 'Nytt de siste seks ukene',
    nothingFresh: 'Ingenting nytt er publisert for deg de siste seks ukene.',
    domains: {
      demokrati: 'demokrati',
      samfunnsutvikling: 'samfunnsutvikling',
      tjenesteproduksjon: 'tjenesteproduksjon',
      myndighetsforvaltning: 'myndighetsforvaltning',
    },
    covers: (domains: string) => `Kartet handler om ${domains}.`,
    coversNot: (domains: string) => `Det sier ikke noe om ${domains}.`,
    mix: (measured: string, perceived: string) =>
      `Av indikatorene er ${measured} målt og ${perceived} opplevd.`,
  },
  ombud: {
    dissatisfied: 'Er noen svært misfornøyde?',
    dissatisfiedText:
      'Personene som ga de dårligste svarene, blant dem som svarte. De kan være mange også når snittet er godt.',
    outstanding: 'Disse har mindretallsvarsel, eller sikkert flere i den dårlige enden enn sist:',
    noneOutstanding:
      'Ingen av tallene som vises, har mindretallsvarsel eller sikkert flere i den dårlige enden enn sist.',
    all: (count: string) => `Alle ${count} tall med noen i den dårlige enden`,
    sharesOf: 'Andelen i den dårlige enden der den skiller seg ut',
    spread: 'Har forskjellene blitt større?',
    spreadText: (larger: string, unsure: string, smaller: string, notCompared: string) =>
      `Større: ${larger}. Ingen sikker endring: ${unsure}. Mindre: ${smaller}. Kan ikke sammenlignes med sist: ${notCompared}.`,
    noneLarger: 'Spredningen har ikke sikkert økt noe sted som vises.',
    hidden: 'Hva kan vi ikke se?',
    hiddenText: 'At noe ikke vises, betyr ikke at alt er bra der.',
    nothingHidden: 'Alle tallene for hele kommunen vises. For {units} kan noe være skjult.',
    notAskedYet: 'Ingen undersøkelse har spurt om dette ennå.',
    meanOnly: 'Bare snittet vises, for det er få svar.',
    sort: 'Rekkefølge',
    byArea: 'Etter fokusområde',
    byShare: 'Etter andel',
    shareNote:
      'Tallene er fra ulike undersøkelser, med ulike spørsmål til ulike folk. Rekkefølgen hjelper deg å lete. Den er ikke en rangering.',
    shares: 'Andelen i den dårlige enden',
  },
  leader: {
    area: 'Fokusområde',
    allAreas: 'Alle',
    note: 'Hver setning tåler å stå alene. Den sier hvem som svarte, når, og hvor sikkert det er. Gode og dårlige tall står side om side. Del ikke snittet uten spredningen.',
    about: (indicator: string, survey: string, period: string, municipality: string) =>
      `${indicator} i ${municipality}, blant dem som svarte på «${survey}» i ${period}:`,
    edition: (release: string, method: string) => `Utgave ${release} av tallene, metodeversjon ${method}.`,
    source: 'Kilde',
    copy: 'Kopier',
    copied: 'Kopiert med kilde.',
    copyFailed: 'Nettleseren lot oss ikke kopiere. Merk teksten og kopier den selv.',
    copyOf: (indicator: string) => `Kopier setningen om ${indicator}`,
    share: 'Del',
    shareOf: (indicator: string) => `Del setningen om ${indicator}`,
    picture: 'Lagre bilde',
    pictureOf: (indicator: string) => `Lagre bilde av ${indicator}`,
    pictureFailed: 'Nettleseren fikk ikke laget bildet.',
    seeFigures: 'Se tallene',
    print: 'Skriv ut',
    publicOnes: 'Publisert for alle',
    insideOnes: 'Ikke offentlig ennå',
    insideText:
      'Disse er bare publisert for dem som ser dem nå. De kan ikke deles her før de er publisert for alle.',
    inside: 'Ikke offentlig ennå',
    notPublished: 'Ikke publisert',
    nothingPublic: 'Ingen resultater er publisert for alle ennå.',
    noneInArea: 'Ingen tall i dette fokusområdet er publisert for alle.',
  },
};
export type EntrancesTexts = typeof nb;
