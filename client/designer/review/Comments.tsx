import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { draftReviewTexts } from '../../i18n/draft-review.ts';
import { useTexts } from '../../parts/place.ts';
import type { DraftView } from '../queries.ts';
import { CommentForm } from './CommentForm.tsx';
import { OneComment } from './OneComment.tsx';
import { type Comment, useComments } from './queries.ts';

interface CommentsProps {
  view: DraftView;
  onDone(text: string): void;
}

/** What is said of the draft and its questions, the open first, and one's own to add. */
export function Comments({ view, onDone }: CommentsProps): ReactNode {
  const words = useTexts(draftReviewTexts);
  const { data } = useComments(view.id);
  const open = (data?.comments ?? []).filter(({ resolved }) => resolved === null);
  const answered = (data?.comments ?? []).filter(({ resolved }) => resolved !== null);
  const list = (comments: Comment[]) => (
    <ul className="review-comments">
      {comments.map((comment) => (
        <li key={comment.id}>
          <OneComment {...{ comment, view, onDone }} />
        </li>
      ))}
    </ul>
  );
  return (
    <section>
      <Heading level={2} data-size="xs">
        {words.comments}
      </Heading>
      {data?.comments.length === 0 ? <Paragraph>{words.noComments}</Paragraph> : null}
      {list(open)}
      {answered.length > 0 ? (
        <Details>
          <Details.Summary>{words.showResolved(answered.length)}</Details.Summary>
          <Details.Content>{list(answered)}</Details.Content>
        </Details>
      ) : null}
      {view.state === 'approved' ? null : <CommentForm {...{ view, onDone }} />}
    </section>
  );
}
