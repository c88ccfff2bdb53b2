/**
 * Conditions built by choosing: clauses joined by «and» or by «or», each asking one question one thing. They are kept as SurveyJS
 * expressions; one that is written with more than this is kept as it is typed.
 */
export const operators = [
  'equal',
  'notEqual',
  'anyOf',
  'noneOf',
  'greater',
  'less',
  'atLeast',
  'atMost',
  'answered',
  'notAnswered',
] as const;
export type Operator = (typeof operators)[number];

export type ClauseValue = string | number | boolean;

export interface Clause {
  /** The question, or `matrix.row`. */
  question: string;
  operator: Operator;
  /** One; several for `anyOf` and `noneOf`; none for `answered` and `notAnswered`. */
  values: ClauseValue[];
}

/** The names a condition asks about, each once, without the row of a table. */
export function namesAsked(expression: string): string[] {
  const asked = [...expression.matchAll(/\{([^}]*)\}/g)].map(
    (match) => (match[1] ?? '').split(/[.[]/)[0] ?? '',
  );
  return [...new Set(asked)];
}

/** The condition asking about another question where it asked about one. */
export function askingInstead(expression: string, from: string, to: string): string {
  return expression.replaceAll(/\{([^}]*)\}/g, (whole, asked: string) => {
    const [stem = ''] = asked.split(/[.[]/);
    return stem === from ? `{${to}${asked.slice(stem.length)}}` : whole;
  });
}

/** More letters than these to change, and it is another word. */
const mostLettersOff = 2;

/** The name nearest to one that nothing is called: a slip of two letters at most, large and small being the same; null: none is near. */
export function nearestName(name: string, names: readonly string[]): string | null {
  const near = names
    .map((one) => ({ one, off: lettersOff(name.toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, off }) => off <= mostLettersOff && off < one.length / 2)
    .sort((one, other) => one.off - other.off);
  return near[0]?.one ?? null;
}

/** How many letters must be put in, taken out or changed (Levenshtein), row by row. */
function lettersOff(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at++) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to++) {
      const changed = (row[to] as number) + (one[at] === other[to] ? 0 : 1);
      next.push(Math.min(changed, (row[to + 1] as number) + 1, (next[to] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}

export interface BuiltCondition {
  join: 'and' | 'or';
  clauses: Clause[];
}

/** How each is written; what is read may be written otherwise too. */
const signs: Record<Operator, string> = {
  equal: '=',
  notEqual: '<>',
  anyOf: 'anyof',
  noneOf: 'noneof',
  greater: '>',
  less: '<',
  atLeast: '>=',
  atMost: '<=',
  answered: 'notempty',
  notAnswered: 'empty',
};

const readAs: Record<string, Operator> = {
  '=': 'equal',
  '==': 'equal',
  '<>': 'notEqual',
  '!=': 'notEqual',
  anyof: 'anyOf',
  noneof: 'noneOf',
  '>': 'greater',
  '<': 'less',
  '>=': 'atLeast',
  '<=': 'atMost',
  notempty: 'answered',
  empty: 'notAnswered',
};

export function takesNone(operator: Operator): boolean {
  return operator === 'answered' || operator === 'notAnswered';
}

export function takesSeveral(operator: Operator): boolean {
  return operator === 'anyOf' || operator === 'noneOf';
}

/** The expression of a condition; null while a clause lacks its question or value, or a value cannot be written. */
export function expressionOf({ join, clauses }: BuiltCondition): string | null {
  const written = clauses.map(clauseText);
  return written.length > 0 && written.every((text) => text !== null) ? written.join(` ${join} `) : null;
}

function clauseText({ question, operator, values }: Clause): string | null {
  if (!/^[A-Za-z]\w*(\.\w+)?$/.test(question)) return null;
  if (takesNone(operator)) return `{${question}} ${signs[operator]}`;
  const written = values.map(valueText);
  if (written.length === 0 || written.some((text) => text === null)) return null;
  if (takesSeveral(operator)) return `{${question}} ${signs[operator]} [${written.join(', ')}]`;
  return written.length === 1 ? `{${question}} ${signs[operator]} ${written[0]}` : null;
}

function valueText(value: ClauseValue): string | null {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (/['\\\n]/.test(value)) return null;
  return `'${value}'`;
}

const question = String.raw`\{([A-Za-z]\w*(?:\.\w+)?)\}`;
const value = String.raw`(?:'[^'\\]*'|"[^"\\]*"|-?\d+(?:\.\d+)?|true|false)`;
const clause = new RegExp(
  String.raw`^\s*${question}\s*(?:(notempty|empty)\b|(anyof|noneof)\s*\[\s*(${value}(?:\s*,\s*${value})*)\s*\]|(==|<>|!=|>=|<=|=|>|<)\s*(${value}))\s*`,
  'i',
);

/** The condition that an expression says, where it is no more than clauses joined in one way; else null. */
export function conditionOf(expression: string): BuiltCondition | null {
  const clauses: Clause[] = [];
  const joins = new Set<string>();
  let rest = expression;
  for (;;) {
    const match = clause.exec(rest);
    if (!match) return null;
    const [whole, name = '', none, several, list, sign, single] = match;
    const operator = readAs[(none ?? several ?? sign ?? '').toLowerCase()] as Operator;
    clauses.push({
      question: name,
      operator,
      values: [...(list ?? single ?? '').matchAll(new RegExp(value, 'gi'))].map(([text]) => readValue(text)),
    });
    rest = rest.slice(whole.length);
    if (rest === '') break;
    const join = /^(and|or)\b/i.exec(rest);
    if (!join) return null;
    joins.add((join[1] as string).toLowerCase());
    rest = rest.slice(join[0].length);
  }
  const [join = 'and', another] = joins;
  return another === undefined ? { join: join as 'and' | 'or', clauses } : null;
}

function readValue(text: string): ClauseValue {
  if (/^['"]/.test(text)) return text.slice(1, -1);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return Number(text);
}

/**
 * What a condition waits for that nobody can answer any more, such as a step that a scale has lost or a choice that is gone.
 * `possible`: the answers of each question that has a list of them; of others nothing is said.
 */
export function impossibleAnswers(
  { clauses }: BuiltCondition,
  possible: ReadonlyMap<string, readonly ClauseValue[]>,
): { question: string; value: ClauseValue }[] {
  return clauses.flatMap(({ question, operator, values }) => {
    const own = possible.get(question)?.map(String);
    if (!own || (operator !== 'equal' && operator !== 'anyOf')) return [];
    return values.filter((value) => !own.includes(String(value))).map((value) => ({ question, value }));
  });
}
