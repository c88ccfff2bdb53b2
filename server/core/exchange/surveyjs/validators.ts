import { patternFaults } from '../../questionnaire/check-values.ts';
import { dayOf } from '../../questionnaire/dates.ts';
import type { Element } from '../../questionnaire/elements.ts';
import type { Raw } from './properties.ts';
import type { Part, Reader } from './reader.ts';
import { take } from './reader.ts';

/** Milliseconds that one pattern is judged for; one that takes longer is not kept. */
const patience = 300;
const longestPattern = 500;

/** What kind of text it is, and its limits where it is a number or a day. */
export function limitsOf(reader: Reader, part: Part, element: Element): void {
  const { raw, place } = part;
  const { notes } = reader.assembly;
  const [type] = take(part, 'inputType');
  if (type === 'number' || type === 'range') element['inputType'] = 'number';
  else if (type === 'date') element['inputType'] = 'date';
  else if (type === 'text') element['inputType'] = 'text';
  if (type !== undefined && element['inputType'] !== type) {
    notes.changed(
      'typeChanged',
      `${place}.inputType`,
      raw['name'],
      `${String(type)} → ${String(element['inputType'] ?? 'text')}`,
    );
  }
  for (const property of ['min', 'max'] as const) {
    const [given] = take(part, property);
    if (given === undefined || given === '') continue;
    const limit = limitIn(element['inputType'], given);
    if (limit === null) notes.leftOut('check', `${place}.${property}`, raw['name'], given);
    else element[property] = limit;
  }
}

function limitIn(type: unknown, given: unknown): number | string | null {
  if (type === 'date') return dayOf(given);
  if (type !== 'number') return null;
  const number = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** Keeps of a question's checks what the server can hold people to, in the form it has here. */
export function applyChecks(reader: Reader, part: Part, element: Element): void {
  const { raw, place } = part;
  const { notes } = reader.assembly;
  const [validators] = take(part, 'validators');
  const kept: unknown[] = [];
  (Array.isArray(validators) ? validators : []).forEach((validator: unknown, at) => {
    const where = `${place}.validators[${at}]`;
    const checks = typeof validator === 'object' && validator !== null ? (validator as Raw) : {};
    const pattern = patternOf(reader, checks, element, where);
    if (pattern) kept.push(pattern);
    else {
      const rewritten = rewrite(checks, element);
      if (rewritten) notes.changed('checkRewritten', where, raw['name'], rewritten);
      if (!rewritten || isPartly(checks)) notes.leftOut('check', where, raw['name'], checks);
    }
  });
  if (kept.length > 0) element['validators'] = kept;
}

function patternOf(reader: Reader, checks: Raw, element: Element, place: string): Raw | null {
  const { type, regex } = checks;
  const isWritten = element.type === 'text' || element.type === 'comment';
  if (!isWritten || !/^regex/.test(String(type)) || typeof regex !== 'string') return null;
  if (regex.length > longestPattern || reader.patternsLeft <= 0 || checks['caseInsensitive'] === true)
    return null;
  reader.patternsLeft -= 1;
  if (patternFaults('', [{ type: 'regex', regex }], patience).length > 0) return null;
  const text = reader.texts.read(checks['text'], `${place}.text`);
  return { type: 'regex', regex, ...(Object.keys(text).length > 0 ? { text } : {}) };
}

/** What the check became, or null where there is nothing here that does the same. */
function rewrite(checks: Raw, element: Element): string | null {
  const type = String(checks['type']).replace(/validator$/, '');
  const whole = (property: string) =>
    Number.isInteger(checks[property]) && Number(checks[property]) > 0 ? Number(checks[property]) : null;
  if (type === 'numeric' && element.type === 'text' && element['inputType'] !== 'date') {
    element['inputType'] = 'number';
    const limits = (['min', 'max'] as const).filter((end) => typeof checks[`${end}Value`] === 'number');
    for (const end of limits) element[end] = checks[`${end}Value`];
    return ['number', ...limits].join(', ');
  }
  const longest = whole('maxLength');
  if (type === 'text' && (element.type === 'text' || element.type === 'comment') && longest !== null) {
    element['maxLength'] = longest;
    return `maxLength: ${longest}`;
  }
  const most = whole('maxCount');
  if (type === 'answercount' && element.type === 'checkbox' && most !== null) {
    element['maxSelectedChoices'] = most;
    return `maxSelectedChoices: ${most}`;
  }
  return null;
}

/** Whether it asks for more than what could be kept. */
function isPartly(checks: Raw): boolean {
  return ['minLength', 'minCount'].some((property) => Number(checks[property]) > 0);
}
