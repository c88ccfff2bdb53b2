import type { AdviceCode } from '../../../server/core/quality/codes.ts';

/** Scales with the advice expected on them, beside a question that nothing is to be said of. Written before the rules. */
export interface ScaleRow {
  min: number;
  max: number;
  /** Bokmål by value. */
  labels: Record<string, string>;
  /** In another language, beside the bokmål. */
  other?: { language: 'nn' | 'en'; labels: Record<string, string> };
  expected: AdviceCode[];
}

export const scaleRows: ScaleRow[] = [
  { min: 1, max: 6, labels: { 1: 'svært dårlig', 6: 'svært bra' }, expected: [] },
  { min: 1, max: 6, labels: { 1: 'helt uenig', 6: 'helt enig' }, expected: [] },
  { min: 0, max: 10, labels: { 0: 'svært usannsynlig', 10: 'svært sannsynlig' }, expected: [] },
  { min: 1, max: 5, labels: { 1: 'i svært liten grad', 5: 'i svært stor grad' }, expected: [] },
  { min: 1, max: 5, labels: { 1: 'ikke i det hele tatt', 5: 'i svært stor grad' }, expected: [] },
  { min: 1, max: 3, labels: { 1: 'dårlig', 2: 'middels', 3: 'bra' }, expected: [] },
  { min: 1, max: 3, labels: { 1: 'for lite', 2: 'passe', 3: 'for mye' }, expected: [] },
  { min: 1, max: 3, labels: { 1: 'ingen', 2: 'noen få', 3: 'mange' }, expected: [] },
  {
    min: 1,
    max: 5,
    labels: {
      1: 'svært misfornøyd',
      2: 'misfornøyd',
      3: 'verken fornøyd eller misfornøyd',
      4: 'fornøyd',
      5: 'svært fornøyd',
    },
    expected: [],
  },
  {
    min: 1,
    max: 5,
    labels: { 1: 'aldri', 2: 'sjelden', 3: 'av og til', 4: 'ofte', 5: 'alltid' },
    expected: [],
  },
  { min: 1, max: 5, labels: { 1: 'alltid', 5: 'aldri' }, expected: [] },
  // The personality pool's own, as it is shipped.
  {
    min: 1,
    max: 6,
    labels: {
      1: 'svært lite treffende',
      2: 'lite treffende',
      3: 'noe lite treffende',
      4: 'noe treffende',
      5: 'treffende',
      6: 'svært treffende',
    },
    expected: [],
  },
  {
    min: 1,
    max: 4,
    labels: { 1: 'dårlig', 2: 'god', 3: 'svært god', 4: 'utmerket' },
    expected: ['scale-unbalanced'],
  },
  {
    min: 1,
    max: 4,
    labels: { 1: 'ikke fornøyd', 2: 'litt fornøyd', 3: 'fornøyd', 4: 'svært fornøyd' },
    expected: ['scale-unbalanced'],
  },
  { min: 1, max: 3, labels: { 1: 'uenig', 2: 'litt enig', 3: 'enig' }, expected: ['scale-unbalanced'] },
  { min: 1, max: 6, labels: { 1: 'svært misfornøyd', 6: 'fornøyd' }, expected: ['scale-unbalanced'] },
  { min: 1, max: 6, labels: { 1: 'uenig', 6: 'helt enig' }, expected: ['scale-unbalanced'] },
  {
    min: 1,
    max: 6,
    labels: { 1: 'svært misfornøyd', 6: 'svært fornøyd' },
    other: { language: 'nn', labels: { 1: 'misnøgd', 6: 'svært nøgd' } },
    expected: ['scale-unbalanced'],
  },
  {
    min: 1,
    max: 6,
    labels: { 1: 'svært misfornøyd', 6: 'svært fornøyd' },
    other: { language: 'en', labels: { 1: 'very dissatisfied', 6: 'very satisfied' } },
    expected: [],
  },
  {
    min: 1,
    max: 4,
    labels: { 1: 'svært dårlig', 2: 'dårlig', 3: 'bra', 4: 'svært bra' },
    other: { language: 'en', labels: { 1: 'poor', 2: 'fair', 3: 'good', 4: 'excellent' } },
    expected: [],
  },
  { min: 1, max: 6, labels: { 6: 'svært fornøyd' }, expected: ['scale-unlabelled'] },
  { min: 1, max: 6, labels: {}, expected: ['scale-unlabelled'] },
  { min: 1, max: 6, labels: { 1: '1', 6: '6' }, expected: ['scale-unlabelled'] },
  { min: 1, max: 6, labels: { 3: 'middels' }, expected: ['scale-unlabelled'] },
];
