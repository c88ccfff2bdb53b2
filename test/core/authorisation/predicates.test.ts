import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../server/core/authorisation/actor.ts';
import { doerId, permitDoer } from '../../../server/core/authorisation/doer.ts';
import { type Act, permit, permitSystem, predicates } from '../../../server/core/authorisation/permit.ts';
import { type Role, roles } from '../../../server/core/authorisation/roles.ts';
import { type Scope, scopes } from '../../../server/core/authorisation/scopes.ts';
import { mine, other, person, program } from './people.ts';

/** Who may do each act on `mine`, written by hand. A new act fails here until somebody has thought about it. */
const allowed: Record<Act, Role[]> = {
  readSurvey: ['designer', 'surveyOwner'],
  editSurvey: ['designer', 'surveyOwner'],
  openRound: ['designer', 'surveyOwner'],
  extendRound: ['designer', 'surveyOwner'],
  pauseRound: ['designer', 'surveyOwner'],
  closeRound: ['designer', 'surveyOwner'],
  bringKey: ['designer', 'surveyOwner', 'keyCustodian'],
  inviteToRound: ['designer', 'surveyOwner'],
  publishRound: ['designer', 'surveyOwner'],
  raiseLimits: ['designer', 'surveyOwner'],
  importResponses: ['designer'],
  recomputeRaw: ['rawDataAnalyst'],
  // Of a grant that others have asked for and others shall have; who is a party to it: raw-grant.test.ts.
  askRaw: ['designer', 'surveyOwner'],
  seeRaw: ['administrator', 'designer', 'surveyOwner', 'keyCustodian', 'auditor'],
  approveRaw: ['keyCustodian'],
  endRaw: ['administrator', 'keyCustodian'],
  // And nobody who leads a unit, where employees wrote: own-words.test.ts.
  readOwnWords: ['textReader'],
  seeOwnWordsReview: ['designer', 'surveyOwner', 'textReader'],
  decideOwnWords: ['designer', 'surveyOwner'],
  // Who asked and who did not: look-up.test.ts.
  askLookUp: ['designer', 'surveyOwner'],
  seeLookUps: ['designer', 'surveyOwner', 'keyCustodian', 'auditor'],
  approveLookUp: ['keyCustodian'],
  carryOutLookUp: [],
  forgetLinks: ['keyCustodian'],
  // By seat, led unit and authorship alone, which no role gives: inquiry.test.ts.
  ...{ writeDraft: [], keepDraft: [], shareDraft: [], readInquiry: [], answerInquiry: [] },
  ...{ readInterpretation: [], withdrawInterpretation: [] },
  // And claims: claim.test.ts.
  ...{ writeClaim: [], keepClaim: [], shareClaim: [], readClaim: [] },
  // By whose survey it is, its state and authorship: questionnaire-draft.test.ts.
  ...{
    editQuestionnaireDraft: ['designer', 'surveyOwner'],
    readQuestionnaireDraft: ['designer', 'surveyOwner'],
  },
  commentQuestionnaireDraft: ['designer', 'surveyOwner'],
  resolveQuestionnaireComment: ['designer', 'surveyOwner'],
  addIndicator: ['administrator', 'designer'],
  managePerson: ['administrator'],
  erasePerson: ['administrator'],
  managePeers: ['administrator', 'designer'],
  managePrivacy: ['administrator'],
  manageUnit: ['administrator'],
  manageBody: ['administrator'],
  manageWords: ['administrator'],
  readJargon: ['administrator', 'designer', 'surveyOwner'],
  manageJargon: ['administrator', 'designer'],
  manageProvider: ['administrator'],
  manageSite: ['administrator'],
  manageApiKey: ['administrator'],
};
const acts = Object.keys(predicates) as Act[];

function may(actor: Actor, act: Act, round = mine): boolean {
  const isOfSurvey = act === 'readSurvey' || act === 'editSurvey' || act === 'openRound';
  // A comment is judged by the draft it is on.
  const subject = isOfSurvey ? { id: round.surveyId } : { ...round, draft: round };
  const permitted = permit(actor, act, subject as never);
  expect([null, subject.id]).toContain(permitted);
  return permitted !== null;
}

/** Holds the role, and owns the survey and has the raw data of `mine`, whatever the role. */
const rounds = { rawRoundIds: [mine.id], textRoundIds: [mine.id] };
const holder = (role: Role, hasSecondFactor = true) =>
  person({ roles: [role], ownedSurveyIds: [mine.surveyId], ...rounds }, hasSecondFactor);

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
    const nothing = person({ ownedSurveyIds: [mine.surveyId], ...rounds });
    expect(may(nothing, act)).toBe(false);
    expect(roles.filter((role) => may(holder(role, false), act))).toEqual([]);
  });

  it('is on another’s object for those alone whose role is for all of them', () => {
    // The list of words is the municipality's: whoever owns any survey reads it.
    const some = act === 'readJargon' ? [] : ['surveyOwner', 'rawDataAnalyst', 'textReader'];
    expect(roles.filter((role) => may(holder(role), act, other))).toEqual(
      allowed[act].filter((role) => !some.includes(role)),
    );
  });
});

it('nobody erases themselves', () => {
  const administrator = person({ roles: ['administrator'] });
  expect(permit(administrator, 'erasePerson', { id: administrator.accountId })).toBeNull();
});

describe('who does something', () => {
  it('is a person, who is asked about, and whom the log names by their account', () => {
    const designer = person({ roles: ['designer'] });
    expect(permitDoer(designer, 'closeRound', mine)).toBe(mine.id);
    expect(permitDoer(person({}), 'closeRound', mine)).toBeNull();
    expect(doerId(designer)).toBe('account');
  });

  it('or a program, by what its key was made for, and whom the log names by the key', () => {
    // Written by hand: whatever is not here no key may do.
    const byScope: Record<Scope, Act[]> = {
      'results:read': [],
      'organisation:read': [],
      'organisation:write': ['manageUnit'],
      'surveys:read': ['readSurvey'],
      'frame:write': ['inviteToRound'],
      'audit:read': [],
    };
    for (const scope of scopes) {
      const key = program([scope]);
      const may = acts.filter((act) => permitDoer(key, act, mine as never) === mine.id);
      expect([scope, may.sort()]).toEqual([scope, byScope[scope]]);
    }
    const all = acts.filter((act) => permitDoer(program(scopes), act, mine as never) !== null);
    expect(all.sort()).toEqual(Object.values(byScope).flat().sort());
    expect(acts.filter((act) => permitDoer(program([]), act, mine as never) !== null)).toEqual([]);
    expect(doerId(program(scopes))).toBe('key:key');
  });

  it('or no person, who may, and whom the log names by the word', () => {
    for (const by of ['system', 'operator', 'demo'] as const) {
      expect(permitDoer(by, 'closeRound', mine)).toBe(mine.id);
      expect(doerId(by)).toBe(by);
    }
    expect(permitSystem('closeRound', mine.id, 'a job')).toBe(mine.id);
  });
});
