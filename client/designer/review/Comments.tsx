import { Details, Field, Heading, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Link } from 'react-router';
import { partsOf } from '../../../server/core/draft/edit/tree.ts';
import { call } from '../../api.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { draftReviewTexts } from '../../i18n/draft-review.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { useAct } from '../../parts/use-act.ts';
import { nameOf, numbersOf } from '../editor/editor.ts';
import type { DraftView } from '../queries.ts';
import { type Comment, keyOfItem, reviewed, reviewRefusal, useComments } from './queries.ts';

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

function OneComment({ comment, view, onDone }: CommentsProps & { comment: Comment }): ReactNode {
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
      <p>
        {item === null ? (
          words.theWhole
        ) : (
          <Link to={`${base}/sporreskjema/${view.id}?del=${encodeURIComponent(key)}`}>{named}</Link>
        )}
      </p>
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

function CommentForm({ view, onDone }: CommentsProps): ReactNode {
  const words = useTexts(draftReviewTexts);
  const designer = useTexts(designerTexts);
  const label = useId();
  const [typed, setTyped] = useState({ id: crypto.randomUUID(), item: '', text: '' });
  const [isMissing, setIsMissing] = useState(false);
  const post = useAct(reviewed, ({ id, item, text }: typeof typed, params) =>
    call(
      'POST /api/:municipality/drafts/:draft/comments',
      { ...params, draft: view.id },
      { id, item: item === '' ? null : item.replace(/^page:/, ''), text: text.trim() },
    ),
  );
  const numbers = numbersOf(view.document);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(typed.text.trim() === '');
    if (typed.text.trim() === '' || post.isPending) return;
    post.mutate(typed, {
      onSuccess: () => {
        setTyped({ id: crypto.randomUUID(), item: typed.item, text: '' });
        onDone(words.posted);
      },
    });
  };
  return (
    <form className="review-form" onSubmit={onSubmit} noValidate>
      <Heading level={3} data-size="2xs">
        {words.write}
      </Heading>
      <Field>
        <Label htmlFor={label}>{words.about}</Label>
        <Select
          id={label}
          value={typed.item}
          onChange={(event) => setTyped({ ...typed, item: event.target.value })}
        >
          <option value="">{words.theWhole}</option>
          {partsOf(view.document).map(({ key }) => {
            const number = numbers.get(key);
            const name = nameOf({ draft: view.document, language: 'nb', words: designer }, key);
            return (
              <option key={key} value={key}>
                {number === undefined ? name : `${number}. ${name}`}
              </option>
            );
          })}
        </Select>
      </Field>
      <Textfield
        multiline
        rows={3}
        label={words.text}
        description={words.textHelp}
        maxLength={4000}
        error={isMissing ? words.textMissing : undefined}
        value={typed.text}
        onChange={(event) => setTyped({ ...typed, text: event.target.value })}
      />
      {post.isError ? (
        <p role="alert" className="error">
          {reviewRefusal(post.error, words)}
        </p>
      ) : null}
      <p>
        <ActButton type="submit" variant="secondary" isBusy={post.isPending}>
          {words.post}
        </ActButton>
      </p>
    </form>
  );
}
