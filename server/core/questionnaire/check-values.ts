import { RE2JS } from 're2js';
import { checkSync } from 'recheck';
import { languages } from '../locale.ts';
import { htmlFault } from './check-html.ts';
import { forbiddenNames } from './check-tree.ts';
import type { Element } from './elements.ts';
import type { Fault } from './format.ts';

/** A text is an object with nb, nn and en; a bare string is a text in one language. */
export function textFaults(place: string, value: unknown): Fault[] {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return languages
    .filter((language) => typeof given[language] !== 'string' || given[language].trim() === '')
    .map((language) => ({
      place: `${place}.${language}`,
      code: 'missing-language',
      message: `The text lacks "${language}". Every text is given in nb, nn and en.`,
    }));
}

/** Choices and rows are told apart by texts, since answers are; a matrix's columns can be the numbers of a scale. */
export function choiceFaults(place: string, value: unknown, numbersToo: boolean): Fault[] {
  if (!Array.isArray(value)) return [{ place, code: 'wrong-shape', message: 'This must be a list.' }];
  const seen = new Set<string>();
  return value.flatMap((entry: unknown, index) => {
    const at = `${place}[${index}]`;
    const code = (entry as { value?: unknown } | null)?.value;
    if (code === undefined) {
      return [
        {
          place: at,
          code: 'missing-language',
          message: 'Write the choice as {"value": …, "text": {nb, nn, en}}.',
        },
      ];
    }
    if (typeof code !== 'string' && !(numbersToo && typeof code === 'number')) {
      return [{ place: at, code: 'wrong-shape', message: 'Write the value in quotes.' }];
    }
    if (forbiddenNames.includes(String(code))) {
      return [{ place: at, code: 'forbidden-name', message: `"${code}" cannot be a value. Choose another.` }];
    }
    const conditional = ['visibleIf', 'enableIf'].filter((property) => property in (entry as object));
    const repeated = seen.has(String(code));
    seen.add(String(code));
    return [
      ...conditional.map((property) => ({
        place: `${at}.${property}`,
        code: 'forbidden-property',
        message: `"${property}" is not allowed on a choice. Make it a question of its own.`,
      })),
      ...(repeated
        ? [{ place: at, code: 'duplicate-choice', message: `"${String(code)}" stands twice.` }]
        : []),
      ...textFaults(`${at}.text`, (entry as { text?: unknown }).text),
    ];
  });
}

/**
 * A pattern runs in the browser too, where it can hang, so it must be harmless there and readable by RE2 here. `patience`: how long
 * one is judged before it is refused, in milliseconds.
 */
export function patternFaults(place: string, value: unknown, patience = 5_000): Fault[] {
  if (!Array.isArray(value)) return [{ place, code: 'wrong-shape', message: 'This must be a list.' }];
  return value.flatMap((validator: Element, index) => {
    const at = `${place}[${index}]`;
    if (validator?.type === 'expression') {
      return [
        {
          place: at,
          code: 'forbidden-property',
          message: 'Expression validators are not allowed. Remove it.',
        },
      ];
    }
    // Other kinds would hold in the browser only.
    if (validator?.type !== 'regex' || typeof validator['regex'] !== 'string') {
      const message =
        'Write the check as {"type": "regex", "regex": "…", "text": {nb, nn, en}}, or remove it.';
      return [{ place: at, code: 'unknown-validator', message }];
    }
    const texts = validator['text'] === undefined ? [] : textFaults(`${at}.text`, validator['text']);
    return [...texts, ...regexFaults(`${at}.regex`, validator['regex'], patience)];
  });
}

function regexFaults(place: string, pattern: string, patience: number): Fault[] {
  try {
    RE2JS.compile(pattern);
  } catch {
    const message =
      'The pattern cannot be read (look-around and back references are not allowed). Simplify it.';
    return [{ place, code: 'regex-unreadable', message }];
  }
  if (checkSync(pattern, '', { timeout: patience }).status === 'safe') return [];
  const message = 'The pattern can hang on some answers. Avoid repeats within repeats, such as (a+)+.';
  return [{ place, code: 'regex-can-hang', message }];
}

export function htmlFaults(place: string, value: unknown): Fault[] {
  const given = Object.entries(
    (typeof value === 'object' && value !== null ? value : { nb: value }) as object,
  );
  return given.flatMap(([language, html]) => {
    const found = htmlFault(String(html));
    return found ? [{ place: `${place}.${language}`, ...found }] : [];
  });
}

export function conditionFaults(
  place: string,
  expression: string,
  names: ReadonlySet<string>,
  expressionFault: (expression: string) => string | null,
): Fault[] {
  const unreadable = expressionFault(expression);
  if (unreadable) return [{ place, code: 'condition-unreadable', message: `The condition ${unreadable}.` }];
  return [...expression.matchAll(/\{([^}]*)\}/g)]
    .map((match) => (match[1] ?? '').split(/[.[]/)[0] ?? '')
    .filter((name) => !names.has(name))
    .map((name) => ({
      place,
      code: 'condition-on-unknown-question',
      message: `The condition asks about "${name}", which no question is called that conditions can ask about.`,
    }));
}
