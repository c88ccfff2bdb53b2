import '../../admin/import/import.css';
import { Checkbox, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { withChanges } from '../../../server/core/exchange/translations/take-in.ts';
import { type ChosenFile, readChosen } from '../../admin/import/chosen-file.ts';
import { FileField } from '../../admin/import/FileField.tsx';
import { call, type Returns } from '../../api.ts';
import { draftFilesTexts } from '../../i18n/draft-files.ts';
import { draftTranslationsTexts } from '../../i18n/draft-translations.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { Done, useDone } from '../../parts/Done.tsx';
import { Loading } from '../../parts/Notice.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { DraftSession, Shown } from '../editor/session.ts';
import { Downloads, forTranslators } from '../files/Downloads.tsx';
import { TranslationRefusal, TranslationReport } from './TranslationReport.tsx';

export type TranslationsRead = Returns<'POST /api/:municipality/drafts/:draft/translations'>;

/** What the server takes, in bytes. */
const fileLimit = 5 * 1024 * 1024;
const accept = '.xlsx,.csv,.txt,.xlf,.xliff,.xml';

interface TranslationFilesProps {
  id: string;
  session: DraftSession;
  shown: Shown;
  mayEdit: boolean;
}

/** Texts out to whoever translates them, and in again: what will change is told before anything does. */
export function TranslationFiles({ id, session, shown, mayEdit }: TranslationFilesProps): ReactNode {
  const words = useTexts(draftTranslationsTexts);
  const files = useTexts(draftFilesTexts);
  const { key, languages } = shown.draft;
  return (
    <div className="translation-files">
      <Details>
        <Details.Summary>{words.out}</Details.Summary>
        <Details.Content>
          <Downloads
            draft={{ id, key, languages }}
            groups={[{ key: 'translators', formats: forTranslators }]}
            {...(mayEdit && { settle: () => session.settled() })}
          />
        </Details.Content>
      </Details>
      {mayEdit ? (
        <Details>
          <Details.Summary>{words.in}</Details.Summary>
          <Details.Content>
            <TakeIn {...{ id, session, shown }} busyWords={files.busy} />
          </Details.Content>
        </Details>
      ) : null}
    </div>
  );
}

interface Choices {
  despiteChanged: boolean;
  despiteUnknown: boolean;
}

function TakeIn({
  id,
  session,
  shown,
  busyWords,
}: Omit<TranslationFilesProps, 'mayEdit'> & { busyWords: string }): ReactNode {
  const { municipality } = usePlace();
  const words = useTexts(draftTranslationsTexts);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [fileError, setFileError] = useState<'tooLarge' | 'unreadable' | null>(null);
  const [choices, setChoices] = useState<Choices>({ despiteChanged: false, despiteUnknown: false });
  const [wasFaulty, setWasFaulty] = useState<Choices>(choices);
  const [done, say] = useDone();
  const read = useMutation({
    mutationFn: async (given: ChosenFile & Choices) => {
      // What is being written is held against too.
      await session.settled();
      const asked = { municipality: municipality.slug, draft: id };
      return call('POST /api/:municipality/drafts/:draft/translations', asked, given);
    },
    networkMode: 'always',
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (read.data || read.error) heading.current?.focus();
  }, [read.data, read.error]);
  const look = (given: ChosenFile, chosen: Choices) => {
    setChoices(chosen);
    read.mutate({ ...given, ...chosen });
  };
  const put = (file: ChosenFile | null) => {
    read.reset();
    setFile(file);
    setWasFaulty({ despiteChanged: false, despiteUnknown: false });
  };
  const choose = async (given: File) => {
    put(null);
    setFileError(given.size > fileLimit ? 'tooLarge' : null);
    if (given.size > fileLimit) return;
    const chosen = await readChosen(given).catch(() => null);
    setFile(chosen);
    if (chosen) look(chosen, { despiteChanged: false, despiteUnknown: false });
    else setFileError('unreadable');
  };
  const { data } = read;
  const apply = ({ changes }: TranslationsRead) => {
    session.act((draft) => withChanges(draft, changes), { text: words.did });
    put(null);
    say(words.done(changes.length));
  };
  // A choice stays to be taken back after what it was about is no fault any more.
  const has = (code: string) => data?.faults.some((fault) => fault.code === code) ?? false;
  const offers = {
    despiteChanged: has('source-changed') || (wasFaulty.despiteChanged && choices.despiteChanged),
    despiteUnknown: has('unknown-key') || (wasFaulty.despiteUnknown && choices.despiteUnknown),
  };
  return (
    <div className="import">
      <Paragraph>{words.help}</Paragraph>
      <Done thing={done} />
      {done && shown.undoes === words.did ? (
        <p>
          <ActButton
            variant="secondary"
            isBusy={false}
            onClick={() => {
              session.undo();
              say(words.undone);
            }}
          >
            {words.undo}
          </ActButton>
        </p>
      ) : null}
      <FileField
        chosen={file?.fileName ?? null}
        error={fileError === null ? null : words[fileError]}
        onChoose={choose}
        accept={accept}
      />
      {read.isPending ? <Loading text={words.reading} /> : null}
      {file && (data || read.error) && !read.isPending ? (
        <Heading level={2} data-size="2xs" ref={heading} tabIndex={-1}>
          {data ? words.report : words.refused}
        </Heading>
      ) : null}
      {file && read.error && !read.isPending ? (
        <TranslationRefusal error={read.error} busy={busyWords} />
      ) : null}
      {file && data && !read.isPending ? (
        <>
          <TranslationReport read={data} draft={shown.draft} />
          {(['despiteChanged', 'despiteUnknown'] as const).map((choice) =>
            offers[choice] ? (
              <Checkbox
                key={choice}
                label={words[choice]}
                checked={choices[choice]}
                onChange={(event) => {
                  setWasFaulty({ ...wasFaulty, [choice]: true });
                  look(file, { ...choices, [choice]: event.target.checked });
                }}
              />
            ) : null,
          )}
          {data.faults.length === 0 && data.changes.length > 0 ? (
            <>
              <Paragraph className="quiet">{words.applyHelp}</Paragraph>
              <p className="round-acts">
                <ActButton isBusy={read.isPending} onClick={() => apply(data)}>
                  {words.apply(data.changes.length)}
                </ActButton>
                <ActButton variant="secondary" isBusy={false} onClick={() => put(null)}>
                  {words.cancel}
                </ActButton>
              </p>
            </>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
