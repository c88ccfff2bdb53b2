import '../designer.css';
import { Checkbox, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { DraftState } from '../../../server/core/authorisation/questionnaire-draft.ts';
import { AskDialog } from '../../admin/parts/AskDialog.tsx';
import { call, ProblemError } from '../../api.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { draftFilesTexts } from '../../i18n/draft-files.ts';
import { draftReviewTexts } from '../../i18n/draft-review.ts';
import { draftVersionsTexts } from '../../i18n/draft-versions.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { Done, useDone } from '../../parts/Done.tsx';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { useAct } from '../../parts/use-act.ts';
import { DraftNav } from '../DraftNav.tsx';
import { nameOf } from '../editor/editor.ts';
import { Downloads, forPeople } from '../files/Downloads.tsx';
import { languageName } from '../language-names.ts';
import { placeWords } from '../languages/place-words.ts';
import type { DraftView } from '../queries.ts';
import { Comments } from './Comments.tsx';
import {
  type CheckView,
  faultsByItem,
  keyOfItem,
  reviewed,
  reviewRefusal,
  useCheck,
  useReviewed,
} from './queries.ts';

/** From a draft to what is asked: what is missing, what others say of it, and the approval. */
export function ReviewPage(): ReactNode {
  const { texts, base } = usePlace();
  const words = useTexts(draftReviewTexts);
  const versions = useTexts(draftVersionsTexts);
  const files = useTexts(draftFilesTexts);
  const { draft: id = '' } = useParams();
  const query = useReviewed(id);
  const check = useCheck(id);
  const [done, say] = useDone();
  const notice = noticeFor(query, texts.app) ?? noticeFor(check, texts.app);
  if (notice || !query.data || !check.data) return notice;
  const view = query.data;
  return (
    <>
      <DraftNav draft={id} />
      <PageTitle title={words.title} />
      <Title view={view} />
      <Done thing={done} />
      <Paragraph>{words.steps[view.state]}</Paragraph>
      <p>
        <Link to={`${base}/sporreskjema/${id}/versjoner`}>{versions.link}</Link>
      </p>
      {view.state === 'approved' ? (
        <p className="round-acts">
          <Link to={`${base}/undersokelser/${view.key}/ny-runde`}>{words.openRound}</Link>
          <Link to={`${base}/undersokelser/${view.key}`}>{words.toSurvey}</Link>
        </p>
      ) : (
        <Faults view={view} check={check.data} />
      )}
      {view.mayEdit && view.state !== 'approved' ? (
        <States view={view} check={check.data} onDone={say} />
      ) : null}
      <Details className="review-downloads">
        <Details.Summary>{files.title}</Details.Summary>
        <Details.Content>
          <Downloads
            draft={{ id: view.id, key: view.key, languages: view.document.languages }}
            groups={[{ key: 'people', formats: forPeople }]}
          />
        </Details.Content>
      </Details>
      <Comments view={view} onDone={say} />
    </>
  );
}

function Title({ view }: { view: DraftView }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(designerTexts);
  return <Paragraph className="lead">{view.title[language] || view.title['nb'] || words.untitled}</Paragraph>;
}

/** What must be mended, each with a way to it, and the languages a round can open in. */
function Faults({ view, check }: { view: DraftView; check: CheckView }): ReactNode {
  const { base, language } = usePlace();
  const words = useTexts(draftReviewTexts);
  const designer = useTexts(designerTexts);
  const faults = faultsByItem(check.faults, words, placeWords(view.document, designer));
  const keyIn = (item: string | null) =>
    encodeURIComponent(item === null ? 'about' : keyOfItem(view.document, item));
  const complete = check.languages.filter(({ isComplete }) => isComplete);
  const named = (item: string | null) =>
    item === null
      ? words.theWhole
      : nameOf({ draft: view.document, language: 'nb', words: designer }, keyOfItem(view.document, item));
  return (
    <section>
      {faults.length === 0 ? (
        <Paragraph>{words.ready}</Paragraph>
      ) : (
        <>
          <Heading level={2} data-size="xs">
            {words.faultsTitle}
          </Heading>
          <ul className="review-faults">
            {faults.map(({ item, sentences, isAmongTexts }) => (
              <li key={item ?? ''}>
                <Link
                  to={`${base}/sporreskjema/${view.id}${isAmongTexts ? '/sprak' : `?del=${keyIn(item)}`}`}
                >
                  {named(item)}
                </Link>
                : {sentences.join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {complete.length > 0 ? (
        <Paragraph>
          {words.languagesTitle}:{' '}
          {complete.map((one) => languageName(one.language, designer, language)).join(', ')}
        </Paragraph>
      ) : null}
    </section>
  );
}

interface StatesProps {
  view: DraftView;
  check: CheckView;
  onDone(text: string): void;
}

interface Move {
  state: DraftState;
  said: string;
  despiteComments?: boolean;
  despiteNewer?: boolean;
}

function States({ view, check, onDone }: StatesProps): ReactNode {
  const words = useTexts(draftReviewTexts);
  const [asked, setAsked] = useState<Move | null>(null);
  const [despiteComments, setDespiteComments] = useState(false);
  const [despiteNewer, setDespiteNewer] = useState(false);
  // Said before the page is fetched again, when the buttons may be gone.
  const act = useAct(reviewed, async ({ said, ...move }: Move, params) => {
    const given = { ...move, baseRevision: view.revision };
    await call('POST /api/:municipality/drafts/:draft/state', { ...params, draft: view.id }, given);
    onDone(said);
  });
  const start = (move: Move) => act.mutate(move);
  const code = act.error instanceof ProblemError ? act.error.problem.code : '';
  const isReady = check.faults.length === 0;
  return (
    <section className="review-acts">
      {view.state === 'review' && view.openCommentCount > 0 ? (
        <Checkbox
          label={words.despiteComments}
          description={words.commentsOpen(view.openCommentCount)}
          checked={despiteComments}
          onChange={(event) => setDespiteComments(event.target.checked)}
        />
      ) : null}
      {code === 'survey-changed-meanwhile' || despiteNewer ? (
        <Checkbox
          label={words.despiteNewer}
          checked={despiteNewer}
          onChange={(event) => setDespiteNewer(event.target.checked)}
        />
      ) : null}
      {act.isError ? (
        <p role="alert" className="error">
          {reviewRefusal(act.error, words)}
        </p>
      ) : null}
      <p className="round-acts">
        {view.state === 'draft' ? (
          <ActButton isBusy={act.isPending} onClick={() => start({ state: 'review', said: words.sent })}>
            {words.send}
          </ActButton>
        ) : (
          <>
            {isReady ? (
              <ActButton
                isBusy={act.isPending}
                onClick={() =>
                  setAsked({ state: 'approved', said: words.approved, despiteComments, despiteNewer })
                }
              >
                {words.approve}
              </ActButton>
            ) : null}
            <ActButton
              variant="secondary"
              isBusy={act.isPending}
              onClick={() => start({ state: 'draft', said: words.takenBack })}
            >
              {words.takeBack}
            </ActButton>
          </>
        )}
      </p>
      <AskDialog
        asked={asked}
        title={() => words.approveTitle}
        text={() => words.approveText}
        confirm={words.approve}
        onConfirm={start}
        onClose={() => setAsked(null)}
      />
    </section>
  );
}
