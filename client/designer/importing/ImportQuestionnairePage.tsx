import '../designer.css';
import '../../admin/import/import.css';
import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { type Language, languages } from '../../../server/core/locale.ts';
import type { SurveyKind } from '../../../server/core/questionnaire/format.ts';
import { type ChosenFile, readChosen } from '../../admin/import/chosen-file.ts';
import { FileField } from '../../admin/import/FileField.tsx';
import { call, type Returns } from '../../api.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { importNotesTexts } from '../../i18n/import-notes.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { Loading } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { RadioField } from '../../parts/RadioField.tsx';
import { languageName } from '../language-names.ts';
import { refusalInWords } from '../refusals.ts';
import { useBegin } from '../use-begin.ts';
import { ImportRefusal, ImportReport } from './ImportReport.tsx';

export type ReadFile = Returns<'POST /api/:municipality/questionnaire-imports'>;

/** What the server takes, in bytes. */
const fileLimit = 5 * 1024 * 1024;
const kinds = ['citizen', 'user', 'employee'] as const;
const accept = '.json,.lss,.tsv,.txt,.xlsx,.xls,.csv,.md';

/** A questionnaire from a file: what of it comes in is told before anything is kept. */
export function ImportQuestionnairePage(): ReactNode {
  const { municipality, base, language: reads } = usePlace();
  const words = useTexts(designerTexts);
  const { page } = useTexts(importNotesTexts);
  const [kind, setKind] = useState<SurveyKind>('citizen');
  const [language, setLanguage] = useState<Language>('nb');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [fileError, setFileError] = useState<'tooLarge' | 'unreadable' | null>(null);
  const begin = useBegin();
  const read = useMutation({
    mutationFn: (body: ChosenFile & { kind: SurveyKind; language: string }) =>
      call('POST /api/:municipality/questionnaire-imports', { municipality: municipality.slug }, body),
    networkMode: 'always',
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (read.data || read.error) heading.current?.focus();
  }, [read.data, read.error]);
  const look = (given: ChosenFile | null, choices: { kind: SurveyKind; language: Language }) => {
    if (given) read.mutate({ ...given, ...choices });
  };
  const choose = async (given: File) => {
    read.reset();
    setFile(null);
    setFileError(given.size > fileLimit ? 'tooLarge' : null);
    if (given.size > fileLimit) return;
    const chosen = await readChosen(given).catch(() => null);
    setFile(chosen);
    if (chosen) look(chosen, { kind, language });
    else setFileError('unreadable');
  };
  const isAsked = file !== null && !read.isPending;
  return (
    <div className="import">
      <p className="back">
        <Link to={`${base}/sporreskjema/ny`}>{page.back}</Link>
      </p>
      <PageTitle title={page.title} />
      <Paragraph className="lead">{page.lead}</Paragraph>
      <RadioField
        legend={page.kind}
        value={kind}
        choices={kinds.map((value) => ({ value, label: words.kinds[value], help: words.kindHelp[value] }))}
        onChange={(chosen) => {
          setKind(chosen);
          look(file, { kind: chosen, language });
        }}
      />
      <RadioField
        legend={page.language}
        help={page.languageHelp}
        value={language}
        choices={languages.map((value) => ({ value, label: languageName(value, words, reads), help: '' }))}
        onChange={(chosen) => {
          setLanguage(chosen);
          look(file, { kind, language: chosen });
        }}
      />
      <FileField
        chosen={file?.fileName ?? null}
        error={fileError === null ? null : page[fileError]}
        onChoose={choose}
        accept={accept}
      />
      {read.isPending ? <Loading text={page.reading} /> : null}
      {isAsked && (read.data || read.error) ? (
        <Heading level={2} data-size="sm" ref={heading} tabIndex={-1}>
          {read.data ? page.result : page.refused}
        </Heading>
      ) : null}
      {isAsked && read.error ? <ImportRefusal error={read.error} /> : null}
      {isAsked && read.data ? (
        <>
          <ImportReport read={read.data} />
          {begin.isError ? (
            <p role="alert" className="error">
              {refusalInWords(begin.error, words)}
            </p>
          ) : null}
          <Paragraph>{page.makeHelp}</Paragraph>
          <p>
            <ActButton
              isBusy={begin.isPending}
              onClick={() => begin.mutate({ kind: 'document', document: read.data.document })}
            >
              {page.make}
            </ActButton>
          </p>
        </>
      ) : null}
    </div>
  );
}
