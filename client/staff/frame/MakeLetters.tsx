import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type PrintedTo, printedAtOnce } from '../../../server/core/invitation/paper-limits.ts';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { callForFile } from '../../api.ts';
import { frameTexts } from '../../i18n/frame.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { ConfirmedAct, problemInWords } from '../ConfirmedAct.tsx';
import { PrintingBar } from './ReadingBar.tsx';

/** Each letter takes a hundredth of a second or two; more than so many are worth a word beforehand. */
const quickLetters = 300;

export interface MakeLettersProps {
  roundId: string;
  asked: { to: PrintedTo; unitId: string | null; letters: number };
  /** How often letters on paper have been made, as far as is known. */
  madeTimes: number;
}

/** The button that makes the letters, how far they have come, a way to stop, and the file as long as the page is open. */
export function MakeLetters({ roundId, asked, madeTimes }: MakeLettersProps): ReactNode {
  const { municipality, language, texts } = usePlace();
  const { paper: words } = useTexts(frameTexts);
  const { make, made, isReady, timesBefore, stop } = useLetters(roundId, asked, madeTimes);
  const link = useRef<HTMLAnchorElement>(null);
  const told = useRef<HTMLParagraphElement>(null);
  // What had the focus is gone: the dialog, and the button to stop.
  useEffect(() => {
    if (make.isSuccess) link.current?.focus();
    if (make.isError) told.current?.focus();
  }, [make.isSuccess, make.isError]);
  const count = formatCount(asked.letters, language);
  // Made in the last moment, or the line fell while the file was fetched: they count as made, and nobody has them.
  const isJustStopped = make.error?.name === 'AbortError' && madeTimes === timesBefore;
  const isTooMany = asked.letters > printedAtOnce;
  if (make.isPending) return <Making roundId={roundId} isReady={isReady} stop={stop} />;
  return (
    <>
      {make.isError ? (
        <p ref={told} tabIndex={-1} role="alert" className={isJustStopped ? undefined : 'error'}>
          {madeTimes > timesBefore
            ? words.lost
            : isJustStopped
              ? words.stopped
              : problemInWords(make.error, texts.staff)}
        </p>
      ) : null}
      {asked.letters === 0 && !made ? <Paragraph>{words.nobody}</Paragraph> : null}
      {isTooMany ? <Paragraph>{words.tooMany(formatCount(printedAtOnce, language))}</Paragraph> : null}
      {asked.letters > 0 && !isTooMany ? (
        <div>
          <ConfirmedAct
            words={{
              ...{ action: words.action, title: words.ask(count) },
              text: asked.letters > quickLetters ? [...words.warning, words.slow] : words.warning,
              confirm: words.confirm(count),
            }}
            act={make}
          />
        </div>
      ) : null}
      {made ? (
        <div className="paper-made">
          <p role="status">{words.made(formatCount(made.letters, language))}</p>
          <p>
            <a ref={link} href={made.href} download={`${municipality.slug}-brev.pdf`}>
              {words.download}
            </a>
          </p>
          <Paragraph className="quiet">{words.kept}</Paragraph>
        </div>
      ) : null}
    </>
  );
}

interface MakingProps {
  roundId: string;
  /** The letters count as made from here on, so there is nothing to stop. */
  isReady: boolean;
  stop(): void;
}

function Making({ roundId, isReady, stop }: MakingProps): ReactNode {
  const { paper: words } = useTexts(frameTexts);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      <PrintingBar roundId={roundId} text={isReady ? words.fetching : words.making} />
      {isReady ? null : (
        <div>
          <Button ref={button} type="button" variant="secondary" onClick={stop}>
            {words.stop}
          </Button>
        </div>
      )}
    </>
  );
}

function useLetters(roundId: string, asked: MakeLettersProps['asked'], madeTimes: number) {
  const { slug } = usePlace().municipality;
  const client = useQueryClient();
  const stopper = useRef<AbortController>(null);
  const [isReady, setIsReady] = useState(false);
  const [timesBefore, setTimesBefore] = useState(madeTimes);
  const [made, setMade] = useState<{ href: string; letters: number } | null>(null);
  useEffect(() => () => (made ? URL.revokeObjectURL(made.href) : undefined), [made]);
  // Nobody would be here to take the file.
  useEffect(() => () => stopper.current?.abort(), []);
  const make = useMutation({
    mutationFn: (_reason: string) => {
      setIsReady(false);
      setTimesBefore(madeTimes);
      stopper.current = new AbortController();
      return callForFile(
        'POST /api/:municipality/rounds/:roundId/letters',
        { municipality: slug, roundId },
        asked,
        { signal: stopper.current.signal, onReady: () => setIsReady(true) },
      );
    },
    onSuccess: (file) => setMade({ href: URL.createObjectURL(file), letters: asked.letters }),
    // Refused or stopped, the numbers one saw may be old too.
    onSettled: () => client.invalidateQueries({ queryKey: [slug, 'frame', roundId] }),
  });
  return { make, made, isReady, timesBefore, stop: () => stopper.current?.abort() };
}
