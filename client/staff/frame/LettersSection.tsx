import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { call } from '../../api.ts';
import { formatDate } from '../../i18n/dates.ts';
import { frameTexts } from '../../i18n/frame.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { FrameView } from '../../parts/queries.ts';
import { ConfirmedAct } from '../ConfirmedAct.tsx';

/** How many letters wait, the button that sends them, and what has been sent so far. */
export function LettersSection({ frame, roundId }: { frame: FrameView; roundId: string }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(frameTexts);
  const count = formatCount(frame.waitingCount, language);
  const line = useRef<HTMLParagraphElement>(null);
  const isSending = frame.dispatches.some(({ isFinished }) => !isFinished);
  return (
    <>
      <Heading level={2} data-size="sm">
        {words.letters}
      </Heading>
      <Paragraph ref={line} tabIndex={-1}>
        {frame.waitingCount > 0 ? words.waiting(count) : noneWaiting(frame, words)}
      </Paragraph>
      {frame.dispatches.length > 0 ? (
        <ul>
          {frame.dispatches.map(({ afterDays, channel, createdAt }) => (
            <li key={createdAt + channel + afterDays}>
              {channel === 'paper'
                ? words.paper.madeOn(formatDate(createdAt, language))
                : afterDays === null
                  ? words.firstSent(formatDate(createdAt, language))
                  : words.reminderSent(words.days(afterDays), formatDate(createdAt, language))}
            </li>
          ))}
        </ul>
      ) : null}
      <p role="status">{isSending ? words.sending : null}</p>
      {frame.hasMail || !frame.hasEmail ? null : <Paragraph>{words.noMail}</Paragraph>}
      {frame.state === 'open' ? null : <Paragraph>{words.notOpenYet}</Paragraph>}
      {frame.waitingCount > 0 && frame.hasMail && frame.state === 'open' ? (
        <SendButton
          letters={frame.waitingCount}
          count={count}
          roundId={roundId}
          onSent={() => line.current?.focus()}
        />
      ) : null}
    </>
  );
}

/** Why no letter waits, which is another thing where nobody has an address to send to. */
function noneWaiting({ state, hasEmail }: FrameView, words: (typeof frameTexts)['nb']): string {
  if (state === 'closed') return words.noneAfterClosing;
  return hasEmail ? words.noneWaiting : words.nobodyHasEmail;
}

interface SendButtonProps {
  letters: number;
  count: string;
  roundId: string;
  /** The button goes, and the focus with it. */
  onSent(): void;
}

function SendButton({ letters, count, roundId, onSent }: SendButtonProps): ReactNode {
  const { municipality } = usePlace();
  const { send: words } = useTexts(frameTexts);
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: (_reason: string) =>
      call(
        'POST /api/:municipality/rounds/:roundId/dispatches',
        { municipality: municipality.slug, roundId },
        { letters },
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [municipality.slug, 'frame', roundId] });
      // After the dialog has closed, which gives the focus back to the button.
      setTimeout(onSent, 0);
    },
  });
  return (
    <div>
      <ConfirmedAct
        words={{
          ...{ action: words.action, title: words.title(count) },
          ...{ text: words.text(count), confirm: words.confirm(count) },
        }}
        act={send}
      />
    </div>
  );
}
