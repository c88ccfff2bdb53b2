import type { Known } from '../condition.ts';
import { conditionOf, expressionOf } from '../condition.ts';
import { type Dialect, parseTest } from '../expression.ts';

/** LimeSurvey's ExpressionScript: `Q1 == "A" and !is_empty(Q2.NAOK)`; in old files `97X12X345.NAOK == "Y"`. */
const dialect: Dialect = {
  reference: /(\d+X\d+X\d+\w*(?:\.\w+)?|[A-Za-z]\w*(?:\.\w+)?)/y,
  operator: /==|!=|<=|>=|<|>|&&|\|\||!|(?:and|or|eq|ne|lt|le|gt|ge)\b/iy,
  operators: {
    ...{ '==': 'equal', eq: 'equal', '!=': 'notequal', ne: 'notequal' },
    ...{ '<': 'less', lt: 'less', '<=': 'lessorequal', le: 'lessorequal' },
    ...{ '>': 'greater', gt: 'greater', '>=': 'greaterorequal', ge: 'greaterorequal' },
    ...{ '&&': 'and', and: 'and', '||': 'or', or: 'or', '!': 'not' },
  },
  call: (name, [given, ...more]) =>
    name === 'is_empty' && more.length === 0 && given && 'ref' in given
      ? { kind: 'empty', of: given.ref }
      : null,
};

/** Whether a part is always asked, as far as its own expression tells. */
export function isAlways(relevance: string): boolean {
  return ['', '1', 'true'].includes(relevance.trim());
}

/** The same as a condition of ours; null where it cannot be told exactly. */
export function visibleIfOf(relevance: string, known: ReadonlyMap<string, Known>): string | null {
  const test = parseTest(relevance, dialect);
  const condition = test && conditionOf(test, (ref) => known.get(ref.replace(/\.(?:NAOK|code)$/, '')));
  return condition && expressionOf(condition);
}
