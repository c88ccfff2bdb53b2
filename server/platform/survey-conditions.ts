import { type Conditions, comparisons, type Operand } from '../core/questionnaire/condition.ts';
import { asks, type Element, placedElements } from '../core/questionnaire/elements.ts';
import type { Questionnaire } from '../core/questionnaire/format.ts';
import { parsedExpression } from './survey-model.ts';

const binary = new Set<string>(['and', 'or', ...comparisons]);
const unary = new Set<string>(['empty', 'notempty', 'negate']);

/** A parsed operand as far as it is read here; survey-core does not tell these in its types. */
interface Node {
  getType(): string;
  evaluate?(): unknown;
  variable?: string;
  useValueAsItIs?: boolean;
  values?: Node[];
  operatorName?: string;
  operator?: string;
  left?: Node | null;
  right?: Node | null;
  expression?: Node;
  isArithmetic?: boolean;
}

/**
 * When each part of a questionnaire is shown, its page and the panels around it included, and when a question must be
 * answered. Null where one of the conditions is not read.
 */
export function conditionsOf({ definition }: Questionnaire): Conditions | null {
  const several = placedElements(definition)
    .filter(({ element }) => element.type === 'checkbox' || element.type === 'ranking')
    .map(({ element }) => element.name);
  const read = (expression: unknown) => {
    const condition = conditionOf(String(expression), (name) => several.includes(name));
    if (!condition) throw new NotRead();
    return condition;
  };
  const conditions: Conditions = { shown: {}, required: {} };
  const walk = (parts: unknown, around: Operand[]) => {
    for (const element of (Array.isArray(parts) ? parts : []) as Element[]) {
      const all = element['visibleIf'] ? [...around, read(element['visibleIf'])] : around;
      const together = all.reduce<Operand | null>(
        (before, each) => (before ? ['and', before, each] : each),
        null,
      );
      if (together) conditions.shown[String(element.name)] = together;
      if (asks(element) && element['requiredIf']) {
        conditions.required[String(element.name)] = read(element['requiredIf']);
      }
      walk(element.elements, all);
    }
  };
  try {
    walk(definition.pages, []);
    return conditions;
  } catch (error) {
    if (error instanceof NotRead) return null;
    throw error;
  }
}

class NotRead extends Error {}

/**
 * An expression as a condition that needs no SurveyJS. Null where it holds what we do not read: arithmetic, functions,
 * values looked up in other ways. Whoever gets null asks the server instead. `takesSeveral` tells of which questions several
 * answers may be chosen.
 */
export function conditionOf(expression: string, takesSeveral: (name: string) => boolean): Operand | null {
  const parsed = parsedExpression(expression) as Node | null;
  return parsed ? operandOf(parsed, takesSeveral) : null;
}

function operandOf(node: Node | null | undefined, takesSeveral: (name: string) => boolean): Operand | null {
  const inner = (other: Node | null | undefined) => operandOf(other, takesSeveral);
  switch (node?.getType()) {
    case undefined:
      return ['const', null];
    case 'const':
      return ['const', node?.evaluate?.() ?? null];
    case 'variable':
      return node?.useValueAsItIs ? null : variableOf(String(node?.variable), takesSeveral);
    case 'array': {
      const values = (node?.values ?? []).map(inner);
      return values.includes(null) ? null : ['list', ...(values as Operand[])];
    }
    case 'unary': {
      const only = inner(node?.expression);
      const operator = String(node?.operator);
      return only && unary.has(operator) ? [operator as 'empty', only] : null;
    }
    case 'binary': {
      const [left, right] = [inner(node?.left), inner(node?.right)];
      const operator = String(node?.operatorName);
      return left && right && binary.has(operator) ? [operator as 'and', left, right] : null;
    }
    default:
      return null;
  }
}

/** A question's name, or one row of a matrix. Other paths (`q[0]`, `#q`, `row.q`) are SurveyJS's own. */
function variableOf(name: string, takesSeveral: (name: string) => boolean): Operand | null {
  if (!/^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_ -]+)?$/u.test(name)) return null;
  return [takesSeveral(name) ? 'answers' : 'answer', name];
}
