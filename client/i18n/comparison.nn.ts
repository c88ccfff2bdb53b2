import type { ComparisonTexts } from './comparison.nb.ts';

/** Comparing units, years and municipalities, nynorsk. */
export const nn: ComparisonTexts = {
  title: (indicator: string) => `Samanlikn: ${indicator}`,
  link: 'Samanlikn',
  back: (indicator: string) => `Til ${indicator}`,
  lead: 'Vel kva du vil sjå side om side. Sida rangerer ingen: ho seier kva som kan seiast om skilnadene, og kva som ikkje kan seiast.',
  choosing: {
    title: 'Kva vil du samanlikne?',
    lead: 'Vel ein indikator. Så vel du {units}, år eller andre kommunar å setje side om side.',
    noResults: 'Ingen indikatorar har tal å samanlikne enno.',
  },
  survey: 'Undersøking',
  views: { enheter: '{Units}', ar: 'År', kommuner: 'Andre kommunar' },
  viewsLabel: 'Samanlikn med',
  none: 'Ingen resultat å samanlikne enno.',
  units: {
    choose: 'Vel {units}',
    all: 'Vel alle',
    order: 'Rekkjefølgje',
    orders: { navn: 'etter namn', tre: 'slik dei høyrer saman', misfornoyde: 'etter delen misnøgde' },
    badEndOrder: 'etter delen i den dårlege enden',
    noRanking:
      'Dei med størst del står først. Det er inga rangering: mange av skilnadene kan vere tilfeldige. Dei som ikkje blir viste, står sist.',
    noneChosen: 'Ingen {units} er valde. Vel over.',
    noUnits: 'Denne undersøkinga har ingen {units} å vise kvar for seg.',
    restTitle: 'Kva kan seiast om skilnadene?',
    rest: (judged: string) =>
      `{unit:Kvar/Kvart} {unit} er prøvd mot resten av kommunen, ikkje mot eit tal som også inneheld {theUnit}. ${judged} skilnader er prøvde samla, så svaret blir det same kva {units} du enn vel.`,
    restNotShown: 'Skilnadene kan ikkje prøvast, fordi for få tal blir viste.',
    more: {
      mean: (name: string, difference: string, low: string, high: string) =>
        `${name}: Snittet er høgare enn i resten av kommunen (${difference}, mellom ${low} og ${high}).`,
      spread: (name: string, difference: string, low: string, high: string) =>
        `${name}: Svara sprikjer meir enn i resten av kommunen (${difference}, mellom ${low} og ${high}).`,
      dissatisfied: (name: string, difference: string, low: string, high: string) =>
        `${name}: Delen misnøgde er høgare enn i resten av kommunen (${difference} prosentpoeng, mellom ${low} og ${high}).`,
      badEnd: (name: string, difference: string, low: string, high: string) =>
        `${name}: Delen i den dårlege enden er høgare enn i resten av kommunen (${difference} prosentpoeng, mellom ${low} og ${high}).`,
    },
    less: {
      mean: (name: string, difference: string, low: string, high: string) =>
        `${name}: Snittet er lågare enn i resten av kommunen (${difference}, mellom ${low} og ${high}).`,
      spread: (name: string, difference: string, low: string, high: string) =>
        `${name}: Svara sprikjer mindre enn i resten av kommunen (${difference}, mellom ${low} og ${high}).`,
      dissatisfied: (name: string, difference: string, low: string, high: string) =>
        `${name}: Delen misnøgde er lågare enn i resten av kommunen (${difference} prosentpoeng, mellom ${low} og ${high}).`,
      badEnd: (name: string, difference: string, low: string, high: string) =>
        `${name}: Delen i den dårlege enden er lågare enn i resten av kommunen (${difference} prosentpoeng, mellom ${low} og ${high}).`,
    },
    larger: 'Desse skilnadene er større enn tilfeldigheiter lett forklarar:',
    noneSure: (names: string) => `Ingen sikker skilnad frå resten av kommunen: ${names}.`,
    notTested: (names: string) => `Ikkje prøvd, fordi tala ikkje blir viste: ${names}.`,
    spreadNotTested: 'Spreiinga er ikkje prøvd, fordi talet er sett saman av fleire spørsmål.',
    pairs:
      'To {units} er ikkje prøvde mot kvarandre. At intervalla overlappar, tyder ikkje at dei er like, og eit lite avvik tyder ikkje at dei er ulike.',
    multiples: 'Fordelinga av svara, same aksar for alle',
    dissatisfied: 'Delen misnøgde',
    badEnd: 'Delen i den dårlege enden',
    table: 'Snitt og spreiing',
  },
  years: {
    unit: 'Kven',
    whole: 'Heile kommunen',
    one: 'Det er berre éin runde å vise. Når det kjem ein ny, kan åra samanliknast.',
    mean: 'Snittet, med 95 %-intervall',
    share: 'Delen misnøgde',
    badEnd: 'Delen i den dårlege enden',
    spread: 'Spreiinga (SD)',
    distributions: 'Fordelinga av svara, år for år',
    table: 'Runde for runde',
    notSeen: '{AUnit} med denne adressa er ikkje med i undersøkinga.',
  },
  peers: {
    lead: 'Tala er henta inn frå det kommunane sjølve har publisert. Dei står etter namn, aldri etter kven som er best.',
    none: 'Ingen tal frå andre kommunar er henta inn for denne undersøkinga.',
    manage: 'Hent inn tal frå andre kommunar',
    question: (text: string) => `Spørsmålet: «${text}»`,
    rest: (judged: string) =>
      `${judged} skilnader er prøvde samla. Kven som vart spurde og korleis, kan forklare ein skilnad like godt som tenesta sjølv.`,
    more: {
      mean: (name: string, difference: string, low: string, high: string) =>
        `Snittet hos oss er høgare enn i ${name} (${difference}, mellom ${low} og ${high}).`,
      spread: (name: string, difference: string, low: string, high: string) =>
        `Svara hos oss sprikjer meir enn i ${name} (${difference}, mellom ${low} og ${high}).`,
      dissatisfied: (name: string, difference: string, low: string, high: string) =>
        `Delen misnøgde hos oss er høgare enn i ${name} (${difference} prosentpoeng, mellom ${low} og ${high}).`,
      badEnd: (name: string, difference: string, low: string, high: string) =>
        `Delen i den dårlege enden hos oss er høgare enn i ${name} (${difference} prosentpoeng, mellom ${low} og ${high}).`,
    },
    less: {
      mean: (name: string, difference: string, low: string, high: string) =>
        `Snittet hos oss er lågare enn i ${name} (${difference}, mellom ${low} og ${high}).`,
      spread: (name: string, difference: string, low: string, high: string) =>
        `Svara hos oss sprikjer mindre enn i ${name} (${difference}, mellom ${low} og ${high}).`,
      dissatisfied: (name: string, difference: string, low: string, high: string) =>
        `Delen misnøgde hos oss er lågare enn i ${name} (${difference} prosentpoeng, mellom ${low} og ${high}).`,
      badEnd: (name: string, difference: string, low: string, high: string) =>
        `Delen i den dårlege enden hos oss er lågare enn i ${name} (${difference} prosentpoeng, mellom ${low} og ${high}).`,
    },
    larger: 'Desse skilnadene er større enn tilfeldigheiter lett forklarar:',
    noneSure: (names: string) => `Ingen sikker skilnad mellom oss og ${names}.`,
    weighted: (names: string) =>
      `${names}: Tala er vekta, eller det er ikkje oppgitt. Då veit vi ikkje kor usikre dei er, og prøver dei ikkje.`,
    weightedNote: 'Intervallet er rekna som om tala ikkje var vekta.',
    ourHidden: 'Vårt eige tal blir ikkje vist, så det er ingenting å prøve mot.',
    picture: 'Korleis folk svara',
    table: 'Snitt og spreiing',
    methodTitle: 'Slik vart det spurt',
    us: (municipality: string) => `${municipality} (oss)`,
    fictitious: 'oppdikta',
    notComparable: 'Desse kan ikkje samanliknast med tala våre',
    whyNot: {
      scale: 'Svara er på ein annan skala.',
      direction: 'Spørsmålet går den andre vegen.',
      wording: 'Spørsmålet er endra sidan tala vart henta inn.',
    },
    differs: {
      sample: {
        'census-sample': 'Dei spurde eit utval, vi spurde alle.',
        'sample-census': 'Dei spurde alle, vi spurde eit utval.',
        'census-open': 'Der kunne kven som helst svare, vi spurde alle.',
        'sample-open': 'Der kunne kven som helst svare, vi spurde eit utval.',
        'open-census': 'Dei spurde alle, hos oss kunne kven som helst svare.',
        'open-sample': 'Dei spurde eit utval, hos oss kunne kven som helst svare.',
      } as Record<string, string>,
      sampleUnknown: 'Det er ikkje oppgitt kven som vart spurde på begge stader.',
      mode: (theirs: string, ours: string) => `Dei spurde ${theirs}, vi spurde ${ours}.`,
      modeUnknown: 'Det er ikkje oppgitt korleis det vart spurt på begge stader.',
      year: (theirs: string, ours: string) => `Tala deira er frå ${theirs}, våre frå ${ours}.`,
      judged: (judgement: string) =>
        `Spørsmålet er ikkje heilt likt. Den som henta inn tala, meiner dei kan samanliknast: «${judgement}»`,
      wording: (wording: string) => `Dei spurde: «${wording}»`,
      none: 'Same spørsmål, spurt på same måten.',
    },
    facts: {
      source: (source: string) => `Kjelde: ${source}.`,
      who: (who: string) => `Gjeld ${who}.`,
      fielded: (when: string) => `Spurt ${when}.`,
      answered: (answered: string, asked: string) => `${answered} av ${asked} svara.`,
      answeredOnly: (answered: string) => `${answered} svara.`,
    },
    modes: {
      web: 'på nett',
      post: 'i brev',
      phone: 'på telefon',
      interview: 'i intervju',
      mixed: 'på fleire måtar',
      unknown: '',
    },
    exchange: 'Byt tal med andre kommunar',
    exchangeText:
      'Her er våre eigne publiserte tal i ei fil som ein annan kommune med Spredning kan hente inn. Ho har berre det alle kan sjå.',
    csv: 'Last ned tala våre (CSV)',
    json: 'Last ned tala våre (JSON)',
  },
  columns: {
    municipality: 'Kommune',
    meanUs: 'Vårt snitt mot deira',
    spreadUs: 'Vår spreiing mot deira',
    dissatisfiedUs: 'Våre misnøgde mot deira',
    badEndUs: 'Vår dårlege ende mot deira',
    unit: '{Unit}',
    period: 'Runde',
    n: 'Svar',
    mean: 'Snitt',
    interval: '95 %-intervall',
    low: 'Nedre grense (95 %)',
    high: 'Øvre grense (95 %)',
    sd: 'Spreiing (SD)',
    dissatisfied: 'Misnøgde',
    badEnd: 'Dårleg ende',
    dissatisfiedShare: 'Del misnøgde',
    badEndShare: 'Del i den dårlege enden',
    meanRest: 'Snitt mot resten',
    spreadRest: 'Spreiing mot resten',
    dissatisfiedRest: 'Misnøgde mot resten',
    badEndRest: 'Dårleg ende mot resten',
    source: 'Kjelde',
    method: 'Metode',
  },
  verdicts: {
    more: 'høgare',
    less: 'lågare',
    notSure: 'ingen sikker skilnad',
    none: 'ikkje prøvd',
  },
  method: (version: string) => `Metodeversjon ${version}`,
  print: 'Skriv ut',
  save: 'Last ned tabellen (CSV)',
  fileName: 'samanlikning',
};
