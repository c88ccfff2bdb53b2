import type { Draft } from '../draft/format.ts';
import { estimateMinutes } from '../draft/minutes.ts';
import { completenessOf, isWritten } from '../draft/texts.ts';
import { type Advice, advice } from './advice.ts';
import { type Asked, isOpen } from './questions.ts';

/** Longer, and many leave before the end: ten minutes is what people who answer call right (Revilla and Ochoa, 2017). */
export const mostMinutes = 10;
/** Of more open questions the last are seldom answered. Ours. */
export const mostOpen = 3;
/** From so many required, where they are more than a third: whoever cannot answer one must leave. Ours. */
export const fewestRequired = 4;
const requiredShare = 1 / 3;

/** Advice on the questionnaire as a whole: its length, what must be answered, languages, and what is of no use. */
export function adviseOnWhole(draft: Draft, asked: readonly Asked[]): Advice[] {
  return [
    ...onLength(draft),
    ...onRequired(asked),
    ...onOpen(asked),
    ...onFeeds(asked),
    ...onLanguages(draft, asked),
  ];
}

const whole = { of: 'whole', name: '' } as const;

/** By our estimate, or by what the writer says where that is more. */
function onLength(draft: Draft): Advice[] {
  const minutes = Math.max(estimateMinutes(draft), draft.estimatedMinutes ?? 0);
  return minutes > mostMinutes
    ? [advice('long-questionnaire', whole, { figures: { minutes, limit: mostMinutes } })]
    : [];
}

function onRequired(asked: readonly Asked[]): Advice[] {
  const required = asked.filter(({ element }) => element['isRequired'] === true);
  if (required.length < fewestRequired || required.length <= asked.length * requiredShare) return [];
  const questions = required.map(({ name }) => name);
  return [
    advice('many-required', whole, {
      figures: { required: required.length, questions: asked.length },
      ...{ questions, mend: { kind: 'optional', questions } },
    }),
  ];
}

function onOpen(asked: readonly Asked[]): Advice[] {
  const open = asked.filter(isOpen).map(({ name }) => name);
  return open.length > mostOpen
    ? [advice('many-open', whole, { figures: { open: open.length, limit: mostOpen }, questions: open })]
    : [];
}

function onFeeds(asked: readonly Asked[]): Advice[] {
  const idle = asked.flatMap(({ name, item }) =>
    item?.role === 'scale' && item.feeds.length === 0 ? [name] : [],
  );
  const [first] = idle;
  return first === undefined
    ? []
    : [
        advice(
          'feeds-nothing',
          { of: 'question', name: first },
          { figures: { questions: idle.length }, questions: idle },
        ),
      ];
}

function onLanguages(draft: Draft, asked: readonly Asked[]): Advice[] {
  const [base = 'nb'] = draft.languages;
  return completenessOf(draft)
    .filter(({ language, isComplete }) => language !== base && !isComplete)
    .map(({ language, writtenCount, textCount }) =>
      advice(
        'missing-translation',
        { of: 'language', name: language },
        {
          language,
          figures: { missing: textCount - writtenCount, texts: textCount },
          questions: asked
            .filter(({ text }) => isWritten(text, base) && !isWritten(text, language))
            .map(({ name }) => name),
        },
      ),
    );
}
