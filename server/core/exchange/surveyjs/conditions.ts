import { conditionFaults } from '../../questionnaire/check-values.ts';
import { textProperties } from '../../questionnaire/element-properties.ts';
import { asks, type Element, placedElements } from '../../questionnaire/elements.ts';
import type { Questionnaire } from '../../questionnaire/format.ts';
import type { Assembly } from '../assembly.ts';
import type { Raw } from './properties.ts';

/** What is wrong with an expression, or null; whoever has survey-core gives it. */
export type ExpressionFault = (expression: string) => string | null;

const longest = 2_000;

interface Pending {
  element: Element;
  property: string;
  expression: string;
  place: string;
  subject: unknown;
}

/**
 * The conditions of a file, which can be read when every question has its name: what they ask about is called something else by
 * then, and what cannot be asked is left out.
 */
export class Conditions {
  readonly #assembly: Assembly;
  readonly #pending: Pending[] = [];
  /** What questions are called here, by what the file calls them; rows as `matrix.row`. */
  readonly #references = new Map<string, string>();
  /** Questions some of whose answers are called something else, by the name they have here. */
  readonly #changedValues = new Set<string>();

  constructor(assembly: Assembly) {
    this.#assembly = assembly;
  }

  /** The first that is called so is meant. */
  refer(old: string, name: string): void {
    if (!this.#references.has(old)) this.#references.set(old, name);
  }

  /** Under `other` too, what is known as `old`. */
  referSame(old: string, other: string): void {
    const name = this.#references.get(old);
    if (name !== undefined) this.refer(other, name);
  }

  valuesChanged(name: string): void {
    this.#changedValues.add(name);
  }

  add(element: Element, property: string, expression: unknown, place: string, subject: unknown): void {
    if (typeof expression !== 'string' || expression.trim() === '') return;
    this.#pending.push({ element, property, expression, place, subject });
  }

  /** Puts in every condition that can be asked, and names in texts. */
  finish(pages: readonly Element[], expressionFault: ExpressionFault): void {
    const definition = { pages } as unknown as Questionnaire['definition'];
    const elements = placedElements(definition).map(({ element }) => element);
    const names = new Set(
      elements
        .filter((element) => asks(element) && element.type !== 'file')
        .map((element) => String(element.name)),
    );
    for (const { element, property, expression, place, subject } of this.#pending) {
      const written = this.#written(expression, names, expressionFault);
      if (written === null) {
        this.#assembly.notes.leftOut('condition', place, subject, expression);
        continue;
      }
      if (operators(expression) !== expression) {
        this.#assembly.notes.changed('conditionRewritten', place, subject, written);
      }
      element[property] = written;
    }
    for (const element of [...pages, ...elements]) this.#renameIn(element);
  }

  /** Null where ours cannot ask it. */
  #written(expression: string, names: ReadonlySet<string>, expressionFault: ExpressionFault): string | null {
    if (expression.length > longest) return null;
    const asked: string[] = [];
    const written = operators(expression).replaceAll(/\{([^{}]*)\}/g, (_, inner: string) => {
      const name = this.#nameOf(inner.trim());
      asked.push(name.split(/[.[]/)[0] ?? '');
      return `{${name}}`;
    });
    if (asked.some((name) => this.#changedValues.has(name))) return null;
    return conditionFaults('', written, names, expressionFault).length > 0 ? null : written;
  }

  #nameOf(inner: string): string {
    const exact = this.#references.get(inner);
    if (exact !== undefined) return exact;
    const [, head = inner, rest = ''] = /^([^.[]*)([.[].*)$/.exec(inner) ?? [];
    return `${this.#references.get(head) ?? head}${rest}`;
  }

  /** What is put into titles: `{navn}` by its new name. Html takes none. */
  #renameIn(element: Element): void {
    for (const [property, text] of Object.entries(element)) {
      if (!textProperties.includes(property) || typeof text !== 'object' || text === null) continue;
      element[property] = Object.fromEntries(
        Object.entries(text).map(([language, words]) => [
          language,
          typeof words === 'string' && words.includes('{') ? this.#piped(words) : words,
        ]),
      );
    }
  }

  #piped(words: string): string {
    return words.replaceAll(/\{([^{}]*)\}/g, (whole, inner: string) => {
      const name = this.#references.get(inner.trim());
      return name === undefined ? whole : `{${name}}`;
    });
  }
}

/** `=<` and `=>` are slips that SurveyJS's own examples have. */
function operators(expression: string): string {
  return expression.replaceAll(/'[^']*'|"[^"]*"|=<|=>/g, (found) =>
    found === '=<' ? '<=' : found === '=>' ? '>=' : found,
  );
}

const signs: Readonly<Record<string, string>> = {
  ...{ equal: '=', notequal: '!=', greater: '>', less: '<', greaterorequal: '>=', lessorequal: '<=' },
  ...{ contains: 'contains', notcontains: 'notcontains' },
};

/** Of what old triggers show: the condition of each question and page they name, by its name; `unread` did something else. */
export function shownByTriggers(triggers: unknown): { shown: Map<string, string>; unread: number[] } {
  const shown = new Map<string, string>();
  const unread: number[] = [];
  (Array.isArray(triggers) ? triggers : []).forEach((trigger: Raw | null, at) => {
    const expression = trigger && /^visible/.test(String(trigger['type'])) ? expressionOf(trigger) : null;
    const targets = [trigger?.['questions'], trigger?.['pages']]
      .flat()
      .filter((target): target is string => typeof target === 'string');
    if (!expression || targets.length === 0) unread.push(at);
    else {
      for (const target of targets) {
        const before = shown.get(target);
        shown.set(target, before ? `(${before}) or (${expression})` : expression);
      }
    }
  });
  return { shown, unread };
}

function expressionOf(trigger: Raw): string | null {
  if (typeof trigger['expression'] === 'string') return trigger['expression'];
  const { name, value, operator = 'equal' } = trigger;
  if (typeof name !== 'string') return null;
  if (operator === 'empty' || operator === 'notempty') return `{${name}} ${operator}`;
  const sign = Object.hasOwn(signs, String(operator)) ? signs[String(operator)] : undefined;
  if (!sign) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return `{${name}} ${sign} ${value}`;
  return typeof value === 'string' && !/['\\]/.test(value) ? `{${name}} ${sign} '${value}'` : null;
}
