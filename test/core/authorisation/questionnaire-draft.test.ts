import { expect, it } from 'vitest';
import { type Act, permit } from '../../../server/core/authorisation/permit.ts';
import type { DraftState } from '../../../server/core/authorisation/questionnaire-draft.ts';
import type { AccountId, BodyId, QuestionnaireDraftId, SurveyId } from '../../../server/core/ids.ts';
import { person } from './people.ts';

const own = 'survey' as SurveyId;
const everybody = {
  designer: person({ roles: ['designer'] }),
  owner: person({ roles: ['surveyOwner'], ownedSurveyIds: [own] }),
  member: person({ roles: ['politician'], bodyIds: ['council' as BodyId] }),
  nobody: person({ roles: ['administrator', 'auditor', 'keyCustodian', 'unitLeader'] }),
};
const may = (act: Act, subject: object) =>
  Object.entries(everybody).flatMap(([name, who]) =>
    permit(who, act, subject as never) === null ? [] : [name],
  );
const draft = (surveyId: SurveyId | null, state: DraftState) => ({
  ...{ id: 'd' as QuestionnaireDraftId, surveyId, state },
});

it('a questionnaire is written by designers and by whoever owns its survey, and a new one by designers alone', () => {
  expect(may('editQuestionnaireDraft', draft(own, 'draft'))).toEqual(['designer', 'owner']);
  expect(may('editQuestionnaireDraft', draft(own, 'review'))).toEqual(['designer', 'owner']);
  expect(may('editQuestionnaireDraft', draft('other' as SurveyId, 'draft'))).toEqual(['designer']);
  expect(may('editQuestionnaireDraft', draft(null, 'draft'))).toEqual(['designer']);
});

it('the elected read and comment on it while it is in review', () => {
  for (const act of ['readQuestionnaireDraft', 'commentQuestionnaireDraft'] as const) {
    expect(may(act, draft(own, 'draft'))).toEqual(['designer', 'owner']);
    expect(may(act, draft(own, 'review'))).toEqual(['designer', 'owner', 'member']);
    expect(may(act, draft(null, 'review'))).toEqual(['designer', 'member']);
    expect(may(act, draft(own, 'approved'))).toEqual(['designer', 'owner']);
  }
});

it('a comment is resolved by those who write the questionnaire, and by who made it while they read it', () => {
  const comment = (authorId: AccountId | null, state: DraftState) => ({
    ...{ id: 'c', authorId, draft: draft(own, state) },
  });
  const self = 'account' as AccountId;
  const resolve = 'resolveQuestionnaireComment';
  expect(may(resolve, comment(self, 'review'))).toEqual(['designer', 'owner', 'member']);
  expect(may(resolve, comment(self, 'draft'))).toEqual(['designer', 'owner']);
  expect(may(resolve, comment(null, 'review'))).toEqual(['designer', 'owner']);
});
