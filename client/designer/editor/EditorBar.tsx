import { Details, Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { completenessOf } from '../../../server/core/draft/texts.ts';
import { questionCount } from '../../../server/core/questionnaire/definition.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import { draftFilesTexts } from '../../i18n/draft-files.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { Downloads, forPeople, forTools, forTranslators } from '../files/Downloads.tsx';
import { languageName } from '../language-names.ts';
import type { DraftView } from '../queries.ts';
import { minutesOf, nameOf, useEditor } from './editor.ts';
import type { Shown } from './session.ts';
import { UndoButtons } from './UndoButtons.tsx';
import type { Other } from './use-here.ts';

interface EditorBarProps {
  view: DraftView;
  shown: Shown;
  /** Who else has it open. */
  others: readonly Other[];
  language: string;
  onLanguage(language: string): void;
  onUndo(): void;
  onRedo(): void;
  /** Waits for what is written to be saved. */
  settle(): Promise<boolean>;
}

/** What is true of the whole: how it is saved, what can be taken back, in which languages it is written, who else is here. */
export function EditorBar(props: EditorBarProps): ReactNode {
  const { view, shown, others, language, onLanguage, onUndo, onRedo, settle } = props;
  const { language: reads } = usePlace();
  const files = useTexts(draftFilesTexts);
  const editor = useEditor();
  const { draft, words, mayEdit } = editor;
  const select = useId();
  const facts = [
    words.states[view.state],
    words.extent(questionCount(draft as unknown as Questionnaire), minutesOf(draft, reads)),
  ];
  return (
    <section className="editor-bar" aria-label={words.title}>
      <p className="quiet">{facts.join(' · ')}</p>
      <ul className="editor-languages">
        {completenessOf(draft).map((one) => (
          <li key={one.language}>{shareWords(one, words, reads)}</li>
        ))}
      </ul>
      {mayEdit ? <UndoButtons {...{ shown, words, onUndo, onRedo }} /> : <p>{words.readOnly}</p>}
      <Field className="editor-language">
        <Label htmlFor={select}>{words.editIn}</Label>
        <Select id={select} value={language} onChange={(event) => onLanguage(event.target.value)}>
          {draft.languages.map((one) => (
            <option key={one} value={one}>
              {languageName(one, words, reads)}
            </option>
          ))}
        </Select>
      </Field>
      <Details className="editor-downloads">
        <Details.Summary>{files.title}</Details.Summary>
        <Details.Content>
          <Downloads
            draft={{ id: view.id, key: draft.key, languages: draft.languages }}
            groups={[
              { key: 'people', formats: forPeople },
              { key: 'tools', formats: forTools },
              { key: 'translators', formats: forTranslators },
            ]}
            {...(mayEdit && { settle })}
          />
        </Details.Content>
      </Details>
      {others.length > 0 ? (
        <p role="status" className="editor-here">
          {words.here(
            others.map(({ name, item }) => (item === null ? name : words.hereAt(name, nameOf(editor, item)))),
          )}
        </p>
      ) : null}
    </section>
  );
}

function shareWords(
  { language, writtenCount, textCount, isComplete }: ReturnType<typeof completenessOf>[number],
  words: ReturnType<typeof useEditor>['words'],
  reads: string,
): string {
  const name = languageName(language, words, reads);
  if (isComplete) return words.complete(name);
  const share = textCount === 0 ? 0 : Math.min(0.99, writtenCount / textCount);
  return words.completeShare(name, new Intl.NumberFormat(reads, { style: 'percent' }).format(share));
}
