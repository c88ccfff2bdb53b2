import { Details, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { ProblemError } from '../../api.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { importNotesTexts } from '../../i18n/import-notes.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { languageName } from '../language-names.ts';
import type { ReadFile } from './ImportQuestionnairePage.tsx';

type Note = ReadFile['notes'][number];

/** What came in, and what was changed or left out: each kind once, with every place where it was. */
export function ImportReport({ read }: { read: ReadFile }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(designerTexts);
  const { page, changed, leftOut } = useTexts(importNotesTexts);
  const { questions, options, pages, languages } = read.counts;
  const names = languages.map((tag) => languageName(tag, words, language)).join(', ');
  return (
    <>
      <ul>
        <li>{page.counts(questions, options, pages)}</li>
        {names === '' ? null : <li>{page.languages(names)}</li>}
        {read.notes.length === 0 ? <li>{page.whole}</li> : null}
      </ul>
      <Notes title={changed} notes={read.notes.filter(({ fate }) => fate === 'changed')} />
      <Notes title={leftOut} notes={read.notes.filter(({ fate }) => fate === 'leftOut')} />
    </>
  );
}

function Notes({ title, notes }: { title: string; notes: readonly Note[] }): ReactNode {
  const { page, notes: words } = useTexts(importNotesTexts);
  if (notes.length === 0) return null;
  const byCode = [...Map.groupBy(notes, ({ code }) => code)];
  return (
    <section>
      <Heading level={3} data-size="xs">
        {title}
      </Heading>
      {byCode.map(([code, all]) => (
        <Details key={code}>
          <Details.Summary>{`${words[code]} (${all.length})`}</Details.Summary>
          <Details.Content>
            <ul className="import-notes">
              {all.map(({ place, subject, detail }) => (
                <li key={`${place} ${subject} ${detail}`}>
                  {subject === null ? null : <strong>{subject}</strong>} {detail}{' '}
                  <code>{place || page.wholeFile}</code>
                </li>
              ))}
            </ul>
          </Details.Content>
        </Details>
      ))}
    </section>
  );
}

/** Why nothing came in, and where in the file. */
export function ImportRefusal({ error }: { error: Error }): ReactNode {
  const words = useTexts(designerTexts);
  const { page, faults } = useTexts(importNotesTexts);
  const problem = error instanceof ProblemError ? error.problem : null;
  const known: Record<string, string> = faults;
  const told = (problem?.faults ?? []).flatMap(({ code, place }) => {
    const text = known[code];
    return text === undefined ? [] : [{ text, place }];
  });
  if (told.length === 0) {
    const problems: Record<string, string> = words.problems;
    const text = problem?.status === 413 ? page.tooLarge : problems[problem?.code ?? ''];
    return (
      <p className="error" role="alert">
        {text ?? page.failed}
      </p>
    );
  }
  return (
    <div role="alert">
      <ul className="import-notes">
        {told.map(({ text, place }) => (
          <li key={`${text} ${place}`}>
            {text} {place === '' ? null : <code>{place}</code>}
          </li>
        ))}
      </ul>
    </div>
  );
}
