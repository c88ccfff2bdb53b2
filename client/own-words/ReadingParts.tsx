import { Button, Checkbox, Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { type RedactionMark, redactionMarkKeys } from '../../server/core/free-text/redaction.ts';
import { ownWordsTexts } from '../i18n/own-words.ts';
import { useTexts } from '../parts/place.ts';
import type { Draft } from './drafts.ts';
import { NewTheme } from './NewTheme.tsx';
import { Preview } from './Preview.tsx';
import type { QuestionView, TextView } from './queries.ts';
import { TextWords } from './TextWords.tsx';
import { placesIn, spansOf, type Taken, takenOf, wordsOf } from './words.ts';

interface OneTextProps {
  text: TextView;
  taken: Taken;
  /** `about`: the words it is about; empty for all of them. */
  change(taken: Taken, about: string): void;
  /** What the last step was about, to be undone; null where there is none. */
  lastStep: string | null;
  undo(): void;
}

/** The text, and what is taken out of it. */
export function OneText({ text, taken, change, lastStep, undo }: OneTextProps): ReactNode {
  const words = useTexts(ownWordsTexts);
  const [mark, setMark] = useState<RedactionMark>('name');
  const parts = wordsOf(text.content);
  const hinted = takenOf(parts, text.hints);
  const left = Object.entries(hinted).filter(([place]) => !(place in taken));
  return (
    <>
      <TextWords
        content={text.content}
        words={parts}
        taken={taken}
        hinted={hinted}
        hintAt={(place) =>
          text.hints.map((hint) => placesIn(parts, hint)).find((places) => places.includes(place)) ?? []
        }
        mark={mark}
        change={change}
      />
      <p className="quiet">
        {words.wordsHelp} <span className="keys-help">{words.keysHelp}</span>
      </p>
      <div className="round-acts">
        <Field className="reading-mark">
          <Label>{words.mark}</Label>
          <Select value={mark} onChange={(event) => setMark(event.target.value as RedactionMark)}>
            {redactionMarkKeys.map((key) => (
              <Select.Option key={key} value={key}>
                {words.marks[key]}
              </Select.Option>
            ))}
          </Select>
        </Field>
        {left.length > 0 ? (
          <Button
            type="button"
            variant="secondary"
            onClick={() => change({ ...taken, ...Object.fromEntries(left) }, '')}
          >
            {words.takeHints(spansOf(parts, Object.fromEntries(left)).length)}
          </Button>
        ) : null}
        {Object.keys(taken).length > 0 ? (
          <Button type="button" variant="tertiary" onClick={() => change({}, '')}>
            {words.putBack}
          </Button>
        ) : null}
        {lastStep === null ? null : (
          <Button type="button" variant="tertiary" onClick={undo}>
            {words.undoStep(lastStep)}
          </Button>
        )}
      </div>
      <Preview content={text.content} words={parts} taken={taken} />
    </>
  );
}

interface ThemesProps {
  roundId: string;
  question: QuestionView;
  draft: Draft;
  change(more: Partial<Draft>): void;
}

/** The themes it has, and a new one. */
export function ThemesOf({ roundId, question, draft, change }: ThemesProps): ReactNode {
  const words = useTexts(ownWordsTexts);
  const has = (id: string) => draft.themeIds.includes(id);
  return (
    <fieldset className="reading-themes">
      <legend>{words.themes}</legend>
      {question.themes.length === 0 ? <p className="quiet">{words.noThemes}</p> : null}
      <div className="reading-theme-list">
        {question.themes.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={has(id)}
            onChange={() =>
              change({
                themeIds: has(id) ? draft.themeIds.filter((one) => one !== id) : [...draft.themeIds, id],
              })
            }
          />
        ))}
      </div>
      <NewTheme
        roundId={roundId}
        item={question.item}
        made={(id) => change({ themeIds: [...new Set([...draft.themeIds, id])] })}
      />
    </fieldset>
  );
}
