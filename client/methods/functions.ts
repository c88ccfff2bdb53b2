/**
 * The sections of the methods page in order, and the core's functions behind each. A section is known by its place in
 * the address (`/fet/nb/metode#spredning`), the same in all languages, so that a link shared in one opens in another.
 * Functions are known by name alone: where they stand is found when the pages are built, so a file may be moved.
 */
export const functionsOf = {
  snitt: ['fullFigures', 'descriptives', 'tPointAt'],
  spredning: ['descriptives', 'standardErrorOfSd'],
  spredningsord: ['spreadLabel', 'hasTwoCamps', 'agreementOf'],
  misfornoyde: ['endWidth', 'endShares', 'fullFigures'],
  'vet-ikke': ['missingByKind', 'fullFigures'],
  endring: [
    'rawChange',
    'welchTest',
    'brownForsythe',
    'relativeSd',
    'newcombe',
    'fisherExact',
    'minimumChange',
    'familyOf',
    'benjaminiHochberg',
    'judgeFamilies',
    'discloseComparison',
    'judgeUnitsAgainstRest',
    'restOf',
  ],
  mindretallsvarsel: ['minorityAlert'],
  'verdt-a-ta-opp': [
    'findFindings',
    'ownFindings',
    'farBelow',
    'gatheredDissatisfied',
    'judgeUnitsAgainstRest',
    'fallenResponse',
    'judgeShares',
  ],
  'trend-eller-unntak': ['judgeClaim', 'judgeChange', 'wilson', 'endWidth'],
  'mellom-og-inni': ['betweenWithinOf', 'betweenWithin'],
  indeks: ['itemScore', 'personScore', 'fewestValid', 'scoreCounts', 'barsOf'],
  ambisjon: ['statusOf', 'zoneOf', 'cautionMark'],
  'vises-ikke': [
    'disclosureLimits',
    'raiseLimits',
    'protect',
    'unitPlan',
    'hiddenUnits',
    'cutPlan',
    'Exchange',
    'smallGroups',
    'isHomogeneous',
    'isAlike',
    'isNearlyAll',
    'besideKnown',
    'outwardFigures',
    'questionFigures',
    'numberFigures',
    'rankingFigures',
    'dateFigures',
    'choiceFigures',
  ],
  'egne-ord': ['isEnoughToRead', 'toldThemes', 'isEnoughForPublic', 'redactionHints', 'redact'],
  svarprosent: [
    'svarprosent',
    'discloseResponse',
    'answerKind',
    'aaporRates',
    'isLowRate',
    'representativity',
  ],
  utvalg: ['correctionApplies', 'meanInPopulation', 'sampleDesign', 'deviations'],
  vekter: [
    'populationFigures',
    'toldGroups',
    'weighingOf',
    'togetherCells',
    'calibrateLinearly',
    'baseWeights',
    'postStratify',
    'rake',
    'populationWeights',
    'trim',
    'kish',
    'weightedDescriptives',
  ],
  'mange-enheter': [
    'amongUnits',
    'funnel',
    'meanFunnelOf',
    'meanFunnel',
    'shareFunnel',
    'sdFunnelOf',
    'sdFunnel',
    'overdispersion',
  ],
  'mange-maneder': ['xmrChart', 'controlSignals'],
} as const satisfies Record<string, readonly string[]>;

export type SectionId = keyof typeof functionsOf;
export const sectionIds = Object.keys(functionsOf) as SectionId[];

/**
 * Sections whose figures the core makes but no page shows yet; the page says so. A test holds that no release and no
 * stage uses their functions, so that the words change with the product.
 */
export const notOnPages: ReadonlySet<SectionId> = new Set<SectionId>(['utvalg', 'mange-maneder']);
