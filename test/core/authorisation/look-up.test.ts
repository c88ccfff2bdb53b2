import { expect, it } from 'vitest';
import { permit } from '../../../server/core/authorisation/permit.ts';
import type { LookUpId } from '../../../server/core/ids.ts';
import { lookUpState } from '../../../server/core/look-up.ts';
import { mine, other, person } from './people.ts';

const of = (surveyId = mine.surveyId, askedBy = 'account') => ({ id: 'l' as LookUpId, surveyId, askedBy });

it('whoever asked carries it out and never approves it, whatever roles they have', () => {
  const both = person({ roles: ['surveyOwner', 'keyCustodian'], ownedSurveyIds: [mine.surveyId] });
  expect(permit(both, 'carryOutLookUp', of())).toBe('l');
  expect(permit(both, 'approveLookUp', of())).toBeNull();
  expect(permit(both, 'approveLookUp', of(mine.surveyId, 'somebody else'))).toBe('l');
  expect(permit(both, 'carryOutLookUp', of(mine.surveyId, 'somebody else'))).toBeNull();
});

it('whoever asked and may no longer ask does not carry it out', () => {
  const owner = person({ roles: ['surveyOwner'], ownedSurveyIds: [mine.surveyId] });
  expect(permit(owner, 'carryOutLookUp', of(other.surveyId))).toBeNull();
});

it('a look-up waits, is approved and done, each in its time', () => {
  const askedAt = new Date('2026-11-01T12:00:00Z');
  const approvedAt = new Date('2026-11-10T12:00:00Z');
  const state = (now: string, more: object = {}) =>
    lookUpState(
      { askedAt, approvedAt: null, startedAt: null, returnedAt: null, doneAt: null, ...more },
      new Date(now),
    );
  expect(state('2026-11-15T11:59:59Z')).toBe('waiting');
  expect(state('2026-11-15T12:00:00Z')).toBe('lapsed');
  expect(state('2026-11-24T11:59:59Z', { approvedAt })).toBe('approved');
  expect(state('2026-11-24T12:00:00Z', { approvedAt })).toBe('lapsed');
  const startedAt = approvedAt;
  expect(state('2027-01-01T00:00:00Z', { approvedAt, startedAt })).toBe('working');
  const returned = { approvedAt, startedAt, returnedAt: startedAt };
  expect(state('2026-11-24T11:59:59Z', returned)).toBe('approved');
  expect(state('2026-11-24T12:00:00Z', returned)).toBe('lapsed');
  expect(state('2027-01-01T00:00:00Z', { approvedAt, doneAt: approvedAt })).toBe('done');
});
