import { Field, Heading, Label, Select } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { type DraftFileFormat, draftFileName } from '../../../server/core/exchange/draft-file.ts';
import { type Language, languages as ownLanguages } from '../../../server/core/locale.ts';
import { callForFile, ProblemError } from '../../api.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { draftFilesTexts } from '../../i18n/draft-files.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { saveFile } from '../../parts/save-file.ts';
import { languageName } from '../language-names.ts';

/** What is offered where, in groups by who it is for. */
export const forPeople: readonly DraftFileFormat[] = ['paper', 'codebook', 'codebookTable'];
export const forTools: readonly DraftFileFormat[] = ['own', 'surveyjs', 'xlsform', 'ddi'];
export const forTranslators: readonly DraftFileFormat[] = ['translations', 'xliff'];

/** Those that are written in one language. */
const inLanguage: readonly DraftFileFormat[] = ['paper', 'codebook', 'codebookTable'];

interface DownloadsProps {
  draft: { id: string; key: string; languages: readonly string[] };
  groups: readonly { key: 'people' | 'tools' | 'translators'; formats: readonly DraftFileFormat[] }[];
  /** Waits for what is being written to be saved; false: it will not be by itself. Left out: nothing is written here. */
  settle?(): Promise<boolean>;
}

/** A draft's files, each made when it is asked for. */
export function Downloads({ draft, groups, settle }: DownloadsProps): ReactNode {
  const { municipality, language: reads } = usePlace();
  const words = useTexts(draftFilesTexts);
  const designer = useTexts(designerTexts);
  const id = useId();
  const own = ownLanguages.filter((tag) => draft.languages.includes(tag));
  const targets = draft.languages.filter((tag) => tag !== draft.languages[0]);
  const [language, setLanguage] = useState<Language>(own.includes(reads) ? reads : 'nb');
  const [target, setTarget] = useState(targets[0] ?? 'nn');
  const [isBehind, setIsBehind] = useState(false);
  const make = useMutation({
    mutationFn: async (format: DraftFileFormat) => {
      setIsBehind((await settle?.()) === false);
      const wanted = {
        ...{ format },
        ...(inLanguage.includes(format) && { language }),
        ...(forTranslators.includes(format) && target !== '' && { target }),
      };
      const asked = { municipality: municipality.slug, draft: draft.id, ...wanted };
      const file = await callForFile('GET /api/:municipality/drafts/:draft/file', asked, undefined);
      saveFile(draftFileName(draft.key, wanted), file.type, file);
    },
    networkMode: 'always',
  });
  const all = groups.flatMap(({ formats }) => formats);
  const named = make.variables === undefined ? '' : words.formats[make.variables].name;
  const isRefusedForNow = make.error instanceof ProblemError && make.error.problem.status === 503;
  return (
    <div className="downloads">
      {own.length > 1 && all.some((format) => inLanguage.includes(format)) ? (
        <Field>
          <Label htmlFor={`${id}-language`}>{words.language}</Label>
          <Select
            id={`${id}-language`}
            value={language}
            onChange={(event) => setLanguage(event.target.value as Language)}
          >
            {own.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag, designer, reads)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {groups.map(({ key, formats }) => (
        <section key={key} aria-labelledby={`${id}-${key}`}>
          <Heading level={2} data-size="2xs" id={`${id}-${key}`}>
            {words.groups[key]}
          </Heading>
          {key === 'translators' && targets.length > 0 ? (
            <Field>
              <Label htmlFor={`${id}-target`}>{words.target}</Label>
              <Select id={`${id}-target`} value={target} onChange={(event) => setTarget(event.target.value)}>
                {targets.map((tag) => (
                  <option key={tag} value={tag}>
                    {languageName(tag, designer, reads)}
                  </option>
                ))}
              </Select>
            </Field>
          ) : null}
          <ul className="download-list">
            {formats.map((format) => (
              <li key={format}>
                <ActButton
                  variant="secondary"
                  isBusy={make.isPending}
                  aria-describedby={`${id}-${format}`}
                  onClick={() => make.mutate(format)}
                >
                  {words.formats[format].name}
                </ActButton>
                <span id={`${id}-${format}`} className="quiet">
                  {words.formats[format].help}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p role="status">
        {make.isPending ? words.making(named) : make.isSuccess ? words.made(named) : ''}
        {make.isSuccess && isBehind ? ` ${words.unsaved}` : ''}
      </p>
      {make.isError ? (
        <p role="alert" className="error">
          {isRefusedForNow ? words.busy : words.failed(named)}
        </p>
      ) : null}
    </div>
  );
}
