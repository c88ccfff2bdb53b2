/** The terms of the field that each municipality has its own words for, in the guide's code names. */
export const wordKeys = [
  'council',
  'executiveBoard',
  'committee',
  'mayor',
  'chiefExecutive',
  'unit',
  'area',
  'unitLeader',
  'scorecard',
  'successFactor',
  'reportPeriod',
  'periodReport',
  'yearCycle',
] as const;
export type WordKey = (typeof wordKeys)[number];

/**
 * The forms a sentence may need. `article` stands before the first form: «en enhet», “a unit”. In Norwegian the four
 * are enhet, enheten, enheter, enhetene; in English the definite forms have “the” before them.
 */
export const formNames = ['article', 'one', 'theOne', 'many', 'theMany'] as const;
export type FormName = (typeof formNames)[number];
export type Forms = Record<FormName, string>;
