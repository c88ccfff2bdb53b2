import { Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { longestInquiry } from '../../server/core/inquiry.ts';
import { call } from '../api.ts';
import { inquiriesTexts } from '../i18n/inquiries.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { Done, useDone } from '../parts/Done.tsx';
import { useKept } from '../parts/kept-text.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { type Inquiry, refusalInWords, useInquiryAct } from './queries.ts';
import { Said, Signed } from './Signed.tsx';

/** What the leader has answered, in the order it came, and where they add more. */
export function Answers({ inquiry }: { inquiry: Inquiry }): ReactNode {
  const words = useTexts(inquiriesTexts).answers;
  const [done, say] = useDone();
  return (
    <section className="answers">
      <Heading level={2} data-size="sm">
        {words.title}
      </Heading>
      <Done thing={done} />
      {inquiry.answers.length === 0 ? <Paragraph>{words.none}</Paragraph> : null}
      <ol className="said-list">
        {inquiry.answers.map((answer) => (
          <li key={answer.id}>
            <Said text={answer.text} />
            <Signed by={answer.by} at={answer.answeredAt} />
          </li>
        ))}
      </ol>
      {inquiry.mayAnswer ? (
        <AnswerForm key={inquiry.answers.length} inquiry={inquiry} onSent={() => say(words.done)} />
      ) : null}
    </section>
  );
}

/** A new one for each answer: sent twice by a poor line, an answer is one by its id. */
function AnswerForm({ inquiry, onSent }: { inquiry: Inquiry; onSent(): void }): ReactNode {
  const { municipality } = usePlace();
  const words = useTexts(inquiriesTexts);
  const owner = municipality.account?.name ?? '';
  const [written, change, forget] = useKept(`${municipality.slug}.${owner}.${inquiry.id}`, {
    ...{ id: crypto.randomUUID() as string, text: '' },
  });
  const [isEmpty, setIsEmpty] = useState(false);
  const send = useInquiryAct(
    (given: { id: string; text: string }, params) =>
      call('POST /api/:municipality/inquiries/answers', params, { ...given, inquiryId: inquiry.id }),
    () => {
      forget();
      onSent();
    },
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const text = written.text.trim();
    setIsEmpty(text === '');
    if (text !== '') send.mutate({ ...written, text });
  };
  return (
    <form onSubmit={onSubmit} noValidate className="inquiry-form">
      <Textfield
        multiline
        rows={4}
        maxLength={longestInquiry}
        label={inquiry.answers.length === 0 ? words.answers.write : words.answers.writeMore}
        description={words.answers.help}
        error={isEmpty ? words.form.empty : undefined}
        value={written.text}
        onChange={(event) => change({ ...written, text: event.target.value })}
      />
      {send.isError ? (
        <p className="error" role="alert">
          {refusalInWords(send.error, words)}
        </p>
      ) : null}
      <p>
        <ActButton type="submit" isBusy={send.isPending}>
          {words.answers.send}
        </ActButton>
      </p>
    </form>
  );
}
