import { Button, Details, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { draftReviewTexts } from '../../i18n/draft-review.ts';
import { Done, useDone } from '../../parts/Done.tsx';
import { useTexts } from '../../parts/place.ts';
import { CommentForm } from '../review/CommentForm.tsx';
import { OneComment } from '../review/OneComment.tsx';
import type { Comment } from '../review/queries.ts';
import { about, useCommenting, useEditor } from './editor.ts';

/** What is said of the page or question that is chosen, and one's own to add, beside what it is about. */
export function PartComments({ partKey }: { partKey: string }): ReactNode {
  const { draft } = useEditor();
  const commenting = useCommenting();
  const words = useTexts(draftReviewTexts);
  const [isWriting, setIsWriting] = useState(false);
  const [done, say] = useDone();
  if (!commenting) return null;
  const { id, state, byPart } = commenting;
  const view = { id, state, document: draft };
  const said = byPart.get(partKey) ?? [];
  const open = said.filter(({ resolved }) => resolved === null);
  const answered = said.filter(({ resolved }) => resolved !== null);
  if (said.length === 0 && state === 'approved') return null;
  const list = (comments: readonly Comment[]) => (
    <ul className="review-comments">
      {comments.map((comment) => (
        <li key={comment.id}>
          <OneComment {...{ comment, view }} isBeside={isOf(comment, partKey)} onDone={say} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className="part-comments" aria-label={words.comments}>
      <Done thing={done} />
      {open.length > 0 ? (
        <Heading level={3} data-size="2xs">
          {words.openHere(open.length)}
        </Heading>
      ) : null}
      {open.length > 0 ? list(open) : null}
      {answered.length > 0 ? (
        <Details>
          <Details.Summary>{words.showResolved(answered.length)}</Details.Summary>
          <Details.Content>{list(answered)}</Details.Content>
        </Details>
      ) : null}
      {state === 'approved' ? null : isWriting ? (
        <>
          <CommentForm
            view={view}
            about={partKey === about ? '' : partKey}
            onDone={(text) => {
              setIsWriting(false);
              say(text);
            }}
          />
          <p>
            <Button variant="tertiary" data-size="sm" onClick={() => setIsWriting(false)}>
              {words.cancel}
            </Button>
          </p>
        </>
      ) : (
        <p>
          <Button variant="tertiary" data-size="sm" onClick={() => setIsWriting(true)}>
            {words.write}
          </Button>
        </p>
      )}
    </section>
  );
}

/** Under the whole stands also what is said of what is not there any more: then it says of what. */
function isOf({ item }: Comment, partKey: string): boolean {
  return partKey !== about || item === null;
}
