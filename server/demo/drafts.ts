import type { Actor } from '../core/authorisation/actor.ts';
import { addPart } from '../core/draft/edit/add.ts';
import { withText } from '../core/draft/edit/text.ts';
import { pageKey, partAt, partsOf } from '../core/draft/edit/tree.ts';
import type { Draft } from '../core/draft/format.ts';
import { textIn } from '../core/draft/texts.ts';
import type { MunicipalityId, QuestionnaireCommentId, QuestionnaireDraftId } from '../core/ids.ts';
import type { Context } from '../platform/context.ts';
import { addComment } from '../stages/questionnaires/comments.service.ts';
import { createDraft, moveDraft, saveDraft } from '../stages/questionnaires/drafts.service.ts';
import { viewDraft } from '../stages/questionnaires/reading-drafts.service.ts';
import { ago, personOf } from './people.ts';

const surveyKey = 'hjemmesykepleie-bruker';

/** The question a designer has added since last year, after the first: the draft's history has something to show. */
const added = {
  nb: 'Hjelpen du får i helgene',
  nn: 'Hjelpa du får i helgene',
  en: 'The help you get at weekends',
};

/** One that is asked in other words than last year, and can then not be compared with it. */
const reworded = {
  nb: 'Tryggheten du føler hjemme',
  nn: 'Tryggleiken du kjenner heime',
  en: 'The safety you feel at home',
};

/**
 * Next year's questionnaire of the home care pair, in review: with what a politician asks of it, and what the designer has made of that, so
 * that there is something to read between two versions. Through the services.
 */
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
  await rewrite(ago(context, 2), municipalityId, id, designer);
}

/** Two saves, as somebody makes them who sits with it for a while. */
async function rewrite(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  designer: Actor,
): Promise<void> {
  const { document } = await viewDraft(context, municipalityId, id, undefined, async () => [], designer);
  const asked = partsOf(document).find(({ part }) => textIn(part['title'])['nb'] === 'Tryggheten du føler');
  const page = document.definition.pages[0];
  if (!asked || !page) return;
  const save = (baseRevision: number, written: Draft) =>
    saveDraft(context, municipalityId, id, { baseRevision, document: written }, designer);
  const { document: second } = await save(1, worded(document, `${asked.place}.title`, reworded));
  const { draft, key } = addPart(second, 'rating', { within: pageKey(page.name), at: 1 }, 'helgene');
  await save(2, worded(draft, `${partAt(draft, key)?.place ?? ''}.title`, added));
}

function worded(draft: Draft, place: string, words: Record<string, string>): Draft {
  return Object.entries(words).reduce((one, [language, text]) => withText(one, place, language, text), draft);
}
