import { Checkbox, Fieldset, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { lookUpTexts } from '../../i18n/look-ups.ts';
import { usePlace } from '../../parts/place.ts';
import { Choice } from './AskForm.tsx';
import type { LookUp } from './LookUps.tsx';

export type CorrectedQuestion = LookUp['questions'][number];

interface AnswerFieldProps {
  question: CorrectedQuestion;
  /** As a correction has it; '' for no answer, null for nothing chosen yet. */
  value: string | null;
  error: string | undefined;
  onChange(value: string): void;
}

/** What stands for no answer where one chooses, and for no code. */
const none = 'none';
const codeFor = (value: string) => `=${value}`;

/** What shall stand as the answer to one question, chosen or written as the question is. */
export function AnswerField({ question, value, error, onChange }: AnswerFieldProps): ReactNode {
  const { language } = usePlace();
  const words = lookUpTexts[language];
  const { form, choices } = question;
  switch (form) {
    case 'one':
      return (
        <Choice
          label={words.value}
          error={error}
          value={value === null ? '' : value === '' ? none : codeFor(value)}
          onChange={(chosen) => onChange(chosen === none ? '' : chosen.slice(1))}
          options={[
            ...choices.map(({ value: code, text }): [string, string] => [codeFor(code), text[language]]),
            [none, words.noAnswer],
          ]}
        />
      );
    case 'several': {
      const chosen = listIn(value);
      return (
        <Fieldset>
          <Fieldset.Legend>{words.value}</Fieldset.Legend>
          <Fieldset.Description>{words.valueHelp.several}</Fieldset.Description>
          {choices.map(({ value: code, text }) => (
            <Checkbox
              key={code}
              value={code}
              label={text[language]}
              checked={chosen.includes(code)}
              onChange={({ target }) => {
                const isIn = (each: string) => (each === code ? target.checked : chosen.includes(each));
                onChange(listOf(choices.map((each) => each.value).filter(isIn)));
              }}
            />
          ))}
          {error ? <ValidationMessage role="alert">{error}</ValidationMessage> : null}
        </Fieldset>
      );
    }
    case 'ranked': {
      const order = listIn(value);
      return (
        <Fieldset>
          <Fieldset.Legend>{words.value}</Fieldset.Legend>
          <Fieldset.Description>{words.valueHelp.ranked}</Fieldset.Description>
          {choices.map(({ value: code }, at) => (
            <Choice
              key={code}
              label={words.place(at + 1)}
              error={undefined}
              value={order[at] ? codeFor(order[at]) : ''}
              onChange={(chosen) =>
                onChange(
                  listOf(choices.map((_, each) => (each === at ? chosen.slice(1) : order[each]) ?? '')),
                )
              }
              options={choices.map((each) => [codeFor(each.value), each.text[language]])}
            />
          ))}
          {error ? <ValidationMessage role="alert">{error}</ValidationMessage> : null}
        </Fieldset>
      );
    }
    default:
      return (
        <Textfield
          label={words.value}
          description={words.valueHelp[form]}
          inputMode={form === 'number' ? 'decimal' : 'text'}
          maxLength={500}
          autoComplete="off"
          error={error}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

/** A value in the words of its question, for whoever is asked whether it shall stand. */
export function answerInWords(
  { form, choices }: CorrectedQuestion,
  value: string,
  language: ReturnType<typeof usePlace>['language'],
): string {
  if (value.trim() === '') return lookUpTexts[language].noAnswer;
  const worded = (code: string) => choices.find((each) => each.value === code)?.text[language] ?? code;
  if (form === 'several') return listIn(value).map(worded).join(', ');
  if (form === 'ranked') return listIn(value).map(worded).join(' > ');
  return worded(value);
}

/** Codes may hold any mark, so several are a list in JSON. Nothing chosen is no answer. */
const listOf = (codes: string[]) => (codes.some((code) => code !== '') ? JSON.stringify(codes) : '');
const listIn = (value: string | null): string[] => (value ? (JSON.parse(value) as string[]) : []);
