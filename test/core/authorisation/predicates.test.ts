import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../server/core/authorisation/actor.ts';
import { doerId, permitDoer } from '../../../server/core/authorisation/doer.ts';
import { type Act, permit, permitSystem, predicates } from '../../../server/core/authorisation/permit.ts';
import { type Role, roles } from '../../../server/core/authorisation/roles.ts';
import { mine, other, person } from './people.ts';

/** Who may do each act on `mine`, written by hand. A new act fails here until somebody has thought about it. */
const allowed: Record<Act, Role[]> = {
  readSurvey: ['designer', 'surveyOwner'],
  editSurvey: ['designer', 'surveyOwner'],
  closeRound: ['designer', 'surveyOwner'],
  publishRound: ['designer', 'surveyOwner'],
  raiseLimits: ['designer', 'surveyOwner'],
  importResponses: ['designer'],
  recomputeRaw: ['rawDataAnalyst'],
  managePerson: ['administrator'],
  manageUnit: ['administrator'],
  manageBody: ['administrator'],
  manageProvider: ['administrator'],
  manageSite: ['administrator'],
};
const acts = Object.keys(predicates) as Act[];

function may(actor: Actor, act: Act, round = mine): boolean {
  const isOfSurvey = act === 'readSurvey' || act === 'editSurvey';
  const subject = isOfSurvey ? { id: round.surveyId } : round;
  const permitted = permit(actor, act, subject as never);
  expect([null, subject.id]).toContain(permitted);
  return permitted !== null;
}

/** Holds the role, and owns the survey and has the raw data of `mine`, whatever the role. */
const holder = (role: Role, hasSecondFactor = true) =>
  person({ roles: [role], ownedSurveyIds: [mine.surveyId], rawRoundIds: [mine.id] }, hasSecondFactor);

it('the table has a row for every act', () => {
  expect(Object.keys(allowed).sort()).toEqual([...acts].sort());
});

describe.each(acts)('%s', (act) => {
  it('is for those in the table', () => {
    expect(roles.filter((role) => may(holder(role), act))).toEqual(
      roles.filter((role) => allowed[act].includes(role)),
    );
  });

  it('is for nobody without a role or without a second factor', () => {
    const nothing = person({ ownedSurveyIds: [mine.surveyId], rawRoundIds: [mine.id] });
    expect(may(nothing, act)).toBe(false);
    expect(roles.filter((role) => may(holder(role, false), act))).toEqual([]);
  });

  it('is on another’s object for those alone whose role is for all of them', () => {
    expect(roles.filter((role) => may(holder(role), act, other))).toEqual(
      allowed[act].filter((role) => role === 'designer' || role === 'administrator'),
    );
  });
});

describe('who does something', () => {
  it('is a person, who is asked about, and whom the log names by their account', () => {
    const designer = person({ roles: ['designer'] });
    expect(permitDoer(designer, 'closeRound', mine)).toBe(mine.id);
    expect(permitDoer(person({}), 'closeRound', mine)).toBeNull();
    expect(doerId(designer)).toBe('account');
  });

  it('or no person, who may, and whom the log names by the word', () => {
    for (const by of ['system', 'operator', 'demo'] as const) {
      expect(permitDoer(by, 'closeRound', mine)).toBe(mine.id);
      expect(doerId(by)).toBe(by);
    }
    expect(permitSystem('closeRound', mine.id, 'a job')).toBe(mine.id);
  });
});
