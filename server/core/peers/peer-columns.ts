import type { ColumnNames } from '../organisation/import-columns.ts';

/** Every value a scale of ours can have. */
export const peerPoints = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
type Point = (typeof peerPoints)[number];

const fixedColumns = {
  municipality: { names: ['kommune', 'municipality'], isRequired: true },
  source: { names: ['kilde', 'kjelde', 'source'], isRequired: true },
  year: { names: ['år', 'year'], isRequired: true },
  survey: { names: ['undersøkelse', 'undersøking', 'survey'], isRequired: true },
  question: { names: ['spørsmål', 'question'], isRequired: true },
  wording: { names: ['spørsmålstekst', 'wording'], isRequired: true },
  scaleMin: { names: ['skala fra', 'skala frå', 'scale min'], isRequired: true },
  scaleMax: { names: ['skala til', 'scale max'], isRequired: true },
  scaleLow: { names: ['laveste svar', 'lågaste svar', 'scale low'], isRequired: true },
  scaleHigh: { names: ['høyeste svar', 'høgaste svar', 'scale high'], isRequired: true },
  direction: { names: ['retning', 'direction'], isRequired: true },
  dontKnow: { names: ['vet ikke', 'veit ikkje', 'dont know'] },
  asked: { names: ['spurte', 'spurde', 'asked'] },
  answered: { names: ['svarte', 'svara', 'answered'] },
  mode: { names: ['måte', 'mode'], isRequired: true },
  sample: { names: ['hvem ble spurt', 'kven vart spurde', 'sample'], isRequired: true },
  who: { names: ['gjelder', 'gjeld', 'who'] },
  fielded: { names: ['periode', 'fielded'] },
  weighting: { names: ['vekting', 'weighting'], isRequired: true },
  judgement: { names: ['vurdering', 'judgement'] },
  fictitious: { names: ['oppdiktet', 'oppdikta', 'fictitious'] },
} as const satisfies ColumnNames<string>;

export type PeerColumn = keyof typeof fixedColumns | `count${Point}`;

/** The columns of a file of other municipalities' figures; the first name of each is what we write. */
export const peerColumns: ColumnNames<PeerColumn> = {
  ...fixedColumns,
  ...(Object.fromEntries(
    peerPoints.map((point) => [`count${point}`, { names: [`svar ${point}`, `count ${point}`] }]),
  ) as unknown as Record<`count${Point}`, { names: readonly [string, ...string[]] }>),
};

/** What may stand in a cell of a closed list, in the three languages; the first of each is what we write. */
export const peerWords = {
  direction: {
    higherIsBetter: ['høyest er best', 'høgast er best', 'highest is best', 'higherIsBetter'],
    lowerIsBetter: ['lavest er best', 'lågast er best', 'lowest is best', 'lowerIsBetter'],
  },
  mode: {
    web: ['nett', 'web', 'online'],
    post: ['brev', 'post', 'paper'],
    phone: ['telefon', 'phone'],
    interview: ['intervju', 'interview'],
    mixed: ['flere måter', 'fleire måtar', 'mixed'],
    unknown: ['ukjent', 'ukjend', 'unknown'],
  },
  sample: {
    census: ['alle', 'everyone', 'census'],
    sample: ['et utvalg', 'eit utval', 'utvalg', 'utval', 'sample'],
    open: ['de som ville', 'dei som ville', 'open'],
    unknown: ['ukjent', 'ukjend', 'unknown'],
  },
  weighting: {
    none: ['ingen', 'none'],
    weighted: ['vektet', 'vekta', 'weighted'],
    unknown: ['ukjent', 'ukjend', 'unknown'],
  },
  fictitious: { yes: ['ja', 'yes', 'true'], no: ['nei', 'no', 'false'] },
} as const;
