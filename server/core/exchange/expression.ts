/**
 * Conditions as other tools write them: comparisons of answers, joined by and, or and not. What is more than that is not
 * read here, so that nothing is asked of other people than before.
 */

export type Comparing = 'equal' | 'notequal' | 'less' | 'lessorequal' | 'greater' | 'greaterorequal';

/** What is compared: the answer to a question, by what the file calls it, or a fixed value. */
export type Term = { ref: string } | { text: string } | { number: number };

export type Test =
  | { kind: 'and' | 'or'; left: Test; right: Test }
  | { kind: 'not'; of: Test }
  | { kind: 'compare'; by: Comparing; left: Term; right: Term }
  | { kind: 'empty'; of: string }
  | { kind: 'chosen'; of: string; code: string }
  | { kind: 'fixed'; holds: boolean };

/** How one tool writes them. */
export interface Dialect {
  /** Sticky; the first group is what the question is called there. */
  reference: RegExp;
  /** Sticky; signs and words between or before operands. */
  operator: RegExp;
  operators: Readonly<Record<string, Comparing | 'and' | 'or' | 'not'>>;
  /** What a function call tells; null where it is none that is read. */
  call: (name: string, given: (Term | Test)[]) => Test | null;
}

const longest = 4_000;
const deepest = 40;

/** Null where the text holds anything that is not read exactly. */
export function parseTest(text: string, dialect: Dialect): Test | null {
  if (text.length > longest) return null;
  try {
    const reader = new Reader(text, dialect);
    const test = reader.either(0);
    return reader.isAtEnd() ? test : null;
  } catch (error) {
    if (error instanceof NotRead) return null;
    throw error;
  }
}

class NotRead extends Error {}

const blank = /\s*/y;
const quoted = /'([^'\\]*)'|"([^"\\]*)"/y;
const numeral = /(-?(?:\d+(?:\.\d+)?|\.\d+))(?![\w.])/y;
const calling = /([A-Za-z][\w-]*)\s*\(/y;

class Reader {
  #at = 0;
  readonly #text: string;
  readonly #dialect: Dialect;

  constructor(text: string, dialect: Dialect) {
    this.#text = text;
    this.#dialect = dialect;
  }

  isAtEnd(): boolean {
    this.#take(blank);
    return this.#at === this.#text.length;
  }

  either(depth: number): Test {
    let left = this.#both(depth);
    while (this.#operator('or')) left = { kind: 'or', left, right: this.#both(depth) };
    return left;
  }

  #both(depth: number): Test {
    let left = this.#one(depth);
    while (this.#operator('and')) left = { kind: 'and', left, right: this.#one(depth) };
    return left;
  }

  #one(depth: number): Test {
    if (depth > deepest) throw new NotRead();
    if (this.#operator('not')) return { kind: 'not', of: this.#one(depth + 1) };
    if (this.#sign('(')) {
      const inner = this.either(depth + 1);
      if (!this.#sign(')')) throw new NotRead();
      return inner;
    }
    const first = this.#operand(depth);
    if ('kind' in first) return first;
    const by = this.#comparing();
    if (!by) {
      if ('number' in first && (first.number === 0 || first.number === 1))
        return { kind: 'fixed', holds: first.number === 1 };
      throw new NotRead();
    }
    const second = this.#operand(depth);
    if ('kind' in second) throw new NotRead();
    return { kind: 'compare', by, left: first, right: second };
  }

  #operand(depth: number): Term | Test {
    const text = this.#take(quoted);
    if (text) return { text: text[1] ?? text[2] ?? '' };
    const number = this.#take(numeral);
    if (number) return { number: Number(number[1]) };
    const called = this.#take(calling);
    if (called) return this.#call(called[1] ?? '', depth + 1);
    const reference = this.#take(this.#dialect.reference);
    if (reference) return { ref: (reference[1] ?? '').trim() };
    throw new NotRead();
  }

  #call(name: string, depth: number): Test {
    const given: (Term | Test)[] = [];
    while (!this.#sign(')')) {
      if (given.length > 0 && !this.#sign(',')) throw new NotRead();
      given.push(this.#argument(depth));
    }
    const test = this.#dialect.call(name, given);
    if (!test) throw new NotRead();
    return test;
  }

  /** A value on its own, or a whole test. */
  #argument(depth: number): Term | Test {
    const from = this.#at;
    try {
      const term = this.#operand(depth);
      const end = this.#at;
      if (this.#sign(')') || this.#sign(',')) {
        this.#at = end;
        return term;
      }
    } catch (error) {
      if (!(error instanceof NotRead)) throw error;
    }
    this.#at = from;
    return this.either(depth + 1);
  }

  #comparing(): Comparing | null {
    const from = this.#at;
    const found = this.#take(this.#dialect.operator);
    const operator = found && this.#dialect.operators[found[0].toLowerCase()];
    if (operator && operator !== 'and' && operator !== 'or' && operator !== 'not') return operator;
    this.#at = from;
    return null;
  }

  #operator(wanted: 'and' | 'or' | 'not'): boolean {
    const from = this.#at;
    const found = this.#take(this.#dialect.operator);
    if (found && this.#dialect.operators[found[0].toLowerCase()] === wanted) return true;
    this.#at = from;
    return false;
  }

  #sign(sign: string): boolean {
    this.#take(blank);
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    if (pattern !== blank) this.#take(blank);
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at += found[0].length;
    return found;
  }
}
