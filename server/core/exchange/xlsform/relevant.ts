import type { Operand } from '../../questionnaire/condition.ts';
import { conditionOf, expressionOf, type Known } from '../condition.ts';
import { type Dialect, parseTest, type Test } from '../expression.ts';

/** XPath as forms have it: `${alder} >= 18 and selected(${tilbud}, 'sfo')`; `.` is the answer to the question itself. */
const dialect: Dialect = {
  reference: /\$\{([^{}]+)\}|(\.)(?![\d./])/y,
  operator: /!=|<=|>=|=|<|>|(?:and|or)\b/y,
  operators: {
    ...{
      '=': 'equal',
      '!=': 'notequal',
      '<': 'less',
      '<=': 'lessorequal',
      '>': 'greater',
      '>=': 'greaterorequal',
    },
    ...{ and: 'and', or: 'or' },
  },
  call: (name, [first, second, ...more]) => {
    if (name === 'not' && second === undefined && first && 'kind' in first) return { kind: 'not', of: first };
    if (name === 'selected' && more.length === 0 && first && 'ref' in first && second && 'text' in second)
      return { kind: 'chosen', of: first.ref, code: second.text };
    if (first === undefined && (name === 'true' || name === 'false'))
      return { kind: 'fixed', holds: name === 'true' };
    return null;
  },
};

/** A condition as ours; null where it cannot be told exactly. */
export function visibleIfOf(relevant: string, known: ReadonlyMap<string, Known>): string | null {
  const test = parseTest(relevant, dialect);
  const condition =
    test &&
    conditionOf(
      test,
      Object.assign((ref: string) => known.get(ref), { wordsAreNoNumbers: true }),
    );
  return condition && expressionOf(condition);
}

/** Whether the text is always so, never so, or something else (null). */
export function fixedOf(text: string): boolean | null {
  const plain = text.trim().toLowerCase();
  if (['', 'no', 'false', 'false()', '0'].includes(plain)) return false;
  return ['yes', 'true', 'true()', '1'].includes(plain) ? true : null;
}

/** The limits that a constraint sets, where it sets nothing else: `. >= 0 and . <= 120`. */
export function limitsOf(constraint: string, isWhole: boolean): { min?: number; max?: number } | null {
  const test = parseTest(constraint, dialect);
  const limits: { min?: number; max?: number } = {};
  const read = (part: Test): boolean => {
    if (part.kind === 'and') return read(part.left) && read(part.right);
    if (part.kind !== 'compare' || !('ref' in part.left) || !('number' in part.right)) return false;
    const { number } = part.right;
    const step = part.by === 'greater' || part.by === 'less' ? 1 : 0;
    if (part.left.ref !== '' || (step === 1 && !isWhole)) return false;
    if (part.by === 'greater' || part.by === 'greaterorequal') limits.min = number + step;
    else if (part.by === 'less' || part.by === 'lessorequal') limits.max = number - step;
    else return false;
    return true;
  };
  return test && read(test) ? limits : null;
}

const signs: Readonly<Record<string, string>> = {
  ...{ equal: '=', notequal: '!=', less: '<', lessorequal: '<=', greater: '>', greaterorequal: '>=' },
};

/** A question as the form has it. `codes`: what the form calls its answers, by what ours does; null where they are free. */
export interface FormQuestion {
  name: string;
  isNumber: boolean;
  codes: ReadonlyMap<string, string> | null;
}

type Asked = (name: string) => FormQuestion | undefined;

/** A condition of ours as XPath; null where XPath would tell something else. */
export function relevantOf(operand: Operand, asked: Asked): string | null {
  const inner = (other: Operand) => relevantOf(other, asked);
  switch (operand[0]) {
    case 'and':
    case 'or': {
      const sides = [operand[1], operand[2]].map((side) => {
        const text = inner(side);
        return text && operand[0] === 'and' && side[0] === 'or' ? `(${text})` : text;
      });
      return sides.every(Boolean) ? sides.join(` ${operand[0]} `) : null;
    }
    case 'negate': {
      const of = inner(operand[1]);
      return of && `not(${of})`;
    }
    case 'empty':
    case 'notempty': {
      const of = referenceOf(operand[1], asked);
      return of && `\${${of.name}} ${operand[0] === 'empty' ? '=' : '!='} ''`;
    }
    case 'contains':
    case 'notcontains': {
      const of = operand[1][0] === 'answers' ? referenceOf(operand[1], asked) : null;
      const code = of && quoted(operand[2], of);
      if (!of || !code) return null;
      const chosen = `selected(\${${of.name}}, ${code})`;
      return operand[0] === 'contains' ? chosen : `not(${chosen})`;
    }
    case 'equal':
    case 'notequal':
    case 'less':
    case 'lessorequal':
    case 'greater':
    case 'greaterorequal': {
      const of = operand[1][0] === 'answer' ? referenceOf(operand[1], asked) : null;
      const isOrder = operand[0] !== 'equal' && operand[0] !== 'notequal';
      const value = of && (of.isNumber || isOrder ? plainNumber(operand[2]) : quoted(operand[2], of));
      return of && value ? `\${${of.name}} ${signs[operand[0]]} ${value}` : null;
    }
    default:
      return null;
  }
}

function referenceOf(operand: Operand, asked: Asked): FormQuestion | null {
  return operand[0] === 'answer' || operand[0] === 'answers' ? (asked(operand[1]) ?? null) : null;
}

function plainNumber(operand: Operand): string | null {
  const value = operand[0] === 'const' ? Number(operand[1]) : Number.NaN;
  return Number.isFinite(value) ? String(value) : null;
}

function quoted(operand: Operand, { codes }: FormQuestion): string | null {
  if (operand[0] !== 'const' || operand[1] === null) return null;
  const text = codes ? (codes.get(String(operand[1])) ?? '') : String(operand[1]);
  if (text.includes('\\') || text === '') return null;
  if (!text.includes("'")) return `'${text}'`;
  return text.includes('"') ? null : `"${text}"`;
}
