import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { PanelModelBase, Question, QuestionRatingModel } from 'survey-core';
import type { Language } from '../../server/core/locale.ts';
import type { RespondTexts, ShownScale } from '../../server/core/wording/respond.nb.ts';
import { QuestionBlock } from './QuestionBlock.tsx';
import { SafeHtml } from './SafeHtml.tsx';
import { createSurveyState, linesOf, titleOf } from './survey-state.ts';

/** What the form tells whoever holds it. Pages are counted from 0 among those that are visible now. */
export interface FormPosition {
  page: number;
  pageCount: number;
  title: string;
}

export interface SurveyFormProps {
  definition: Record<string, unknown>;
  language: Language;
  texts: RespondTexts;
  answers: Record<string, unknown>;
  page: number;
  /** Question name to words, for what the server (or the page itself) did not accept. */
  faults: Record<string, string>;
  /** With what is answered as a person reads it. */
  onChange(answers: Record<string, unknown>, lines: { question: string; answer: string }[]): void;
  /** Draws what surrounds the questions: heading, errors, buttons. */
  children(
    form: FormPosition & {
      questions: ReactNode;
      /** Names of questions on this page with something wrong, after asking SurveyJS. */
      validate(): Record<string, string>;
      pageOf(questionName: string): number;
      /** What a question is called on the screen. */
      labelOf(questionName: string): string;
      /** The numbers of a question's scale; null for what is not a scale. */
      scaleOf(questionName: string): ShownScale | null;
    },
  ): ReactNode;
}

/**
 * The only door to SurveyJS in the browser: it reads the definition and decides what is visible; the questions are
 * drawn by our own parts, because a scale must be large buttons with real radio inputs on every phone.
 */
export function SurveyForm(props: SurveyFormProps): ReactNode {
  const { definition, language, page, texts, onChange } = props;
  // The model is made once; language, answers and page flow into it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: answers and page are only where it starts
  const state = useMemo(() => createSurveyState(definition, language, props.answers, page), [definition]);
  useSyncExternalStore(state.subscribe, state.version);
  const { model } = state;
  if (model.locale !== language) model.locale = language;
  if (model.currentPageNo !== page && page < model.visiblePages.length) model.currentPageNo = page;

  useEffect(() => {
    const report = () => onChange({ ...model.data }, linesOf(model));
    model.onValueChanged.add(report);
    return () => model.onValueChanged.remove(report);
  }, [model, onChange]);

  const current = model.visiblePages[Math.min(page, model.visiblePages.length - 1)];
  if (!current) return null;
  return props.children({
    page: model.visiblePages.indexOf(current),
    pageCount: model.visiblePages.length,
    title: current.locTitle.textOrHtml,
    questions: <Elements panel={current} texts={texts} faults={props.faults} />,
    validate: () => {
      current.validate(true);
      return Object.fromEntries(
        current.questions
          .filter((question) => question.isVisible && question.errors.length > 0)
          .map((question) => {
            const scale = scaleOf(question);
            const words = scale ? texts.faults.scale(scale) : question.errors[0]?.getText();
            return [question.name, words ?? texts.faults.other];
          }),
      );
    },
    labelOf: (name) => {
      const question = model.getQuestionByName(name);
      return question ? titleOf(question) : name;
    },
    scaleOf: (name) => scaleOf(model.getQuestionByName(name)),
    pageOf: (name) =>
      model.visiblePages.findIndex((candidate) => candidate.questions.some((q) => q.name === name)),
  });
}

function scaleOf(question: Question | null): ShownScale | null {
  if (question?.getType() !== 'rating') return null;
  const { rateValues } = question as QuestionRatingModel;
  const outside = rateValues.find((item) => typeof item.value !== 'number');
  const points = rateValues.map((item) => Number(item.value)).filter(Number.isFinite);
  return {
    min: Math.min(...points),
    max: Math.max(...points),
    outside: outside ? outside.locText.textOrHtml : null,
  };
}

function Elements({
  panel,
  texts,
  faults,
}: {
  panel: PanelModelBase;
  texts: RespondTexts;
  faults: Record<string, string>;
}): ReactNode {
  const stem = panel.locDescription?.textOrHtml;
  return (
    <>
      {stem ? <p className="stem">{stem}</p> : null}
      {panel.elements
        .filter((element) => element.isVisible)
        .map((element) => {
          if (element.isPanel) {
            return (
              <Elements
                key={element.name}
                panel={element as unknown as PanelModelBase}
                texts={texts}
                faults={faults}
              />
            );
          }
          const question = element as unknown as Question;
          if (question.getType() === 'html') return <SafeHtml key={question.name} question={question} />;
          return (
            <QuestionBlock
              key={question.name}
              question={question}
              texts={texts}
              fault={faults[question.name]}
            />
          );
        })}
    </>
  );
}
