import type { MunicipalityId, QuestionnaireCommentId } from '../core/ids.ts';
import type { Context } from '../platform/context.ts';
import { addComment } from '../stages/questionnaires/comments.service.ts';
import { createDraft, moveDraft } from '../stages/questionnaires/drafts.service.ts';
import { ago, personOf } from './people.ts';

const surveyKey = 'hjemmesykepleie-bruker';

/** Next year's questionnaire of the home care pair, in review, with what a politician asks of it. Through the services. */
export async function draftAndReview(context: Context, municipalityId: MunicipalityId): Promise<void> {
  const designer = await personOf(context, municipalityId, 'designer@example.org', true);
  const politician = await personOf(context, municipalityId, 'politician@example.org');
  if (!designer || !politician) return;
  const [then, since] = [ago(context, 6), ago(context, 4)];
  const start = { kind: 'survey', survey: surveyKey } as const;
  const id = await createDraft(then, municipalityId, start, async () => [], designer);
  await moveDraft(then, municipalityId, id, 'review', designer);
  await addComment(since, politician, id, {
    ...{ id: crypto.randomUUID() as QuestionnaireCommentId, item: null },
    text: 'Kan vi spørre om helgene for seg? Det er dem folk tar opp med oss.',
  });
}
