import type { Operand } from '../questionnaire/condition.ts';
import type { Comparing, Term, Test } from './expression.ts';

/**
 * A question as conditions may ask about it. `values` is what the draft calls each answer, by what the file calls it.
 * `ticked` is one choice of several that the file has as a question of its own.
 */
export type Known =
  | { kind: 'one' | 'several'; name: string; values: ReadonlyMap<string, string | number | boolean> }
  | { kind: 'ticked'; name: string; value: string; yes: string }
  | { kind: 'number' | 'written'; name: string };

/** The question that goes by a name. `wordsAreNoNumbers`: what is no number is neither above nor below one, as in ours. */
export interface Knowing {
  (ref: string): Known | undefined;
  wordsAreNoNumbers?: boolean;
}

/**
 * A test of another tool's as a condition of ours. Null where ours would not ask exactly the same: an answer that is none of the
 * choices, choices that ours would take for the same, a text that capitals make another.
 */
export function conditionOf(test: Test, known: Knowing): Operand | null {
  const inner = (other: Test) => conditionOf(other, known);
  switch (test.kind) {
    case 'and':
    case 'or': {
      const [left, right] = [inner(test.left), inner(test.right)];
      return left && right ? [test.kind, left, right] : null;
    }
    case 'not': {
      const of = inner(test.of);
      return of && negated(of);
    }
    case 'empty':
      return emptiness(known(test.of), true);
    case 'chosen':
      return chosen(known(test.of), test.code);
    case 'fixed':
      return null;
    default:
      return compared(test.by, test.left, test.right, known);
  }
}

const turned: Record<string, string> = {
  ...{ equal: 'notequal', notequal: 'equal', contains: 'notcontains', notcontains: 'contains' },
  ...{ empty: 'notempty', notempty: 'empty' },
};

function negated(operand: Operand): Operand {
  const other = turned[operand[0]];
  return other ? ([other, ...operand.slice(1)] as unknown as Operand) : ['negate', operand];
}

function emptiness(known: Known | undefined, isEmpty: boolean): Operand | null {
  if (!known) return null;
  if (known.kind === 'ticked') {
    return [isEmpty ? 'notcontains' : 'contains', ['answers', known.name], ['const', known.value]];
  }
  return [isEmpty ? 'empty' : 'notempty', [known.kind === 'several' ? 'answers' : 'answer', known.name]];
}

function chosen(known: Known | undefined, code: string): Operand | null {
  if (known?.kind !== 'several' && known?.kind !== 'one') return null;
  const value = ourValue(known.values, code);
  if (value === null) return null;
  return known.kind === 'several'
    ? ['contains', ['answers', known.name], ['const', value]]
    : ['equal', ['answer', known.name], ['const', value]];
}

const mirrored: Record<Comparing, Comparing> = {
  ...{ equal: 'equal', notequal: 'notequal', less: 'greater', greater: 'less' },
  ...{ lessorequal: 'greaterorequal', greaterorequal: 'lessorequal' },
};

function compared(by: Comparing, left: Term, right: Term, known: Knowing): Operand | null {
  if ('ref' in left && 'ref' in right) return bothAsked(by, known(left.ref), known(right.ref));
  if ('ref' in right) return compared(mirrored[by], right, left, known);
  if (!('ref' in left)) return null;
  const asked = known(left.ref);
  const written = 'text' in right ? right.text : String(right.number);
  const isEquality = by === 'equal' || by === 'notequal';
  if (written === '') return isEquality ? emptiness(asked, by === 'equal') : null;
  if (asked?.kind === 'ticked') {
    return isEquality && written === asked.yes ? emptiness(asked, by === 'notequal') : null;
  }
  if (asked?.kind === 'number') {
    return plainNumber.test(written) ? [by, ['answer', asked.name], ['const', Number(written)]] : null;
  }
  if (asked?.kind !== 'one') return null;
  const value = ourValue(asked.values, written);
  if (value === null) return null;
  if (isEquality) return [by, ['answer', asked.name], ['const', value]];
  if (!plainNumber.test(String(value)) || !isOrdered(asked.values, known.wordsAreNoNumbers === true)) {
    return null;
  }
  return [by, ['answer', asked.name], ['const', Number(value)]];
}

/** Whether more and less are the same of the file's codes as of ours. */
function isOrdered(values: ReadonlyMap<string, string | number | boolean>, takesWords: boolean): boolean {
  return [...values].every(([code, value]) => {
    const isNumber = plainNumber.test(String(value));
    return plainNumber.test(code) ? isNumber && Number(code) === Number(value) : takesWords && !isNumber;
  });
}

const plainNumber = /^-?\d+(?:\.\d+)?$/;

/** Two answers: only whether they are the same, of what is chosen or counted. */
function bothAsked(by: Comparing, left: Known | undefined, right: Known | undefined): Operand | null {
  if (by !== 'equal' && by !== 'notequal') return null;
  if (!left || left.kind !== right?.kind || (left.kind !== 'one' && left.kind !== 'number')) return null;
  return [by, ['answer', left.name], ['answer', right.name]];
}

/** What the draft calls an answer; null where it is none, or where ours would take another answer for the same. */
function ourValue(values: ReadonlyMap<string, string | number | boolean>, code: string) {
  const value = values.get(code);
  if (value === undefined) return null;
  const loosely = [...values.values()].map(loose);
  return new Set(loosely).size === loosely.length ? value : null;
}

function loose(value: string | number | boolean): string {
  const text = String(value).trim().toLowerCase();
  return plainNumber.test(text) ? String(Number(text)) : text;
}

const signs: Record<string, string> = {
  ...{ equal: '=', notequal: '!=', less: '<', lessorequal: '<=', greater: '>', greaterorequal: '>=' },
  ...{ contains: 'contains', notcontains: 'notcontains', anyof: 'anyof', noneof: 'noneof', allof: 'allof' },
};

/** A condition as a draft has it, such as `{alder} = 'unge' and {barn} notempty`. Null where a value cannot be quoted. */
export function expressionOf(operand: Operand): string | null {
  switch (operand[0]) {
    case 'const':
      return constOf(operand[1]);
    case 'answer':
    case 'answers':
      return `{${operand[1]}}`;
    case 'empty':
    case 'notempty': {
      const of = expressionOf(operand[1]);
      return of && `${of} ${operand[0]}`;
    }
    case 'negate': {
      const of = expressionOf(operand[1]);
      return of && `!(${of})`;
    }
    case 'list':
      return null;
    case 'and':
    case 'or': {
      const sides = [operand[1], operand[2]].map((side) => {
        const text = expressionOf(side);
        return text && operand[0] === 'and' && side[0] === 'or' ? `(${text})` : text;
      });
      return sides.every(Boolean) ? sides.join(` ${operand[0]} `) : null;
    }
    default: {
      const sides = [expressionOf(operand[1]), expressionOf(operand[2])];
      return sides.every(Boolean) ? sides.join(` ${signs[operand[0]]} `) : null;
    }
  }
}

function constOf(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = String(value);
  if (text.includes('\\')) return null;
  if (!text.includes("'")) return `'${text}'`;
  return text.includes('"') ? null : `"${text}"`;
}
