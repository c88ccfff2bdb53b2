import { holds } from '../../server/core/questionnaire/condition.ts';
import type { Facts } from '../../server/stages/responses/page/facts.ts';
import { answersOf } from './form.ts';

export interface Asked {
  isShown(part: string): boolean;
  isRequired(question: string): boolean;
}

/**
 * What is asked with these answers. An answer to a question that is not asked counts for no condition, as on the server, so
 * what hides one question may hide the next.
 */
export function askedWith(facts: Facts, fields: [string, string][]): Asked {
  const { conditions, questions } = facts;
  const always = new Set(questions.filter(({ isRequired }) => isRequired).map(({ name }) => name));
  if (!conditions) return { isShown: () => true, isRequired: (name) => always.has(name) };
  let answers = answersOf(facts, fields);
  const isShown = (part: string) => {
    const condition = conditions.shown[part];
    return condition === undefined || holds(condition, answers);
  };
  for (;;) {
    const left = Object.fromEntries(Object.entries(answers).filter(([name]) => isShown(name)));
    if (Object.keys(left).length === Object.keys(answers).length) break;
    answers = left;
  }
  return {
    isShown,
    isRequired(name) {
      const condition = conditions.required[name];
      return always.has(name) || (condition !== undefined && holds(condition, answers));
    },
  };
}
