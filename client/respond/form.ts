import { orderOf } from '../../server/core/questionnaire/ranking.ts';
import type { Facts } from '../../server/stages/responses/page/facts.ts';

/** What the form carries besides answers. */
const notAnswers = new Set(['view', 'page', 'go', 'code', 'submissionId', 'drawn', 'variant']);
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Name and value of everything that is answered, in the form's own fields. */
export function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && field[1] !== '' && !notAnswers.has(field[0]),
  );
}

/** The question a field is of: `q.`, or the letter and number of a row, and its name. */
export function questionOf(field: string): string {
  return field.startsWith('q.') ? field.slice(2) : field.replace(/^\w\.\d+\./, '');
}

/** The pictures that are chosen, by field. */
export function picturesOf(form: HTMLFormElement): [string, Blob][] {
  return [...new FormData(form)].filter(
    (field): field is [string, File] => field[1] instanceof File && field[1].size > 0,
  );
}

/** Puts answers into the form; what somebody has answered on the page already is left as it is. */
export function fill(form: HTMLFormElement, fields: readonly [string, string][]): void {
  const answered = new Set(fieldsOf(form).map(([name]) => name));
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  for (const control of controlsOf(form)) {
    const given = values.get(control.name);
    if (!given || answered.has(control.name)) continue;
    if (isChoice(control)) control.checked = given.includes(control.value);
    else control.value = given.at(-1) ?? '';
  }
}

/** The fields one can fill in, in the order they stand. */
export function controlsOf(inside: ParentNode): Control[] {
  return [...inside.querySelectorAll<Control>('input:not([type=hidden]), select, textarea')];
}

/** Whether it is chosen, and not written in. */
export function isChoice(control: Element): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');
}

/** The answers as conditions ask for them: question name to value. */
export function answersOf(facts: Facts, fields: readonly [string, string][]): Record<string, unknown> {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  const answers: Record<string, unknown> = {};
  for (const { name, type, rows, isScale } of facts.questions) {
    const read = (text: string) =>
      (isScale || type === 'number') && /^-?\d+([.,]\d+)?$/.test(text)
        ? Number(text.replace(',', '.'))
        : text;
    if (rows) {
      const cells = rows.flatMap((row, index) => {
        const chosen = values.get(`m.${index}.${name}`)?.at(-1);
        return chosen === undefined ? [] : [[row, read(chosen)] as const];
      });
      if (type === 'ranking') {
        const order = orderOf(new Map(cells.map(([choice, place]) => [choice, String(place)])), rows);
        if (order) answers[name] = order;
      } else if (cells.length > 0) answers[name] = Object.fromEntries(cells);
      continue;
    }
    const given = values.get(`q.${name}`);
    const last = given?.at(-1);
    if (!given || last === undefined || last.trim() === '') continue;
    if (type === 'checkbox') answers[name] = given;
    else if (type === 'boolean') answers[name] = last === 'true';
    else answers[name] = read(last.trim());
  }
  return answers;
}
