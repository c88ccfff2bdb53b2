import type { ComparisonTexts } from './comparison.nb.ts';

/** Comparing units, years and municipalities, nynorsk. */
export const nn: ComparisonTexts = {
  title: (indicator: string) => `Samanlikn: ${indicator}`,
  link: 'Samanlikn',
  back: (indicator: string) => `Til ${indicator}`,
  lead: 'Vel kva du vil sjå side om side. Sida rangerer ingen: ho seier kva som kan seiast om skilnadene, og kva som ikkje kan seiast.',
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
      `Kvar {unit} er prøvd mot resten av kommunen, ikkje mot eit tal som også inneheld {theUnit}. ${judged} skilnader er prøvde samla, så svaret blir det same kva {units} du enn vel.`,
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
    larger: 'Desse skilnadene er større enn tilfeldigheiter lett forklarer:',
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
  columns: {
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
