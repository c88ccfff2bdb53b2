import { Model, type Question } from 'survey-core';
import type { Language } from '../../server/core/locale.ts';
import { registerLocales } from './locales.ts';

registerLocales();

/**
 * A SurveyJS model with a counter that grows at every change, which is what React needs to know. SurveyJS decides
 * what is visible and on which page; every element on the screen is ours.
 */
export interface SurveyState {
  model: Model;
  subscribe(listener: () => void): () => void;
  version(): number;
}

export function createSurveyState(
  definition: Record<string, unknown>,
  language: Language,
  answers: Record<string, unknown>,
  page: number,
): SurveyState {
  const model = new Model(definition);
  model.locale = language;
  model.data = answers;
  model.currentPageNo = page;
  let version = 0;
  const listeners = new Set<() => void>();
  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  model.onValueChanged.add(changed);
  model.onQuestionVisibleChanged.add(changed);
  model.onPageVisibleChanged.add(changed);
  return {
    model,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}

/**
 * What is answered, as a person reads it, in the model's language and the order it is asked. A matrix gives a line for
 * each of its rows.
 */
export function linesOf(model: Model): { question: string; answer: string }[] {
  return model
    .getPlainData({ includeEmpty: false })
    .flatMap((entry) => linesOfEntry(entry as PlainEntry, ''));
}

interface PlainEntry {
  title: string;
  displayValue: unknown;
  isNode?: boolean;
  data?: PlainEntry[];
}

function linesOfEntry(entry: PlainEntry, before: string): { question: string; answer: string }[] {
  const question = `${before}${entry.title}`;
  const isWhole = typeof entry.displayValue !== 'object' || entry.displayValue === null;
  // The chosen values of one question are its data too, and are whole in what it shows.
  if (isWhole) return [{ question, answer: String(entry.displayValue) }];
  return (entry.data ?? []).flatMap((under) => linesOfEntry(under, `${question}: `));
}

/** A question's texts in the model's language, as plain text. */
export function titleOf(question: Question): string {
  return question.locTitle.textOrHtml;
}
