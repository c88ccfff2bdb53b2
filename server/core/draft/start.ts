import type { SurveyKind } from '../questionnaire/format.ts';
import type { ScorecardIndicator } from '../scorecard/format.ts';
import type { Draft } from './format.ts';

/** What a draft may begin from. */
export const startKinds = ['blank', 'survey', 'draft', 'shipped', 'document', 'indicator'] as const;
export type StartKind = (typeof startKinds)[number];

/** Of the 80 characters of a key, leaving room for a number after it. */
const longestBeginning = 60;

/**
 * A key made of a title, and a number after it where that is taken: «Tilfredshet i Fet» gives `tilfredshet-i-fet`. `otherwise`:
 * what a title without letters or digits is called.
 */
export function freeKey(title: string, taken: ReadonlySet<string>, otherwise = 'undersokelse'): string {
  const plain = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, (other) => (/^\p{M}+$/u.test(other) ? '' : '-'))
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, longestBeginning)
    .replace(/-+$/, '');
  const beginning = plain === '' ? otherwise : plain;
  for (let number = 1; ; number++) {
    const key = number === 1 ? beginning : `${beginning}-${number}`;
    if (!taken.has(key)) return key;
  }
}

/** Who is asked where an indicator's method says so; null where its value comes from elsewhere. */
export function questionnaireKindOf({ method }: ScorecardIndicator): SurveyKind | null {
  const kinds: Partial<Record<ScorecardIndicator['method']['kind'], SurveyKind>> = {
    ...{ citizenSurvey: 'citizen', userSurvey: 'user', employeeSurvey: 'employee' },
  };
  return kinds[method.kind] ?? null;
}

/** A blank draft with one question whose text is to be written, and which gives the indicator its value. */
export function draftFeeding(
  blank: Draft,
  indicator: string,
  direction: 'higherIsBetter' | 'lowerIsBetter',
): Draft {
  const name = 'q1';
  const page = blank.definition.pages[0] ?? { name: 'side1' };
  return {
    ...blank,
    scales: { skala: { min: 1, max: 6, labels: { 1: {}, 6: {} } } },
    themes: [{ key: 'tema', name: {} }],
    items: [
      {
        ...{ role: 'scale', name, id: `${blank.key}.${name}`, theme: 'tema', scale: 'skala', direction },
        ...{ origin: 'ours', feeds: [{ indicator, weight: 1 }] },
      },
    ],
    indices: [{ indicator, kind: 'reflective', minValidItems: 1 }],
    definition: {
      ...blank.definition,
      pages: [{ ...page, elements: [{ type: 'rating', name, title: {} }] }],
    },
  };
}
