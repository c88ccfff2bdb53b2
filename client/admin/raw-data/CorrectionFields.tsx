import { Button, Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { Language } from '../../../server/core/locale.ts';
import { ProblemError } from '../../api.ts';
import { lookUpTexts } from '../../i18n/look-ups.ts';
import { usePlace } from '../../parts/place.ts';
import { AnswerField, answerInWords, type CorrectedQuestion } from './AnswerField.tsx';
import { Choice } from './AskForm.tsx';
import type { LookUp } from './LookUps.tsx';
import type { FoundAnswer } from './OneLookUp.tsx';

type Lacks = NonNullable<FoundAnswer['lacks']>;
/** A question to set right: '' where none is chosen yet. `value`: as `AnswerField` has it. */
interface Row {
  /** Of the row on the page, whatever question is chosen in it. */
  id: number;
  name: string;
  value: string | null;
}

/** What is to be set right so far, and what the server said it lacks. What is typed stays until it is done. */
export interface Draft {
  rows: Row[];
  lacks: Lacks | null;
  isConfirmed: boolean;
  /** Tried with something missing: what is missing is told. */
  isAsked: boolean;
}
const empty: Draft = {
  rows: [{ id: 0, name: '', value: null }],
  lacks: null,
  isConfirmed: false,
  isAsked: false,
};

/** A draft, and how it follows what came of carrying it out. */
export function useDraft(): {
  draft: Draft;
  change(more: Partial<Draft>): void;
  follow(found: FoundAnswer): void;
} {
  const [draft, setDraft] = useState(empty);
  return {
    draft,
    change: (more) => setDraft((before) => ({ ...before, ...more })),
    follow: ({ lacks, isCorrected }) =>
      setDraft((before) => {
        if (isCorrected) return empty;
        if (!lacks) return before;
        const has = (name: string) => before.rows.some((row) => row.name === name);
        const asked = lacks.asked.filter(({ name }) => !has(name));
        return {
          ...{ lacks, isConfirmed: false, isAsked: false },
          rows: asked.reduce((rows, { name }) => withRow(rows, name), before.rows),
        };
      }),
  };
}

function withRow(rows: Row[], name: string): Row[] {
  return [...rows, { id: Math.max(...rows.map(({ id }) => id)) + 1, name, value: null }];
}

/**
 * What is sent of a correction: the value for each question by its name, empty for no answer; and, only once it is confirmed,
 * the questions no longer asked, whose answers are deleted.
 */
export function correctionOf({ rows, lacks, isConfirmed }: Draft): {
  answers: Record<string, string>;
  drops: string[];
} {
  return {
    answers: Object.fromEntries(rows.map(({ name, value }) => [name, value ?? ''])),
    drops: isConfirmed ? (lacks?.hidden ?? []).map(({ name }) => name) : [],
  };
}

/** What is chosen without a value, or not confirmed. */
export function isReady({ rows, lacks, isConfirmed }: Draft, questions: CorrectedQuestion[]): boolean {
  const isSaid = ({ name, value }: Row) =>
    name !== '' && (value !== null || questions.find((each) => each.name === name)?.form !== 'one');
  return rows.every(isSaid) && (isConfirmed || (lacks?.hidden ?? []).length === 0);
}

/** What will stand, line by line. */
export function draftInWords({ rows }: Draft, questions: CorrectedQuestion[], language: Language): string[] {
  return rows.flatMap(({ name, value }) => {
    const question = questions.find((each) => each.name === name);
    return question
      ? [`${question.question[language]}: ${answerInWords(question, value ?? '', language)}`]
      : [];
  });
}

/** What is wrong with each question, by its name, where the server said so. */
export function faultsOf(error: Error | null, language: Language): Map<string, string> {
  const faults = error instanceof ProblemError ? (error.problem.faults ?? []) : [];
  const { faults: words, otherFault } = lookUpTexts[language];
  const start = 'correction.answers.';
  return new Map(
    faults
      .filter(({ place }) => place.startsWith(start))
      .map(({ place, code }) => [place.slice(start.length), words[code] ?? otherFault]),
  );
}

interface CorrectionFieldsProps {
  lookUp: LookUp;
  draft: Draft;
  error: Error | null;
  onChange(more: Partial<Draft>): void;
}

/** Which questions are to be set right, what shall stand there, and what goes with it. */
export function CorrectionFields({ lookUp, draft, error, onChange }: CorrectionFieldsProps): ReactNode {
  const { language } = usePlace();
  const words = lookUpTexts[language];
  const { rows, lacks, isAsked } = draft;
  const { questions } = lookUp;
  const faults = faultsOf(error, language);
  const changeRow = (at: number, row: Row) => onChange({ rows: rows.with(at, row) });
  return (
    <div className="raw-ask-fields">
      {rows.map(({ id, name, value }, at) => {
        const question = questions.find((each) => each.name === name);
        const isFree = (each: string) => each === name || rows.every((row) => row.name !== each);
        return (
          <Fieldset key={id} className="correction">
            <Fieldset.Legend>{words.correction(at + 1)}</Fieldset.Legend>
            <Choice
              label={words.question}
              error={isAsked && name === '' ? words.chooseQuestion : undefined}
              value={name}
              onChange={(chosen) => changeRow(at, { id, name: chosen, value: null })}
              options={questions
                .filter((each) => isFree(each.name))
                .map((each) => [each.name, each.question[language]])}
            />
            {question ? (
              <AnswerField
                question={question}
                value={value}
                error={
                  faults.get(name) ??
                  (isAsked && value === null && question.form === 'one' ? words.chooseAnswer : undefined)
                }
                onChange={(given) => changeRow(at, { id, name, value: given })}
              />
            ) : null}
            {rows.length > 1 ? (
              <Button
                type="button"
                variant="tertiary"
                onClick={() => onChange({ rows: rows.filter((_, each) => each !== at) })}
              >
                {words.leaveOut}
              </Button>
            ) : null}
          </Fieldset>
        );
      })}
      {rows.every(({ name }) => name !== '') && rows.length < questions.length ? (
        <Button type="button" variant="tertiary" onClick={() => onChange({ rows: withRow(rows, '') })}>
          {words.oneMore}
        </Button>
      ) : null}
      {lacks ? <Lacking lacks={lacks} /> : null}
      {lacks && lacks.hidden.length > 0 ? (
        <div>
          <Checkbox
            label={words.lacks.confirm}
            checked={draft.isConfirmed}
            onChange={({ target }) => onChange({ isConfirmed: target.checked })}
          />
          {isAsked && !draft.isConfirmed ? (
            <ValidationMessage role="alert">{words.lacks.unconfirmed}</ValidationMessage>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** Why nothing is changed yet. */
function Lacking({ lacks }: { lacks: Lacks }): ReactNode {
  const { language } = usePlace();
  const words = lookUpTexts[language].lacks;
  return (
    <div role="status" className="correction-lacks">
      <p>{words.title}</p>
      {(['asked', 'unasked', 'hidden'] as const)
        .filter((kind) => lacks[kind].length > 0)
        .map((kind) => (
          <div key={kind}>
            <p>{words[kind]}</p>
            <ul>
              {lacks[kind].map(({ name, question }) => (
                <li key={name}>{question[language]}</li>
              ))}
            </ul>
          </div>
        ))}
      {lacks.hidden.length > 0 ? <p className="quiet">{words.ownWords}</p> : null}
    </div>
  );
}
