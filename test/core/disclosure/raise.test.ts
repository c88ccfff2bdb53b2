import { describe, expect, it } from 'vitest';
import type { RaisedLimits } from '../../../server/core/disclosure/limits.ts';
import { raiseLimits } from '../../../server/core/disclosure/raise.ts';

const user = { kind: 'user', sensitive: false } as const;
const employee = { kind: 'employee', sensitive: false } as const;

type Case = [
  what: string,
  kind: typeof user | typeof employee,
  decided: RaisedLimits,
  asked: RaisedLimits,
  RaisedLimits | string,
];
const cases: Case[] = [
  ['a raise of both', user, {}, { mean: 8, spread: 15 }, { mean: 8, spread: 15 }],
  ['a raise of one lets the other stand', user, {}, { spread: 15 }, { mean: 5, spread: 15 }],
  ['the spread follows a mean that passes it', user, {}, { mean: 12 }, { mean: 12, spread: 12 }],
  ['a second raise from the first', user, { mean: 8, spread: 15 }, { mean: 9 }, { mean: 9, spread: 15 }],
  ['a mean under the rules', user, {}, { mean: 4 }, 'lowered'],
  ['a spread under the rules', user, {}, { spread: 9 }, 'lowered'],
  ['a mean under the stricter rules of colleagues', employee, {}, { mean: 9 }, 'lowered'],
  [
    'a mean under an earlier raise, though above the rules',
    user,
    { mean: 8, spread: 15 },
    { mean: 6 },
    'lowered',
  ],
  ['a raise of one that lowers the other', user, { mean: 8, spread: 15 }, { mean: 9, spread: 14 }, 'lowered'],
  ['a spread under one that followed the mean', user, { mean: 12, spread: 12 }, { spread: 11 }, 'lowered'],
  ['what stands already', user, { mean: 8, spread: 15 }, { mean: 8, spread: 15 }, 'notRaised'],
  ['nothing at all', user, {}, {}, 'notRaised'],
  ['half a person', user, {}, { mean: 7.5 }, 'notWhole'],
  ['no number', user, {}, { mean: Number.NaN }, 'notWhole'],
  ['more than any group', user, {}, { mean: 1e9 }, 'notWhole'],
];

describe('limits are raised, never lowered', () => {
  it.each(cases)('%s', (_what, questionnaire, decided, asked, expected) => {
    const found = raiseLimits(questionnaire, decided, asked);
    expect('refused' in found ? found.refused : found).toEqual(expected);
  });
});
