import type { ReactNode } from 'react';
import type {
  ItemValue,
  Question,
  QuestionCheckboxModel,
  QuestionMatrixModel,
  QuestionRatingModel,
  QuestionSelectBase,
} from 'survey-core';
import type { RespondTexts } from '../../server/core/wording/respond.nb.ts';
import { questionId } from './question-id.ts';
import { Scale, type ScaleOption } from './Scale.tsx';
import { titleOf } from './survey-state.ts';

interface BlockProps {
  question: Question;
  texts: RespondTexts;
  fault: string | undefined;
}

/** One question with its help and, when something is wrong, what it is. */
export function QuestionBlock({ question, texts, fault }: BlockProps): ReactNode {
  const id = questionId(question.name);
  const description = question.locDescription.textOrHtml;
  const help = description ? `${id}-help` : undefined;
  const error = fault ? `${id}-error` : undefined;
  const describedBy = [help, error].filter(Boolean).join(' ') || undefined;
  const notes = (
    <>
      {description ? (
        <p className="help" id={help}>
          {description}
        </p>
      ) : null}
      {fault ? (
        <p className="error" id={error}>
          {fault}
        </p>
      ) : null}
    </>
  );
  const single = ['text', 'comment', 'dropdown'].includes(question.getType());
  if (single) {
    return (
      <div className={fault ? 'question wrong' : 'question'} id={id} tabIndex={-1}>
        <label className="question-title" htmlFor={`${id}-input`}>
          {titleOf(question)}
        </label>
        {notes}
        <SingleInput
          question={question}
          texts={texts}
          id={`${id}-input`}
          describedBy={describedBy}
          wrong={!!fault}
        />
      </div>
    );
  }
  return (
    <fieldset
      className={fault ? 'question wrong' : 'question'}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
    >
      <legend className="question-title">{titleOf(question)}</legend>
      {notes}
      <Choices question={question} texts={texts} />
    </fieldset>
  );
}

function Choices({ question, texts }: { question: Question; texts: RespondTexts }): ReactNode {
  switch (question.getType()) {
    case 'rating': {
      const rating = question as QuestionRatingModel;
      return (
        <Scale
          name={question.name}
          options={scaleOptions(rating.rateValues)}
          low={rating.locMinRateDescription.textOrHtml}
          high={rating.locMaxRateDescription.textOrHtml}
          value={question.value}
          texts={texts}
          onChange={(value) => {
            question.value = value;
          }}
        />
      );
    }
    case 'matrix':
      return <MatrixAsList matrix={question as QuestionMatrixModel} texts={texts} />;
    case 'checkbox':
      return <Checkboxes question={question as QuestionCheckboxModel} />;
    case 'boolean':
      return (
        <Radios
          question={question}
          options={[
            { value: true, text: texts.yes },
            { value: false, text: texts.no },
          ]}
        />
      );
    default: {
      const choices = (question as QuestionSelectBase).visibleChoices;
      return <Radios question={question} options={choices.map(optionOf)} />;
    }
  }
}

function optionOf(item: ItemValue): { value: unknown; text: string } {
  return { value: item.value as unknown, text: item.locText.textOrHtml };
}

function scaleOptions(items: ItemValue[]): ScaleOption[] {
  return items.map((item) => ({ value: item.value as number | string, text: item.locText.textOrHtml }));
}

/** The words of the first and last number on a scale; nothing where a column is called only by its number. */
function endLabels(options: ScaleOption[]): [string, string] {
  const points = options.filter((option) => typeof option.value === 'number');
  const wordsOf = (option: ScaleOption | undefined) =>
    option && option.text !== String(option.value) ? option.text : '';
  return [wordsOf(points[0]), wordsOf(points.at(-1))];
}

/** On a phone a matrix is a list of questions with the same scale, and so it is everywhere. */
function MatrixAsList({ matrix, texts }: { matrix: QuestionMatrixModel; texts: RespondTexts }): ReactNode {
  const columns = scaleOptions(matrix.visibleColumns as ItemValue[]);
  const [low, high] = endLabels(columns);
  // The button holds the number; a column's words would not fit in it.
  const options = columns.map((column) =>
    typeof column.value === 'number' ? { ...column, text: String(column.value) } : column,
  );
  const value = (matrix.value ?? {}) as Record<string, unknown>;
  return matrix.visibleRows.map((row) => (
    <fieldset className="matrix-row" key={row.name}>
      <legend>{row.text}</legend>
      <Scale
        name={`${matrix.name}.${row.name}`}
        options={options}
        low={low}
        high={high}
        value={value[row.name]}
        texts={texts}
        onChange={(chosen) => {
          matrix.value = { ...value, [row.name]: chosen };
        }}
      />
    </fieldset>
  ));
}

function Radios({
  question,
  options,
}: {
  question: Question;
  options: { value: unknown; text: string }[];
}): ReactNode {
  return options.map((option) => (
    <label className="choice" key={String(option.value)}>
      <input
        type="radio"
        name={question.name}
        checked={question.value === option.value}
        onChange={() => {
          question.value = option.value;
        }}
      />
      <span>{option.text}</span>
    </label>
  ));
}

function Checkboxes({ question }: { question: QuestionCheckboxModel }): ReactNode {
  const chosen: unknown[] = Array.isArray(question.value) ? question.value : [];
  return question.visibleChoices.map((item) => {
    const { value, text } = optionOf(item);
    const on = chosen.includes(value);
    return (
      <label className="choice" key={String(value)}>
        <input
          type="checkbox"
          checked={on}
          onChange={() => {
            question.value = on ? chosen.filter((other) => other !== value) : [...chosen, value];
          }}
        />
        <span>{text}</span>
      </label>
    );
  });
}

interface SingleProps {
  question: Question;
  texts: RespondTexts;
  id: string;
  describedBy: string | undefined;
  wrong: boolean;
}

function SingleInput({ question, texts, id, describedBy, wrong }: SingleProps): ReactNode {
  const shared = { id, 'aria-describedby': describedBy, 'aria-invalid': wrong || undefined };
  const value = String(question.value ?? '');
  const set = (text: string) => {
    question.value = text === '' ? undefined : text;
  };
  if (question.getType() === 'dropdown') {
    return (
      <select {...shared} value={value} onChange={(event) => set(event.target.value)}>
        <option value="">{texts.choose}</option>
        {(question as QuestionSelectBase).visibleChoices.map(optionOf).map((option) => (
          <option key={String(option.value)} value={String(option.value)}>
            {option.text}
          </option>
        ))}
      </select>
    );
  }
  const longest = Number(question['maxLength']) > 0 ? Number(question['maxLength']) : undefined;
  if (question.getType() === 'comment') {
    return (
      <>
        <textarea
          {...shared}
          rows={5}
          maxLength={longest ?? 2000}
          value={value}
          onChange={(event) => set(event.target.value)}
        />
        {longest && longest - value.length < 200 ? (
          <p className="help" aria-live="polite">
            {texts.charactersLeft(longest - value.length)}
          </p>
        ) : null}
      </>
    );
  }
  const number = question['inputType'] === 'number';
  return (
    <input
      {...shared}
      type="text"
      inputMode={number ? 'decimal' : 'text'}
      maxLength={longest ?? 200}
      value={value}
      onChange={(event) => {
        const parsed = Number(event.target.value.replace(',', '.'));
        if (number && event.target.value !== '' && Number.isFinite(parsed)) question.value = parsed;
        else set(event.target.value);
      }}
    />
  );
}
