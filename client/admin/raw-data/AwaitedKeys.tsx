import { Field, Heading, Input, Label, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { call, type Returns } from '../../api.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { keyCustodyTexts } from '../../i18n/key-custody.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { ConfirmedAct } from '../../staff/ConfirmedAct.tsx';
import { awaitedKeysId } from './awaited-keys-id.ts';

/** In bytes; a key file has a hundred or so. */
const longestFile = 1_000;

type AwaitedKey = Returns<'GET /api/:municipality/awaited-keys'>['rounds'][number];

/** Rounds that wait for a custodian's key, each with a place for the file. Nothing where none waits, or not for the reader. */
export function AwaitedKeys({ say }: { say(text: string): void }): ReactNode {
  const { municipality } = usePlace();
  const words = useTexts(keyCustodyTexts).bring;
  const { hash } = useLocation();
  const section = useRef<HTMLElement>(null);
  const query = useQuery({
    queryKey: [municipality.slug, 'awaited-keys'],
    queryFn: () => call('GET /api/:municipality/awaited-keys', { municipality: municipality.slug }),
    staleTime: 0,
    retry: false,
  });
  const isHere = query.data !== undefined;
  useEffect(() => {
    if (isHere && hash === `#${awaitedKeysId}`) section.current?.scrollIntoView();
  }, [isHere, hash]);
  if (!query.data || query.data.rounds.length === 0) return null;
  return (
    <section className="raw-grants" id={awaitedKeysId} ref={section}>
      <Heading level={2} data-size="xs">
        {words.title}
      </Heading>
      <Paragraph>{words.intro}</Paragraph>
      <ul>
        {query.data.rounds.map((round) => (
          <li key={round.roundId}>
            <OneKey round={round} say={say} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneKey({ round, say }: { round: AwaitedKey; say(text: string): void }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(keyCustodyTexts).bring;
  return (
    <article className="raw-grant">
      <Heading level={3} data-size="2xs">
        {words.name(round.surveyTitle[language], round.period)}
      </Heading>
      {round.isBrought ? (
        <Paragraph>{words.isBrought}</Paragraph>
      ) : (
        <>
          <p className="quiet">{words.since(formatMoment(round.since, language))}</p>
          <BringKey round={round} say={say} />
        </>
      )}
    </article>
  );
}

/** The file is held until it is sent, and then forgotten. */
function BringKey({ round, say }: { round: AwaitedKey; say(text: string): void }): ReactNode {
  const { municipality } = usePlace();
  const words = useTexts(keyCustodyTexts).bring;
  const client = useQueryClient();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [keyFile, setKeyFile] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const params = { municipality: municipality.slug, roundId: round.roundId };
  const act = useMutation({
    mutationFn: (_: string) => call('POST /api/:municipality/rounds/:roundId/key', params, { keyFile }),
    onSuccess: async () => {
      await client.invalidateQueries();
      say(words.done);
    },
  });
  const take = async (file: File | undefined) => {
    act.reset();
    // Longer than any key file: what it is instead is for the server to say.
    const text = file
      ? await file
          .slice(0, longestFile)
          .text()
          .catch(() => null)
      : '';
    setKeyFile(text ?? '');
    setFault(text === null ? words.unreadable : null);
  };
  const mayAsk = () => {
    if (keyFile === '') {
      setFault(fault ?? words.missing);
      input.current?.focus();
    }
    return keyFile !== '';
  };
  return (
    <>
      <Field>
        <Label htmlFor={id}>{words.file}</Label>
        <Field.Description>{words.fileHelp}</Field.Description>
        <Input
          id={id}
          ref={input}
          type="file"
          accept=".key,text/plain"
          aria-invalid={fault !== null}
          onChange={(event) => take(event.target.files?.[0])}
        />
        {fault === null ? null : <ValidationMessage role="alert">{fault}</ValidationMessage>}
      </Field>
      <div className="round-acts">
        <ConfirmedAct
          words={{ ...words, title: words.askTitle }}
          problems={words.problems}
          act={act}
          mayAsk={mayAsk}
        />
      </div>
    </>
  );
}
