/**
 * Conditions of a questionnaire in a form that is asked without SurveyJS, so that a phone needs none of it. They mean what
 * survey-core 3 makes of the same expression; a test asks both the same.
 */

type Value = unknown;

/**
 * What is compared: a fixed value, several, the answer to a question (`matrix.row` for one row), or the answers to one
 * where several may be chosen, which is an empty list when none is.
 */
export type Operand =
  | readonly ['const', Value]
  | readonly ['list', ...Operand[]]
  | readonly ['answer' | 'answers', string]
  | Condition;

export type Condition =
  | readonly ['and' | 'or' | Comparison, Operand, Operand]
  | readonly ['empty' | 'notempty' | 'negate', Operand];

export const comparisons = [
  'equal',
  'notequal',
  'greater',
  'less',
  'greaterorequal',
  'lessorequal',
  'contains',
  'notcontains',
  'anyof',
  'noneof',
  'allof',
] as const;
type Comparison = (typeof comparisons)[number];

/** When the parts of a questionnaire are shown, and when questions must be answered; by the part's name. */
export interface Conditions {
  shown: Record<string, Operand>;
  required: Record<string, Operand>;
}

/** Whether it holds with these answers (question name to value, as SurveyJS has them). */
export function holds(condition: Operand, answers: Record<string, Value>): boolean {
  return Boolean(evaluate(condition, answers));
}

function evaluate(operand: Operand, answers: Record<string, Value>): Value {
  switch (operand[0]) {
    case 'const':
      return operand[1];
    case 'list':
      return (operand.slice(1) as Operand[]).map((each) => evaluate(each, answers));
    case 'answer':
      return corrected(answerTo(operand[1], answers));
    case 'answers':
      return answerTo(operand[1], answers) ?? [];
    case 'and':
      return evaluate(operand[1], answers) && evaluate(operand[2], answers);
    case 'or':
      return evaluate(operand[1], answers) || evaluate(operand[2], answers);
    case 'empty':
      return isEmpty(evaluate(operand[1], answers));
    case 'notempty':
      return !isEmpty(evaluate(operand[1], answers));
    case 'negate':
      return !evaluate(operand[1], answers);
    default:
      return compare[operand[0]](evaluate(operand[1], answers), evaluate(operand[2], answers));
  }
}

function answerTo(name: string, answers: Record<string, Value>): Value {
  if (Object.hasOwn(answers, name)) return answers[name];
  const dot = name.indexOf('.');
  const rows = dot > 0 ? (answers[name.slice(0, dot)] as Record<string, Value> | undefined) : undefined;
  const row = name.slice(dot + 1);
  return rows && Object.hasOwn(rows, row) ? rows[row] : null;
}

/** A text that is a number or a truth value is compared as one. */
function corrected(value: Value): Value {
  if (typeof value !== 'string' || value === '') return value;
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  if (/^(['"]).*\1$/s.test(value) && value.length > 1) return value.slice(1, -1);
  const isNumber = /^\s*-?(0|[1-9]\d{0,14}|0?\.\d+|0\.\d*|[1-9]\d*\.\d*)\s*$/.test(value);
  return isNumber ? Number(value) : value;
}

const compare: Record<Comparison, (left: Value, right: Value) => boolean> = {
  equal,
  notequal: (left, right) => !equal(left, right),
  greater,
  less,
  greaterorequal: (left, right) => equal(left, right) || greater(left, right),
  lessorequal: (left, right) => equal(left, right) || less(left, right),
  contains: (left, right) => contains(left, right, true),
  notcontains: (left, right) => (!left && !isEmpty(right)) || contains(left, right, false),
  anyof: anyOf,
  noneof: (left, right) => !anyOf(left, right),
  allof(left, right) {
    if (!left && !isEmpty(right)) return false;
    return (Array.isArray(right) ? right : [right]).every((each: Value) => contains(left, each, true));
  },
};

function greater(left: Value, right: Value): boolean {
  return left != null && right != null && (left as number) > (right as number);
}

function less(left: Value, right: Value): boolean {
  return left != null && right != null && (left as number) < (right as number);
}

function isEmpty(value: Value): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (value && typeof value === 'object') return Object.values(value).every(isEmpty);
  return !value && value !== 0 && value !== false;
}

/** Without regard to capitals, outer spaces or the order of a list; a number written as text is the number. */
function equal(left: Value, right: Value): boolean {
  const [x, y] = [left === 'undefined' ? undefined : left, right === 'undefined' ? undefined : right];
  if (x === y) return true;
  if (Array.isArray(x) && Array.isArray(y)) {
    const [first, second] = [x.toSorted(), y.toSorted()];
    return x.length === y.length && first.every((each, index) => equal(each, second[index]));
  }
  if (typeof x === 'string' && typeof y === 'string') return plain(x) === plain(y);
  if (isEmpty(x) || isEmpty(y)) return isNothing(x) && isNothing(y);
  if (isNumeric(x) && isNumeric(y) && Number.parseFloat(String(x)) === Number.parseFloat(String(y))) {
    return true;
  }
  if (typeof x === 'boolean' && typeof y === 'string') return String(x) === y.toLowerCase();
  if (typeof y === 'boolean' && typeof x === 'string') return String(y) === x.toLowerCase();
  if (typeof x === 'object' || typeof y === 'object') return JSON.stringify(x) === JSON.stringify(y);
  // biome-ignore lint/suspicious/noDoubleEquals: what is compared are plain values, loosely as SurveyJS does
  return x == y;
}

/** No answer. An empty list is something else than an empty text, but both are nothing beside no answer. */
function isNothing(value: Value): boolean {
  return value === undefined || value === null || value === '';
}

const plain = (text: string) => text.trim().toLowerCase();
const isNumeric = (value: Value) =>
  value !== undefined && value !== null && !Array.isArray(value) && !Number.isNaN(Number(value));

function contains(left: Value, right: Value, isWanted: boolean): boolean {
  if (Array.isArray(left)) {
    if (left.length === 0) return !isWanted;
    const asked: Value[] = Array.isArray(right) ? right : [right];
    const all = asked.every((each) => left.some((one: Value) => equal(one, each)));
    return all ? isWanted : !isWanted;
  }
  if (!left && left !== 0 && left !== false) return false;
  if (!right) return false;
  return String(left).toLowerCase().includes(String(right).toLowerCase()) === isWanted;
}

function anyOf(left: Value, right: Value): boolean {
  if (isEmpty(left)) return isEmpty(right);
  if (isEmpty(right)) return true;
  if (!Array.isArray(left)) return contains(right, left, true);
  return (Array.isArray(right) ? right : [right]).some((each: Value) => contains(left, each, true));
}
