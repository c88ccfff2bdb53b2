import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../api.ts';
import { formatMoment } from '../i18n/dates.ts';
import { ownWordsTexts } from '../i18n/own-words.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { ConfirmedAct } from '../staff/ConfirmedAct.tsx';
import { type QuestionView, reviewKey } from './queries.ts';
import { Told } from './Told.tsx';

interface DecidingProps {
  roundId: string;
  question: QuestionView;
  mayDecide: boolean;
  say(text: string): void;
}

/** What of a question would go further as it is now, what is shown, and the decision. */
export function Deciding({ roundId, question, mayDecide, say }: DecidingProps): ReactNode {
  const words = useTexts(ownWordsTexts);
  const { content, counts, decision } = question;
  const isEmpty = !content || content.themes.length + content.excerpts.length === 0;
  const isSame = JSON.stringify(decision?.content) === JSON.stringify(content);
  const waiting = counts?.waiting ?? 0;
  return (
    <section className="deciding">
      <Heading level={3} data-size="2xs">
        {words.goesFurther}
      </Heading>
      {content && !isEmpty ? <Told told={content} /> : <Paragraph>{words.nothingYet}</Paragraph>}
      {decision ? <Decision decision={decision} isSame={isSame} /> : null}
      {waiting > 0 ? <Paragraph>{words.waitsFirst(waiting)}</Paragraph> : null}
      {mayDecide ? (
        <div className="round-acts">
          {!isEmpty && waiting === 0 && !(decision?.content && isSame) ? (
            <Act roundId={roundId} question={question} isShown say={say} />
          ) : null}
          {decision?.content ? <Act roundId={roundId} question={question} isShown={false} say={say} /> : null}
        </div>
      ) : null}
    </section>
  );
}

function Decision({
  decision,
  isSame,
}: {
  decision: NonNullable<QuestionView['decision']>;
  isSame: boolean;
}): ReactNode {
  const { language } = usePlace();
  const words = useTexts(ownWordsTexts);
  const who = decision.decidedBy.name ?? words.erased;
  return (
    <p>
      <strong>{decision.content ? (isSame ? words.shown : words.shownOther) : words.hidden}</strong>{' '}
      {words.decided(who, formatMoment(decision.decidedAt, language))} «{decision.reason}»
    </p>
  );
}

interface ActProps extends Omit<DecidingProps, 'mayDecide'> {
  isShown: boolean;
}

function Act({ roundId, question, isShown, say }: ActProps): ReactNode {
  const { municipality } = usePlace();
  const all = useTexts(ownWordsTexts);
  const words = isShown ? all.show : all.hide;
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (reason: string) =>
      call(
        'POST /api/:municipality/rounds/:roundId/own-words/decisions',
        { municipality: municipality.slug, roundId },
        { item: question.item, reason, fingerprint: isShown ? question.fingerprint : null },
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: reviewKey(municipality.slug, roundId), exact: true });
      say(words.done);
    },
  });
  return (
    <ConfirmedAct
      words={words}
      asksForReason
      act={act}
      colour={isShown ? 'accent' : 'danger'}
      problems={all.problems}
    />
  );
}
