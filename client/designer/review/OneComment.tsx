import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { call } from '../../api.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { draftReviewTexts } from '../../i18n/draft-review.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { useAct } from '../../parts/use-act.ts';
import { nameOf } from '../editor/editor.ts';
import type { DraftView } from '../queries.ts';
import { type Comment, keyOfItem, reviewed, reviewRefusal } from './queries.ts';

/** Of the draft it is said of: what it says, and how far it has come. */
export type Commented = Pick<DraftView, 'id' | 'document' | 'state'>;

interface OneCommentProps {
  comment: Comment;
  view: Commented;
  /** Beside what it is about, which is then not named. */
  isBeside?: boolean;
  onDone(text: string): void;
}

/** What somebody has said, of what, and whether it is answered. */
export function OneComment({ comment, view, isBeside = false, onDone }: OneCommentProps): ReactNode {
  const { base, language } = usePlace();
  const words = useTexts(draftReviewTexts);
  const designer = useTexts(designerTexts);
  const { id, item, text, by, writtenAt, resolved, mayResolve } = comment;
  // Said before the list is fetched again, when it has moved.
  const resolve = useAct(reviewed, async (isResolved: boolean, params) => {
    const given = { id, isResolved };
    await call(
      'POST /api/:municipality/drafts/:draft/comments/resolve',
      { ...params, draft: view.id },
      given,
    );
    onDone(isResolved ? words.resolvedDone : words.reopenedDone);
  });
  const when = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(at));
  const key = item === null ? 'about' : keyOfItem(view.document, item);
  const named = nameOf({ draft: view.document, language: 'nb', words: designer }, key);
  return (
    <article className="survey">
      {isBeside ? null : (
        <p>
          {item === null ? (
            words.theWhole
          ) : (
            <Link to={`${base}/sporreskjema/${view.id}?del=${encodeURIComponent(key)}`}>{named}</Link>
          )}
        </p>
      )}
      <p className="review-said">{text}</p>
      <p className="quiet">
        {words.said(by.isSelf ? words.selfSaid : (by.name ?? words.somebody), when(writtenAt))}
      </p>
      {resolved ? (
        <p className="quiet">
          {words.resolved(
            resolved.by.isSelf ? words.self : (resolved.by.name ?? words.somebody),
            when(resolved.at),
          )}
        </p>
      ) : null}
      {mayResolve && view.state !== 'approved' ? (
        <p>
          <ActButton
            variant="secondary"
            data-size="sm"
            isBusy={resolve.isPending}
            aria-label={`${resolved ? words.reopen : words.resolve}: ${item === null ? words.theWhole : named}`}
            onClick={() => resolve.mutate(resolved === null)}
          >
            {resolved ? words.reopen : words.resolve}
          </ActButton>
        </p>
      ) : null}
      {resolve.isError ? (
        <p role="alert" className="error">
          {reviewRefusal(resolve.error, words)}
        </p>
      ) : null}
    </article>
  );
}
