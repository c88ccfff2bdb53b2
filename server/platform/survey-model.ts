import { ConditionsParser, Model } from 'survey-core';
import type { Visibility } from '../core/questionnaire/compile.ts';
import { surveyDefinition } from '../core/questionnaire/definition.ts';
import type { Questionnaire } from '../core/questionnaire/format.ts';

/**
 * The server's only door to survey-core, which is used for conditions and nothing else: it never judges an answer.
 */

/**
 * What is visible with given answers. Undefined when the questionnaire has no conditions, so that no model is built
 * for it. The model is made once and reused; nesting was limited when the questionnaire was checked.
 */
export function visibilityOf(questionnaire: Questionnaire): Visibility | undefined {
  const definition = surveyDefinition(questionnaire);
  if (!/"(visibleIf|enableIf|requiredIf)":/.test(JSON.stringify(definition))) return undefined;
  const model = new Model(definition);
  return (posted) => {
    model.clear(true, true);
    model.data = posted;
    const shown = model
      .getAllQuestions()
      .filter((question) => question.isVisible && question.page?.isVisible && question.isParentVisible);
    const required = shown.filter((question) => question.isRequired);
    return { shown: new Set(shown.map(nameOf)), required: new Set(required.map(nameOf)) };
  };
}

const nameOf = ({ name }: { name: string }) => name;

/** An expression as survey-core reads it; null where it cannot. */
export function parsedExpression(expression: string): unknown {
  return new ConditionsParser().parseExpression(expression) ?? null;
}

/** What is wrong with a condition, or null. */
export function expressionFault(expression: string): string | null {
  const parser = new ConditionsParser();
  parser.parseExpression(expression);
  return parser.error ? `cannot be read at character ${parser.error.at + 1}` : null;
}
