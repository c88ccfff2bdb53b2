import { Field, Heading, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { partsOf } from '../../../server/core/draft/edit/tree.ts';
import { call } from '../../api.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { draftReviewTexts } from '../../i18n/draft-review.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { useTexts } from '../../parts/place.ts';
import { useAct } from '../../parts/use-act.ts';
import { nameOf, numbersOf } from '../editor/editor.ts';
import type { Commented } from './OneComment.tsx';
import { reviewed, reviewRefusal } from './queries.ts';

interface CommentFormProps {
  view: Commented;
  /** The key of what it is about, or `''` for the whole; left out: it is chosen. */
  about?: string;
  onDone(text: string): void;
}

/** One's own comment, signed. */
export function CommentForm({ view, about, onDone }: CommentFormProps): ReactNode {
  const words = useTexts(draftReviewTexts);
  const designer = useTexts(designerTexts);
  const label = useId();
  const [typed, setTyped] = useState({ id: crypto.randomUUID(), item: about ?? '', text: '' });
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
      {about === undefined ? (
        <Heading level={3} data-size="2xs">
          {words.write}
        </Heading>
      ) : null}
      {about === undefined ? (
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
      ) : null}
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
